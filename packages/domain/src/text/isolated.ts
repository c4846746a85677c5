const [firstStrongIsolate, popDirectionalIsolate] = ['\u2068', '\u2069'];
/** All of Latin, Greek and Cyrillic stands before the first letter that could turn anything around. */
const leftToRight = /^[\0-\u058f]*$/;
/** What turns text around beyond itself, also from before it was refused, or in a text of several lines. */
const overrides = /[\u202a-\u202e\u2066-\u2069]/g;
/** Names that were kept apart already, as in a title that was made of one. */
const isolates = /\u2068[^\u202a-\u202e\u2066-\u2069]*\u2069/g;
/** Letters that are read from right to left, and the marks that say so. */
const rightToLeft =
  /[\u061c\u200f\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * A name inside a sentence of plain text, where there is no `<bdi>`: it keeps its own reading direction and does not turn
 * around the words and numbers beside it. A name without letters from right to left stays as it is.
 */
export function isolated(name: string): string {
  if (leftToRight.test(name)) return name;
  const others = name.replace(isolates, '');
  if (others.search(overrides) < 0 && !rightToLeft.test(others)) return name;
  const harmless = name.replace(overrides, '');
  return rightToLeft.test(harmless) ? `${firstStrongIsolate}${harmless}${popDirectionalIsolate}` : harmless;
}
