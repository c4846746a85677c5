import type { TimelineMilestone } from '@waymark/contracts';
import type { ProgrammeKey } from '../../features/programmes/programmes.queries.ts';
import { WhyMilestone } from '../../features/timeline/why/why-milestone.tsx';
import { WhyButton } from '../../ui/lifecycle/why-button.tsx';

interface WhyDateProps {
  timelineKey: ProgrammeKey;
  version: number;
  milestone: TimelineMilestone;
}

/** The proof of one date, one click away; managers can agree on another day there. */
export function WhyDate({ timelineKey, version, milestone }: WhyDateProps) {
  return (
    <WhyButton what={milestone.name} on={milestone.on}>
      {({ titleId, close }) => (
        <WhyMilestone {...{ titleId, timelineKey, version, milestone }} wantedOn={undefined} onClose={close} />
      )}
    </WhyButton>
  );
}
