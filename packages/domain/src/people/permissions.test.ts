import { describe, expect, it } from '@jest/globals';
import { can, type Permission, permissions } from './permissions.ts';
import { roles } from './roles.ts';

describe('can', () => {
  it.each([
    ['executive', 'report:read', true],
    ['executive', 'evidence:add', false],
    ['executive', 'comment:write', true],
    ['executive', 'stage:sign', true],
    ['contributor', 'gap:export', false],
    ['contributor', 'programme:oversee', false],
    ['executive', 'programme:oversee', true],
    ['contributor', 'member:address', false],
    ['contributor', 'evidence:add', true],
    ['contributor', 'evidence:review', false],
    ['contributor', 'gap:edit', false],
    ['manager', 'organisation:delete', false],
    ['auditor', 'programme:read', false],
  ] as const)('%s, %s: %s', (role, permission, expected) => {
    expect(can(role, permission)).toBe(expected);
  });

  it('lets the owner do everything and the auditor change nothing', () => {
    const all = Object.keys(permissions) as Permission[];

    expect(all.filter((permission) => !can('owner', permission))).toEqual([]);
    expect(all.filter((permission) => can('auditor', permission))).toEqual(['organisation:read']);
    expect(roles).toContain('auditor');
  });
});
