import type { ImportError } from '@waymark/contracts';
import type { ForeignCell } from '../../../common/foreign-file/foreign-table.ts';
import { readDayParts } from './read-day.ts';
import { shownCell } from './read-table.ts';
import { type Part, partsOf, type ReferenceFormat } from './reference-format.ts';

export interface Requirement {
  requirementId: string;
  title: string;
}
/** What rows of a table may be about, and how it is referred to. */
export interface Requirements<Item extends Requirement> {
  items: readonly Item[];
  format: ReferenceFormat;
}
/** The place of a row where a requirement is named. */
export interface NamedRequirement {
  cell: ForeignCell;
  title: string;
}
export type FoundRequirement<Item> = { item: Item } | { code: ImportError['code'] };

/** What a cell may mean: numbers, with the letters before them and the part of the standard that is named. */
interface Reference {
  letters: string;
  numbers: readonly string[];
  part?: Part | undefined;
}

/**
 * Finds the requirement a row is about, and never guesses: what can be read in two ways is told so. Which part
 * bare numbers mean is decided for the column as a whole.
 */
export class RequirementFinder<Item extends Requirement> {
  private readonly byId: ReadonlyMap<string, Item>;
  private readonly lettered: ReadonlyMap<string, Item>;
  private readonly part: Part | undefined;
  private readonly isOtherEdition: boolean;
  private readonly keepsZeros: boolean;
  private readonly format: ReferenceFormat;

  constructor({ items, format }: Requirements<Item>, column: readonly ForeignCell[], isOwnHeading: boolean) {
    this.format = format;
    const { partLetters } = format;
    this.byId = new Map(items.map((item) => [keyOf(item.requirementId, format), item]));
    const withLetters = items.filter((item) => this.isLettered(item));
    this.lettered = new Map(withLetters.map((item) => [partsOf(item.requirementId).numbers, item]));
    const references = column.flatMap((cell) => referenceIn(cell, format) ?? []);
    const bare = references.filter(({ letters, part }) => letters === '' && !part);
    const onlyIn = (here: ReadonlyMap<string, Item>, there: ReadonlyMap<string, Item>) =>
      bare.some(({ numbers }) => numbers.some((one) => here.has(one)) && !numbers.some((one) => there.has(one)));
    const areLettered = onlyIn(this.lettered, this.byId);
    const areNumbered = onlyIn(this.byId, this.lettered) || references.some(({ letters }) => letters === partLetters);
    if (areLettered !== areNumbered) this.part = areLettered ? 'lettered' : 'numbered';
    // Waymark's own numbers are written with their letters.
    else if (!areLettered && isOwnHeading) this.part = 'numbered';
    const ofPart = references.filter(({ letters }) => letters === partLetters);
    this.isOtherEdition = format.isOtherEdition(ofPart.flatMap(({ numbers }) => numbers));
    this.keepsZeros = column.some((cell) => typeof cell === 'string' && /^\D*\d+\.\d*0\b/.test(cell));
  }

  find({ cell, title }: NamedRequirement): FoundRequirement<Item> {
    if (cell === null || shownCell(cell) === '') return { code: 'requirement_missing' };
    const exact = typeof cell === 'string' ? this.byId.get(keyOf(cell, this.format)) : undefined;
    const read = referenceIn(cell, this.format);
    if (exact && read?.letters !== '') return this.unlessOld(exact, read);
    if (typeof cell === 'string' && isFollowed(cell, this.format)) return { code: 'requirement_several' };
    if (!read) return { code: 'requirement_unknown' };
    const hits = this.hits(read, cell);
    const fitting = hits.length > 1 ? hits.filter((item) => isSameTitle(item.title, title)) : hits;
    if (fitting.length === 1 && fitting[0]) return this.unlessOld(fitting[0], read);
    return { code: hits.length === 0 ? 'requirement_unknown' : 'requirement_unclear' };
  }

