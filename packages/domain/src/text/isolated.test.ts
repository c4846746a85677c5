import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isolated } from './isolated.ts';

it.each([
  ['Mara', 'Mara'],
  ['Überprüfung 測試 🦊', 'Überprüfung 測試 🦊'],
  ['مها', '\u2068مها\u2069'],
  ['Harbour בע״מ 3', '\u2068Harbour בע״מ 3\u2069'],
  ['right\u200fmark', '\u2068right\u200fmark\u2069'],
])('inside a sentence %j is %j', (name, said) => {
  expect(isolated(name)).toBe(said);
});

it.each([
  ['an override', 'invoice \u202efdp.exe', 'invoice fdp.exe'],
  ['an embedding left open', '\u202bA', 'A'],
  ['an end of an isolate', 'مها\u2069 7', '\u2068مها 7\u2069'],
  ['an isolate left open', '\u2067A', 'A'],
])('%s does not reach beyond the name', (_, name, said) => {
  expect(isolated(name)).toBe(said);
});

it.each(['Stage 1 · \u2068שער 7\u2069', '\u2068מها\u2069, \u2068שער\u2069 (2)'])(
  'a text whose names are kept apart stays: %j',
  (said) => {
    expect(isolated(said)).toBe(said);
  },
);

it('every isolate that is begun is ended, and saying a name twice over changes nothing', () => {
  const unit = fc.constantFrom('a', '1', 'ש', 'م', '\u202e', '\u2066', '\u2069', '\u200f');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 12 }), (name) => {
      const said = isolated(name);

      expect(said).toMatch(/^(?:\u2068[^\u202a-\u202e\u2066-\u2069]*\u2069|[^\u202a-\u202e\u2066-\u2069])*$/);
      expect(said.replace(/\u2068[^\u2069]*\u2069/g, '')).not.toMatch(/[שم\u200f]/);
      expect(isolated(said)).toBe(said);
    }),
  );
});
