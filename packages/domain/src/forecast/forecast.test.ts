import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inputOf, itemsOfAWeek, ready, repeatable, simulated, today, weeksOf } from '../../test/synthetic-weeks.ts';
import { isBefore, parseDay } from '../days/days.ts';
import type { Forecast, ForecastInput } from './forecast.ts';
import { forecastReadyDay } from './forecast.ts';

const anyForecastInput: fc.Arbitrary<ForecastInput> = fc
  .record({
    done: fc.array(fc.nat(8), { minLength: 6, maxLength: 30 }),
    added: fc.array(fc.nat(4), { minLength: 30, maxLength: 30 }),
    items: fc.integer({ min: 1, max: 120 }),
    hours: fc.option(fc.double({ min: 0.5, max: 400, noNaN: true })),
    runs: fc.integer({ min: 1, max: 200 }),
    seed: fc.integer(),
  })
  // The first weeks make it enough of a history.
  .map(({ done, added, items, hours, runs, seed }) => ({
    today,
    weeks: weeksOf([5, 1, 1, 1, 1, 1, ...done], added),
    open: { items, hours },
    runs,
    seed,
  }));

/** For comparing: never is later than any day. */
const lateness = (forecast: Forecast) =>
  forecast.state === 'forecast' ? [forecast.p50On, forecast.p85On].map(String) : ['9999-12-31', '9999-12-31'];

