import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ReadinessShares, roundedShares } from '../readiness/readiness.ts';
import { readinessStates } from '../readiness/states.ts';
import { gapItemStandings, readinessStateOf } from '../standing/gap-item-standing.ts';
import { type ChangeCause, causeOf } from './change-cause.ts';
import { changesBetween, type KeptTwice } from './changes.ts';
import { shownChanges } from './shown-changes.ts';
import type { SnapshotItem } from './snapshot-item.ts';

const anyItem: fc.Arbitrary<SnapshotItem> = fc
  .record({
    standing: fc.constantFrom(...gapItemStandings),
    weight: fc.constantFrom(1, 2, 3),
    part: fc.tuple(fc.nat(7), fc.integer({ min: 1, max: 7 })),
  })
  .map(({ standing, weight, part: [have, need] }) => {
    if (standing === 'proven') return { standing, weight, proven: 1 };
    if (standing === 'exclusion_waits' || standing === 'left_out') return { standing, weight, proven: 0 };
    return { standing, weight, proven: have < need ? have / need : 0 };
  });
/** Most of a programme stays as it is from one day to the next. */
const anyDay = fc.option(anyItem, { freq: 8 });
const anyHistory = fc.array(
  fc.oneof(
    fc.tuple(anyDay, anyDay),
    anyDay.map((item) => [item, item] as const),
  ),
  { minLength: 1, maxLength: 16 },
);
const keptTwice = (history: readonly (readonly [SnapshotItem | null, SnapshotItem | null])[]): KeptTwice[] =>
  history.map(([from, to], place) => ({ id: `item ${place}`, from, to }));

/** The bar of a day as whole numbers, by a way of its own: billionths of weight in each part, and all of the weight. */
function barOf(items: readonly (SnapshotItem | null)[]) {
  const parts = { proven: 0n, claimed: 0n, gap: 0n, unknown: 0n };
  let weight = 0n;
  for (const item of items) {
    const state = item && readinessStateOf(item.standing);
    if (!item || !state) continue;
    const proven = BigInt(item.weight) * BigInt(Math.round(item.proven * 1e9));
    parts.proven += proven;
    parts[state] += BigInt(item.weight) * 1_000_000_000n - proven;
    weight += BigInt(item.weight);
  }
  return { parts, weight };
}
const sharesOf = ({ parts, weight }: ReturnType<typeof barOf>): ReadinessShares => {
  const share = (part: bigint) => (Number(part) / Number(weight * 1_000_000_000n)) * 100;
  const { proven, claimed, gap, unknown } = parts;
  return { proven: share(proven), claimed: share(claimed), gap: share(gap), unknown: share(unknown) };
};
const bars = (items: readonly KeptTwice[]) => ({
  was: barOf(items.map(({ from }) => from)),
  is: barOf(items.map(({ to }) => to)),
});
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);

describe('changesBetween', () => {
  it('has rows that add up to what moved, exactly, in 10,000 histories', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyHistory, (history) => {
        const items = keptTwice(history);
        const { was, is } = bars(items);

        const changes = changesBetween(items);

        expect(changes === null).toBe(was.weight === 0n || is.weight === 0n);
        if (!changes) return;
        compared += 1;
        expect(changes.denominator).toBe(was.weight * is.weight * 1_000_000_000n);
        const moved = readinessStates.map((state) => changes.rows.reduce((total, row) => total + row.moved[state], 0n));
        const due = readinessStates.map((state) => is.parts[state] * was.weight - was.parts[state] * is.weight);
        expect(moved).toEqual(due);
      }),
      { numRuns: 10_000 },
    );
    expect(compared).toBeGreaterThan(9_000);
  });

  it('moves each part of the bar at the cost of the others, and names nothing that stays as it is', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const items = keptTwice(history);
        const rows = changesBetween(items)?.rows ?? [];
        const unbalanced = rows.filter(({ moved }) => moved.proven + moved.claimed + moved.gap + moved.unknown !== 0n);
        const same = rows.filter(({ from, to }) => JSON.stringify(from) === JSON.stringify(to));
        expect([unbalanced, same]).toEqual([[], []]);
      }),
    );
  });

  it('takes an item that leaves from what the others have, as much as it had more than the average', () => {
    const proven = { standing: 'proven', weight: 1, proven: 1 } as const;
    const unknown = { standing: 'unassessed', weight: 1, proven: 0 } as const;
    // Three of four proven; one of those goes: two of three.
    const items = [
      { id: 'goes', from: proven, to: { ...proven, standing: 'left_out' as const, proven: 0 } },
      { id: 'a', from: proven, to: proven },
      { id: 'b', from: proven, to: proven },
      { id: 'c', from: unknown, to: unknown },
    ];

    const { denominator = 0n, rows = [] } = changesBetween(items) ?? {};

    expect(rows.map(({ id, cause }) => [id, cause])).toEqual([['goes', 'scope']]);
    expect(Number(rows[0]?.moved.proven) / Number(denominator)).toBeCloseTo(2 / 3 - 3 / 4, 12);
  });

  it('tells what weighs and stands otherwise twice: of its weight, and of how it stands', () => {
    const from = { standing: 'claimed', weight: 1, proven: 0 } as const;
    const to = { standing: 'proven', weight: 2, proven: 1 } as const;
    const rows = changesBetween([{ id: 'a', from, to }])?.rows ?? [];

    expect(rows.map(({ cause }) => cause)).toEqual(['scope', 'accepted']);
  });
});

