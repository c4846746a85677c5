import type { UpdateStage } from '@waymark/contracts';
import { DomainError, isBefore, parseDay, type StageStatus } from '@waymark/domain';
import type { FieldMessage } from '../../../common/field-message.ts';
import { RequestInvalid } from '../../../common/validation.pipe.ts';

/** A stage's status, days and pin, as they stand. */
export interface StageState {
  status: StageStatus;
  plannedFromOn: string;
  plannedToOn: string;
  actualFromOn: string | null;
  actualToOn: string | null;
  isPinned: boolean;
  pinReason: string | null;
}

/**
 * The stage after a change. One that begins gets today as its actual day where none is given; one that goes back to
 * planned loses the actual days that are no longer true. Throws `stage.dates_reversed`, `stage.actual_in_future`,
 * `stage.not_signed` and `stage.already_done` (only its gate ends a stage and takes that back), `stage.pinned`, and
 * what lacks its reason.
 */
export function changedStage(before: StageState, change: UpdateStage, today: Temporal.PlainDate): StageState {
  assertStatus(before, change);
  const wanted: StageState = {
    status: change.status ?? before.status,
    plannedFromOn: change.plannedFromOn ?? before.plannedFromOn,
    plannedToOn: change.plannedToOn ?? before.plannedToOn,
    actualFromOn: change.actualFromOn === undefined ? before.actualFromOn : change.actualFromOn,
    actualToOn: change.actualToOn === undefined ? before.actualToOn : change.actualToOn,
    ...pinAfter(before, change),
  };
  const after = change.status === undefined ? wanted : withActualDays(wanted, change, today.toString());
  assertPinned(before, after, change);
  assertOrder(after.plannedFromOn, after.plannedToOn, 'planned');
  if (after.actualFromOn !== null && after.actualToOn !== null) {
    assertOrder(after.actualFromOn, after.actualToOn, 'actual');
  }
  for (const day of [after.actualFromOn, after.actualToOn]) {
    if (day !== null && isBefore(today, parseDay(day))) {
      throw new DomainError('stage.actual_in_future', { today: today.toString() });
    }
  }
  return after;
}

function assertStatus(before: StageState, { status, reason }: UpdateStage): void {
  if (status === undefined || status === before.status) return;
  if (before.status === 'done') throw new DomainError('stage.already_done');
  if (status === 'done') throw new DomainError('stage.not_signed');
  if (status === 'skipped' && reason === undefined) throw missing('reason', skippedWhy);
}

/** Both the pin and its release are agreed with somebody, so both say why; a released stage keeps no reason. */
function pinAfter(
  before: StageState,
  { isPinned, pinReason }: UpdateStage,
): Pick<StageState, 'isPinned' | 'pinReason'> {
  const after = isPinned ?? before.isPinned;
  if (after !== before.isPinned && !pinReason) {
    throw missing('pinReason', after ? pinnedWhy : releasedWhy);
  }
  return { isPinned: after, pinReason: after ? (pinReason ?? before.pinReason) : null };
}

/** Pinned days move only with a release, or when new ones were agreed. */
function assertPinned(before: StageState, after: StageState, { pinReason }: UpdateStage): void {
  const isMoved = before.plannedFromOn !== after.plannedFromOn || before.plannedToOn !== after.plannedToOn;
  if (isMoved && before.isPinned && after.isPinned && !pinReason) throw new DomainError('stage.pinned');
}

function withActualDays(stage: StageState, given: UpdateStage, today: string): StageState {
  if (stage.status === 'planned') {
    return { ...stage, actualFromOn: given.actualFromOn ?? null, actualToOn: given.actualToOn ?? null };
  }
  if (stage.status === 'active') {
    return { ...stage, actualFromOn: stage.actualFromOn ?? today, actualToOn: given.actualToOn ?? null };
  }
  return stage;
}

function assertOrder(from: string, to: string, kind: 'planned' | 'actual'): void {
  if (isBefore(parseDay(to), parseDay(from))) {
    throw new DomainError('stage.dates_reversed', { from: `${kind}FromOn`, to: `${kind}ToOn` });
  }
}

const skippedWhy: FieldMessage = {
  en: 'Say why this stage is left out.',
  de: 'Geben Sie an, warum diese Phase ausgelassen wird.',
};
const pinnedWhy: FieldMessage = {
  en: 'Say what was agreed with the auditor.',
  de: 'Geben Sie an, was mit dem Auditor vereinbart wurde.',
};
const releasedWhy: FieldMessage = {
  en: 'Say why the days are released.',
  de: 'Geben Sie an, warum die Tage wieder frei sind.',
};

const missing = (path: string, message: FieldMessage) => new RequestInvalid([{ path, message }]);
