import type { Role } from './roles.ts';

/**
 * The one table that says what each role may do. Every route names the permission it needs,
 * and a test asks every route with every role.
 */
export const permissions = {
  'organisation:read': ['owner', 'manager', 'contributor', 'executive', 'auditor'],
  'organisation:update': ['owner'],
  'organisation:delete': ['owner'],
  'member:read': ['owner', 'manager', 'contributor', 'executive'],
  'member:address': ['owner', 'manager', 'executive'],
  'member:manage': ['owner', 'manager'],
  'activity:read': ['owner', 'manager', 'executive'],
  'mail:read': ['owner', 'manager'],
  'programme:read': ['owner', 'manager', 'contributor', 'executive'],
  /** The whole at a glance and how it is reckoned: all timelines, what-if, weights. Others see what they have a part in. */
  'programme:oversee': ['owner', 'manager', 'executive'],
  'programme:manage': ['owner', 'manager'],
  'document:write': ['owner', 'manager', 'contributor'],
  'document:approve': ['owner', 'manager', 'executive'],
  'stage:sign': ['owner', 'manager', 'executive'],
  'record:manage': ['owner', 'manager'],
  /** One item that a link leads to, and what all of them are called; the list with how each stands is for who oversees. */
  'gap:read': ['owner', 'manager', 'contributor', 'executive'],
  'gap:export': ['owner', 'manager', 'executive'],
  'gap:edit': ['owner', 'manager'],
  'gap:assess': ['owner', 'manager', 'contributor'],
  'gap:accept': ['owner', 'manager'],
  'task:read': ['owner', 'manager', 'contributor', 'executive'],
  'task:manage': ['owner', 'manager'],
  'task:complete': ['owner', 'manager', 'contributor'],
  'evidence:read': ['owner', 'manager', 'contributor', 'executive'],
  'evidence:add': ['owner', 'manager', 'contributor'],
  'evidence:review': ['owner', 'manager'],
  'comment:read': ['owner', 'manager', 'contributor', 'executive'],
  'comment:write': ['owner', 'manager', 'contributor', 'executive'],
  'calendar:read': ['owner', 'manager', 'contributor', 'executive'],
  'calendar:manage': ['owner', 'manager'],
  'reminder:read': ['owner', 'manager', 'contributor', 'executive'],
  'reminder:manage': ['owner', 'manager'],
  'report:read': ['owner', 'manager', 'executive'],
  'report:share': ['owner', 'manager'],
  /** Own words in the place of the sentence that a rule says. */
  'report:word': ['owner', 'manager'],
  'decision:ask': ['owner', 'manager'],
  'decision:make': ['owner', 'manager', 'executive'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether a role may do a kind of thing. Whether a person may do it to one row is asked of the row. */
export function can(role: Role, permission: Permission): boolean {
  const allowed: readonly Role[] = permissions[permission];
  return allowed.includes(role);
}
