import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../days/days.ts';
import { assertEvidenceDates, assertReviewable } from './evidence-review.ts';

const age = (capturedOn: string, periodToOn: string | null = null) => ({
  capturedOn: parseDay(capturedOn),
  periodToOn: periodToOn === null ? null : parseDay(periodToOn),
});

describe('assertReviewable', () => {
  it.each([
    ['evidence.self_review', { ownerId: 'b', uploadedById: 'a', isLinked: true }],
    ['evidence.self_review', { ownerId: 'a', uploadedById: 'b', isLinked: true }],
    ['evidence.not_linked', { ownerId: 'b', uploadedById: 'b', isLinked: false }],
  ])('refuses with %s', (code, facts) => {
    expect(() => assertReviewable(facts, 'a')).toThrow(expect.objectContaining({ code }));
  });

  it('lets someone else review what is linked', () => {
    expect(() => assertReviewable({ ownerId: 'a', uploadedById: 'a', isLinked: true }, 'b')).not.toThrow();
  });
});

describe('assertEvidenceDates', () => {
  const today = parseDay('2026-11-24');
  const dates = (capturedOn: string, from: string | null, to: string | null) => ({
    ...age(capturedOn, to),
    periodFromOn: from === null ? null : parseDay(from),
  });

  it.each([
    ['evidence.captured_in_future', dates('2026-11-25', null, null)],
    ['evidence.dates_reversed', dates('2026-11-24', '2026-10-02', '2026-10-01')],
    ['request.invalid', dates('2026-11-24', '2026-10-01', null)],
    ['request.invalid', dates('2026-11-24', null, '2026-10-01')],
  ])('refuses with %s', (code, evidence) => {
    expect(() => assertEvidenceDates(evidence, today)).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    ['captured today, no period', dates('2026-11-24', null, null)],
    ['a period of one day', dates('2026-11-01', '2026-10-01', '2026-10-01')],
  ])('takes %s', (_, evidence) => {
    expect(() => assertEvidenceDates(evidence, today)).not.toThrow();
  });
});
