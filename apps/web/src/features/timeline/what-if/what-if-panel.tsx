import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Timeline } from '@waymark/contracts';
import { FormProblem } from '../../../ui/form/form-problem.tsx';
import { PanelSection, SidePanel } from '../../../ui/page/side-panel.tsx';
import { FindingList } from '../findings/finding-list.tsx';
import { AdoptForm } from './adopt-form.tsx';
import { MoveList } from './move-list.tsx';
import type { Scenario } from './use-scenario.ts';
import styles from './what-if.module.css';
import { WhatIfFields } from './what-if-fields.tsx';

interface WhatIfPanelProps {
  organisationId: string;
  scenario: Scenario;
  isComparing: boolean;
  onCompare: () => void;
  onAdopted: (before: Timeline, now: Timeline, reason: string) => void;
}

/** A plan being tried: what is changed, what moves by it, what breaks; then keep it or not. */
export function WhatIfPanel(props: WhatIfPanelProps) {
  const { organisationId, scenario, isComparing, onCompare, onAdopted } = props;
  const { t } = useLingui();
  const { timeline } = scenario;
  const adopt = timeline.abilities.adopt && scenario.isChanged && (
    <AdoptForm
      key={timeline.programmeId}
      organisationId={organisationId}
      scenario={scenario}
      onAdopted={(now, reason) => onAdopted(timeline, now, reason)}
    />
  );
  return (
    <SidePanel
      reference={timeline.name}
      title={t`What if`}
      onClose={scenario.close}
      footer={
        adopt || (
          <div className={styles.buttons}>
            <Button variant="default" onClick={scenario.close}>
              {scenario.isChanged ? <Trans>Discard</Trans> : <Trans>Close</Trans>}
            </Button>
          </div>
        )
      }
    >
      <PanelSection title={<Trans>Change</Trans>}>
        <WhatIfFields scenario={scenario} />
      </PanelSection>
      <Outcome scenario={scenario} isComparing={isComparing} onCompare={onCompare} />
    </SidePanel>
  );
}

function Outcome({
  scenario,
  isComparing,
  onCompare,
}: Pick<WhatIfPanelProps, 'scenario' | 'isComparing' | 'onCompare'>) {
  const { result, error, isStale, isChanged } = scenario;
  if (!isChanged) {
    return (
      <PanelSection>
        <p className={styles.hint}>
          <Trans>
            Change a date above, or move a stage in the chart: drag it, or press Alt with an arrow key for a day, Shift
            with one for a week. Nothing is stored until you adopt it.
          </Trans>
        </p>
      </PanelSection>
    );
  }
  if (error) {
    return (
      <PanelSection>
        <FormProblem error={error} />
      </PanelSection>
    );
  }
  if (!result) {
    return (
      <PanelSection>
        <p className={styles.hint} role="status">
          <Trans>Working out what moves …</Trans>
        </p>
      </PanelSection>
    );
  }
  const { moves, newFindings, solvedFindings } = result;
  return (
    <div className={styles.outcome} data-stale={isStale || undefined}>
      <PanelSection
        title={<Plural value={newFindings.length} _0="Nothing breaks" one="# new problem" other="# new problems" />}
      >
        <FindingList findings={newFindings} />
        {solvedFindings.length > 0 && (
          <div className={styles.solved}>
            <FindingList findings={solvedFindings} areSolved />
          </div>
        )}
      </PanelSection>
      <PanelSection
        title={<Plural value={moves.length} _0="Nothing moves" one="# date moves" other="# dates move" />}
        action={
          <Button variant="default" size="xs" onClick={onCompare}>
            {isComparing ? <Trans>Back to the chart</Trans> : <Trans>Compare side by side</Trans>}
          </Button>
        }
      >
        <MoveList moves={moves} />
      </PanelSection>
    </div>
  );
}
