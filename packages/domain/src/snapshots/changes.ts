import { type ReadinessState, readinessStates } from '../readiness/states.ts';
import { readinessStateOf } from '../standing/gap-item-standing.ts';
import { type ChangeCause, causeOf } from './change-cause.ts';
import type { SnapshotItem } from './snapshot-item.ts';

/** A requirement as it was kept on two days; null where it was not kept yet, or no more. */
export interface KeptTwice {
  id: string;
  from: SnapshotItem | null;
  to: SnapshotItem | null;
}

/** So much of each part of the bar, as numerators of a fraction whose denominator is told beside them. */
export type Moved = Record<ReadinessState, bigint>;

export interface ChangedRow extends KeptTwice {
  cause: ChangeCause;
  moved: Moved;
}

/** What moved the bar from one day to another: the rows add up to it without any rest. */
export interface Changes {
  denominator: bigint;
  rows: readonly ChangedRow[];
}

/** A proven part is taken to the billionth, so that all that follows is done in whole numbers. */
const whole = 1_000_000_000;

const none = (): Moved => ({ proven: 0n, claimed: 0n, gap: 0n, unknown: 0n });

export const sumOfMoved = (all: readonly Moved[]): Moved => {
  const sum = none();
  for (const moved of all) for (const state of readinessStates) sum[state] += moved[state];
  return sum;
};

/** Null where it is in no part of the bar: rightly left out, or not there. */
function inScope(item: SnapshotItem | null): (SnapshotItem & { state: ReadinessState }) | null {
  const state = item && readinessStateOf(item.standing);
  return state ? { ...item, state } : null;
}

/** What an item brings to each part of the bar, in billionths of its weight. */
function massOf(item: SnapshotItem | null): Moved {
  const counted = inScope(item);
  const mass = none();
  if (!counted) return mass;
  const proven = Math.round(counted.proven * whole);
  mass.proven += BigInt(counted.weight * proven);
  mass[counted.state] += BigInt(counted.weight * (whole - proven));
  return mass;
}

const weightOf = (item: SnapshotItem | null): bigint => BigInt(inScope(item)?.weight ?? 0);

/**
 * Which rows moved the bar, each with its cause. A share is Σ mass ÷ Σ weight, and both may change. First the scope goes from
 * what it was to what it is, each requirement as it stood (one that comes as it comes); then what is in it moves. A row of scope
 * takes from a share what the average took, `(Δmass − share × Δweight) ÷ weight`, so whoever stays as they are moves nothing. A
 * requirement that weighs and stands otherwise is in two rows. Null where nothing was in scope on one of the days.
 */
export function changesBetween(items: readonly KeptTwice[]): Changes | null {
  const before = sumOfMoved(items.map(({ from }) => massOf(from)));
  const weighed = items.reduce((sum, { from }) => sum + weightOf(from), 0n);
  const weighs = items.reduce((sum, { to }) => sum + weightOf(to), 0n);
  if (weighed === 0n || weighs === 0n) return null;

  const moves = (from: SnapshotItem | null, to: SnapshotItem | null): Moved => {
    const [was, is] = [massOf(from), massOf(to)];
    const weight = weightOf(to) - weightOf(from);
    const moved = none();
    for (const state of readinessStates) moved[state] = (is[state] - was[state]) * weighed - before[state] * weight;
    return moved;
  };
  const rows = items.flatMap((item) =>
    stepsOf(item).map(({ cause, from, to }) => ({ ...item, cause, moved: moves(from, to) })),
  );
  return { denominator: weighed * weighs * BigInt(whole), rows };
}

/** A change of scope, and what happened in it. */
function stepsOf({ from, to }: KeptTwice): (Omit<KeptTwice, 'id'> & { cause: ChangeCause })[] {
  if (!inScope(from) && !inScope(to)) return [];
  if (!from || !to || !inScope(from) || !inScope(to)) return [{ cause: 'scope', from, to }];
  const reweighed = { ...from, weight: to.weight };
  const cause = causeOf(from, to);
  return [
    ...(from.weight === to.weight ? [] : [{ cause: 'scope' as const, from, to: reweighed }]),
    ...(cause ? [{ cause, from: reweighed, to }] : []),
  ];
}
