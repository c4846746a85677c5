import type { Stage, UpdateStage } from '@waymark/contracts';
import type { StageStatus } from '@waymark/domain';

/** What can be changed of a stage, as a form holds it. */
export interface StageValues {
  status: StageStatus;
  ownerId: string | null;
  plannedFromOn: string | null;
  plannedToOn: string | null;
  actualFromOn: string | null;
  actualToOn: string | null;
  isPinned: boolean;
  /** What was agreed with the auditor, or why the days are released. */
  pinReason: string;
  /** Why the stage is left out. */
  reason: string;
}

export const stageValues = (stage: Stage): StageValues => ({
  status: stage.status,
  ownerId: stage.owner?.id ?? null,
  plannedFromOn: stage.plannedFromOn,
  plannedToOn: stage.plannedToOn,
  actualFromOn: stage.actualFromOn,
  actualToOn: stage.actualToOn,
  isPinned: stage.isPinned,
  pinReason: '',
  reason: '',
});

/** Whether the form asks why: for a pin, its release, or other days of a pinned stage; and for leaving a stage out. */
export function neededReasons(stage: Stage, values: StageValues): { pinReason: boolean; reason: boolean } {
  const isMoved = values.plannedFromOn !== stage.plannedFromOn || values.plannedToOn !== stage.plannedToOn;
  return {
    pinReason: values.isPinned !== stage.isPinned || (stage.isPinned && isMoved),
    reason: values.status === 'skipped' && stage.status !== 'skipped',
  };
}

/** Only what differs, so that two people can change different things; nothing when nothing does. */
export function stageChange(stage: Stage, values: StageValues): UpdateStage | undefined {
  const before = stageValues(stage);
  const needed = neededReasons(stage, values);
  const [pinReason, reason] = [values.pinReason.trim(), values.reason.trim()];
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
    ...(values.isPinned !== before.isPinned && { isPinned: values.isPinned }),
    ...(needed.pinReason && pinReason !== '' && { pinReason }),
    ...(needed.reason && reason !== '' && { reason }),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}

/** What a change of a stage may touch, as it stands in it; reasons stand nowhere but in the log. */
export function stageFields(stage: Stage): UpdateStage {
  const { status, ownerId, plannedFromOn, plannedToOn, actualFromOn, actualToOn, isPinned } = stageValues(stage);
  return {
    ...{ status, ownerId, actualFromOn, actualToOn, isPinned },
    ...(plannedFromOn !== null && { plannedFromOn }),
    ...(plannedToOn !== null && { plannedToOn }),
  };
}
