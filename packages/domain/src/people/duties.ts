import { can, type Permission } from './permissions.ts';
import type { Role } from './roles.ts';

/** What can be given to a member; who could do nothing with it is not offered it. */
export const duties = [
  'own_gap_items',
  'review_gap_items',
  'do_tasks',
  'own_events',
  'read_comments',
  'make_decisions',
] as const;
export type Duty = (typeof duties)[number];

const permissionOf: Readonly<Record<Duty, Permission>> = {
  own_gap_items: 'gap:assess',
  review_gap_items: 'gap:accept',
  do_tasks: 'task:complete',
  own_events: 'calendar:read',
  read_comments: 'comment:read',
  make_decisions: 'decision:make',
};

export const dutiesOf = (role: Role): Duty[] => duties.filter((duty) => can(role, permissionOf[duty]));
