import { isolated } from '../text/isolated.ts';
import { type Language, languages } from './languages.ts';

/** Words on their way into another language: what is not there yet is said in English. */
export type GrowingWords<Words> = {
  readonly [Key in keyof Words]?: Words[Key] extends ((...given: never) => unknown) | readonly unknown[]
    ? Words[Key]
    : Words[Key] extends object
      ? GrowingWords<Words[Key]>
      : Words[Key];
};

/** The words of one feature, asked for by language. */
export type Spoken<Words> = (language: string) => Words;

/**
 * Words of one feature: complete in the languages of Waymark, and as far as they have come in any other. Whatever name a
 * sentence is given, it keeps its own reading direction in it.
 */
export function spoken<Words extends object>(
  complete: Readonly<Record<Language, Words>>,
  growing: Readonly<Record<string, GrowingWords<Words>>> = {},
): Spoken<Words> {
  const [english] = languages;
  const all = new Map<string, Words>(languages.map((language) => [language, keepingApart(complete[language])]));
  const [inEnglish = complete[english]] = all.values();
  for (const [language, words] of Object.entries(growing)) all.set(language, filledUp(keepingApart(words), inEnglish));
  return (language) => all.get(language) ?? inEnglish;
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same words, whose sentences take every text they are given as a name. */
function keepingApart<Words extends object>(words: Words): Words {
  const entries = Object.entries(words).map(([key, said]: [string, unknown]) => {
    if (typeof said === 'function') return [key, (...given: unknown[]) => said(...given.map(apart))];
    return [key, isGroup(said) ? keepingApart(said) : said];
  });
  return Object.fromEntries(entries) as Words;
}

function apart(given: unknown): unknown {
  if (typeof given === 'string') return isolated(given);
  if (Array.isArray(given)) return given.map(apart);
  if (!isGroup(given) || Object.getPrototypeOf(given) !== Object.prototype) return given;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, apart(value)]));
}

function filledUp<Words extends object>(growing: GrowingWords<Words>, english: Words): Words {
  const entries = Object.entries(english).map(([key, words]: [string, unknown]) => {
    const own: unknown = Reflect.get(growing, key);
    return [key, isGroup(words) ? filledUp(isGroup(own) ? own : {}, words) : (own ?? words)];
  });
  return Object.fromEntries(entries) as Words;
}

/** The keys of what is said in English and not yet in another language. */
export function missingKeys(growing: object, english: object, path = ''): string[] {
  return Object.entries(english).flatMap(([key, words]: [string, unknown]) => {
    const own: unknown = Reflect.get(growing, key);
    if (isGroup(words)) return missingKeys(isGroup(own) ? own : {}, words, `${path}${key}.`);
    return own === undefined ? [`${path}${key}`] : [];
  });
}
