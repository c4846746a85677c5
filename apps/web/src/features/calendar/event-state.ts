import type { CalendarEvent } from '@waymark/contracts';

export type EventState = 'done' | 'overdue' | 'planned';

/** Whatever should have happened by a day and is not done is overdue; only a period merely ends. */
export function eventState({ kind, toOn, isDone }: CalendarEvent, today: string): EventState {
  if (isDone) return 'done';
  return kind !== 'period' && toOn < today ? 'overdue' : 'planned';
}

const uuidAtEnd = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The row behind an event: its id ends with the id of the row, `task:0198…`. */
export const rowIdOf = ({ id }: Pick<CalendarEvent, 'id'>): string | undefined => uuidAtEnd.exec(id)?.[0];
