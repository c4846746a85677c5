import type { CalendarKind } from '../readiness/states.ts';

export type EventState = 'done' | 'overdue' | 'planned';

/** So many years back what is overdue stays in sight. */
export const overdueYears = 4;

interface Dated {
  kind: CalendarKind;
  /** Its last day, `YYYY-MM-DD`. */
  toOn: string;
  isDone: boolean;
}

/**
 * How a date of the calendar stands on a day (`YYYY-MM-DD`, of the organisation). Whatever should have happened by a day and
 * is not done is overdue; only a period merely ends. Throws nothing.
 */
export function eventState({ kind, toOn, isDone }: Dated, today: string): EventState {
  if (isDone) return 'done';
  return kind !== 'period' && toOn < today ? 'overdue' : 'planned';
}
