import { can } from '../people/permissions.ts';
import type { StageStatus } from '../readiness/states.ts';
import type { Asker } from './asker.ts';

type Planner = Pick<Asker, 'role'>;

const plans = ({ role }: Planner) => can(role, 'programme:manage');

/** What somebody may do with the plan of a programme as a whole: put a change of it into force. */
export const timelineAbilities = (asker: Planner) => ({ adopt: plans(asker) });

interface AskedStage {
  status: StageStatus;
  isPinned: boolean;
}

/** What is over stays where it was, and what was agreed with the auditor until it is released. */
export const timelineStageAbilities = ({ status, isPinned }: AskedStage, asker: Planner) => ({
  move: plans(asker) && status !== 'done' && !isPinned,
});

interface AskedMilestone {
  isDone: boolean;
  isOverridable: boolean;
  isReportable: boolean;
  override: { isDone: boolean } | null;
}

/** What a milestone lets whoever plans do: agree on another day, say that it happened, or take back what was said. */
export const openMilestone = ({ isDone, isOverridable, isReportable, override }: AskedMilestone) => ({
  agree: isOverridable && !isDone,
  report: isReportable && !isDone,
  /** What a stage, a document or a record tells by now is not taken back here. */
  release: override !== null && (!isDone || override.isDone),
});

export function milestoneAbilities(milestone: AskedMilestone, asker: Planner) {
  const { agree, report, release } = openMilestone(milestone);
  const may = plans(asker);
  return { agree: may && agree, report: may && report, release: may && release };
}

/** What several programmes could hold together, and whether somebody may. */
export const sharedMilestoneAbilities = ({ sharedId }: { sharedId: string | null }, asker: Planner) => ({
  hold: plans(asker) && sharedId === null,
});
