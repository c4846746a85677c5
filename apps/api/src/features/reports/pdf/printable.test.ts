import { describe, expect, it } from '@jest/globals';
import { printable, printableTexts } from './printable.ts';

describe('a printable text', () => {
  it.each([
    ['Größe, naïve, Żółw', 'Größe, naïve, Żółw'],
    ['Αθήνα ἀρχή', 'Αθήνα ἀρχή'],
    ['Москва Ѣ', 'Москва Ѣ'],
    ['Nguyễn', 'Nguyễn'],
    ['e\u0301', 'é'],
    ['q\u0323 and q\u0323\u0307', 'q\u0323 and [?]'],
    [`tower q${'\u0323'.repeat(29)}`, 'tower [?]'],
    ['東京 office', '[?] office'],
    ['done 🎉🎉', 'done [?]'],
    ['evil\u202Etxt', 'eviltxt'],
    ['Stage 1 · \u2068שער 7\u2069', 'Stage 1 · [?] 7'],
    ['👩🏽‍💻🏳️‍🌈 team', '[?] team'],
  ])('%j is %j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it('says whether anything had to be replaced, however deep', () => {
    expect(printableTexts({ a: ['x', { b: 'ß' }], n: 1 })).toEqual({
      value: { a: ['x', { b: 'ß' }], n: 1 },
      isWhole: true,
    });
    expect(printableTexts({ a: [{ b: '東' }] })).toEqual({ value: { a: [{ b: '[?]' }] }, isWhole: false });
    expect(printableTexts('[?]').isWhole).toBe(true);
  });
});
