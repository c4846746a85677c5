import type { LeadershipProgramme } from '@waymark/contracts';
import { daysUntil } from '../../lib/format.ts';

export interface FanShape {
  /** Where a day stands, in per cent of the width, and a number of items, in per cent from the top. */
  at: (day: string) => number;
  from: (count: number) => number;
  /** What is closed so far, as the corners of a line. */
  closed: string;
  /** From today to the two forecast days, when everything in scope is closed; null without a forecast. */
  fan: { area: string; half: string; halfOn: string; mostOn: string } | null;
  today: { on: string; count: number };
  firstOn: string;
  lastOn: string;
  /** The day by which everything has to be ready. */
  neededOn: string;
}

type Drawn = Pick<LeadershipProgramme, 'forecast' | 'forecastBasis' | 'targetOn'>;

/** The end of the axis lies a little behind the last day that is marked on it. */
const margin = 1.06;

/** Closed items through time and where they lead; nothing where there is neither a past nor a forecast to draw. */
export function fanShape({ forecast, forecastBasis, targetOn }: Drawn): FanShape | undefined {
  const points = forecastBasis?.closed ?? [];
  const [first, last] = [points.at(0), points.at(-1)];
  const inScope = forecastBasis?.inScope ?? 0;
  if (!forecast || !first || !last || first === last || inScope === 0) return undefined;
  const { p50On, p85On, readyInTimeOn } = forecast;
  const neededOn = readyInTimeOn ?? targetOn;
  const lastOn = [last.on, neededOn, p85On ?? ''].reduce((a, b) => (a > b ? a : b));
  const days = daysUntil(lastOn, first.on) * margin;
  const at = (day: string) => (daysUntil(day, first.on) / days) * 100;
  const from = (count: number) => 100 - (count / inScope) * 100;
  const corner = (on: string, count: number) => `${at(on).toFixed(2)},${from(count).toFixed(2)}`;
  const start = corner(last.on, last.count);
  return {
    at,
    from,
    closed: points.map(({ on, count }) => corner(on, count)).join(' '),
    fan:
      p50On && p85On
        ? {
            area: [start, corner(p50On, inScope), corner(p85On, inScope)].join(' '),
            half: [start, corner(p50On, inScope)].join(' '),
            halfOn: p50On,
            mostOn: p85On,
          }
        : null,
    today: last,
    firstOn: first.on,
    lastOn,
    neededOn,
  };
}
