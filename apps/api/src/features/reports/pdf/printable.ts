import unicode from '@fontsource/inter/unicode.json' with { type: 'json' };

/** Stands for letters the report's font does not have; a note on the page says so. */
export const replacement = '[?]';

const ranges = Object.values(unicode)
  .flatMap((list) => list.split(','))
  .map((range) => {
    const [from = '', to = from] = range.replace('U+', '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });

function isCovered(letter: string): boolean {
  const point = letter.codePointAt(0) ?? 0;
  return ranges.some(([from, to]) => point >= from && point <= to);
}

/** The text with every run of letters that cannot be printed replaced in sight, instead of left to become boxes. */
export function printable(text: string): string {
  // Signs that are invisible anyway, such as marks of writing direction, only disturb the printed line.
  const letters = [...text.normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, ' ')];
  let printed = '';
  for (const letter of letters) {
    if (isCovered(letter)) printed += letter;
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