describe('causeOf', () => {
  const item = (standing: SnapshotItem['standing'], proven = standing === 'proven' ? 1 : 0): SnapshotItem => ({
    ...{ standing, weight: 1, proven },
  });

  it.each<[ChangeCause | null, SnapshotItem, SnapshotItem]>([
    [null, item('claimed'), item('claimed')],
    [null, item('accepted', 0.5), { ...item('accepted', 0.5), weight: 3 }],
    ['accepted', item('claimed'), item('proven')],
    ['accepted', item('accepted', 0.5), item('proven')],
    ['accepted', item('accepted', 0.25), item('accepted', 0.5)],
    ['accepted', item('claimed'), item('accepted')],
    ['accepted', item('unassessed'), item('proven')],
    ['closed', item('gap'), item('claimed')],
    ['assessed', item('unassessed'), item('claimed')],
    ['assessed', item('exclusion_waits'), item('claimed')],
    ['new_gap', item('unassessed'), item('gap')],
    ['new_gap', item('proven'), item('gap')],
    ['stale', item('proven'), item('accepted', 0.5)],
    ['stale', item('proven'), item('accepted')],
    ['stale', item('gap', 0.5), item('gap', 0.25)],
    ['taken_back', item('proven'), item('claimed')],
    ['taken_back', item('proven'), item('unassessed')],
    ['taken_back', item('accepted'), item('claimed')],
    ['taken_back', item('claimed'), item('unassessed')],
    ['taken_back', item('gap'), item('unassessed')],
    ['scope', item('proven'), item('exclusion_waits')],
  ])('is %s from %j to %j', (cause, from, to) => {
    expect(causeOf(from, to)).toBe(cause);
  });

  it('gives every other standing a cause', () => {
    fc.assert(
      fc.property(anyItem, anyItem, (from, to) => {
        const isSame = from.standing === to.standing && from.proven === to.proven;
        expect(causeOf(from, to) === null).toBe(isSame);
      }),
    );
  });
});

describe('shownChanges', () => {
  it('adds up as it is shown, in 10,000 histories: rows to their cause, causes to the two bars', () => {
    let rounded = 0;
    fc.assert(
      fc.property(anyHistory, (history) => {
        const items = keptTwice(history);
        const changes = changesBetween(items);
        if (!changes) return;
        const { was, is } = bars(items);
        const [before, after] = [sharesOf(was), sharesOf(is)];

        const shown = shownChanges(changes, { before, after });

        const wrong = readinessStates.flatMap((state) => {
          const by = roundedShares(after)[state] - roundedShares(before)[state];
          const told = sum(shown.causes.map(({ points }) => points[state])) + shown.rounding[state];
          if (shown.rounding[state] !== 0) rounded += 1;
          // In tenths, which are whole numbers.
          const unlike = shown.causes.filter(({ points, exact, rows }) => {
            const tenths = sum(rows.map((row) => Math.round(row.points[state] * 10)));
            return Math.abs(points[state] - exact[state]) > 1.05 || tenths !== Math.round(exact[state] * 10);
          });
          return [...(told === by ? [] : [{ state, told, by }]), ...unlike];
        });
        expect(wrong).toEqual([]);
        expect(sum(shown.causes.map(({ rows }) => rows.length))).toBe(changes.rows.length);
      }),
      { numRuns: 10_000 },
    );
    // It is what is left where no cause can take it, and not a place for what is not accounted for.
    expect(rounded).toBeLessThan(4_000);
  });

  it('tells the causes in one order, what moved most first, and each requirement once', () => {
    const claimed = { standing: 'claimed', weight: 1, proven: 0 } as const;
    const proven = { standing: 'proven', weight: 1, proven: 1 } as const;
    const items: KeptTwice[] = [
      { id: 'stale', from: proven, to: { standing: 'accepted', weight: 1, proven: 0.5 } },
      { id: 'small', from: claimed, to: proven },
      { id: 'large', from: { ...claimed, weight: 3 }, to: { ...proven, weight: 3 } },
      { id: 'same', from: claimed, to: claimed },
    ];
    const { was, is } = bars(items);
    const changes = changesBetween(items);
    if (!changes) throw new Error('nothing in scope');

    const { causes } = shownChanges(changes, { before: sharesOf(was), after: sharesOf(is) });

    expect(causes.map(({ cause, count, points, exact }) => [cause, count, points.proven, exact.proven])).toEqual([
      ['accepted', 2, 67, 66.7],
      ['stale', 1, -9, -8.3],
    ]);
    expect(causes[0]?.rows.map(({ row, points }) => [row.id, points.proven])).toEqual([
      ['large', 50],
      ['small', 16.7],
    ]);
  });
});
