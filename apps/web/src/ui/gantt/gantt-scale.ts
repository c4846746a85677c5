const dayInMilliseconds = 86_400_000;

export const ganttZooms = ['month', 'quarter', 'year', 'years'] as const;
export type GanttZoom = (typeof ganttZooms)[number];

/** Days that the width of the window shows. */
const shownDays: Readonly<Record<GanttZoom, number>> = { month: 35, quarter: 100, year: 400, years: 1150 };

/** Maps days to pixels; whole days, so neither time zones nor summer time can shift anything. */
export interface GanttScale {
  /** The number of the first day drawn. */
  first: number;
  /** How many days are drawn. */
  count: number;
  pixelsPerDay: number;
  width: number;
}

/** Days since 1 January 1970. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / dayInMilliseconds);
export const dayOfNumber = (number: number): string => new Date(number * dayInMilliseconds).toISOString().slice(0, 10);
export const addDays = (day: string, days: number): string => dayOfNumber(dayNumber(day) + days);

interface ScaleFrame {
  firstOn: string;
  lastOn: string;
  zoom: GanttZoom;
  /** Pixels of the window that show days. */
  viewport: number;
}

/** A scale that begins on the first of a month, with air on both sides, and is never narrower than the window. */
export function ganttScale({ firstOn, lastOn, zoom, viewport }: ScaleFrame): GanttScale {
  const days = shownDays[zoom];
  const air = Math.round(days / 4);
  const first = dayNumber(`${addDays(firstOn, -Math.min(air, 31)).slice(0, 8)}01`);
  const count = Math.max(dayNumber(lastOn) + 1 + air - first, days);
  const pixelsPerDay = Math.max(viewport, 320) / days;
  return { first, count, pixelsPerDay, width: Math.ceil(count * pixelsPerDay) };
}

/** Where a day begins. */
export const startOf = (scale: GanttScale, day: string): number => (dayNumber(day) - scale.first) * scale.pixelsPerDay;
/** Where a day ends, for the last day of something. */
export const endOf = (scale: GanttScale, day: string): number => startOf(scale, day) + scale.pixelsPerDay;
export const middleOf = (scale: GanttScale, day: string): number => startOf(scale, day) + scale.pixelsPerDay / 2;
export const dayAt = (scale: GanttScale, x: number): string =>
  dayOfNumber(scale.first + Math.floor(x / scale.pixelsPerDay));
/** Whole days that a distance on the screen stands for. */
export const daysIn = (scale: GanttScale, pixels: number): number => Math.round(pixels / scale.pixelsPerDay) || 0;

export const tickUnits = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type TickUnit = (typeof tickUnits)[number];

/** The two lines of the axis at each zoom. */
export const axisUnits: Readonly<Record<GanttZoom, { upper: TickUnit; lower: TickUnit }>> = {
  month: { upper: 'month', lower: 'day' },
  quarter: { upper: 'month', lower: 'week' },
  year: { upper: 'year', lower: 'month' },
  years: { upper: 'year', lower: 'quarter' },
};

export interface GanttTick {
  on: string;
  x: number;
  width: number;
}

const months: Readonly<Record<'month' | 'quarter' | 'year', number>> = { month: 1, quarter: 3, year: 12 };

/** The first day of the unit that a day lies in; weeks begin on Monday. */
function unitStart(day: string, unit: TickUnit): string {
  if (unit === 'day') return day;
  // 1 January 1970 was a Thursday.
  if (unit === 'week') return addDays(day, -((dayNumber(day) + 3) % 7));
  const month = Number(day.slice(5, 7)) - 1;
  return monthStart(Number(day.slice(0, 4)), month - (month % months[unit]));
}

const monthStart = (year: number, month: number) => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

function unitAfter(start: string, unit: TickUnit): string {
  if (unit === 'day') return addDays(start, 1);
  if (unit === 'week') return addDays(start, 7);
  return monthStart(Number(start.slice(0, 4)), Number(start.slice(5, 7)) - 1 + months[unit]);
}

/** Every unit that touches the part of the scale between two places; the first and last may reach beyond it. */
export function ganttTicks(scale: GanttScale, unit: TickUnit, fromX: number, toX: number): GanttTick[] {
  const ticks: GanttTick[] = [];
  const end = Math.min(toX, scale.width);
  let on = unitStart(dayAt(scale, Math.max(fromX, 0)), unit);
  while (startOf(scale, on) < end) {
    const next = unitAfter(on, unit);
    const x = startOf(scale, on);
    ticks.push({ on, x, width: startOf(scale, next) - x });
    on = next;
  }
  return ticks;
}
