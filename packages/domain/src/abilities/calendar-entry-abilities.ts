import { can } from '../people/permissions.ts';
import type { Asker } from './asker.ts';

/** What somebody may do with an event people put in: its owner completes a day of it, who manages the calendar does the rest too. */
export function calendarEntryAbilities({ ownerId }: { ownerId: string | null }, { userId, role }: Asker) {
  const manages = can(role, 'calendar:manage');
  return { edit: manages, complete: can(role, 'calendar:read') && (manages || ownerId === userId) };
}
