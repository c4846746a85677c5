import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type Timeline, type TimelineMilestone, timelineSchema } from '@waymark/contracts';
import { useState } from 'react';
import { formatDay, formatInstant } from '../../../lib/format.ts';
import { FormProblem } from '../../../ui/form/form-problem.tsx';
import { useAskedSave } from '../../../ui/form/use-asked-save.ts';
import { ProofCard } from '../../../ui/readiness/proof-card.tsx';
import { type TimelineKey, useReleaseMilestone } from '../timeline.queries.ts';
import { otherDayIn } from '../what-if/other-day-in.ts';
import { type SaidDay, SayDayForm } from '../what-if/say-day-form.tsx';
import styles from './why.module.css';

interface WhyMilestoneProps {
  titleId: string;
  timelineKey: TimelineKey;
  version: number;
  milestone: TimelineMilestone;
  /** Another plan is tried: what is agreed comes into force at once, so it waits until that is adopted or discarded. */
  isTrying?: boolean;
  /** A day it was dragged to; the form opens with it. */
  wantedOn: string | undefined;
  onClose: () => void;
}

/** Why a milestone is on its day, and for managers: another day, agreed with a reason, or the day on which it was held. */
export function WhyMilestone(props: WhyMilestoneProps) {
  const { titleId, timelineKey, version, milestone, isTrying = false, wantedOn, onClose } = props;
  const [asked, setAsked] = useState<SaidDay | null>(wantedOn === undefined ? null : 'agreed');
  const { override, abilities } = milestone;
  const release = useReleaseMilestone(timelineKey);
  const ask = useAskedSave();
  const giveBack = async () => {
    const { saved } = await ask({
      schema: timelineSchema,
      rowsIn: (now: Timeline) => otherDayIn(now, milestone, override?.ruledOn ?? milestone.on),
      version,
      send: async (seen) => {
        await release.mutateAsync({ milestoneId: milestone.id, version: seen });
        return true;
      },
    });
    if (saved) onClose();
  };
  const proof = { ...milestone, ruleName: useKindName(milestone) };
  const mayChange = !isTrying && (abilities.agree || abilities.report || abilities.release);
  return (
    <ProofCard titleId={titleId} on={milestone.on} what={milestone.name} proof={proof}>
      {override && <Said milestone={milestone} override={override} />}
      {override?.sharedId && (
        <p className={styles.override}>
          <Trans>Held together with other programmes: another day, or that it was held, counts for all of them.</Trans>
        </p>
      )}
      {release.isError && <FormProblem error={release.error} />}
      {mayChange && asked === null && (
        <footer className={styles.foot}>
          {abilities.release && (
            <Button variant="subtle" size="sm" loading={release.isPending} onClick={() => void giveBack()}>
              {override?.isDone ? (
                <NotSo milestone={milestone} />
              ) : override?.sharedId ? (
                <Trans>Hold it by itself again</Trans>
              ) : (
                <Trans>Back to the rule’s day</Trans>
              )}
            </Button>
          )}
          {abilities.agree && (
            <Button variant="default" size="sm" onClick={() => setAsked('agreed')}>
              <Trans>Agree on another day</Trans>
            </Button>
          )}
          {abilities.report && (
            <Button variant="default" size="sm" onClick={() => setAsked('held')}>
              {milestone.kind === 'deadline' ? <Trans>It was done</Trans> : <Trans>It was held</Trans>}
            </Button>
          )}
        </footer>
      )}
      {mayChange && asked !== null && (
        <SayDayForm
          said={asked}
          timelineKey={timelineKey}
          version={version}
          milestone={milestone}
          wantedOn={wantedOn}
          onClose={onClose}
          onCancel={() => setAsked(null)}
        />
      )}
    </ProofCard>
  );
}

/** A deadline is met by what was done; everything else was held. */
function NotSo({ milestone: { kind } }: { milestone: TimelineMilestone }) {
  return kind === 'deadline' ? <Trans>Not done after all</Trans> : <Trans>Not held after all</Trans>;
}

interface SaidProps {
  milestone: TimelineMilestone;
  override: NonNullable<TimelineMilestone['override']>;
}

function Said({ milestone: { kind }, override }: SaidProps) {
  const { by, at, reason, ruledOn, isDone } = override;
  return (
    <p className={styles.override}>
      {isDone && kind === 'deadline' ? (
        <Trans>
          Done, says {by.name}, {formatInstant(at)}: {reason}. The rule gives {formatDay(ruledOn)}.
        </Trans>
      ) : isDone ? (
        <Trans>
          Held, says {by.name}, {formatInstant(at)}: {reason}. The rule gives {formatDay(ruledOn)}.
        </Trans>
      ) : (
        <Trans>
          Agreed by {by.name}, {formatInstant(at)}: {reason}. The rule gives {formatDay(ruledOn)}.
        </Trans>
      )}
    </p>
  );
}

function useKindName({ kind, isHard }: TimelineMilestone): string {
  const { t } = useLingui();
  const names: Readonly<Record<TimelineMilestone['kind'], string>> = {
    audit: t`Audit`,
    deadline: isHard ? t`Latest day allowed` : t`Deadline`,
    decision: t`Decision`,
    expiry: t`Expiry`,
    review: t`Review`,
    window: t`Beginning of a window`,
    start: t`Start`,
  };
  return names[kind];
}
