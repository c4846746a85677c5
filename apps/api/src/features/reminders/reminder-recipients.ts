import type { DueReminder, Role } from '@waymark/domain';
import type { CalendarReminder } from './remindable-event.ts';

export interface Recipient {
  id: string;
  role: Role;
}

/**
 * Who hears of a date: whose it is; the managers where it is nobody's, or when it was missed; at last the owners.
 * Where there is no manager the owners take their place.
 */
export function recipientsOf(
  { event, level }: DueReminder<CalendarReminder>,
  members: readonly Recipient[],
): readonly Recipient[] {
  const owners = members.filter(({ role }) => role === 'owner');
  const managers = members.filter(({ role }) => role === 'manager');
  if (level === 'owner') return owners;
  const own = level === 'own' ? members.filter(({ id }) => id === event.personId) : [];
  if (own.length > 0) return own;
  return managers.length > 0 ? managers : owners;
}
