import { Trans, useLingui } from '@lingui/react/macro';
import { Tabs } from '@mantine/core';
import type { GapItemDetail } from '@waymark/contracts';
import { type ReactNode, useState } from 'react';
import { Term } from '../../ui/glossary/term.tsx';
import { PanelSection, SidePanel } from '../../ui/page/side-panel.tsx';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import { GapItemAcceptance } from './gap-item-acceptance.tsx';
import { GapItemDetails, type GapItemDetailsProps } from './gap-item-details.tsx';
import { GapItemPlain } from './gap-item-plain.tsx';
import { GapItemScore, isScored } from './gap-item-score.tsx';
import { GapItemTexts } from './gap-item-texts.tsx';
import styles from './gap-items.module.css';
import type { ProgrammeAddress } from './gap-items.queries.ts';
import type { TextDrafts } from './use-text-drafts.ts';

interface GapItemPanelProps extends GapItemDetailsProps {
  programme: ProgrammeAddress;
  drafts: TextDrafts;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  onClose: () => void;
  evidence: ReactNode;
  tasks: ReactNode;
  /** Left out for roles that may not read the activity log. */
  history?: ReactNode;
  alsoServes: ReactNode;
  comments: ReactNode;
  /** Who else has it open. */
  presence: ReactNode;
}

const tabs = ['details', 'evidence', 'tasks', 'history'] as const;

export function GapItemPanel(props: GapItemPanelProps) {
  const { t } = useLingui();
  const { item, programme } = props;
  const [tab, setTab] = useState<(typeof tabs)[number]>('details');
  const open = (name: string | null) => setTab(tabs.find((candidate) => candidate === name) ?? 'details');
  return (
    <SidePanel
      reference={item.requirementId}
      title={item.title}
      badges={<Badges item={item} />}
      presence={props.presence}
      onPrevious={props.onPrevious}
      onNext={props.onNext}
      onClose={props.onClose}
      footer={<GapItemAcceptance item={item} programme={programme} />}
    >
      <Tabs value={tab} onChange={open} keepMounted={false}>
        <Tabs.List className={styles.tabs}>
          <Tabs.Tab value="details">
            <Trans>Details</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="evidence" rightSection={<Count>{item.evidence.linked}</Count>}>
            <Trans>Evidence</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="tasks" rightSection={<Count>{item.openTasks}</Count>}>
            <Trans>Tasks</Trans>
          </Tabs.Tab>
          {props.history && (
            <Tabs.Tab value="history">
              <Trans>History</Trans>
            </Tabs.Tab>
          )}
        </Tabs.List>
        <Tabs.Panel value="details">
          <Details {...props} />
          {props.comments}
        </Tabs.Panel>
        <Tabs.Panel value="evidence" className={styles.tabPanel}>
          {props.evidence}
        </Tabs.Panel>
        <Tabs.Panel value="tasks" className={styles.tabPanel}>
          {props.tasks}
        </Tabs.Panel>
        {props.history && (
          <Tabs.Panel value="history" className={styles.tabPanel} aria-label={t`History`}>
            {props.history}
          </Tabs.Panel>
        )}
      </Tabs>
    </SidePanel>
  );
}

const Count = ({ children }: { children: number }) =>
  children > 0 ? <span className={styles.count}>{children}</span> : null;

function Badges({ item }: { item: GapItemDetail }) {
  return (
    <>
      <StatusBadge status={item.state ?? 'skipped'} isExplained />
      {item.conformity !== 'not_assessed' && <StatusBadge status={item.conformity} isExplained />}
      {item.isOverdue && <StatusBadge status="overdue" />}
      {isScored(item) && <Weight item={item} />}
    </>
  );
}

const Weight = ({ item: { weight, isMandatory, isHighRisk } }: { item: GapItemDetail }) => (
  <span className={styles.why}>
    {isMandatory ? (
      <Trans>Weight {weight}, mandatory</Trans>
    ) : isHighRisk ? (
      <Trans>Weight {weight}, high risk</Trans>
    ) : (
      <Trans>Weight {weight}</Trans>
    )}
  </span>
);

function Details(props: GapItemPanelProps) {
  const { item } = props;
  return (
    <>
      <PanelSection>
        <p className={styles.summary}>{item.summary}</p>
      </PanelSection>
      <PanelSection>{props.mayEdit ? <GapItemDetails {...props} /> : <GapItemPlain {...props} />}</PanelSection>
      <PanelSection>
        <GapItemTexts {...props} />
      </PanelSection>
      <PanelSection
        title={
          <Term of="evidence">
            <Trans>Evidence</Trans>
          </Term>
        }
      >
        {props.evidence}
      </PanelSection>
      {item.openTasks > 0 && <PanelSection title={<Trans>Tasks</Trans>}>{props.tasks}</PanelSection>}
      {isScored(item) && (
        <PanelSection title={<Trans>Score</Trans>}>
          <GapItemScore item={item} />
        </PanelSection>
      )}
      <PanelSection title={<Trans>Also serves</Trans>}>{props.alsoServes}</PanelSection>
    </>
  );
}
