import { createRequire } from 'node:module';
import { Font } from '@react-pdf/renderer';

const { resolve } = createRequire(import.meta.url);

/** The parts Inter is shipped in; a letter is looked for in this order. */
const subsets = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'] as const;
const weights = [400, 600] as const;

/** For `fontFamily`: the first part that has the letter draws it. */
export const fontFamily: string[] = subsets.map((subset) => `Inter ${subset}`);

for (const subset of subsets) {
  Font.register({
    family: `Inter ${subset}`,
    fonts: weights.map((fontWeight) => ({
      src: resolve(`@fontsource/inter/files/inter-${subset}-${fontWeight}-normal.woff`),
      fontWeight,
    })),
  });
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
