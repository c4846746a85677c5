import { describe, expect, it } from '@jest/globals';
import { itemsOfAWeek, repeatable, weeksOf } from '../../test/synthetic-weeks.ts';
import { backTest } from './forecast-back-test.ts';

const steady = (weeks: number) => weeksOf(Array(weeks).fill(5));

const lively = (weeks: number, mean: number, seed: number) => {
  const random = repeatable(seed);
  return Array.from({ length: weeks }, () => itemsOfAWeek(random, mean));
};

describe('backTest', () => {
  it('finds a steady programme exactly forecast', () => {
    // Six weeks of history, then four in which the items are finished: weeks 7 to 13 of 16 are asked.
    expect(backTest(steady(16), { seed: 1 })).toEqual({
      samples: 7,
      withinP50: 7,
      withinP85: 7,
      medianErrorDays: 0,
    });
  });

  it.each([
    ['no history', 0, undefined],
    ['a history just too short', 13, undefined],
    ['no forecast that had the time to come true', 16, 50],
  ])('says nothing with %s', (_, weeks, items) => {
    expect(backTest(steady(weeks), { seed: 1, items })).toBeNull();
  });

  it('asks about as many items as it is told', () => {
    expect(backTest(steady(16), { seed: 1, items: 5 })?.samples).toBe(10);
  });

  it('is right about as often as the forecasts say, on programmes that go on as before', () => {
    const all = Array.from({ length: 20 }, (_, seed) => backTest(weeksOf(lively(80, 4, seed)), { seed, runs: 200 }));
    const sumOf = (key: 'samples' | 'withinP50' | 'withinP85') =>
      all.reduce((sum, test) => sum + (test?.[key] ?? 0), 0);

    expect(sumOf('samples')).toBeGreaterThan(1000);
    expect(sumOf('withinP50') / sumOf('samples')).toBeGreaterThan(0.4);
    expect(sumOf('withinP50') / sumOf('samples')).toBeLessThan(0.65);
    expect(sumOf('withinP85') / sumOf('samples')).toBeGreaterThan(0.78);
    expect(sumOf('withinP85') / sumOf('samples')).toBeLessThan(0.93);
  });

  it('shows that forecasts failed where the pace broke down, though the work was never finished', () => {
    const test = backTest(weeksOf([...Array(10).fill(6), ...Array(10).fill(1)]), { seed: 1, runs: 200 });

    expect(test?.samples).toBeGreaterThanOrEqual(5);
    expect((test?.withinP85 ?? 0) / (test?.samples ?? 1)).toBeLessThan(0.5);
    expect(test?.medianErrorDays).toBeGreaterThan(14);
  });

  it('is repeatable', () => {
    const weeks = weeksOf(lively(40, 4, 3));

    expect(backTest(weeks, { seed: 5 })).toEqual(backTest(weeks, { seed: 5 }));
  });

  it('asks the same weeks whether or not the work then got finished', () => {
    const past = lively(20, 4, 9);
    const asked = { seed: 1, items: 8, runs: 100 };
    const stopped = backTest(weeksOf([...past, 0, 0, 0]), asked);
    const rushed = backTest(weeksOf([...past, 80, 80, 80]), asked);

    expect(stopped?.samples).toBe(rushed?.samples);
    expect(stopped?.withinP85).toBeLessThan(rushed?.withinP85 ?? 0);
  });
});
