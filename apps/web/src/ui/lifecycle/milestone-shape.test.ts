import { describe, expect, it } from '@jest/globals';
import { milestoneShape } from './milestone-shape.ts';

describe('the shape of a date', () => {
  it.each([
    ['open for what a rule proposes', { isHard: false, kind: 'audit' }, 'rule'],
    ['open for a usual latest day that nobody demands', { isHard: false, kind: 'deadline' }, 'rule'],
    ['a flag for the last day allowed', { isHard: true, kind: 'deadline' }, 'limit'],
    ['a flag for an expiry', { isHard: true, kind: 'expiry' }, 'limit'],
    ['filled for another hard day', { isHard: true, kind: 'audit' }, 'milestone'],
    ['filled for what is done', { isHard: true, kind: 'deadline', isDone: true }, 'milestone'],
    ['filled for what was agreed', { isHard: false, kind: 'start', override: {} }, 'milestone'],
    ['filled for a hard day of a plan that is not stored yet', { isHard: true }, 'milestone'],
  ] as const)('is %s', (_case, date, shape) => {
    expect(milestoneShape(date)).toBe(shape);
  });
});
