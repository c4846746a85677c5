import { describe, expect, it } from '@jest/globals';
import { programmeOfPath } from './navigation-items.tsx';

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
