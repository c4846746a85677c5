import { type Stage, stageSchema, type UpdateStage } from '@waymark/contracts';
import type { StageStatus } from '@waymark/domain';
import type { ProblemError } from '../../lib/problem-error.ts';

/** What can be changed of a stage, as a form holds it. */
export interface StageValues {
  status: StageStatus;
  ownerId: string | null;
  plannedFromOn: string | null;
  plannedToOn: string | null;
  actualFromOn: string | null;
  actualToOn: string | null;
}

export const stageValues = (stage: Stage): StageValues => ({
  status: stage.status,
  ownerId: stage.owner?.id ?? null,
  plannedFromOn: stage.plannedFromOn,
  plannedToOn: stage.plannedToOn,
  actualFromOn: stage.actualFromOn,
  actualToOn: stage.actualToOn,
});

/** Only what differs, so that two people can change different things; nothing when nothing does. */
export function stageChange(stage: Stage, values: StageValues): UpdateStage | undefined {
  const before = stageValues(stage);
  const change: UpdateStage = {
    ...(values.status !== before.status && { status: values.status }),
    ...(values.ownerId !== before.ownerId && { ownerId: values.ownerId }),
    // A stage always has planned days: an emptied field keeps what was there.
    ...(values.plannedFromOn && values.plannedFromOn !== before.plannedFromOn
      ? { plannedFromOn: values.plannedFromOn }
      : {}),
    ...(values.plannedToOn && values.plannedToOn !== before.plannedToOn ? { plannedToOn: values.plannedToOn } : {}),
    ...(values.actualFromOn !== before.actualFromOn && { actualFromOn: values.actualFromOn }),
    ...(values.actualToOn !== before.actualToOn && { actualToOn: values.actualToOn }),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}

/** The stage as it stands on the server, which a refusal by version carries. */
export const stageIn = ({ problem }: ProblemError): Stage | undefined =>
  stageSchema.safeParse(problem.facts?.current).data;
