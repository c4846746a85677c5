import type { CalendarEvent } from '@waymark/contracts';
import { wheelYear } from '../../../ui/year-wheel/wheel-geometry.ts';
import { isSmall, weekLoads } from '../year/wheel-weeks.ts';
import { type CalendarView, type DayRange, rangeOf } from './calendar-range.ts';
import { eventState } from './event-state.ts';

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

/** Four years back: what is overdue is not only so since this month. */
const rememberedYears = 4;

/** The days to ask for. */
export function rangeAsked(view: CalendarView, only: OnlySuch | undefined, { on, today }: Shown): DayRange {
  if (only !== 'overdue' || view !== 'agenda') return rangeOf(view, on);
  const last = Temporal.PlainDate.from(today).subtract({ days: 1 });
  return { fromOn: last.subtract({ years: rememberedYears }).toString(), toOn: last.toString() };
}
