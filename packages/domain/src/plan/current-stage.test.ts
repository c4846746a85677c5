import { expect, it } from '@jest/globals';
import { currentStage } from './current-stage.ts';

it.each([
  ['the first that is active', ['done', 'planned', 'active', 'active'], 2],
  ['else the first still ahead', ['done', 'skipped', 'planned', 'planned'], 2],
  ['else the last', ['done', 'skipped'], 1],
] as const)('is %s', (_, statuses, place) => {
  const stages = statuses.map((status) => ({ status }));

  expect(currentStage(stages)).toBe(stages[place]);
});

it('is none where there are no stages', () => {
  expect(currentStage([])).toBeUndefined();
});
