/** Stands for letters the report's font does not have; a note on the page says so. */
export const replacement = '[?]';

const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** A letter with two marks of its own; the marks of a tower of them would be printed over its neighbours. */
const mostMarked = 3;

/** Follows what is written from right to left, so that it does not turn around the words and numbers behind it. */
const leftToRight = '\u200e';
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
const endOfName = '\u2069';

/**
 * The text with every run of letters that cannot be printed replaced in sight, instead of left to become boxes. Signs that are
 * invisible anyway only disturb the printed line, where a font has no shape for them; a name that is written from right to left
 * is kept apart by the one sign for that which can be printed.
 */
export function printable(text: string, has: (letter: string) => boolean): string {
  const isTurned = rightToLeft.test(text);
  const seen = (isTurned ? `${text}${endOfName}` : text)
    .normalize('NFC')
    .replaceAll(endOfName, isTurned ? leftToRight : '')
    .replace(/\p{Cf}/gu, (sign) => (sign === leftToRight && isTurned ? sign : ''))
    .replace(/\p{Cc}/gu, ' ');
  let printed = '';
  for (const { segment } of signs.segment(seen)) {
    const letters = [...segment];
    const isPrinted = letters.every((letter) => letter === leftToRight || has(letter));
    if (letters.length <= mostMarked && isPrinted) printed += segment;
    else if (!printed.endsWith(replacement)) printed += replacement;
  }
  return printed;
}

/** The same for every text in a value; `isWhole` tells whether nothing had to be replaced. */
export function printableTexts<Value>(
  value: Value,
  has: (letter: string) => boolean,
): { value: Value; isWhole: boolean } {
  let isWhole = true;
  const visit = (_: string, part: unknown): unknown => {
    if (typeof part !== 'string') return part;
    const text = printable(part, has);
    if (text.includes(replacement) && !part.includes(replacement)) isWhole = false;
    return text;
  };
  return { value: JSON.parse(JSON.stringify(value), visit), isWhole };
}
