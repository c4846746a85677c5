import type { StageStatus } from '../readiness/states.ts';

/** The stage at work: the first that is active, else the first still ahead, else the last one. */
export function currentStage<Stage extends { status: StageStatus }>(stages: readonly Stage[]): Stage | undefined {
  return (
    stages.find(({ status }) => status === 'active') ??
    stages.find(({ status }) => status === 'planned') ??
    stages.at(-1)
  );
}
