import { can, type Permission } from './permissions.ts';
import type { Role } from './roles.ts';

/** What a role consists of, in parts that are told to people; each permission is in one, and a role has a part wholly or not. */
export const roleParts = {
  owns: ['organisation:update', 'organisation:delete'],
  manages_members: ['member:manage', 'mail:read'],
  plans: [
    'programme:manage',
    'record:manage',
    'calendar:manage',
    'reminder:manage',
    'report:share',
    'report:word',
    'decision:ask',
  ],
  hands_out: ['gap:edit', 'task:manage'],
  accepts: ['gap:accept', 'evidence:review'],
  signs: ['stage:sign', 'document:approve', 'decision:make'],
  oversees: ['programme:oversee', 'report:read', 'activity:read', 'gap:export', 'member:address'],
  works: ['evidence:add', 'task:complete', 'gap:assess', 'document:write'],
  takes_part: [
    ...(['programme:read', 'gap:read', 'task:read', 'evidence:read', 'comment:read', 'comment:write'] as const),
    ...(['member:read', 'calendar:read', 'reminder:read'] as const),
  ],
  belongs: ['organisation:read'],
} as const satisfies Readonly<Record<string, readonly Permission[]>>;

export type RolePart = keyof typeof roleParts;

/** In the order in which they are told. */
export const rolePartNames = [
  ...(['owns', 'manages_members', 'plans', 'hands_out', 'accepts'] as const),
  ...(['signs', 'oversees', 'works', 'takes_part', 'belongs'] as const),
] satisfies readonly RolePart[];

export const partsOf = (role: Role): RolePart[] =>
  rolePartNames.filter((part) => roleParts[part].every((permission) => can(role, permission)));
