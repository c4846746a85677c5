import { describe, expect, it } from '@jest/globals';
import { proposedDays, type TimelineInput, timelineOf, type UndatedItem } from '@waymark/domain';
import { doneOn, planned, rangesOf, withStage } from '../../test/timelines.ts';

const iso = (today = '2026-02-02') =>
  planned('iso-27001-2022', { startOn: '2026-02-02', targetOn: '2027-02-05', today });
const planOf = (input: TimelineInput) => ({ ...input, stages: timelineOf(input).stages });
const item = (id: string, more: Partial<UndatedItem> = {}): UndatedItem => ({
  ...{ id, ownerId: null, effortHours: null, isFirst: false, closeByStageKey: null },
  ...more,
});
const items = (count: number, more: Partial<UndatedItem> = {}) =>
  Array.from({ length: count }, (_, nth) => item(`${nth}`, more));
const days = (input: TimelineInput, undated: readonly UndatedItem[]) =>
  proposedDays(planOf(input), undated).map(({ id, dueOn }) => `${id} ${dueOn}`);

describe('proposed days', () => {
  it('lie between the end of the gap analysis and the internal audit, on working days, as evenly as they can', () => {
    const proposed = proposedDays(planOf(iso()), items(161));
    const stages = rangesOf(timelineOf(iso()));
    const perDay = Map.groupBy(proposed, ({ dueOn }) => `${dueOn}`);

    expect(stages['gap-analysis']).toBe('2026-02-02 2026-03-05');
    expect(stages['internal-audit-review']?.slice(0, 10)).toBe('2026-09-30');
    expect([`${proposed[0]?.dueOn}`, `${proposed.at(-1)?.dueOn}`]).toEqual(['2026-03-06', '2026-09-29']);
    expect(proposed.every(({ dueOn }) => dueOn.dayOfWeek < 6)).toBe(true);
    expect(Math.max(...[...perDay.values()].map((ofDay) => ofDay.length))).toBe(2);
  });

  it('are each person’s own: nobody has more due by any day than their share of the days', () => {
    const undated = [
      ...items(3, { ownerId: 'ada' }),
      ...items(3, { ownerId: 'bob' }).map((one) => ({ ...one, id: `b${one.id}` })),
    ];

    // 148 working days from 6 March to 29 September.
    expect(days(iso(), undated)).toEqual([
      ...['0 2026-05-14', 'b0 2026-05-14', '1 2026-07-22', 'b1 2026-07-22', '2 2026-09-29', 'b2 2026-09-29'],
    ]);
  });

  it('are spread by hours, what is mandatory or of high risk first', () => {
    const undated = [item('small', { effortHours: 8 }), item('large', { effortHours: 24, isFirst: true })];

    expect(days(iso(), undated)).toEqual(['large 2026-08-07', 'small 2026-09-29']);
  });

  it.each([
    ['a stage that people named', { closeByStageKey: 'stage-1-audit' }, iso(), '2026-11-13'],
    [
      'no stage that is over',
      { closeByStageKey: 'gap-analysis' },
      withStage(iso('2026-05-04'), 'gap-analysis', doneOn('2026-02-02', '2026-03-01')),
      '2026-09-29',
    ],
    [
      'the audit after one that is over',
      {},
      withStage(iso('2026-10-01'), 'internal-audit-review', doneOn('2026-09-07', '2026-09-20')),
      '2026-10-30',
    ],
  ])('end with %s', (_, more, input, expected) => {
    expect(days(input, [item('a', more)])).toEqual([`a ${expected}`]);
  });

  it('begin tomorrow where the gap analysis takes all there is', () => {
    const late = iso('2026-09-20');

    expect(days(late, items(2))).toEqual(['0 2026-09-24', '1 2026-09-29']);
  });

  it('of a report lie before its period begins: controls work from its first day', () => {
    const input = planned('soc-2-type-2', {
      ...{ startOn: '2026-01-05', targetOn: '2027-08-11', today: '2026-01-05' },
      period: ['2026-07-01', '2027-06-30'],
    });

    expect(days(input, items(1))).toEqual(['0 2026-06-30']);
  });

  it('are none once every audit has begun', () => {
    expect(proposedDays(planOf(iso('2027-01-20')), items(3))).toEqual([]);
  });
});
