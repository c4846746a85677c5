const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The beginning of a text where there is room for so many signs; a sign that is made of several letters stays whole. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const all = Array.from(signs.segment(text), ({ segment }) => segment);
  if (all.length <= length) return text;
  return `${all
    .slice(0, length - 1)
    .join('')
    .trimEnd()}…`;
}
