import { type MeasuredPoint, type ReadinessState, readinessStates, type TrendPoint, trendLines } from '@waymark/domain';
import { daysUntil } from '../../lib/format.ts';

/** Where things stand, in parts of the whole from 0 to 1: from the left, and from the top. */
export interface TrendShape {
  at: (day: string) => number;
  /** The parts of the bar through time, each as the corners of a polygon; one for each line of comparable points. */
  areas: readonly { key: string; state: ReadinessState; corners: string }[];
}

/** A point that stands alone is drawn as wide as this. */
const aloneWidth = 0.012;

/** The bar of each point, one upon the other with Proven at the bottom. Two points or more, oldest first. */
export function trendShape(points: readonly TrendPoint[]): TrendShape | undefined {
  const [first, last] = [points.at(0), points.at(-1)];
  if (!first || !last || first === last) return undefined;
  const days = daysUntil(last.on, first.on);
  const at = (day: string) => daysUntil(day, first.on) / days;
  const areas = trendLines(points).flatMap((line) =>
    readinessStates.map((state) => ({ key: `${line[0]?.on} ${state}`, state, corners: cornersOf(line, state, at) })),
  );
  return { at, areas };
}

function cornersOf(line: readonly MeasuredPoint[], state: ReadinessState, at: TrendShape['at']): string {
  const places = line.map(({ on, shares }) => ({ x: at(on), ...edgesOf(shares, state) }));
  const [only] = places;
  const spread =
    places.length === 1 && only
      ? [Math.max(0, only.x - aloneWidth / 2), Math.min(1, only.x + aloneWidth / 2)].map((x) => ({ ...only, x }))
      : places;
  const corners = [...spread.map(({ x, top }) => [x, top]), ...spread.reverse().map(({ x, bottom }) => [x, bottom])];
  return corners.map((corner) => corner.map((part = 0) => part.toFixed(4)).join(',')).join(' ');
}

/** From where to where a part reaches, from the top. */
function edgesOf(shares: MeasuredPoint['shares'], state: ReadinessState): { top: number; bottom: number } {
  const below = readinessStates.slice(0, readinessStates.indexOf(state)).reduce((sum, one) => sum + shares[one], 0);
  return { top: 1 - (below + shares[state]) / 100, bottom: 1 - below / 100 };
}

/** Labels beside the parts of the last point, Proven first: in the middle of each, and never nearer to one another than `gap`. */
export function labelPlaces(shares: MeasuredPoint['shares'], gap: number): { state: ReadinessState; top: number }[] {
  const places = readinessStates
    .filter((state) => shares[state] > 0)
    .map((state) => {
      const { top, bottom } = edgesOf(shares, state);
      return { state, top: (top + bottom) / 2 };
    });
  let lowest = 1 - gap / 2;
  for (const place of places) {
    place.top = Math.min(place.top, lowest);
    lowest = place.top - gap;
  }
  let highest = gap / 2;
  for (const place of places.toReversed()) {
    place.top = Math.max(place.top, highest);
    highest = place.top + gap;
  }
  return places;
}
