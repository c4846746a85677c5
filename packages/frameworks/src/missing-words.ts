import { languages } from '@waymark/domain';
import { type Folder, folders } from './folders.ts';
import { textsIn } from './words.ts';

export interface MissingWords {
  language: string;
  /** How many texts there are in English. */
  total: number;
  /** The places, `soc-1 framework/groups/entity`, of what is said in English instead. */
  missing: string[];
  /** Places of texts to which there is no English. */
  unknown: string[];
}

const englishIn = (folder: Folder) => textsIn(folder, languages[0]);

/** The languages spoken, and those somebody has begun: a file of words is all it takes. */
function begunLanguages(elsewhere: readonly string[]): string[] {
  const files = folders.flatMap((folder) => [...folder.files]);
  const found = files.flatMap((file) => /^words\/(.+)\.json$/.exec(file)?.[1] ?? []);
  return [...new Set([...languages, ...found, ...elsewhere])].filter((language) => language !== languages[0]);
}

/** What each language lacks of the catalogue's words; also those that were begun elsewhere. */
export function missingWords(elsewhere: readonly string[] = []): MissingWords[] {
  return begunLanguages(elsewhere).map((language) => {
    const placesOf = (found: (folder: Folder) => readonly string[]) =>
      folders.flatMap((folder) => found(folder).map((place) => `${folder.id} ${place}`));
    return {
      language,
      total: placesOf((folder) => [...englishIn(folder).keys()]).length,
      missing: placesOf((folder) => {
        const there = textsIn(folder, language);
        return [...englishIn(folder).keys()].filter((place) => !there.has(place));
      }),
      unknown: placesOf((folder) => {
        const english = englishIn(folder);
        return [...textsIn(folder, language).keys()].filter((place) => !english.has(place));
      }),
    };
  });
}
