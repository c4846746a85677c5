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

/** The days a view has to know: its months, and of a single month also the weeks that reach into it. */
export function rangeOf(view: CalendarView, day: string): DayRange {
  const first = firstOf(day);
  if (view !== 'month') return { fromOn: first.toString(), toOn: lastOf(first.add({ months: monthsShown[view] - 1 })) };
  return { fromOn: first.subtract({ days: 7 }).toString(), toOn: first.add({ months: 1, days: 14 }).toString() };
}

const lastOf = (first: Temporal.PlainDate) => first.add({ months: 1 }).subtract({ days: 1 }).toString();

export const dayAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
