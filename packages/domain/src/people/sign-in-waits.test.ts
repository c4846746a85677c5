import { describe, expect, it } from '@jest/globals';
import {
  isFailureRecorded,
  isFailureTold,
  pairRule,
  placeRule,
  slowdownAfterFailures,
  waitAfterFailures,
} from './sign-in-waits.ts';

describe('the wait after failures to sign in', () => {
  it.each([
    [pairRule, 1, 0],
    [pairRule, 5, 0],
    [pairRule, 6, 15],
    [pairRule, 7, 30],
    [pairRule, 11, 480],
    [pairRule, 12, 900],
    [pairRule, 100_000, 900],
    [placeRule, 30, 0],
    [placeRule, 31, 15],
    [placeRule, 36, 300],
  ])('by %j after %i is %i seconds', (rule, failures, seconds) => {
    expect(waitAfterFailures(failures, rule)).toBe(seconds);
  });

  it.each([
    [20, 0],
    [30, 0.5],
    [80, 3],
    [100_000, 3],
  ])('of an account everywhere only holds the answer back: after %i by %d seconds', (failures, seconds) => {
    expect(slowdownAfterFailures(failures)).toBe(seconds);
  });
});

describe('failures to sign in', () => {
  it('are told to the owner and the log seldom enough that nobody can flood either', () => {
    const upTo = Array.from({ length: 10_000 }, (_, index) => index + 1);

    expect(upTo.filter(isFailureTold)).toEqual([10, 100, 1000, 10_000]);
    expect(upTo.filter(isFailureRecorded)).toEqual([1, 10, 100, 1000, 10_000]);
  });
});
