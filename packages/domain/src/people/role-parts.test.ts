import { describe, expect, it } from '@jest/globals';
import { can, permissions } from './permissions.ts';
import { partsOf, rolePartNames, roleParts } from './role-parts.ts';
import { roles } from './roles.ts';

describe('the parts of a role', () => {
  it('hold every permission once, so that a new one is told', () => {
    const told = rolePartNames.flatMap((part) => roleParts[part]);

    expect(told.toSorted()).toEqual(Object.keys(permissions).toSorted());
    expect(rolePartNames.toSorted()).toEqual(Object.keys(roleParts).toSorted());
  });

  it.each(roles)('are had by %s wholly or not at all, so that what is told is true', (role) => {
    const halved = rolePartNames.filter((part) => new Set(roleParts[part].map((each) => can(role, each))).size !== 1);

    expect(halved).toEqual([]);
  });

  it.each([
    ['owner', rolePartNames.join(' ')],
    ['manager', 'manages_members plans hands_out accepts signs oversees works takes_part belongs'],
    ['contributor', 'works takes_part belongs'],
    ['executive', 'signs oversees takes_part belongs'],
    ['auditor', 'belongs'],
  ] as const)('of %s are %s', (role, expected) => {
    expect(partsOf(role).join(' ')).toBe(expected);
  });
});
