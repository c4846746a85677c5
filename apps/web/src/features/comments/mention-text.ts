import { isFoundIn } from '@waymark/domain';

export interface Person {
  id: string;
  name: string;
}

/** So many people are offered at once. */
const offered = 6;

/** Somebody is being named just before the caret: from where on, and whoever the letters fit. */
export function namingAt(text: string, caret: number, people: readonly Person[]) {
  const [, letters] = /(?:^|[\s(])@([^@\n]{0,40})$/u.exec(text.slice(0, caret)) ?? [];
  if (letters === undefined || people.some(({ name }) => letters.startsWith(`${name} `))) return undefined;
  const found = people.filter(({ name }) => letters.trim() === '' || isFoundIn(name, letters)).slice(0, offered);
  return found.length === 0 ? undefined : { from: caret - letters.length - 1, found };
}

/** The text with the whole name instead of its first letters, and where the caret is then. */
export function withName(text: string, { from, caret, name }: { from: number; caret: number; name: string }) {
  const said = `${text.slice(0, from)}@${name} `;
  return { text: said + text.slice(caret).trimStart(), caret: said.length };
}

/** Words, and the names among them. A name that another one begins with is not taken for it. */
export function partsOf(text: string, people: readonly Person[]): { text: string; person?: Person }[] {
  if (people.length === 0) return [{ text }];
  const byLength = people.toSorted((one, other) => other.name.length - one.name.length);
  const names = byLength.map(({ name }) => RegExp.escape(name)).join('|');
  return text.split(new RegExp(`(@(?:${names})(?![\\p{L}\\p{N}]))`, 'u')).flatMap((part) => {
    const person = byLength.find(({ name }) => part === `@${name}`);
    if (part === '') return [];
    return [person ? { text: part, person } : { text: part }];
  });
}

/** Who is named in the text. */
export function namedIn(text: string, people: readonly Person[]): string[] {
  const ids = partsOf(text, people).flatMap(({ person }) => (person ? [person.id] : []));
  return [...new Set(ids)];
}
