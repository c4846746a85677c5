import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../days/days.ts';
import { roundsHeld } from './rounds-held.ts';

describe('the rounds of a stage that comes back every year', () => {
  it.each([
    ['stand when the stage is opened again in another year', '2028-04-12', '2029-02-01', ['2028-04-12']],
    ['stand also from one day to the next', '2028-12-31', '2029-01-01', ['2028-12-31']],
    ['are taken back within their year', '2028-04-12', '2028-12-31', []],
    ['are taken back on their day', '2028-04-12', '2028-04-12', []],
  ])('%s', (_, endedOn, reopenedOn, expected) => {
    const rounds = [{ endedOn: parseDay(endedOn), reopenedOn: parseDay(reopenedOn) }];

    expect(roundsHeld(rounds).map(String)).toEqual(expected);
  });
});
