import * as contracts from '@waymark/contracts';
import * as domain from '@waymark/domain';
import { frameworksIn, schemesIn } from '@waymark/frameworks';

const isText = (value: unknown): value is string => typeof value === 'string';
const isList = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

/** Every list of names that the code itself chooses from. One without a sign in it, as `minor`, is a word for people too. */
const exported: unknown[] = [...Object.values(domain), ...Object.values(contracts)];
const chosenFrom = exported
  .filter(isList)
  .flat()
  .filter((name) => /^[a-z]+(?:_[a-z]+)+$/.test(name));

const ids = new Set([...chosenFrom, ...[...schemesIn('en'), ...frameworksIn('en')].map(({ id }) => id)]);
const uuid = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi;

/** What only programs call so in a text for people: ids of rows, schemes and frameworks, and names of the code's own lists. */
export function rawIdsIn(text: string): string[] {
  const words = text.replace(/https?:\S+/g, ' ').match(/[\p{L}\p{N}_-]+/gu) ?? [];
  return [...(text.replace(/\S*[/=]\S*/g, ' ').match(uuid) ?? []), ...words.filter((word) => ids.has(word))];
}
