import { addDays, isBefore } from '../days/days.ts';

type Day = Temporal.PlainDate;

/** What was accepted in a week that began on a Monday, and what of the accepted came back. */
export interface AcceptanceWeek {
  startsOn: Day;
  done: number;
  back: number;
}

/** How many items were accepted on a day. */
export interface ClosedPoint {
  on: Day;
  count: number;
}

export interface ClosedToday {
  today: Day;
  inScope: number;
  closed: number;
}

/** Three quarters of a year: what is older says little of where this goes. */
const mostWeeks = 39;

/**
 * How many items were accepted at the beginning of each week and are today, oldest first: reckoned back from today, so that
 * the line ends where the programme stands. What went out of scope since is in none of them.
 */
export function closedItems(weeks: readonly AcceptanceWeek[], { today, inScope, closed }: ClosedToday): ClosedPoint[] {
  const points: ClosedPoint[] = [{ on: today, count: closed }];
  const changes = new Map(weeks.map(({ startsOn, done, back }) => [startsOn.toString(), done - back]));
  const [first] = weeks.toSorted((a, b) => (isBefore(a.startsOn, b.startsOn) ? -1 : 1));
  let monday = addDays(today, 1 - today.dayOfWeek);
  let count = closed;
  while (first && !isBefore(monday, first.startsOn) && points.length <= mostWeeks) {
    count -= changes.get(monday.toString()) ?? 0;
    if (isBefore(monday, today)) points.push({ on: monday, count: Math.min(inScope, Math.max(0, count)) });
    monday = addDays(monday, -7);
  }
  return points.toReversed();
}
