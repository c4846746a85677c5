import { describe, expect, it } from '@jest/globals';
import { rowIdOf } from './event-target.ts';

describe('rowIdOf', () => {
  it('reads the id of the row behind an event', () => {
    const row = '01980000-0000-7000-8000-000000000001';

    expect(rowIdOf(`task:${row}`)).toBe(row);
    expect(rowIdOf('milestone:surveillance-1')).toBeUndefined();
  });
});
