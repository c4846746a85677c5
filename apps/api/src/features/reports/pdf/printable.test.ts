import { describe, expect, it } from '@jest/globals';
import { subsetOf } from './letters.ts';
import { printable, printableTexts } from './printable.ts';

const hebrew = /\p{Script=Hebrew}/u;
/** As where no other font was read, and as where that of Hebrew was. */
const inter = (letter: string) => subsetOf(letter) !== undefined;
const withHebrew = (letter: string) => inter(letter) || hebrew.test(letter);

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
    ['👩🏽‍💻🏳️‍🌈 team', '[?] team'],
  ])('%j is %j', (text, expected) => {
    expect(printable(text, inter)).toBe(expected);
  });

  it.each([
    ['שער 7', 'שער 7\u200e'],
    ['Stage 1 · \u2068שער 7\u2069 · 5 items', 'Stage 1 · שער 7\u200e · 5 items\u200e'],
    ['\u202eשער', 'שער\u200e'],
    ['\u2068Harbour\u2069 · 5 items', 'Harbour · 5 items'],
  ])('keeps a name from right to left apart from what follows it: %j is %j', (text, expected) => {
    expect(printable(text, withHebrew)).toBe(expected);
  });

  it('says whether anything had to be replaced, however deep', () => {
    expect(printableTexts({ a: ['x', { b: 'ß' }], n: 1 }, inter)).toEqual({
      value: { a: ['x', { b: 'ß' }], n: 1 },
      isWhole: true,
    });
    expect(printableTexts({ a: [{ b: '東' }] }, inter)).toEqual({ value: { a: [{ b: '[?]' }] }, isWhole: false });
    expect(printableTexts('[?]', inter).isWhole).toBe(true);
  });
});
