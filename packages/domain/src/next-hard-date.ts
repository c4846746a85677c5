import { isBefore } from './days.ts';
import type { Milestone } from './milestones.ts';
import type { StageStatus } from './states.ts';

export interface StageEnd {
  key: string;
  name: string;
  toOn: Temporal.PlainDate;
  status: StageStatus;
}

const isOver = ({ status }: { status: StageStatus }) => status === 'done' || status === 'skipped';

function asMilestone({ key, name, toOn }: StageEnd): Milestone {
  return {
    id: `stage-${key}`,
    name: `${name} ends`,
    on: toOn,
    stageKey: key,
    binding: 'default',
    isHard: true,
    explanation: 'planned end of the stage',
    source: 'Plan of the programme',
  };
}

/** The earliest hard milestone or stage end from `today` on whose stage is not over; a milestone wins a tie. */
export function nextHardDate(
  milestones: readonly Milestone[],
  stages: readonly StageEnd[],
  today: Temporal.PlainDate,
): Milestone | null {
  const over = stages.filter(isOver).map(({ key }) => key);
  const hard = milestones.filter(({ isHard, stageKey }) => isHard && !over.includes(stageKey ?? ''));
  const ends = stages.filter((stage) => !isOver(stage)).map(asMilestone);
  const ahead = [...hard, ...ends].filter(({ on }) => !isBefore(on, today));
  return ahead.toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))[0] ?? null;
}
