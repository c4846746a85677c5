import unicode from '@fontsource/inter/unicode.json' with { type: 'json' };

/** The parts Inter is shipped in; a letter is looked for in this order. */
export const subsets = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'] as const;
export type Subset = (typeof subsets)[number];

const ranges = subsets.map((subset) => ({
  subset,
  ranges: unicode[subset].split(',').map((range) => {
    const [from = '', to = from] = range.replace('U+', '').split('-');
    return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
  }),
}));

/** The first part that has a letter; undefined where none has. */
export function subsetOf(letter: string): Subset | undefined {
  const point = letter.codePointAt(0) ?? 0;
  return ranges.find((part) => part.ranges.some(({ from, to }) => point >= from && point <= to))?.subset;
}
