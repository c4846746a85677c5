import { describe, expect, it } from '@jest/globals';
import { activitySchema } from '../activity.ts';
import { happeningActions, happeningSchema } from './happenings.ts';

const id = '019c0000-0000-7000-8000-000000000001';
const done = {
  ...{ action: 'task.done', subjectType: 'task', subjectId: id, subjectLabel: 'Review access' },
  ...{ before: { status: 'open' }, after: { status: 'done' } },
};
const entry = { sequence: 7, at: '2026-11-29T08:00:00.000Z', actor: null, programmeId: null };

describe('what happens', () => {
  it('is told once for each action, named for what it is about', () => {
    expect(new Set(happeningActions).size).toBe(happeningActions.length);
    expect(happeningActions.every((action) => /^[a-z_]+\.[a-z_]+$/.test(action))).toBe(true);
  });

  it('is written in the shape of its action alone', () => {
    expect(happeningSchema.parse(done)).toEqual({ ...done, programmeId: null });
    for (const other of [
      { action: 'task.merged' },
      { subjectType: 'evidence' },
      { subjectId: null },
      { after: { status: 'later' } },
      { after: { status: 'done', completedAt: 'today' } },
      { after: undefined },
    ])
      expect([other, happeningSchema.safeParse({ ...done, ...other }).success]).toEqual([other, false]);
  });

  it('stays readable when it was written in another shape, or by another version', () => {
    const { programmeId, ...written } = entry;
    for (const older of [
      { ...done, after: { status: 'done', legacy: [1] } },
      { ...done, before: null },
      { ...done, action: 'control.merged', before: null, after: { into: 'A.5.15' } },
    ])
      expect(activitySchema.parse({ ...older, ...written, programmeId })).toEqual({ ...older, ...entry });
  });
});