describe('forecastReadyDay', () => {
  it.each([
    [5, 0, 40, '2027-04-28'],
    [5, 0, 1, '2027-03-05'],
    [5, 0, 12, '2027-03-20'],
    [5, 4, 10, '2027-05-12'],
    [1, 0, 260, '2032-02-25'],
  ])('with %i done and %i added each week, %i open are ready on exactly %s', (done, added, items, day) => {
    const weeks = weeksOf(Array(8).fill(done), Array(8).fill(added));
    const { p50On, p85On, neverReadyPercent } = ready(
      forecastReadyDay(inputOf({ weeks, open: { items, hours: null } })),
    );

    expect([String(p50On), String(p85On), neverReadyPercent]).toEqual([day, day, 0]);
  });

  it.each([
    ['as much is added as done', 5, 5, 10],
    ['more is added than done', 3, 5, 10],
    ['the work takes longer than five years', 1, 0, 261],
  ])('does not converge where %s', (_, done, added, items) => {
    const weeks = weeksOf(Array(8).fill(done), Array(8).fill(added));
    const forecast = forecastReadyDay(inputOf({ weeks, open: { items, hours: null } }));

    expect(forecast).toMatchObject({ state: 'not_converging', neverReadyPercent: 100 });
  });

  it.each([
    ['nothing at all', [], 6, 5],
    ['idle weeks only', [0, 0, 0, 0, 0, 0, 0, 0], 6, 5],
    ['four weeks with work', [0, 3, 3, 0, 3, 3], 2, 0],
    ['too few finished items', [1, 0, 0, 0, 0, 3], 4, 1],
    ['both just enough', [1, 1, 1, 1, 1, 1], 0, 0],
  ])('says what is missing with %s', (_, done, missingWeeks, missingItems) => {
    const forecast = forecastReadyDay(inputOf({ weeks: weeksOf(done) }));

    expect(forecast).toMatchObject(
      missingWeeks + missingItems === 0
        ? { state: 'forecast' }
        : { state: 'not_enough_history', missingWeeks, missingItems },
    );
  });

  it('asks for finished items where only new ones came', () => {
    const weeks = weeksOf([1, 0, 0, 1, 0, 0], [0, 3, 1, 0, 2, 1]).map((week) => ({ ...week, addedHours: 0 }));

    expect(forecastReadyDay(inputOf({ weeks }))).toEqual({
      state: 'not_enough_history',
      missingWeeks: 0,
      missingItems: 3,
    });
  });

  it('is done where nothing is open, whatever the history', () => {
    expect(forecastReadyDay(inputOf({ open: { items: 0, hours: null }, weeks: [] }))).toEqual({ state: 'done' });
  });

  it('counts the idle weeks between, but not those before the programme began', () => {
    const steady = weeksOf(Array(8).fill(4));
    const late = weeksOf([0, 0, 0, 0, ...Array(8).fill(4)]);
    const idle = weeksOf([4, 0, 4, 0, 4, 0, 4, 0, 4, 0, 4, 0]);
    const p50On = (weeks: ForecastInput['weeks']) => ready(forecastReadyDay(inputOf({ weeks }))).p50On;

    expect(p50On(late)).toEqual(p50On(steady));
    expect(isBefore(p50On(steady).add({ weeks: 5 }), p50On(idle))).toBe(true);
    expect(ready(forecastReadyDay(inputOf({ weeks: late }))).basedOn).toEqual({
      fromOn: parseDay('2026-02-02'),
      weeks: 8,
    });
  });

  it('counts hours where all that is open and what was done are estimated, else items', () => {
    const weeks = weeksOf(Array(8).fill(5));
    const unestimated = weeks.map((week) => ({ ...week, doneHours: 0 }));
    const open = { items: 40, hours: 40 };

    expect(ready(forecastReadyDay(inputOf({ weeks, open })))).toMatchObject({
      unit: 'hours',
      p50On: today.add({ weeks: 2 }),
    });
    for (const input of [inputOf({ weeks: unestimated, open }), inputOf({ weeks, open: { items: 40, hours: null } })]) {
      expect(ready(forecastReadyDay(input))).toMatchObject({ unit: 'items', p50On: today.add({ weeks: 8 }) });
    }
  });

  it.each([
    // Taking 0.7 from 2.1 three times leaves a trace that must not cost a day.
    [0.7, 0, 2.1, '2027-03-24'],
    [0.1, 0, 1.1, '2027-05-19'],
    [5, 3, 8, '2027-03-31'],
    [5, 0, 0.0000001, '2027-03-04'],
  ])('with %d hours done and %d added each week, %d open are ready on %s', (doneHours, addedHours, hours, day) => {
    const weeks = weeksOf(Array(8).fill(1)).map((week) => ({ ...week, doneHours, addedHours }));

    expect(String(ready(forecastReadyDay(inputOf({ weeks, open: { items: 4, hours } }))).p50On)).toBe(day);
  });

  it('gives up only where more than 15 per cent of the runs never end', () => {
    const weeks = weeksOf([9, 0, 0, 0, 0, 0, 0, 0], [0, 1, 1, 1, 1, 1, 1, 1]);
    const states = new Set<string>();
    for (let items = 1; items <= 60; items += 1) {
      const forecast = simulated(forecastReadyDay(inputOf({ weeks, open: { items, hours: null } })));
      states.add(forecast.state);

      expect(forecast.state).toBe(forecast.neverReadyPercent > 15 ? 'not_converging' : 'forecast');
    }
    expect(forecastReadyDay(inputOf({ weeks: weeksOf([9, 1, 1, 1, 1, 1]) })).state).toBe('forecast');
    expect(states.has('not_converging')).toBe(true);
  });

  it('gives the same answer to the same question, and another to another seed', () => {
    fc.assert(
      fc.property(anyForecastInput, (input) => expect(forecastReadyDay(input)).toEqual(forecastReadyDay({ ...input }))),
      { numRuns: 30 },
    );
    const runsOf = (seed: number) => simulated(forecastReadyDay(inputOf({ seed }))).distribution.runsByDay;

    expect(runsOf(1)).not.toEqual(runsOf(2));
  });

  it('never puts the P50 after the P85, nor a day today or before', () => {
    fc.assert(
      fc.property(anyForecastInput, (input) => {
        const forecast = forecastReadyDay(input);
        if (forecast.state !== 'forecast') return;

        expect(isBefore(forecast.p85On, forecast.p50On)).toBe(false);
        expect(isBefore(today, forecast.p50On)).toBe(true);
      }),
    );
  });

  it('never gives an earlier day for more open work', () => {
    fc.assert(
      fc.property(anyForecastInput, fc.integer({ min: 1, max: 50 }), (input, more) => {
        const { items, hours } = input.open;
        const open = { items: items + more, hours: hours === null ? null : hours + more };
        const [p50 = '', p85 = ''] = lateness(forecastReadyDay(input));
        const [moreP50 = '', moreP85 = ''] = lateness(forecastReadyDay({ ...input, open }));

        expect(moreP50 >= p50).toBe(true);
        expect(moreP85 >= p85).toBe(true);
      }),
    );
  });

  it('holds as often as it says, for programmes with eight weeks behind them', () => {
    const random = repeatable(2027);
    const programmes = 1000;
    let withinP50 = 0;
    let withinP85 = 0;
    for (let programme = 0; programme < programmes; programme += 1) {
      const weeks = weeksOf(Array.from({ length: 8 }, () => itemsOfAWeek(random, 4)));
      const { p50On, p85On } = ready(
        forecastReadyDay(inputOf({ weeks, open: { items: 60, hours: null }, runs: 200, seed: programme })),
      );
      let [left, week, done] = [60, 0, itemsOfAWeek(random, 4)];
      for (; done < left; week += 1) {
        left -= done;
        done = itemsOfAWeek(random, 4);
      }
      const readyOn = today.add({ days: Math.ceil((week + left / done) * 7) });
      if (!isBefore(p50On, readyOn)) withinP50 += 1;
      if (!isBefore(p85On, readyOn)) withinP85 += 1;
    }

    expect(withinP50 / programmes).toBeGreaterThan(0.45);
    expect(withinP50 / programmes).toBeLessThan(0.6);
    expect(withinP85 / programmes).toBeGreaterThan(0.8);
    expect(withinP85 / programmes).toBeLessThan(0.9);
  });
});
