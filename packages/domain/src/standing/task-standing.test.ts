import { expect, it } from '@jest/globals';
import { parseDay } from '../days/days.ts';
import { isTaskOverdue } from './task-standing.ts';

it.each([
  ['open since yesterday', 'open', '2026-11-23', true],
  ['open and due today', 'open', '2026-11-24', false],
  ['done, however late', 'done', '2026-11-23', false],
] as const)('%s', (_, status, dueOn, expected) => {
  expect(isTaskOverdue({ status, dueOn: parseDay(dueOn) }, parseDay('2026-11-24'))).toBe(expected);
});
