/** The drawing's own units; it grows and shrinks with its place. */
export const wheelWidth = 880;
export const wheelHeight = 630;

/** From the middle outwards. */
export const radius = {
  load: 78,
  loadEnd: 124,
  dots: 136,
  dotsEnd: 162,
  programmes: 168,
  programmesEnd: 234,
  months: 240,
  monthsEnd: 266,
  labels: 282,
} as const;

export interface Point {
  x: number;
  y: number;
}

const centre: Point = { x: wheelWidth / 2, y: wheelHeight / 2 };

/** The twelve months from the one of a day; the last day is not part of them any more. */
export interface WheelYear {
  fromOn: string;
  endOn: string;
  months: string[];
}

export function wheelYear(day: string): WheelYear {
  const first = Temporal.PlainDate.from(day).with({ day: 1 });
  const months = Array.from({ length: 12 }, (_, step) => first.add({ months: step }).toString());
  return { fromOn: first.toString(), endOn: first.add({ years: 1 }).toString(), months };
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Clockwise from the top, in radians as SVG counts them; days outside the year stand at its ends. */
export function angleOf(day: string, { fromOn, endOn }: WheelYear): number {
  const share = (dayNumber(day) - dayNumber(fromOn)) / (dayNumber(endOn) - dayNumber(fromOn));
  return Math.min(1, Math.max(0, share)) * 2 * Math.PI - Math.PI / 2;
}

export function pointAt(distance: number, angle: number): Point {
  return { x: centre.x + distance * Math.cos(angle), y: centre.y + distance * Math.sin(angle) };
}

const round = (value: number) => Math.round(value * 10) / 10;
export const write = ({ x, y }: Point) => `${round(x)} ${round(y)}`;

/** A piece of a ring between two distances and two angles. A whole turn is drawn a hair short, or nothing would show. */
export function ringPath(inner: number, outer: number, from: number, to: number): string {
  const end = Math.min(to, from + 2 * Math.PI - 0.001);
  const isLarge = end - from > Math.PI ? 1 : 0;
  const corners = [pointAt(outer, from), pointAt(outer, end), pointAt(inner, end), pointAt(inner, from)].map(write);
  return `M${corners[0]}A${outer} ${outer} 0 ${isLarge} 1 ${corners[1]}L${corners[2]}A${inner} ${inner} 0 ${isLarge} 0 ${corners[3]}Z`;
}

const dayAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/** Both days are part of the piece; undefined when none of it lies in the year. */
export function spanAngles(fromOn: string, toOn: string, year: WheelYear): { from: number; to: number } | undefined {
  if (toOn < year.fromOn || fromOn >= year.endOn) return undefined;
  return { from: angleOf(fromOn, year), to: angleOf(dayAfter(toOn), year) };
}

/** Where the ring of one programme lies among `count` of them; the first is the outermost. */
export function programmeRing(index: number, count: number): { inner: number; outer: number } {
  const room = radius.programmesEnd - radius.programmes;
  const gap = count > 4 ? 3 : 8;
  const width = Math.min(24, (room - gap * (count - 1)) / Math.max(1, count));
  const outer = radius.programmesEnd - index * (width + gap);
  return { inner: outer - width, outer };
}

export interface WheelWeekDays {
  fromOn: string;
  toOn: string;
}

/** The year in weeks of seven days from its first day; the last has one day more, or two in a leap year. */
export function weeksOf({ fromOn, endOn }: WheelYear): WheelWeekDays[] {
  const first = Temporal.PlainDate.from(fromOn);
  const last = Temporal.PlainDate.from(endOn).subtract({ days: 1 });
  return Array.from({ length: 52 }, (_, index) => ({
    fromOn: first.add({ days: index * 7 }).toString(),
    toOn: (index === 51 ? last : first.add({ days: index * 7 + 6 })).toString(),
  }));
}

/** Which of the weeks a day of the year is in. */
export const weekIndexOf = (day: string, { fromOn }: WheelYear) =>
  Math.min(51, Math.floor((dayNumber(day) - dayNumber(fromOn)) / 7));
