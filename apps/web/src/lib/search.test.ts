import { describe, expect, it } from '@jest/globals';
import { calendarSearch } from './search.ts';

describe('the search part of an address', () => {
  it('is read as it is where it fits', () => {
    expect(calendarSearch({ view: 'year', kinds: 'task,audit' })).toEqual({ view: 'year', kinds: ['task', 'audit'] });
  });

  it('names what does not fit as undefined, so that the router does not take it from the address', () => {
    const read = calendarSearch({ view: '', on: '2026-02-31', personId: '01980000-0000-7000-8000-000000000001' });

    expect(Object.keys(read)).toEqual(expect.arrayContaining(['view', 'on', 'personId']));
    expect(read).toEqual({ personId: '01980000-0000-7000-8000-000000000001' });
  });
});
