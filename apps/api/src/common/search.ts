import { searchWords } from '@waymark/domain';

/** No text that is searched holds a line break, so this is found in none. */
const foundNowhere = '%\n%';

/** Patterns of `LIKE`, each to be found somewhere in a `search_text`. Of punctuation alone nothing is found. */
export function searchPatterns(query: string): string[] {
  const words = searchWords(query);
  return words.length === 0 ? [foundNowhere] : words.map((word) => `%${literal(word)}%`);
}

/** Text in a pattern of `LIKE`, where a few signs would stand for any other. */
export const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
