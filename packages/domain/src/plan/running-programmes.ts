import type { StageStatus } from '../readiness/states.ts';

interface Staged {
  stages: readonly { status: StageStatus }[];
}

/** Whether every stage of a programme is done or left out. */
export function isProgrammeOver({ stages }: Staged): boolean {
  return stages.every(({ status }) => status === 'done' || status === 'skipped');
}

/**
 * The programmes that still ask for something; those whose every stage is over keep their pages and records. Where all
 * are over, all of them.
 */
export function runningProgrammes<P extends Staged>(programmes: readonly P[]): readonly P[] {
  const running = programmes.filter((programme) => !isProgrammeOver(programme));
  return running.length > 0 ? running : programmes;
}

/** So many days before it begins, a cycle that renews another one is near. */
const nearDays = 90;

interface Cycle {
  renewsId: string | null;
  stages: readonly { status: StageStatus; plannedFromOn: string }[];
}

/** Whether a programme renews another one, and neither has begun nor will soon: nothing of it is asked yet. */
export function isFarCycle({ renewsId, stages }: Cycle, today: Temporal.PlainDate): boolean {
  const [first] = stages;
  if (renewsId === null || !first || stages.some(({ status }) => status !== 'planned')) return false;
  return first.plannedFromOn > today.add({ days: nearDays }).toString();
}
