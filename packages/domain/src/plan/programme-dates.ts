import { isBefore } from '../days/days.ts';
import { DomainError } from '../errors.ts';
import type { TimeBasis } from '../schemes/schemes.ts';
import type { ProgrammeDates } from './programme-plan.ts';

function assertPeriod({ periodFromOn, periodToOn, targetOn }: ProgrammeDates): void {
  if (periodFromOn === null || periodToOn === null) throw new DomainError('programme.period_required');
  if (isBefore(periodToOn, periodFromOn)) {
    throw new DomainError('programme.dates_reversed', { from: 'periodFromOn', to: 'periodToOn' });
  }
  if (isBefore(targetOn, periodToOn)) {
    throw new DomainError('programme.dates_reversed', { from: 'periodToOn', to: 'targetOn' });
  }
}

/**
 * Refuses dates no plan can be made of: `programme.dates_reversed` (facts name the two fields), `target_in_past`,
 * `as_of_required` and `period_required`. How long a period is, is no reason to refuse it: no standard sets a minimum. `today` is the day where the organisation is.
 */
export function assertProgrammeDates(
  dates: ProgrammeDates & { timeBasis: TimeBasis; today: Temporal.PlainDate },
): void {
  const { timeBasis, startOn, targetOn, asOfOn, today } = dates;
  if (isBefore(targetOn, startOn)) {
    throw new DomainError('programme.dates_reversed', { from: 'startOn', to: 'targetOn' });
  }
  if (isBefore(targetOn, today)) throw new DomainError('programme.target_in_past', { today: today.toString() });
  if (timeBasis === 'period') assertPeriod(dates);
  if (timeBasis !== 'as_of') return;
  if (asOfOn === null) throw new DomainError('programme.as_of_required');
  if (isBefore(targetOn, asOfOn)) {
    throw new DomainError('programme.dates_reversed', { from: 'asOfOn', to: 'targetOn' });
  }
}

/**
 * Refuses categories the scheme does not have (`programme.category_unknown`) and a choice without what is
 * mandatory (`programme.category_required`).
 */
export function assertProgrammeCategories(
  offered: readonly { id: string; isMandatory: boolean }[],
  chosen: readonly string[],
): void {
  const unknown = chosen.find((category) => !offered.some(({ id }) => id === category));
  if (unknown !== undefined) throw new DomainError('programme.category_unknown', { category: unknown });
  const missing = offered.find(({ id, isMandatory }) => isMandatory && !chosen.includes(id));
  if (missing !== undefined) throw new DomainError('programme.category_required', { category: missing.id });
}
