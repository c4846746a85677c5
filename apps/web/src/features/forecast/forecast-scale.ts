import type { Forecast } from '@waymark/contracts';
import { daysUntil } from '../../lib/format.ts';

type Spread = Forecast['spread'];

export interface ForecastScale {
  /** Three days for the axis: first, middle, last. */
  axis: readonly [string, string, string];
  /** Where a day stands, in per cent of the width; nothing where it lies outside. */
  at: (day: string) => number | undefined;
  bars: readonly { fromOn: string; runs: number; left: number; width: number; height: number }[];
}

const dayInMilliseconds = 86_400_000;
const noon = (day: string) => new Date(`${day}T12:00:00Z`).getTime();
const dayAfter = (day: string, days: number) =>
  new Date(noon(day) + Math.round(days) * dayInMilliseconds).toISOString().slice(0, 10);

/** The bars keep at least so much of the width; a target further away is only named in words. */
const barsAtLeast = 0.4;

/** The runs on a line of days that also holds the target, where it is near enough. */
export function forecastScale(spread: Spread, targetOn: string): ForecastScale | undefined {
  const [first, second] = spread;
  const last = spread.at(-1);
  if (!first || !last) return undefined;
  const width = second ? daysUntil(second.fromOn, first.fromOn) : 1;
  const barDays = daysUntil(last.fromOn, first.fromOn) + width;
  const before = Math.max(0, -daysUntil(targetOn, first.fromOn));
  const after = Math.max(0, daysUntil(targetOn, first.fromOn) - barDays + 1);
  const fits = barDays / (barDays + before + after) >= barsAtLeast;
  const fromOn = fits && before > 0 ? targetOn : first.fromOn;
  const days = barDays + (fits ? before + after : 0);
  const most = Math.max(...spread.map(({ runs }) => runs));
  const place = (day: string) => (daysUntil(day, fromOn) / days) * 100;
  return {
    axis: [fromOn, dayAfter(fromOn, days / 2), dayAfter(fromOn, days - 1)],
    at: (day) => {
      const left = place(day) + 50 / days;
      return left < 0 || left > 100 ? undefined : left;
    },
    bars: spread.map(({ fromOn: on, runs }) => ({
      fromOn: on,
      runs,
      left: place(on),
      width: (width / days) * 100,
      height: (runs / most) * 100,
    })),
  };
}
