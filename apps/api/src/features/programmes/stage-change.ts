import type { UpdateStage } from '@waymark/contracts';
import { DomainError, isBefore, parseDay, type StageStatus } from '@waymark/domain';

/** A stage's status and days, as they stand. */
export interface StageState {
  status: StageStatus;
  plannedFromOn: string;
  plannedToOn: string;
  actualFromOn: string | null;
  actualToOn: string | null;
}

/**
 * The stage after a change. A stage that begins or ends gets today as its actual day where none is given; one that is
 * reopened loses the actual days that are no longer true. Throws `stage.dates_reversed` and `stage.actual_in_future`.
 */
export function changedStage(before: StageState, change: UpdateStage, today: Temporal.PlainDate): StageState {
  const status = change.status ?? before.status;
  const wanted: StageState = {
    status,
    plannedFromOn: change.plannedFromOn ?? before.plannedFromOn,
    plannedToOn: change.plannedToOn ?? before.plannedToOn,
    actualFromOn: change.actualFromOn === undefined ? before.actualFromOn : change.actualFromOn,
    actualToOn: change.actualToOn === undefined ? before.actualToOn : change.actualToOn,
  };
  const after = change.status === undefined ? wanted : withActualDays(wanted, change, today.toString());
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

function withActualDays(stage: StageState, given: UpdateStage, today: string): StageState {
  if (stage.status === 'planned') {
    return { ...stage, actualFromOn: given.actualFromOn ?? null, actualToOn: given.actualToOn ?? null };
  }
  if (stage.status === 'active') {
    return { ...stage, actualFromOn: stage.actualFromOn ?? today, actualToOn: given.actualToOn ?? null };
  }
  if (stage.status !== 'done') return stage;
  const actualToOn = stage.actualToOn ?? today;
  return { ...stage, actualFromOn: stage.actualFromOn ?? actualToOn, actualToOn };
}

function assertOrder(from: string, to: string, kind: 'planned' | 'actual'): void {
  if (isBefore(parseDay(to), parseDay(from))) {
    throw new DomainError('stage.dates_reversed', { from: `${kind}FromOn`, to: `${kind}ToOn` });
  }
}
