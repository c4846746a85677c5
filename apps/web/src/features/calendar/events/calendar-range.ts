export interface DayRange {
  fromOn: string;
  toOn: string;
}

export const calendarViews = ['month', 'year', 'agenda'] as const;
export type CalendarView = (typeof calendarViews)[number];

/** How many months a view shows at once. */
export const monthsShown: Readonly<Record<CalendarView, number>> = { month: 1, year: 12, agenda: 3 };

const firstOf = (day: string) => Temporal.PlainDate.from(day).with({ day: 1 });

/** The first day of the month that lies `months` from the one of `day`. */
export const monthFrom = (day: string, months: number) => firstOf(day).add({ months }).toString();

/** Whether a list or a month begins with `day` or its week: only what is asked for as a whole month begins on its first. */
export const beginsAt = (day: string) => !day.endsWith('-01');

/** Weeks that a month shows which begins at a day. */
export const weeksShown = 5;

/** A day of the last week that a month shows which begins at a day. */
export const lastWeekOf = (day: string) =>
  Temporal.PlainDate.from(day)
    .add({ weeks: weeksShown - 1 })
    .toString();

/** Where "back" leads: to the first of the same month, where less than that is shown. */
export const monthBefore = (view: CalendarView, day: string) =>
  monthFrom(day, view !== 'year' && beginsAt(day) ? 0 : -1);

/** The days a view has to know: its months, and of a single month also the weeks that reach into it. */
export function rangeOf(view: CalendarView, day: string): DayRange {
  const first = firstOf(day);
  if (view === 'month' && beginsAt(day)) {
    const at = Temporal.PlainDate.from(day);
    return { fromOn: at.subtract({ days: 7 }).toString(), toOn: at.add({ weeks: weeksShown + 1 }).toString() };
  }
  if (view !== 'month') return { fromOn: first.toString(), toOn: lastOf(first.add({ months: monthsShown[view] - 1 })) };
  return { fromOn: first.subtract({ days: 7 }).toString(), toOn: first.add({ months: 1, days: 14 }).toString() };
}

/** What of it a list shows. */
export const shownFrom = (day: string, range: DayRange): DayRange =>
  beginsAt(day) ? { ...range, fromOn: day } : range;

const lastOf = (first: Temporal.PlainDate) => first.add({ months: 1 }).subtract({ days: 1 }).toString();

export const dayAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
