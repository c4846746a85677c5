import { describe, expect, it } from '@jest/globals';
import { countsOf } from './jest-counts.mjs';

const suites = [
  { name: 'unit', paths: ['packages/domain/', 'scripts/'] },
  { name: 'web', paths: ['apps/web/'] },
  { name: 'e2e', paths: ['apps/web/e2e/'] },
];
const file = (path, statuses, more = {}) => ({
  path,
  status: statuses.every((status) => status === 'passed') ? 'passed' : 'failed',
  assertionResults: statuses.map((status) => ({ status })),
  endTime: 3_000,
  ...more,
});
const of = (...files) =>
  Object.fromEntries(countsOf(suites, files, 1_000).map(({ name, ...counts }) => [name, counts]));
const allPass = [
  file('scripts/start.test.mjs', ['passed', 'passed']),
  file('apps/web/src/page.test.tsx', ['passed']),
  file('apps/web/e2e/journey.e2e.ts', ['passed'], { endTime: 9_000 }),
];

describe('the counts of tests that ran together', () => {
  it('are those of each suite, by where its files lie', () => {
    expect(of(...allPass)).toEqual({
      unit: { passed: 2, failed: 0, seconds: 2 },
      web: { passed: 1, failed: 0, seconds: 2 },
      e2e: { passed: 1, failed: 0, seconds: 8 },
    });
  });

  it.each([
    ['fails', file('scripts/a.test.mjs', ['passed', 'failed']), 1],
    ['is skipped', file('scripts/a.test.mjs', ['passed', 'pending'], { status: 'passed' }), 1],
    ['is yet to be written', file('scripts/a.test.mjs', ['passed', 'todo'], { status: 'passed' }), 1],
    ['is in a file that does not load', file('scripts/a.test.mjs', [], { status: 'failed' }), 1],
    ['passes in a file that cannot be tidied up', file('scripts/a.test.mjs', ['passed'], { status: 'failed' }), 1],
  ])('say that a test has not passed that %s', (_, broken, failed) => {
    expect(of(...allPass, broken).unit.failed).toBe(failed);
  });

  it('say of a suite that ran no test, and of all of them where Jest broke, that it failed', () => {
    const none = { passed: 0, failed: 1, seconds: 0, note: 'This step ran no test.' };

    expect(of(...allPass.slice(1)).unit).toEqual(none);
    expect(countsOf(suites, undefined).map(({ failed }) => failed)).toEqual([1, 1, 1]);
  });
});
