import { describe, expect, it } from '@jest/globals';
import { organisationAbilities, startPageFor } from '@waymark/domain';
import { navigationItems, programmeOfPath } from './navigation-items.tsx';

describe('the programme at hand', () => {
  it.each([
    ['/o/northwind/programmes/7', '7'],
    ['/o/northwind/programmes/7/gap-analysis', '7'],
    ['/o/northwind/programmes', undefined],
    ['/o/northwind/programmes/new', undefined],
    ['/o/northwind/evidence/7', undefined],
    ['/o/northwind', undefined],
  ])('of %s is %s', (path, expected) => {
    expect(programmeOfPath(path)).toBe(expected);
  });
});

describe('the pages that are offered', () => {
  const oversees = 'overview my-work calendar programmes timeline gap-analysis evidence reports settings';

  it.each([
    ['owner', oversees],
    ['manager', oversees],
    ['executive', oversees],
    ['contributor', 'my-work calendar programmes evidence settings'],
    ['auditor', 'audits settings'],
  ] as const)('to %s are %s', (role, expected) => {
    const abilities = organisationAbilities({ isDemo: false }, { role });
    const items = navigationItems({ abilities, startPage: startPageFor(role) }, 1);

    expect(items.map(({ key }) => key).join(' ')).toBe(expected);
  });
});
