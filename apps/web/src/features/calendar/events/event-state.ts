import type { CalendarEvent } from '@waymark/contracts';

export type EventState = 'done' | 'overdue' | 'planned';

/** Whatever should have happened by a day and is not done is overdue; only a period merely ends. */
export function eventState({ kind, toOn, isDone }: CalendarEvent, today: string): EventState {
  if (isDone) return 'done';
  return kind !== 'period' && toOn < today ? 'overdue' : 'planned';
}
