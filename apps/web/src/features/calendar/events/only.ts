import type { CalendarEvent } from '@waymark/contracts';
import { eventState, overdueYears } from '@waymark/domain';
import { wheelYear } from '../../../ui/year-wheel/wheel-geometry.ts';
import { isSmall, weekLoads } from '../year/wheel-weeks.ts';
import { type CalendarView, type DayRange, rangeOf } from './calendar-range.ts';

/** What numbers about dates count, so that each can open what it counts. */
export const onlySuch = ['overdue', 'hard', 'planned', 'busy'] as const;
export type OnlySuch = (typeof onlySuch)[number];

interface Shown {
  /** Any day of the month that is shown first. */
  on: string;
  today: string;
}

type Keeps = (items: readonly CalendarEvent[], shown: Shown) => CalendarEvent[];

const keeping: Readonly<Record<OnlySuch, Keeps>> = {
  overdue: (items, { today }) => items.filter((event) => eventState(event, today) === 'overdue'),
  hard: (items, { today }) => items.filter(({ isHard, isDone, toOn }) => isHard && !isDone && toOn >= today),
  planned: (items) => items.filter((event) => isSmall(event) && !event.isDone && event.effortHours !== null),
  busy: (items, { on }) => weekLoads(items, wheelYear(on)).flatMap(({ isBusy, events }) => (isBusy ? events : [])),
};

export const onlyOf = (items: readonly CalendarEvent[], only: OnlySuch, shown: Shown) => keeping[only](items, shown);

/** The days to ask for, and whether also for what is overdue since before them. */
export interface AskedDays extends DayRange {
  withOverdue?: true | undefined;
}

/** What is overdue is not only so since this month: it stands above a list in which today is. */
export function rangeAsked(view: CalendarView, only: OnlySuch | undefined, { on, today }: Shown): AskedDays {
  if (only !== 'overdue' || view !== 'agenda') {
    const range = rangeOf(view, on);
    const isNow = range.fromOn <= today && today <= range.toOn;
    return view !== 'month' && only === undefined && isNow ? { ...range, withOverdue: true } : range;
  }
  const last = Temporal.PlainDate.from(today).subtract({ days: 1 });
  return { fromOn: last.subtract({ years: overdueYears }).toString(), toOn: last.toString() };
}
