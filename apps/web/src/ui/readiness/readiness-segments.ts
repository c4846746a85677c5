import type { ReadinessShares } from '@waymark/contracts';
import { type ReadinessState, readinessStates } from '@waymark/domain';

export interface Segment {
  state: ReadinessState;
  share: number;
  /** Where it begins and how wide it is, as CSS lengths: so that it fits any bar, also one that is printed. */
  x: string;
  width: string;
}

const smallestWidth = '7px';

/** The sum of lengths, or what they leave of the whole bar. */
const sumOf = (lengths: readonly string[]) => (lengths.length === 0 ? '0px' : `calc(${lengths.join(' + ')})`);
const restOf = (lengths: readonly string[]) => `calc(${['100%', ...lengths].join(' - ')})`;

/**
 * Where each part of the bar is drawn. A part above zero never gets thinner than 7 px, or it would vanish; the
 * largest part gives what the small ones need.
 */
export function readinessSegments(shares: ReadinessShares): Segment[] {
  const present = readinessStates.filter((state) => shares[state] > 0);
  const total = present.reduce((sum, state) => sum + shares[state], 0);
  const largest = present.indexOf(
    present.reduce((most, state) => (shares[state] > shares[most] ? state : most), present[0] ?? 'proven'),
  );
  const widths = present.map((state) => `max(${(shares[state] / total) * 100}%, ${smallestWidth})`);

  return present.map((state, index) => ({
    state,
    share: shares[state],
    // Counted from the end the largest part does not stand at.
    x: index <= largest ? sumOf(widths.slice(0, index)) : restOf(widths.slice(index)),
    width: index === largest ? restOf(widths.toSpliced(largest, 1)) : (widths[index] ?? smallestWidth),
  }));
}
