import { addMonths, isBefore, monthsAfterPeriodEnd } from '../days/days.ts';
import type { CertificateStatus } from '../readiness/states.ts';

type Day = Temporal.PlainDate;

/** Months a certificate is valid (ISO/IEC 17021-1:2015, 9.1.3). */
export const certificateMonths = 36;
/** Months after its last day in which a lapsed certificate can be restored (ISO/IEC 17021-1:2015, 9.6.3.2.5). */
export const restorableMonths = 6;

/** Months before its last day from which a decision on a certificate renews it. */
const renewableMonths = 12;

/**
 * The last day of a certificate: 36 months after its decision, or after the last day of the certificate it renews when
 * it was decided before that, or within the six months of restoration after it. The new certificate continues the old
 * cycle then, and gains no time by being late. One issued anew earlier in the cycle (another scope, another address)
 * ends with it.
 */
export function certificateExpiry(decidedOn: Day, previousExpiresOn: Day | null): Day {
  if (previousExpiresOn === null || isBefore(previousExpiresOn.add({ months: restorableMonths }), decidedOn)) {
    return decidedOn.add({ months: certificateMonths });
  }
  if (isBefore(decidedOn, previousExpiresOn.subtract({ months: renewableMonths }))) return previousExpiresOn;
  return previousExpiresOn.add({ months: certificateMonths });
}

/** What a certificate is worth on a day: valid and suspended ones lapse after their last day. */
export function certificateStatusOn(
  certificate: { status: CertificateStatus; expiresOn: Day },
  today: Day,
): CertificateStatus {
  const { status, expiresOn } = certificate;
  return status !== 'withdrawn' && isBefore(expiresOn, today) ? 'expired' : status;
}

/** Months after its period or as-of day in which readers take a report for current. */
const staleMonths = 12;
/** Months after the end of its period that a bridge letter covers at most. */
export const bridgeMonths = 3;

/**
 * The first day on which readers call a report stale: the twelve months are counted from the day after the period's
 * end, or from the as-of day.
 */
export function reportStaleOn(report: { asOfOn: Day | null; periodToOn: Day | null; issuedOn: Day }): Day {
  const lastGoodDay = reportCurrentUntil(report) ?? report.issuedOn.add({ months: staleMonths });
  return lastGoodDay.add({ days: 1 });
}

/** The last day on which a report counts as current, by its period or as-of day; null where it has neither. */
export function reportCurrentUntil({ asOfOn, periodToOn }: { asOfOn: Day | null; periodToOn: Day | null }): Day | null {
  if (periodToOn) return monthsAfterPeriodEnd(periodToOn, staleMonths);
  return asOfOn && addMonths(asOfOn, staleMonths);
}

/** The days a bridge letter may cover after a period, both included. */
export function bridgeRange(periodToOn: Day): { fromOn: Day; latestToOn: Day } {
  return { fromOn: periodToOn.add({ days: 1 }), latestToOn: monthsAfterPeriodEnd(periodToOn, bridgeMonths) };
}
