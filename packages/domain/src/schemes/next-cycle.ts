import { addDays, daysIncluded, isBefore, isSameDay, wholeMonthsIncluded } from '../days/days.ts';
import type { ProgrammeDates } from '../plan/programme-plan.ts';
import { chainStage, totalDays } from '../plan/stage-lengths.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { TimeBasis } from './schemes.ts';

type Day = Temporal.PlainDate;

export interface CycleEnd {
  timeBasis: TimeBasis;
  lifecycle: Lifecycle;
  certificate: { expiresOn: Day } | null;
  report: { issuedOn: Day; asOfOn: Day | null; periodFromOn: Day | null; periodToOn: Day | null } | null;
}

/** Months before expiry in which a recertification begins, and months a report may cover or lie apart. */
const renewalMonths = 6;
const reportMonths = 12;

const none = { asOfOn: null, periodFromOn: null, periodToOn: null };

/** Days a report usually takes after the day or period it is about. */
function reportDays(lifecycle: Lifecycle): number {
  return totalDays(lifecycle.stages.filter(({ role }) => role === 'result').map(chainStage), 'default');
}

/**
 * The day to decide by so that the audit before leaves time to correct what it finds while the certificate still holds:
 * corrections take their days from the end of the audit, and the decision takes its shortest time anyway.
 */
function decisionBefore(expiresOn: Day, { stages, conditions }: Lifecycle): Day {
  const checks = conditions.map(({ check }) => check);
  const correctionDays = Math.max(
    0,
    ...checks.map((check) => (check.type === 'expiry_leaves_time' ? check.correctionDays : 0)),
  );
  const decisionDays = totalDays(stages.filter(({ role }) => role === 'result').map(chainStage), 'min');
  return addDays(expiresOn, -Math.max(0, correctionDays - decisionDays));
}

/** The same number of whole months, else of days, and never more than twelve months. */
function samePeriod(fromOn: Day, toOn: Day): { periodFromOn: Day; periodToOn: Day } {
  const periodFromOn = toOn.add({ days: 1 });
  const months = wholeMonthsIncluded(fromOn, toOn);
  const isWhole = isSameDay(fromOn.add({ months }), periodFromOn);
  const same = isWhole ? periodFromOn.add({ months }) : periodFromOn.add({ days: daysIncluded(fromOn, toOn) });
  const longest = periodFromOn.add({ months: reportMonths });
  return { periodFromOn, periodToOn: (isBefore(longest, same) ? longest : same).subtract({ days: 1 }) };
}

/**
 * The dates of the programme that renews a certificate or a report; null while there is neither. A certificate: from
 * six months before its last day to a decision (ISO/IEC 17021-1:2015, 9.6.3: before expiry) that leaves time for
 * corrections. A period: the next one starts the day after and has the same length, at most 12 months. An as-of day: 12
 * months later. A report's programme starts when the one before was issued, and aims at the usual days after its own
 * day or period.
 */
export function nextCycle({ timeBasis, lifecycle, certificate, report }: CycleEnd): ProgrammeDates | null {
  if (timeBasis === 'certificate') {
    if (certificate === null) return null;
    const { expiresOn } = certificate;
    return {
      ...none,
      startOn: expiresOn.subtract({ months: renewalMonths }),
      targetOn: decisionBefore(expiresOn, lifecycle),
    };
  }
  if (report === null) return null;
  const days = reportDays(lifecycle);
  const startOn = report.issuedOn;
  if (timeBasis === 'as_of') {
    if (report.asOfOn === null) return null;
    const asOfOn = report.asOfOn.add({ months: reportMonths });
    return { ...none, startOn, asOfOn, targetOn: asOfOn.add({ days }) };
  }
  if (report.periodFromOn === null || report.periodToOn === null) return null;
  const period = samePeriod(report.periodFromOn, report.periodToOn);
  return { ...none, ...period, startOn, targetOn: period.periodToOn.add({ days }) };
}
