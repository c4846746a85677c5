import { describe, expect, it } from '@jest/globals';
import { rolesAskedIn } from './check-roles.mjs';

const roles = ['owner', 'manager'];
const asked = (source, path = 'apps/web/src/pages/task-page.tsx') =>
  rolesAskedIn(new Map([[path, source]]), roles).length;

describe('a page that works out what a role may do', () => {
  it.each([
    ["import { can } from '@waymark/domain';", 1],
    ["import {\n  type Role,\n  can as allows,\n} from '@waymark/domain';", 1],
    ["import type { Permission, Role } from '@waymark/domain';", 1],
    ["import { mayGrant, taskAbilities } from '@waymark/domain';", 2],
    ["const isOwn = role === 'owner';", 1],
    ["const isOwn = 'owner' !== me.role;", 1],
    ["const mayEdit = ['owner', 'manager'].includes(role);", 1],
    ["switch (role) { case 'manager': return true; }", 1],
  ])('is refused: %s', (source, offences) => {
    expect(asked(source)).toBe(offences);
  });

  it.each([
    "import type { OrganisationAbilities, Role } from '@waymark/domain';",
    "import { mayBeAnchored } from '@waymark/domain';",
    'const mayEdit = task.abilities.edit;',
    "const byOwner = grouping === 'owner';",
    "const words = { owner: 'Owner', manager: 'Manager' };",
    'if (role === member.role) return;',
  ])('is not what this is: %s', (source) => {
    expect(asked(source)).toBe(0);
  });

  it('is looked for in the web, and not in its tests', () => {
    const source = "import { can } from '@waymark/domain';";

    expect(asked(source, 'apps/web/src/pages/task-page.test.tsx')).toBe(0);
    expect(asked(source, 'apps/web/src/test/fixtures.ts')).toBe(0);
    expect(asked(source, 'apps/api/src/common/access.guard.ts')).toBe(0);
  });
});
