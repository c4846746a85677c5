import { isBefore, monthsAfterPeriodEnd } from '../days/days.ts';
import { type EvidenceState, evidenceStates, type ReviewVerdict } from '../readiness/states.ts';
import { standingsWaitingFor, type Wait } from './waits.ts';

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
 * never from the upload or the review, which say nothing about what was seen. Its twin is `evidence_fresh_until`.
 */
export function freshUntil({ capturedOn, periodToOn }: EvidenceAge): Temporal.PlainDate {
  return periodToOn === null
    ? capturedOn.add({ months: evidenceFreshMonths })
    : monthsAfterPeriodEnd(periodToOn, evidenceFreshMonths);
}

export function isFresh(age: EvidenceAge, on: Temporal.PlainDate): boolean {
  return !isBefore(freshUntil(age), on);
}

/**
 * What evidence is for one programme on a day, by that programme's latest review of its latest version. Its twin for
 * statements is the SQL function `evidence_link_stands`.
 */
export function evidenceStandingOf(
  review: { verdict: ReviewVerdict } | null,
  age: EvidenceAge,
  on: Temporal.PlainDate,
): EvidenceState {
  if (review === null) return 'to_review';
  if (review.verdict === 'rejected') return 'rejected';
  return isFresh(age, on) ? 'accepted' : 'stale';
}

/** What was rejected or is too old waits for its owner to bring another. */
const waitOf: Readonly<Record<EvidenceState, Wait | null>> = {
  to_review: 'acceptance',
  accepted: null,
  rejected: 'owner',
  stale: 'owner',
};

export const evidenceStatesWaitingFor = standingsWaitingFor(evidenceStates, (state) => waitOf[state]);
