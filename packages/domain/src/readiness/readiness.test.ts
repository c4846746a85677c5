import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyReadinessItem } from '../../test/any-readiness-item.ts';
import { measureOf, readiness, roundedRange, roundedShares, stateOf } from './readiness.ts';
import { type ReadinessItem, scoreOf, weightOf } from './score.ts';
import { readinessStates } from './states.ts';

const untouched: ReadinessItem = {
  weight: 1,
  conformity: 'not_assessed',
  designAccepted: false,
  occurrencesDue: 0,
  occurrencesOnTime: 0,
  evidenceRequired: 1,
  evidenceAcceptedFresh: 0,
  exclusionApproved: false,
};
const item = (facts: Partial<ReadinessItem>): ReadinessItem => ({ ...untouched, ...facts });
const proven = item({ conformity: 'conform', designAccepted: true, evidenceAcceptedFresh: 1 });

const sumOf = (shares: Record<string, number>) => Object.values(shares).reduce((sum, share) => sum + share, 0);

describe('weightOf', () => {
  it.each([
    [{ isMandatory: true, isOnlyControl: false, isHighRisk: false }, 3],
    [{ isMandatory: false, isOnlyControl: true, isHighRisk: true }, 3],
    [{ isMandatory: false, isOnlyControl: false, isHighRisk: true }, 2],
    [{ isMandatory: false, isOnlyControl: false, isHighRisk: false }, 1],
  ])('%j weighs %i', (facts, weight) => {
    expect(weightOf(facts)).toBe(weight);
  });
});

describe('scoreOf', () => {
  it.each([
    ['nothing accepted', {}, { d: 0, o: 1, e: 0, v: 0 }],
    ['evidence without an accepted design', { evidenceAcceptedFresh: 1 }, { d: 0, o: 1, e: 1, v: 0 }],
    ['a design without evidence', { designAccepted: true }, { d: 1, o: 1, e: 0, v: 0 }],
    [
      'half the evidence',
      { designAccepted: true, evidenceRequired: 2, evidenceAcceptedFresh: 1 },
      { d: 1, o: 1, e: 0.5, v: 0.5 },
    ],
    ['more evidence than asked for', { designAccepted: true, evidenceAcceptedFresh: 4 }, { d: 1, o: 1, e: 1, v: 1 }],
    [
      '3 of 4 occurrences on time',
      { designAccepted: true, evidenceAcceptedFresh: 1, occurrencesDue: 4, occurrencesOnTime: 3 },
      { d: 1, o: 0.75, e: 1, v: 0.75 },
    ],
    [
      'occurrences that are all still to come',
      { designAccepted: true, evidenceAcceptedFresh: 1, occurrencesDue: 0 },
      { d: 1, o: 1, e: 1, v: 1 },
    ],
    [
      'no occurrence on time',
      { designAccepted: true, evidenceAcceptedFresh: 1, occurrencesDue: 2 },
      { d: 1, o: 0, e: 1, v: 0 },
    ],
  ])('%s', (_, facts, score) => {
    expect(scoreOf(item(facts))).toEqual(score);
  });
});

describe('stateOf', () => {
  it.each([
    ['an untouched item', {}, 'unknown'],
    ['what is said to conform', { conformity: 'conform' }, 'claimed'],
    ['what could be improved', { conformity: 'improvement' }, 'claimed'],
    ['a minor gap', { conformity: 'minor' }, 'gap'],
    ['a major gap', { conformity: 'major', evidenceAcceptedFresh: 1 }, 'gap'],
    [
      'accepted design and evidence',
      { conformity: 'conform', designAccepted: true, evidenceAcceptedFresh: 1 },
      'proven',
    ],
    ['an exclusion nobody approved', { conformity: 'not_applicable' }, 'unknown'],
    ['an approved exclusion', { conformity: 'not_applicable', exclusionApproved: true }, null],
    ['an approval that is left over from an exclusion', { exclusionApproved: true }, 'unknown'],
  ] as const)('%s is %s', (_, facts, state) => {
    expect(stateOf(item(facts))).toBe(state);
  });
});

