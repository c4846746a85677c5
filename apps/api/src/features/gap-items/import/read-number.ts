/** Blanks and apostrophes part thousands in some countries, and never decimals. */
const groupMarks = /(?<=\d)[ \u00a0\u202f'’](?=\d{3})/g;

/** Reads `1.5`, `1,5`, `1.234,5` and `1,234.5`; `unclear` for `1.234`, which is a thousand in some countries and one in others. */
export function readNumber(text: string): number | 'unclear' | undefined {
  const digits = text.replaceAll(groupMarks, '');
  if (/^\d+$/.test(digits)) return Number(digits);
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return 'unclear';
  if (/^\d+[.,]\d+$/.test(digits)) return Number(digits.replace(',', '.'));
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return Number(digits.replaceAll(',', ''));
  return undefined;
}
