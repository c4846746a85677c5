import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { labelPlaces, type MarkLabel, widestLabel } from './label-places.ts';

const spans = (labels: readonly MarkLabel[]) =>
  labelPlaces(labels).map(({ side, row }, index) => {
    const { at = 0, width = 0 } = labels[index] ?? {};
    return { at, side, row, from: side === 'after' ? at : at - width, to: side === 'after' ? at + width : at };
  });

/** Names that overlap one another or leave the line. */
const faults = (labels: readonly MarkLabel[]): string[] =>
  spans(labels).flatMap((one, index, all) => [
    ...(one.from < -1e-9 || one.to > 1 + 1e-9 ? [`${one.at} leaves the line`] : []),
    ...all
      .filter((other, place) => place !== index && other.row === one.row && other.from < one.to && one.from < other.to)
      .map((other) => `${one.at} overlaps ${other.at}`),
  ]);

/** Names behind which the leader of another mark goes. */
const crossings = (labels: readonly MarkLabel[]): string[] =>
  spans(labels).flatMap((one, _, all) =>
    all
      .filter((other) => other.row > one.row && other.at > one.from && other.at < one.to)
      .map((other) => `the leader of ${other.at} goes behind ${one.at}`),
  );

describe('the names of marks on a line of time', () => {
  it('stand in one row where there is room, each after its mark, the last before it', () => {
    expect(labelPlaces([0.1, 0.4, 0.95].map((at) => ({ at, width: 0.2 })))).toEqual([
      { side: 'after', row: 0 },
      { side: 'after', row: 0 },
      { side: 'before', row: 0 },
    ]);
  });

  it('go down a row, the earlier mark further, where marks are close', () => {
    expect(labelPlaces([0.1, 0.15, 0.2].map((at) => ({ at, width: 0.2 }))).map(({ row }) => row)).toEqual([2, 1, 0]);
    expect(labelPlaces([0.9, 0.95, 0.99].map((at) => ({ at, width: 0.2 }))).map(({ row }) => row)).toEqual([0, 1, 2]);
  });

  it('turn to the other side where two close names would each run over the other’s mark', () => {
    const close = [0.69, 0.75].map((at) => ({ at, width: 0.3 }));

    expect(labelPlaces(close).map(({ side }) => side)).toEqual(['before', 'before']);
    expect([...faults(close), ...crossings(close)]).toEqual([]);
  });

  it.each([
    ['a month of weekly audits', Array.from({ length: 5 }, (_, week) => 0.3 + week * 0.013)],
    ['eighteen months, a mark each', Array.from({ length: 18 }, (_, month) => (month + 0.5) / 18)],
    ['all at the end', Array.from({ length: 12 }, (_, index) => 1 - index * 0.004)],
    ['all at the beginning', Array.from({ length: 12 }, (_, index) => index * 0.004)],
  ])('never collide: %s', (_, marks) => {
    for (const width of [0.05, 0.2, widestLabel]) expect(faults(marks.map((at) => ({ at, width })))).toEqual([]);
    expect(crossings(marks.map((at) => ({ at, width: 0.05 })))).toEqual([]);
  });

  it('never collide, however many marks there are and however wide the names', () => {
    const anyLabels = fc.uniqueArray(
      fc.record({ at: fc.integer({ min: 0, max: 547 }), width: fc.integer({ min: 1, max: 500 }) }),
      { selector: ({ at }) => at, maxLength: 40 },
    );
    fc.assert(
      fc.property(anyLabels, (labels) => {
        expect(faults(labels.map(({ at, width }) => ({ at: at / 547, width: width / 1000 })))).toEqual([]);
      }),
    );
  });
});
