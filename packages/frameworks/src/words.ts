import { type Language, languages } from '@waymark/domain';
import { z } from 'zod';
import { CatalogueInvalid, type Folder, folderById, folders, has, read } from './folders.ts';

type Path = readonly (string | number)[];

/** The words of a folder in one language. What is missing there is said in English, the language of the catalogue. */
export interface Words {
  /** A text that each folder has to have. */
  text: (...path: Path) => string;
  /** A text that may be left out. */
  note: (...path: Path) => string;
  list: (...path: Path) => string[];
}

const leaves: z.ZodType<unknown> = z.lazy(() =>
  z.union([
    z.string().trim().min(1, 'A text may not be empty; leave it out.'),
    z.array(z.string().trim().min(1)),
    z.record(z.string(), leaves),
  ]),
);
const wordsSchema = z.strictObject(
  Object.fromEntries(
    [
      'scheme',
      'framework',
      'lifecycle',
      'documents',
      'costs',
      'sources',
      'groups',
      'advice',
      'auditorDays',
      'evidence',
    ].map((part) => [part, z.record(z.string(), leaves).optional()]),
  ),
);

/** Every text under the way to it, `framework/requirements/4.1/title`. */
function flat(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([key, part]) => flat(part, path === '' ? key : `${path}/${key}`));
}

export type Texts = ReadonlyMap<string, string>;

/** The texts of a folder in a language as they stand in its file; none where there is no file. */
export function textsIn(folder: Folder, language: string): Texts {
  const file = `words/${language}`;
  return has(folder, file) ? new Map(flat(read(folder, file, wordsSchema))) : new Map();
}

const books = new Map(
  folders.map((folder) => {
    const english = textsIn(folder, languages[0]);
    const entries = languages.map(
      (language) => [language, new Map([...english, ...textsIn(folder, language)])] as const,
    );
    return [folder.id, { english, in: new Map<Language, Texts>(entries) }];
  }),
);

function bookOf(folderId: string, language: Language): { english: Texts; texts: Texts } {
  const book = books.get(folderId);
  const texts = book?.in.get(language);
  if (!book || !texts) throw new CatalogueInvalid(`The catalogue has no folder ${folderId}.`);
  return { english: book.english, texts };
}

/** Words out of texts by their places; `known` are those there are in English. */
export function wordsIn(texts: Texts, known: Texts = texts): Words {
  const note = (...path: Path) => texts.get(path.join('/')) ?? '';
  const text = (...path: Path) => {
    const found = note(...path);
    if (found === '') throw new CatalogueInvalid(`The words in English say nothing for ${path.join(' › ')}.`);
    return found;
  };
  const list = (...path: Path) => {
    const length = [...known.keys()].filter((key) => key.startsWith(`${path.join('/')}/`)).length;
    return Array.from({ length }, (_, index) => text(...path, index));
  };
  return { text, note, list };
}

export function wordsOf({ id }: Pick<Folder, 'id'>, language: Language): Words {
  const { english, texts } = bookOf(id, language);
  return wordsIn(texts, english);
}

/** The texts of a folder under one part in a language, English where it has none. */
export const textsUnder = ({ id }: Folder, part: string, language: Language): [string, string][] =>
  [...bookOf(id, language).texts].filter(([place]) => place.startsWith(`${part}/`));

/** The folder of what all schemes may refer to: sources, groups, the questionnaire. */
export const commonFolder = folderById('common');

/** A text of the folder's own, else of those that all share. */
export function ownOrCommon(folder: Folder, language: Language, ...path: Path): string {
  return wordsOf(folder, language).note(...path) || wordsOf(commonFolder, language).text(...path);
}
