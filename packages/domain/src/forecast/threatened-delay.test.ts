import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planned, plannedOn, withStage } from '../../test/timelines.ts';
import { addDays, parseDay } from '../days/days.ts';
import { atStake } from './result-forecast.ts';
import { byThreat, reckonedOn } from './threatened-delay.ts';

const today = parseDay('2026-12-01');

describe('the day on which something open is to be reckoned with', () => {
  it.each([
    ['the day that was given', '2026-12-24', '2027-03-01', '2026-12-24'],
    ['today, where it is due today', '2026-12-01', null, '2026-12-01'],
    ['as long again as it is late already', '2026-11-10', '2027-03-01', '2026-12-22'],
    ['when most such work is done, where no day was given', null, '2027-03-01', '2027-03-01'],
    ['unknown, where nothing is known', null, null, 'null'],
  ])('is %s', (_, dueOn, usualOn, expected) => {
    const [due, usual] = [dueOn, usualOn].map((on) => (on === null ? null : parseDay(on)));

    expect(`${reckonedOn({ dueOn: due ?? null }, today, usual ?? null)}`).toBe(expected);
  });
});

describe('what blocks, by the delay it threatens', () => {
  const input = { ...planned('iso-27001-2022', { startOn: '2026-11-25', targetOn: '2027-10-20' }), today };
  const stake = atStake(input);
  const lastOn = stake?.waiting?.readyByOn ?? today;
  const facts = { today, usualOn: addDays(lastOn, 5), stake };
  const due = (id: string, dueOn: string | null) => ({ id, dueOn: dueOn === null ? null : parseDay(dueOn) });

  it('puts first what moves the audit most, however many days it is late', () => {
    const promisedOn = addDays(lastOn, 41);
    const late = [due('three weeks late', '2026-11-10'), due('undated', null), due('promised', `${promisedOn}`)];

    const found = byThreat(late, facts).map(({ item, delayDays }) => [item.id, delayDays]);

    expect(found).toEqual([
      ['promised', 41],
      ['undated', 5],
      ['three weeks late', 0],
    ]);
  });

  it('leaves what delays nothing, or nobody knows how much, in the order it came in', () => {
    const order = [due('undated', null), due('a day late', '2026-11-30'), due('due next week', '2026-12-08')];
    const idsOf = (items: typeof order) => byThreat(items, { ...facts, usualOn: null }).map(({ item }) => item.id);

    expect(idsOf(order)).toEqual(order.map(({ id }) => id));
    expect(idsOf(order.toReversed())).toEqual(order.toReversed().map(({ id }) => id));
  });

  it('does not say a number where no day is known, or where no audit waits', () => {
    const [undated] = byThreat([due('undated', null)], { ...facts, usualOn: null });
    const audited = withStage(input, 'stage-1-audit', { ...plannedOn('2026-11-20', '2026-11-24'), status: 'skipped' });
    const begun = withStage(audited, 'stage-2-audit', { actualFromOn: parseDay('2026-11-30') });
    const [inAudit] = byThreat([due('late', '2026-01-01')], { ...facts, stake: atStake(begun) });

    expect([undated?.delayDays, inAudit?.delayDays]).toEqual([null, null]);
  });

  it('threatens never less for being reckoned with later', () => {
    fc.assert(
      fc.property(fc.nat(600), fc.nat(600), (days, more) => {
        const on = addDays(today, days);

        expect(stake?.delayDays(addDays(on, more))).toBeGreaterThanOrEqual(stake?.delayDays(on) ?? 0);
      }),
    );
  });

  it('gives every item once, the heavier first', () => {
    const anyDue = fc.option(fc.integer({ min: -300, max: 500 }).map((days) => addDays(today, days)));
    fc.assert(
      fc.property(fc.array(fc.record({ dueOn: anyDue }), { maxLength: 12 }), (items) => {
        const found = byThreat(items, facts);

        expect(new Set(found.map(({ item }) => item))).toEqual(new Set(items));
        found.slice(1).forEach(({ delayDays }, index) => {
          expect(delayDays ?? 0).toBeLessThanOrEqual(found[index]?.delayDays ?? 0);
        });
      }),
    );
  });
});
