import { gapItemStanding, readinessStateOf } from '../standing/gap-item-standing.ts';
import { type ReadinessItem, scoreOf } from './score.ts';
import { type ReadinessState, readinessStates } from './states.ts';

/** Changes whenever the same facts would give another figure. Snapshots carry it. */
export const readinessDefinitionVersion = 1;

/** Per cent of what is in scope, unrounded; the four add up to 100. */
export type ReadinessShares = Record<ReadinessState, number>;

/** What is measured of what is in scope. */
export interface Measure {
  weighted: ReadinessShares;
  unweighted: ReadinessShares;
  /** Per cent proven, by weight, if every unknown turned out as no … as yes. */
  range: { from: number; to: number };
}

/** Where nothing is in scope there is nothing to measure: neither 0 nor 100 per cent. */
type Unmeasured = { [Name in keyof Measure]: Measure[Name] | null };

/** All of a measure, or null where nothing is in scope. */
export function measureOf({ weighted, unweighted, range }: Unmeasured): Measure | null {
  return weighted && unweighted && range ? { weighted, unweighted, range } : null;
}

export interface Readiness extends Unmeasured {
  counts: { inScope: number; notApplicable: number; byState: Record<ReadinessState, number> };
}

/** The state an item's unproven rest belongs to; `proven` when there is no rest, null when it is rightly left out. */
export const stateOf = (item: ReadinessItem): ReadinessState | null => readinessStateOf(gapItemStanding(item));

const nothing = (): Record<ReadinessState, number> => ({ proven: 0, claimed: 0, gap: 0, unknown: 0 });

const percent = (part: number, whole: number) => (part / whole) * 100;

function sharesOf(sums: Record<ReadinessState, number>): ReadinessShares {
  const whole = readinessStates.reduce((sum, state) => sum + sums[state], 0);
  return {
    proven: percent(sums.proven, whole),
    claimed: percent(sums.claimed, whole),
    gap: percent(sums.gap, whole),
    unknown: percent(sums.unknown, whole),
  };
}

/**
 * The stacked bar. Of each item in scope the part `v` is proven and the rest, `1 − v`, goes whole to the state of the
 * item; `Proven = Σ w v / Σ w`. Items left out with an approved justification are counted, never scored.
 */
export function readiness(items: readonly ReadinessItem[]): Readiness {
  const byWeight = nothing();
  const byItem = nothing();
  const byState = nothing();
  let inScope = 0;
  let notApplicable = 0;
  for (const item of items) {
    const { count = 1 } = item;
    const state = stateOf(item);
    if (state === null) {
      notApplicable += count;
      continue;
    }
    inScope += count;
    // An unapproved exclusion is unknown as a whole, whatever was accepted before it was proposed.
    const v = item.conformity === 'not_applicable' ? 0 : scoreOf(item).v;
    byState[state] += count;
    byWeight.proven += count * item.weight * v;
    byWeight[state] += count * item.weight * (1 - v);
    byItem.proven += count * v;
    byItem[state] += count * (1 - v);
  }
  const counts = { inScope, notApplicable, byState };
  if (inScope === 0) return { weighted: null, unweighted: null, range: null, counts };
  const weighted = sharesOf(byWeight);
  // Two rounded parts of one whole may pass 100 by a hair, which no reader and no schema should see.
  const range = { from: weighted.proven, to: Math.min(100, weighted.proven + weighted.unknown) };
  return { weighted, unweighted: sharesOf(byItem), range, counts };
}

/**
 * Four whole per cents that add up to 100, by the largest remainder; equal remainders go to the earlier state of
 * the bar.
 */
export function roundedShares(shares: ReadinessShares): ReadinessShares {
  const rounded = nothing();
  for (const state of readinessStates) rounded[state] = Math.floor(shares[state]);
  const missing = 100 - readinessStates.reduce((sum, state) => sum + rounded[state], 0);
  const byRemainder = readinessStates.toSorted((a, b) => (shares[b] % 1) - (shares[a] % 1));
  for (const state of byRemainder.slice(0, Math.max(0, missing))) rounded[state] += 1;
  return rounded;
}

/** The range in whole per cent, so that it agrees with the rounded shares it stands beside: proven … proven + unknown. */
export function roundedRange(shares: ReadinessShares): { from: number; to: number } {
  const { proven, unknown } = roundedShares(shares);
  return { from: proven, to: proven + unknown };
}
