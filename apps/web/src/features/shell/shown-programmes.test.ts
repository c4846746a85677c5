import { describe, expect, it } from '@jest/globals';
import { shownProgrammes } from './shown-programmes.ts';

const at = (id: string, targetOn: string) => ({ id, targetOn });
const all = [
  at('past', '2025-01-01'),
  at('last', '2029-01-01'),
  at('a', '2027-01-01'),
  at('b', '2027-02-01'),
  at('c', '2027-03-01'),
  at('d', '2027-04-01'),
  at('e', '2027-05-01'),
];
const shown = (openId?: string, programmes = all) =>
  shownProgrammes(programmes, { openId, today: '2026-11-30' }).map(({ id }) => id);

describe('the programmes of the side bar', () => {
  it('are the five whose target comes next, in the order of the list', () => {
    expect(shown()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it.each([
    ['last', ['last', 'a', 'b', 'c', 'd']],
    ['past', ['past', 'a', 'b', 'c', 'd']],
  ])('have the open one %s among them', (open, expected) => {
    expect(shown(open)).toEqual(expected);
  });

  it('are all where there are five', () => {
    expect(shown(undefined, all.slice(0, 5))).toEqual(['past', 'last', 'a', 'b', 'c']);
  });
});
