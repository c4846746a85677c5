import { expect, it } from '@jest/globals';
import { movedBy } from './moved-by.ts';

const before = { fromOn: '2027-04-13', toOn: '2027-04-20' };

it.each([
  ['a week later', { fromOn: '2027-04-20', toOn: '2027-04-27' }, '1 week later'],
  ['two weeks earlier', { fromOn: '2027-03-30', toOn: '2027-04-06' }, '2 weeks earlier'],
  ['by days', { fromOn: '2027-04-16', toOn: '2027-04-23' }, '3 days later'],
  ['at its end alone', { fromOn: '2027-04-13', toOn: '2027-04-19' }, '1 day earlier'],
  ['nowhere', before, 'as in the plan'],
])('says of a bar that was moved %s by how much', (_how, now, said) => {
  expect(movedBy(before, now)).toBe(said);
});