  /** A group of the former edition has the number of a requirement of the new one. */
  private unlessOld(item: Item, read: Reference | undefined): FoundRequirement<Item> {
    return this.isOtherEdition && this.isLettered(item) && read ? { code: 'requirement_other_edition' } : { item };
  }

  private isLettered({ requirementId }: Item): boolean {
    const { partLetters } = this.format;
    return partLetters !== undefined && partsOf(requirementId).letters === partLetters;
  }

  private hits({ letters, numbers, part }: Reference, cell: ForeignCell): Item[] {
    const hits = numbers.flatMap((one) =>
      letters === '' ? this.inPart(part ?? this.part, one) : (this.byId.get(letters + one) ?? []),
    );
    const isExact = typeof cell === 'string' && (letters !== '' || this.keepsZeros);
    // A spreadsheet makes 5.1 of 5.10, so it can be either wherever there are both.
    const tens = isExact ? [] : numbers.filter((one) => /^\d+\.[1-9]$/.test(one)).map((one) => `${one}0`);
    const areLettered = hits.some((item) => this.isLettered(item));
    const lost = areLettered ? tens.flatMap((one) => this.lettered.get(one) ?? []) : [];
    return [...new Set([...hits, ...lost])];
  }

  private inPart(part: Part | undefined, numbers: string): Item[] {
    const numbered = part === 'lettered' ? undefined : this.byId.get(numbers);
    const lettered = part === 'numbered' ? undefined : this.lettered.get(numbers);
    return [...(numbered ? [numbered] : []), ...(lettered ? [lettered] : [])];
  }
}

const keyOf = (id: string, { separated }: ReferenceFormat) => id.trim().toUpperCase().replace(separated, '$1');

function withoutWords(text: string, { standard, named }: ReferenceFormat): { rest: string; part: Part | undefined } {
  let rest = text.normalize('NFKC').trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(standard, '').trimStart();
  }
  const part = named.lettered.test(rest) ? 'lettered' : named.numbered.test(rest) ? 'numbered' : undefined;
  return { rest: part ? rest.replace(named[part], '') : rest, part };
}

/** One reference stands behind another, as in `7.1, 7.2 and 7.4`. */
function isFollowed(text: string, format: ReferenceFormat): boolean {
  const { rest } = withoutWords(text, format);
  const { reference, another } = format;
  return reference.test(rest) && another.test(rest.replace(reference, ''));
}

function referenceIn(cell: ForeignCell, format: ReferenceFormat): Reference | undefined {
  if (typeof cell === 'number') return { letters: '', numbers: [String(cell)] };
  if (typeof cell === 'object' && cell !== null && 'day' in cell) {
    const [year = '', month = '', day = ''] = cell.day.split('-');
    return dateReference({ year: cell.hasYear ? Number(year) : undefined, month: Number(month), day: Number(day) });
  }
  if (typeof cell !== 'string') return undefined;
  const { rest, part } = withoutWords(cell, format);
  const [, lettered, several, alone, one] = format.reference.exec(rest) ?? [];
  const [letters, numbers] = several ? [lettered ?? '', several] : [alone ?? '', one];
  if (numbers) return { letters: letters.toUpperCase(), numbers: [numbers], part };
  const parts = readDayParts(rest);
  return parts && dateReference(parts);
}

/** `6.1.1` that a spreadsheet took for a day, in the order of whichever country. */
function dateReference({ year, month, day }: { year: number | undefined; month: number; day: number }): Reference {
  if (year === undefined) return { letters: '', numbers: [`${day}.${month}`, `${month}.${day}`] };
  const short = year % 100;
  return { letters: '', numbers: [`${day}.${month}.${short}`, `${month}.${day}.${short}`, `${short}.${month}.${day}`] };
}

/** The titles are the same, or one begins with the other. */
function isSameTitle(own: string, given: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const [one, other] = [plain(own), plain(given)];
  if (one === '' || other.length < 4) return false;
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}
