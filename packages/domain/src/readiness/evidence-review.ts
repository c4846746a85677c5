import { isBefore } from '../days/days.ts';
import { DomainError } from '../errors.ts';
import type { EvidenceAge } from '../standing/evidence-standing.ts';

export interface ReviewedEvidence {
  ownerId: string;
  /** Who brought the latest version. */
  uploadedById: string;
  isLinked: boolean;
}

export const isOwnEvidence = (
  { ownerId, uploadedById }: Omit<ReviewedEvidence, 'isLinked'>,
  personId: string,
): boolean => personId === ownerId || personId === uploadedById;

/** Nobody reviews their own evidence, and only what is linked to a programme is reviewed for it. */
export function assertReviewable(evidence: ReviewedEvidence, reviewerId: string): void {
  if (!evidence.isLinked) throw new DomainError('evidence.not_linked');
  if (isOwnEvidence(evidence, reviewerId)) throw new DomainError('evidence.self_review');
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
