import { createRequire } from 'node:module';
import { Font } from '@react-pdf/renderer';
import { type Subset, subsetOf, subsets } from './letters.ts';

const { resolve } = createRequire(import.meta.url);
const weights = [400, 600] as const;
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

/** For `fontFamily`: only the parts that the text needs, because each costs time and room; Latin is always one. */
export function fontFamilyFor(text: string): string[] {
  const needed = new Set(Array.from(new Set(text), subsetOf));
  return subsets.filter((subset) => subset === 'latin' || needed.has(subset)).map(familyOf);
}

const read = new Map<string, Promise<void>>();

/**
 * To be waited for before anything is drawn in these families: it goes through their letters, once. The font keeps a shape with the letters that
 * it first stood for, and with none where it came in as a part of another, as the full stop in a colon; every later document left that letter out.
 */
export async function readFonts(families: readonly string[]): Promise<void> {
  await Promise.all(families.map((family) => read.getOrInsertComputed(family, readFont)));
}

async function readFont(fontFamily: string): Promise<void> {
  for (const fontWeight of weights) {
    await Font.load({ fontFamily, fontWeight });
    const font = Font.getFont({ fontFamily, fontWeight })?.data;
    for (const letter of font?.characterSet ?? []) font?.glyphForCodePoint(letter);
  }
}

const longestWord = 24;
const pieceLength = 12;

// Words are left whole, except those that no column could hold.
Font.registerHyphenationCallback((word) => {
  if (word.length <= longestWord) return [word];
  const letters = [...word];
  return Array.from({ length: Math.ceil(letters.length / pieceLength) }, (_, index) =>
    letters.slice(index * pieceLength, (index + 1) * pieceLength).join(''),
  );
});
