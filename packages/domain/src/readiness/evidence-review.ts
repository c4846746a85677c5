import { isBefore, monthsAfterPeriodEnd } from '../days/days.ts';
import { DomainError } from '../errors.ts';
import type { EvidenceState, ReviewVerdict } from './states.ts';

/**
 * Months for which evidence speaks: a year, because audits and reports come round once a year (common practice; no
 * standard sets a number).
 */
export const evidenceFreshMonths = 12;

/** The days evidence is about; a record of one day has no period. */
export interface EvidenceAge {
  capturedOn: Temporal.PlainDate;
  periodToOn: Temporal.PlainDate | null;
}

/**
 * The last day evidence is fresh: counted from the end of the period it covers, else from the day it was captured;
 * never from the upload or the review, which say nothing about what was seen.
 */
export function freshUntil({ capturedOn, periodToOn }: EvidenceAge): Temporal.PlainDate {
  return periodToOn === null
    ? capturedOn.add({ months: evidenceFreshMonths })
    : monthsAfterPeriodEnd(periodToOn, evidenceFreshMonths);
}

export function isFresh(age: EvidenceAge, on: Temporal.PlainDate): boolean {
  return !isBefore(freshUntil(age), on);
}

/** What evidence is for one programme on a day, by that programme's latest review of its latest version. */
export function evidenceStandingOf(
  review: { verdict: ReviewVerdict } | null,
  age: EvidenceAge,
  on: Temporal.PlainDate,
): EvidenceState {
  if (review === null) return 'to_review';
  if (review.verdict === 'rejected') return 'rejected';
  return isFresh(age, on) ? 'accepted' : 'stale';
}

/** Nobody reviews their own evidence, and only what is linked to a programme is reviewed for it. */
export function assertReviewable(facts: { uploadedById: string; reviewerId: string; isLinked: boolean }): void {
  if (!facts.isLinked) throw new DomainError('evidence.not_linked');
  if (facts.uploadedById === facts.reviewerId) throw new DomainError('evidence.self_review');
}

/** Once somebody has judged the days of evidence they stand: newer evidence is a new record, not an edited one. */
export function assertDatesOpen(facts: { isReviewed: boolean }): void {
  if (facts.isReviewed) throw new DomainError('evidence.dates_reviewed');
}

/**
 * Refuses a capture after `today` (the day where the organisation is), a period with its ends reversed, and half a
 * period (`request.invalid`).
 */
export function assertEvidenceDates(
  dates: EvidenceAge & { periodFromOn: Temporal.PlainDate | null },
  today: Temporal.PlainDate,
): void {
  const { capturedOn, periodFromOn, periodToOn } = dates;
  if (isBefore(today, capturedOn)) throw new DomainError('evidence.captured_in_future', { today: today.toString() });
  if (periodFromOn === null && periodToOn === null) return;
  if (periodFromOn === null || periodToOn === null) {
    throw new DomainError('request.invalid', { fields: ['periodFromOn', 'periodToOn'] });
  }
  if (isBefore(periodToOn, periodFromOn)) throw new DomainError('evidence.dates_reversed');
}