describe('readiness', () => {
  it('adds up weights by state, and puts the rest of a half proven item where its state is', () => {
    const half = item({
      weight: 2,
      conformity: 'minor',
      designAccepted: true,
      evidenceRequired: 2,
      evidenceAcceptedFresh: 1,
    });

    const result = readiness([
      { ...proven, weight: 3 },
      half,
      item({ weight: 3, conformity: 'conform' }),
      item({ weight: 2 }),
      item({ conformity: 'not_applicable', exclusionApproved: true }),
    ]);

    expect(result).toEqual({
      weighted: { proven: 40, claimed: 30, gap: 10, unknown: 20 },
      unweighted: { proven: 37.5, claimed: 25, gap: 12.5, unknown: 25 },
      range: { from: 40, to: 60 },
      counts: { inScope: 4, notApplicable: 1, byState: { proven: 1, claimed: 1, gap: 1, unknown: 1 } },
    });
  });

  it.each([
    ['every requirement is rightly left out', [item({ conformity: 'not_applicable', exclusionApproved: true })], 1],
    ['a hundred are', [item({ conformity: 'not_applicable', exclusionApproved: true, count: 100 })], 100],
    ['there is none at all', [], 0],
  ])('measures nothing where %s, and says no figure', (_, items, notApplicable) => {
    const result = readiness(items);

    expect(result).toMatchObject({ weighted: null, unweighted: null, range: null });
    expect(result.counts).toMatchObject({ inScope: 0, notApplicable });
    expect(measureOf(result)).toBeNull();
  });

  it('counts an item as unknown from the moment its exclusion is proposed', () => {
    expect(readiness([{ ...proven, conformity: 'not_applicable' }]).weighted).toMatchObject({
      proven: 0,
      unknown: 100,
    });
  });

  it('never shows more than 100, where 2/11 and 9/11 of it are a hair more', () => {
    const unknowns = [3, 3, 3].map((weight) => item({ weight }));

    expect(readiness([{ ...proven, weight: 2 }, ...unknowns]).range?.to).toBe(100);
  });

  it('always adds up to 100, stays within 0 and 100, and counts every item once', () => {
    fc.assert(
      fc.property(fc.array(anyReadinessItem, { maxLength: 40 }), (items) => {
        const found = readiness(items);
        const { counts } = found;
        const measure = measureOf(found);
        expect(counts.inScope + counts.notApplicable).toBe(items.length);
        expect(sumOf(counts.byState)).toBe(counts.inScope);
        expect(measure === null).toBe(counts.inScope === 0);
        if (measure === null) return;
        const { weighted, unweighted, range } = measure;

        for (const shares of [weighted, unweighted]) {
          expect(sumOf(shares)).toBeCloseTo(100, 9);
          for (const state of readinessStates) {
            expect(shares[state]).toBeGreaterThanOrEqual(0);
            expect(shares[state]).toBeLessThanOrEqual(100);
          }
        }
        expect(range.from).toBe(weighted.proven);
        expect(range.to).toBeCloseTo(weighted.proven + weighted.unknown, 9);
        expect(range.to).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('does not depend on the order of the items', () => {
    fc.assert(
      fc.property(fc.array(anyReadinessItem, { maxLength: 20 }), (items) => {
        const [forth, back] = [readiness(items), readiness(items.toReversed())];

        expect(back.counts).toEqual(forth.counts);
        for (const state of readinessStates) {
          expect(back.weighted?.[state] ?? -1).toBeCloseTo(forth.weighted?.[state] ?? -1, 9);
        }
      }),
    );
  });

  it('never proves more when something accepted is taken away', () => {
    fc.assert(
      fc.property(fc.array(anyReadinessItem, { minLength: 1, maxLength: 20 }), fc.nat(), (items, seed) => {
        const index = seed % items.length;
        const fewer = items.map((each, at) =>
          at === index ? { ...each, evidenceAcceptedFresh: Math.max(0, each.evidenceAcceptedFresh - 1) } : each,
        );

        const provenOf = (all: ReadinessItem[]) => readiness(all).weighted?.proven ?? 0;
        expect(provenOf(fewer)).toBeLessThanOrEqual(provenOf(items) + 1e-9);
      }),
    );
  });
});

describe('roundedShares', () => {
  it.each([
    [
      [61.2, 17.4, 14.6, 6.8],
      [61, 17, 15, 7],
    ],
    [
      [100 / 3, 100 / 3, 100 / 3, 0],
      [34, 33, 33, 0],
    ],
    [
      [25.5, 25.5, 24.5, 24.5],
      [26, 26, 24, 24],
    ],
    [
      [100, 0, 0, 0],
      [100, 0, 0, 0],
    ],
  ])('%j becomes %j', (shares, whole) => {
    const [provenShare = 0, claimed = 0, gap = 0, unknown = 0] = shares;

    expect(Object.values(roundedShares({ proven: provenShare, claimed, gap, unknown }))).toEqual(whole);
  });

  it('adds up to exactly 100 and moves no share by a whole per cent', () => {
    fc.assert(
      fc.property(fc.array(anyReadinessItem, { minLength: 1, maxLength: 40 }), (items) => {
        const { weighted } = readiness(items);
        fc.pre(weighted !== null);
        const whole = roundedShares(weighted);

        expect(sumOf(whole)).toBe(100);
        for (const state of readinessStates) expect(Math.abs(whole[state] - weighted[state])).toBeLessThan(1);
      }),
    );
  });
});

describe('roundedRange', () => {
  it('agrees with the shares beside it, where rounding by itself would not', () => {
    const shares = { proven: 76.4, claimed: 12.3, gap: 5.6, unknown: 5.7 };

    expect(roundedRange(shares)).toEqual({ from: roundedShares(shares).proven, to: 82 });
    expect(roundedRange({ proven: 76.6, claimed: 12.6, gap: 5.4, unknown: 5.4 })).toEqual({ from: 77, to: 82 });
  });
});
