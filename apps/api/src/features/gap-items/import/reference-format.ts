import { languages } from '@waymark/domain';
import { type Framework, frameworkById, frameworksIn } from '@waymark/frameworks';
import { anyStandard } from './standard-names.ts';

/** A number of a requirement in its parts: `A.5.23` is A and 5.23. */
export interface NumberParts {
  letters: string;
  numbers: string;
}

/** How the requirements of a framework are referred to in other people's tables, as the catalogue writes them. */
export interface ReferenceFormat {
  /** The name of a standard before the reference, with its edition. */
  standard: RegExp;
  /** The reference itself: letters and numbers, or in the third and fourth group a single number with its letters. */
  reference: RegExp;
  /** One more reference anywhere in the text. */
  another: RegExp;
  /** What people put between letters and numbers. */
  separated: RegExp;
  /** What people write before a number of the part that has letters, and of the one that has none. */
  named: Readonly<Record<Part, RegExp>>;
  /** The letters of one part, where the other has none. */
  partLetters: string | undefined;
  /** Whether numbers of the part with letters are those of an edition that this one took the place of. */
  isOtherEdition: (numbers: readonly string[]) => boolean;
}

/** Of a framework in which some numbers have letters before them and others have none. */
export type Part = 'lettered' | 'numbered';

export function partsOf(requirementId: string): NumberParts {
  const [, letters = '', numbers = requirementId] = /^([A-Za-z]*)[.\s-]*(\d.*)$/.exec(requirementId) ?? [];
  return { letters: letters.toUpperCase(), numbers };
}

const partsIn = ({ requirements }: Framework) => requirements.map(({ id }) => partsOf(id));
const lettersIn = (parts: readonly NumberParts[]) => [...new Set(parts.map(({ letters }) => letters))];
const levelsOf = (numbers: string) => numbers.split('.').length;
const chapterOf = (numbers: string) => numbers.split('.')[0] ?? numbers;
const oneOf = (texts: readonly string[]) =>
  texts
    .toSorted((one, other) => other.length - one.length)
    .map(RegExp.escape)
    .join('|');

const formats = new Map<string, ReferenceFormat>();

/** The format of a framework; the catalogue does not change while the program runs. */
export function referenceFormat(frameworkId: string): ReferenceFormat {
  const format = formats.get(frameworkId) ?? formatOf(frameworkById(frameworkId));
  formats.set(frameworkId, format);
  return format;
}

function formatOf(framework: Framework): ReferenceFormat {
  const own = partsIn(framework);
  const partLetters = lettersOfPart(own);
  // Those of other standards are known too, so that a row about one of them is not taken for a number of this.
  const known = frameworksIn('en').flatMap(partsIn);
  const letters = oneOf(lettersIn(known).filter(Boolean));
  const single = oneOf(lettersIn(own.filter(({ numbers }) => levelsOf(numbers) === 1)));
  const deepest = Math.max(...known.map(({ numbers }) => levelsOf(numbers))) - 1;
  const numbers = `\\d{1,2}(?:\\.\\d{1,2}){1,${deepest}}`;
  const hasSingle = own.some(({ numbers: one }) => levelsOf(one) === 1);
  const alone = hasSingle ? `|(${single})[\\s.-]*(\\d{1,2})` : '';
  const anotherAlone = hasSingle ? `|(?:${single})[\\s.-]?\\d{1,2}` : '';
  const end = '(?=$|[\\s:,;&()–—-])';
  return {
    standard: new RegExp(`^(?:${anyStandard()})(?:\\s*:\\s*\\d{4})?[\\s:,–-]+`, 'i'),
    reference: new RegExp(`^(?:(${letters})?[\\s.-]*(${numbers})${alone})\\.?${end}`, 'i'),
    another: new RegExp(`(?:^|[\\s(])(?:(?:(?:${letters})[\\s.]?)?${numbers}${anotherAlone})(?=$|[\\s),;.])`, 'i'),
    separated: new RegExp(`^(${letters})[.\\s-]+(?=\\d)`, 'i'),
    named: { lettered: namedBefore(framework.id, 'lettered'), numbered: namedBefore(framework.id, 'numbered') },
    partLetters,
    isOtherEdition: otherEdition(framework.id, own, partLetters),
  };
}

/** A word of the catalogue before a number, in whichever language, with what stands between them. */
function namedBefore(frameworkId: string, part: Part): RegExp {
  const words = languages.flatMap((language) => frameworkById(frameworkId, language).references[part]);
  return words.length === 0
    ? /(?!)/
    : new RegExp(`^(?:${oneOf(words)})(?:[\\s:,–-]+|(?=\\p{L}{0,3}[.\\s-]?\\d))`, 'iu');
}

/** Where some numbers have letters and others none. */
function lettersOfPart(own: readonly NumberParts[]): string | undefined {
  const letters = lettersIn(own);
  return letters.length === 2 && letters.includes('') ? letters.find(Boolean) : undefined;
}

/** The former numbers with letters have other levels, and chapters this one has not; up to two of such alone may be slips of the pen. */
function otherEdition(frameworkId: string, own: readonly NumberParts[], partLetters: string | undefined) {
  const letteredIn = (parts: readonly NumberParts[]) =>
    parts.flatMap(({ letters, numbers }) => (letters === partLetters ? [numbers] : []));
  const former = letteredIn(
    frameworksIn('en').flatMap((one) => (one.ended?.successorId === frameworkId ? partsIn(one) : [])),
  );
  const only = (tell: (numbers: string) => string | number) => {
    const here = new Set(letteredIn(own).map(tell));
    const there = new Set(former.map(tell));
    return (numbers: string) => there.has(tell(numbers)) && !here.has(tell(numbers));
  };
  const hasFormerLevels = only(levelsOf);
  const hasFormerChapter = only(chapterOf);
  return (numbers: readonly string[]): boolean =>
    numbers.some(hasFormerLevels) || numbers.filter(hasFormerChapter).length > 2;
}
