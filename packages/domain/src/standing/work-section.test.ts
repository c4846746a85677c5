import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../days/days.ts';
import { workSectionOf } from './work-section.ts';

describe('workSectionOf', () => {
  it.each([
    ['overdue', '2026-11-21'],
    ['this_week', '2026-11-22'],
    ['this_week', '2026-11-28'],
    ['later', '2026-11-29'],
    ['later', '2026-12-22'],
    ['not_yet_due', '2026-12-23'],
    ['not_yet_due', '2099-01-01'],
    ['no_date', null],
  ])('puts work into %s that is due %s', (section, dueOn) => {
    expect(workSectionOf(dueOn === null ? null : parseDay(dueOn), parseDay('2026-11-22'))).toBe(section);
  });
});
