import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { guarded, unguarded } from './formula-guard.ts';

/** Mostly the letters that matter, so that every arrangement of them comes up. */
const hostile = fc
  .array(fc.constantFrom(...'=+-@＝＋－＠\'"`;,\t\r\n \u00a0\u200b\ufeffa1', 'cmd|', 'ü', '\u2028'), { maxLength: 12 })
  .map((parts) => parts.join(''));

describe('the guard against formulas', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['  =1', "'  =1"],
    ['"=1"', '\'"=1"'],
    ["'=1", "''=1"],
    ['＝1', "'＝1"],
    ['－1', "'－1"],
    ['\t1', "'\t1"],
    ['a;=1', "a;'=1"],
    ['a; +1', "a;' +1"],
    ['a\n-1', "a\n'-1"],
    ['a=1, b-2', 'a=1, b-2'],
    ["don't", "don't"],
  ])('writes %j as %j', (text, written) => {
    expect(guarded(text)).toBe(written);
  });

  it('leaves no beginning of a cell that a spreadsheet takes for a formula, however it parts the cells', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const cells = guarded(text).split(/[;\t\r\n]/);
        expect(cells.filter((cell) => /^[ \u00a0\u200b\ufeff"`]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
      }),
    );
  });

  it('is taken back exactly', () => {
    fc.assert(fc.property(hostile, (text) => expect(unguarded(guarded(text))).toBe(text)));
  });
});
