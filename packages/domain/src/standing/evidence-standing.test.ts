import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../days/days.ts';
import { evidenceStandingOf, freshUntil } from './evidence-standing.ts';

const age = (capturedOn: string, periodToOn: string | null = null) => ({
  capturedOn: parseDay(capturedOn),
  periodToOn: periodToOn === null ? null : parseDay(periodToOn),
});

describe('freshness', () => {
  it.each([
    ['a record of one day, from its capture', age('2026-03-15'), '2027-03-15'],
    ['a record of a period, from the day after its end', age('2026-11-01', '2026-09-30'), '2027-09-30'],
    ['a leap day', age('2028-02-29'), '2029-02-28'],
    ['a period that ends in February', age('2027-03-02', '2027-02-28'), '2028-02-29'],
  ])('%s', (_, evidence, until) => {
    expect(freshUntil(evidence).toString()).toBe(until);
  });
});

describe('evidenceStandingOf', () => {
  it.each([
    ['without a review', null, '2026-06-01', 'to_review'],
    ['without a review, however old', null, '2030-06-01', 'to_review'],
    ['rejected', { verdict: 'rejected' }, '2026-06-01', 'rejected'],
    ['accepted', { verdict: 'accepted' }, '2026-06-01', 'accepted'],
    ['accepted, on its last fresh day', { verdict: 'accepted' }, '2027-03-15', 'accepted'],
    ['accepted, the day after', { verdict: 'accepted' }, '2027-03-16', 'stale'],
    ['rejected and old', { verdict: 'rejected' }, '2030-06-01', 'rejected'],
  ] as const)('%s', (_, review, on, state) => {
    expect(evidenceStandingOf(review, age('2026-03-15'), parseDay(on))).toBe(state);
  });
});
