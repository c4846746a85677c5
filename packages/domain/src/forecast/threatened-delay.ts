import { addDays, daysBetween, isBefore } from '../days/days.ts';
import type { AtStake } from './result-forecast.ts';

type Day = Temporal.PlainDate;

/** Something open that stands in the way, with the day its owner gave for it. */
export interface Blocking {
  dueOn: Day | null;
}

/**
 * The day on which it is to be reckoned with: the one that was given for it; where that has passed, as long again as it is late
 * already, because nobody knows better; where none was given, the day by which most such work is done, if that is known.
 */
export function reckonedOn({ dueOn }: Blocking, today: Day, usualOn: Day | null): Day | null {
  if (dueOn === null) return usualOn;
  return isBefore(dueOn, today) ? addDays(today, daysBetween(dueOn, today)) : dueOn;
}

export interface Threatening<Item> {
  item: Item;
  /** Days by which the audit that waits for it then begins later; null where no day is known, or where none waits. */
  delayDays: number | null;
}

/** What blocks by the days of delay it threatens, the most first; of the same, and where nobody can say, in the order given. */
export function byThreat<Item extends Blocking>(
  items: readonly Item[],
  { today, usualOn, stake }: { today: Day; usualOn: Day | null; stake: AtStake | null },
): Threatening<Item>[] {
  return items
    .map((item) => {
      const on = reckonedOn(item, today, usualOn);
      return { item, delayDays: on && stake?.waiting ? stake.delayDays(on) : null };
    })
    .toSorted((a, b) => (b.delayDays ?? 0) - (a.delayDays ?? 0));
}
