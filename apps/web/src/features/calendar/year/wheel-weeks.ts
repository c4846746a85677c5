import type { CalendarEvent } from '@waymark/contracts';
import type { CalendarKind } from '@waymark/domain';
import { type WheelYear, weekIndexOf, weeksOf } from '../../../ui/year-wheel/wheel-geometry.ts';
import type { WheelWeek } from '../../../ui/year-wheel/wheel-types.ts';
import type { DayRange } from '../events/calendar-range.ts';

/** Dots, one for each; everything else belongs to the ring of its programme. */
const small = new Set<CalendarKind>(['task', 'gap_item', 'finding', 'evidence_expiry', 'document_review', 'event']);
export const isSmall = ({ kind }: CalendarEvent) => small.has(kind);

/** What a week asks for. */
export interface WeekLoad {
  count: number;
  /** Of what is still to be done; null where nothing in the year was estimated, and dates are counted instead. */
  hours: number | null;
  /** Dates that nobody estimated. */
  unestimated: number;
}

/** A week is busy from so much on, and only when it is also far more than the others. */
const busyFrom = { hours: 16, dates: 5 };
const farMore = 1.5;

interface WeekOptions {
  year: WheelYear;
  words: { weekOf: (fromOn: string) => string; loadOf: (load: WeekLoad) => string };
}

interface LoadedWeek extends DayRange {
  events: CalendarEvent[];
  asks: WeekLoad;
  /** Hours where somebody estimated effort, else dates. */
  load: number;
  isBusy: boolean;
}

/** What each week of a year asks for. */
export function weekLoads(items: readonly CalendarEvent[], year: WheelYear): LoadedWeek[] {
  const events = items.filter((event) => isSmall(event) && event.fromOn >= year.fromOn && event.fromOn < year.endOn);
  const isInHours = events.some(({ effortHours, isDone }) => effortHours !== null && !isDone);
  const byWeek = Map.groupBy(events, ({ fromOn }) => weekIndexOf(fromOn, year));
  const loads = weeksOf(year).map((_, index) => loadOf(byWeek.get(index) ?? [], isInHours));
  const lengths = loads.map(({ count, hours }) => hours ?? count);
  const usual = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.filter(Boolean).length);
  const least = isInHours ? busyFrom.hours : busyFrom.dates;
  return weeksOf(year).map((week, index) => {
    const { [index]: load = 0 } = lengths;
    const isBusy = load >= least && load > usual * farMore;
    const ofWeek = byWeek.get(index) ?? [];
    return { ...week, events: ofWeek, asks: loadOf(ofWeek, isInHours), load, isBusy };
  });
}

/** The small dates of each week, with bars of hours where somebody estimated effort, else of dates. */
export function wheelWeeks(items: readonly CalendarEvent[], { year, words }: WeekOptions): WheelWeek[] {
  return weekLoads(items, year).map(({ events, asks, ...week }) => {
    const [title, days] = [words.weekOf(week.fromOn), words.loadOf(asks)];
    return {
      ...week,
      ...{ id: `week:${week.fromOn}`, on: week.fromOn, title, days, name: `${title}, ${days}` },
      count: datesIn(events),
      doneCount: datesIn(events.filter(({ isDone }) => isDone)),
    };
  });
}

/** Of one week or of all that is given. */
export function loadOf(events: readonly CalendarEvent[], isInHours: boolean): WeekLoad {
  const open = events.filter(({ isDone }) => !isDone);
  const hours = sumOf(open, ({ effortHours }) => effortHours ?? 0);
  const unestimated = sumOf(open, ({ counts, effortHours }) => {
    return counts ? sumOf(counts, (counted) => counted.unestimated) : Number(effortHours === null);
  });
  return { count: datesIn(events), hours: isInHours ? hours : null, unestimated };
}

/** What is counted together is as many dates as it counts. */
export const datesIn = (events: readonly CalendarEvent[]) =>
  sumOf(events, ({ counts }) => (counts ? sumOf(counts, ({ count }) => count) : 1));

const sumOf = <Item>(items: readonly Item[], of: (item: Item) => number) =>
  items.reduce((sum, item) => sum + of(item), 0);

/** All the hours of a year that somebody estimated; null where nobody did. */
export function plannedLoad(items: readonly CalendarEvent[]): WeekLoad | null {
  const events = items.filter(isSmall);
  return events.some(({ effortHours, isDone }) => effortHours !== null && !isDone) ? loadOf(events, true) : null;
}

/** What the bar of a week stands for. */
export const eventsOfWeek = (events: readonly CalendarEvent[], week: { fromOn: string; toOn: string }) =>
  events.filter((event) => isSmall(event) && event.fromOn >= week.fromOn && event.fromOn <= week.toOn);
