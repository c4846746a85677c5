import { expect, it } from '@jest/globals';
import { nextTry } from './next-try.ts';

const start = new Date('2026-11-22T08:00:00Z');

it('waits longer after each failure, for about a day', () => {
  const waits = [1, 2, 3, 4, 5, 6].map((attempts) => {
    const next = nextTry(attempts, start);
    return next && (next.getTime() - start.getTime()) / 60_000;
  });

  expect(waits).toEqual([1, 4, 16, 64, 256, 1024]);
});

it('gives up after the seventh try', () => {
  expect(nextTry(7, start)).toBeNull();
});
