import { expect, it } from '@jest/globals';
import { parseDay } from '../days/days.ts';
import { documentReviewOn } from './document-review.ts';

it.each([
  ['2026-11-24', '2027-11-24'],
  ['2028-02-29', '2029-02-28'],
])('approved on %s, is looked at again by %s', (approvedOn, dueOn) => {
  expect(documentReviewOn(parseDay(approvedOn)).toString()).toBe(dueOn);
});
