import { parseDay, readinessStates } from '@waymark/domain';
import type { GapItemFilter } from './gap-item.ts';

/** What is counted as in scope, and what as left out of it: the filters that open just those rows. */
export const rowsInScope: GapItemFilter = { state: [...readinessStates] };
export const rowsLeftOut: GapItemFilter = { state: ['not_applicable'] };

/** What a report counts as overdue on its day: open, and due before it. */
export const rowsOverdueOn = (on: string): GapItemFilter => ({
  state: readinessStates.filter((state) => state !== 'proven'),
  dueBefore: parseDay(on).subtract({ days: 1 }).toString(),
});
