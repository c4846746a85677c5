import { parseDay } from '@waymark/domain';
import { daysUntil } from '../../lib/format.ts';

export interface TimelineSpan {
  fromOn: string;
  toOn: string;
  /** The first day of each month shown. */
  months: string[];
  /** Where a day lies, in per cent of the whole; days outside are at the edge. */
  at: (day: string) => number;
}

export const timelineMonths = 18;

/** Eighteen months from the month of `on`. */
export function timelineSpan(on: string): TimelineSpan {
  const first = parseDay(on).with({ day: 1 });
  const fromOn = first.toString();
  const toOn = first.add({ months: timelineMonths }).toString();
  const whole = daysUntil(toOn, fromOn);
  return {
    fromOn,
    toOn,
    months: Array.from({ length: timelineMonths }, (_, months) => first.add({ months }).toString()),
    at: (day) => Math.min(100, Math.max(0, (daysUntil(day, fromOn) / whole) * 100)),
  };
}
