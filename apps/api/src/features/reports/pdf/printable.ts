import { subsetOf } from './letters.ts';

/** Stands for letters the report's font does not have; a note on the page says so. */
export const replacement = '[?]';

const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** A letter with two marks of its own; the marks of a tower of them would be printed over its neighbours. */
const mostMarked = 3;

/** The text with every run of letters that cannot be printed replaced in sight, instead of left to become boxes. */
export function printable(text: string): string {
  // Signs that are invisible anyway, such as marks of writing direction, only disturb the printed line.
  const seen = text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Cc}/gu, ' ');
  let printed = '';
  for (const { segment } of signs.segment(seen)) {
    const letters = [...segment];
    if (letters.length <= mostMarked && letters.every(subsetOf)) printed += segment;
    else if (!printed.endsWith(replacement)) printed += replacement;
  }
  return printed;
}

/** The same for every text in a value; `isWhole` tells whether nothing had to be replaced. */
export function printableTexts<Value>(value: Value): { value: Value; isWhole: boolean } {
  let isWhole = true;
  const visit = (_: string, part: unknown): unknown => {
    if (typeof part !== 'string') return part;
    const text = printable(part);
    if (text.includes(replacement) && !part.includes(replacement)) isWhole = false;
    return text;
  };
  return { value: JSON.parse(JSON.stringify(value), visit), isWhole };
}
