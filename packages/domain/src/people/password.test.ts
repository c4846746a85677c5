import { describe, expect, it } from '@jest/globals';
import { passwordFault } from './password.ts';

const who = { email: 'ada.lovelace@northwind.example', names: ['Zürich Analytics AG', 'ABC'] };

describe('a new password', () => {
  it.each([
    ['aaaaaaaaaaaa', 'repeats'],
    ['abcabcabcabc', 'repeats'],
    ['abcabcabcabcab', 'repeats'],
    ['qwertqwertqwert', 'repeats'],
    ['ababbabaabab', 'repeats'],
    ['123456789012', 'repeats'],
    ['098765432109', 'repeats'],
    ['abcdefghijkl', 'repeats'],
    ['ada.lovelace@northwind.example', 'has_address'],
    ['Ada.Lovelace2026', 'has_address'],
    ['adalovelace!!', 'has_address'],
    ['northwind-2026!', 'has_address'],
    ['Waymark-2026!', 'has_name'],
    ['waymarkwaymark1', 'has_name'],
    ['Zürich Analytics AG', 'has_name'],
    ['ZurichAnalyticsAG1', 'has_name'],
    ['quiet harbour lantern', undefined],
    ['seven herons over water', undefined],
    ['all lower case words', undefined],
    ['waymark and then many more words', undefined],
    ['correct horse battery', undefined],
    ['abcdefgh-nm7q-x', undefined],
    ['7391-4826-0517', undefined],
    ['lalala land of dreams', undefined],
  ])('%s: %s', (password, fault) => {
    expect(passwordFault(password, who)).toBe(fault);
  });

  it('may hold what is too short to be there by more than chance', () => {
    expect(passwordFault('bobs own garden', { email: 'bob@b.example', names: ['IT'] })).toBeUndefined();
  });
});
