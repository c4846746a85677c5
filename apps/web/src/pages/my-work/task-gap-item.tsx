import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { GapItemDetail, Task } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { LinkedEvidence } from '../../features/evidence/linked-evidence.tsx';
import { gapItemById } from '../../features/gap-items/gap-items.queries.ts';
import { useOrganisation } from '../../lib/current-user.ts';
import { formatChoice } from '../../lib/format.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../../ui/feedback/skeletons.tsx';
import { Term } from '../../ui/glossary/term.tsx';
import { Name } from '../../ui/page/name.tsx';
import { PanelSection } from '../../ui/page/side-panel.tsx';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import styles from './task-gap-item.module.css';

interface TaskGapItemProps {
  gapItem: NonNullable<Task['gapItem']>;
  /** How more is sent, where that does not stand first already. */
  upload: ReactNode;
}

/** The requirement that a task is on: what it asks, in plain words, what shows it, who judges that, and what is there. */
export function TaskGapItem({ gapItem, upload }: TaskGapItemProps) {
  const { id: organisationId, slug } = useOrganisation();
  const { programmeId, requirementId } = gapItem;
  const item = useQuery(gapItemById({ organisationId, programmeId }, gapItem.id));
  if (item.isError) return <ErrorState error={item.error} onRetry={() => void item.refetch()} />;
  if (item.isPending) return <ContentSkeleton rows={5} />;
  return (
    <>
      <PanelSection title={<Trans>What it is for</Trans>}>
        <Link
          to="/o/$org/programmes/$programmeId/gap-analysis"
          params={{ org: slug, programmeId }}
          search={{ item: gapItem.id }}
        >
          {requirementId} <bdi>{gapItem.title}</bdi> · <Name>{gapItem.programmeName}</Name>
        </Link>
        <p className={styles.words}>{item.data.summary}</p>
        <GoodEvidence item={item.data} />
      </PanelSection>
      <PanelSection title={<Trans>Evidence for {requirementId}</Trans>}>
        <LinkedEvidence
          gapItemId={gapItem.id}
          items={item.data.evidenceItems}
          upload={upload}
          renderLink={({ id }, children) => (
            <Link to="/o/$org/evidence" params={{ org: slug }} search={{ item: id }}>
              {children}
            </Link>
          )}
        />
      </PanelSection>
    </>
  );
}

function GoodEvidence({ item: { goodEvidence, evidenceReviewers, state } }: { item: GapItemDetail }) {
  const names = formatChoice(evidenceReviewers.map(({ name }) => name));
  return (
    <dl className={styles.facts}>
      {goodEvidence !== '' && (
        <>
          <dt>
            <Term of="evidence">
              <Trans>Good evidence</Trans>
            </Term>
          </dt>
          <dd>{goodEvidence}</dd>
        </>
      )}
      <dt>
        <Trans>Judged by</Trans>
      </dt>
      <dd>{names === '' ? <Trans>Nobody else reviews evidence here yet.</Trans> : names}</dd>
      <dt>
        <Trans>So far it is</Trans>
      </dt>
      <dd>
        <StatusBadge status={state ?? 'skipped'} isExplained />
      </dd>
    </dl>
  );
}
