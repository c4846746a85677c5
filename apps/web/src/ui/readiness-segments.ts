import type { ReadinessShares } from '@waymark/contracts';
import { type ReadinessState, readinessStates } from '@waymark/domain';

export interface Segment {
  state: ReadinessState;
  share: number;
  x: number;
  width: number;
}

const smallestWidth = 7;

/**
 * Where each part of the bar is drawn. A part above zero never gets thinner than 7 px, or it would vanish; the
 * largest part gives what the small ones need.
 */
export function readinessSegments(shares: ReadinessShares, barWidth: number): Segment[] {
  const present = readinessStates.filter((state) => shares[state] > 0);
  const total = present.reduce((sum, state) => sum + shares[state], 0);
  const widths = present.map((state) => Math.max((shares[state] / total) * barWidth, smallestWidth));
  const excess = widths.reduce((sum, width) => sum + width, 0) - barWidth;
  const largest = widths.indexOf(Math.max(...widths));

  let x = 0;
  return present.map((state, index) => {
    const width = (widths[index] ?? 0) - (index === largest ? excess : 0);
    const segment = { state, share: shares[state], x, width };
    x += width;
    return segment;
  });
}

/** Whole per cents that add up to 100, so that the legend can be checked by adding. */
export function roundedShares(shares: ReadinessShares): ReadinessShares {
  const floors = readinessStates.map((state) => ({
    state,
    whole: Math.floor(shares[state]),
    rest: shares[state] % 1,
  }));
  const target = Math.round(readinessStates.reduce((sum, state) => sum + shares[state], 0));
  let missing = target - floors.reduce((sum, { whole }) => sum + whole, 0);
  for (const part of floors.toSorted((a, b) => b.rest - a.rest)) {
    if (missing <= 0) break;
    part.whole += 1;
    missing -= 1;
  }
  const wholeOf = (state: ReadinessState) => floors.find((part) => part.state === state)?.whole ?? 0;
  return {
    proven: wholeOf('proven'),
    claimed: wholeOf('claimed'),
    gap: wholeOf('gap'),
    unknown: wholeOf('unknown'),
  };
}
