import { createRequire } from 'node:module';
import { Font } from '@react-pdf/renderer';
import { type Subset, subsetOf, subsets } from './letters.ts';
import { scriptsOf, weights } from './scripts.ts';

const { resolve } = createRequire(import.meta.url);
const familyOf = (subset: Subset) => `Inter ${subset}`;

for (const subset of subsets) {
  Font.register({
    family: familyOf(subset),
    fonts: weights.map((fontWeight) => ({
      src: resolve(`@fontsource/inter/files/inter-${subset}-${fontWeight}-normal.woff`),
      fontWeight,
    })),
  });
}

export interface Fonts {
  /** For `fontFamily`. */
  families: string[];
  /** Whether one of them has the letter. */
  has: (letter: string) => boolean;
}

/**
 * To be waited for before a text is drawn: only the parts that it needs, because each costs time and room; Latin is always one.
 * What is read of Inter is gone through letter by letter, once. The font keeps a shape with the letters that it first stood for, and with
 * none where it came in as a part of another, as the full stop in a colon; every later document left that letter out.
 */
export async function fontsFor(text: string): Promise<Fonts> {
  const letters = [...new Set(text)];
  const needed = new Set(letters.map(subsetOf));
  const own = subsets.filter((subset) => subset === 'latin' || needed.has(subset)).map(familyOf);
  await Promise.all(own.map((family) => read.getOrInsertComputed(family, readFont)));
  const others = await scriptsOf(letters.filter((letter) => subsetOf(letter) === undefined && isDrawn(letter)));
  return {
    families: [...own, ...others.families],
    has: (letter) => subsetOf(letter) !== undefined || others.found.has(letter),
  };
}

/** Not what only says how other letters are drawn, or where a line ends. */
const isDrawn = (letter: string) => !/\p{C}/u.test(letter);

const read = new Map<string, Promise<void>>();

async function readFont(fontFamily: string): Promise<void> {
  for (const fontWeight of weights) {
    await Font.load({ fontFamily, fontWeight });
    const font = Font.getFont({ fontFamily, fontWeight })?.data;
    for (const letter of font?.characterSet ?? []) font?.glyphForCodePoint(letter);
  }
}

const longestWord = 24;
const pieceLength = 12;

/** Scripts that part lines between any two letters. */
const parted = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const partedOrWord = new RegExp(`${parted.source}|(?:(?!${parted.source}).)+`, 'gu');

// Words are left whole, except those that no column could hold.
Font.registerHyphenationCallback((word) => {
  if (parted.test(word)) return word.match(partedOrWord) ?? [word];
  if (word.length <= longestWord) return [word];
  const letters = [...word];
  return Array.from({ length: Math.ceil(letters.length / pieceLength) }, (_, index) =>
    letters.slice(index * pieceLength, (index + 1) * pieceLength).join(''),
  );
});
