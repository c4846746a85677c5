import { frameworkById, type Requirement } from './frameworks.ts';
import { mappingsBetween } from './mappings.ts';

/** What a change from one edition of a standard to the next does to its requirements. */
export interface EditionMove {
  /** Requirements of the new edition that go on with some of the old one. */
  carried: readonly { to: Requirement; from: readonly Requirement[] }[];
  /** Requirements that the old edition did not have. */
  added: readonly Requirement[];
  /** What has no place in the new edition. */
  left: readonly Requirement[];
}

/** The move between two editions, in the order of the new one, by the mapping between them. */
export function editionMove(fromId: string, toId: string, language: 'en' | 'de' = 'en'): EditionMove {
  const [from, to] = [frameworkById(fromId, language).requirements, frameworkById(toId, language).requirements];
  const pairs = mappingsBetween(fromId, toId);
  const sourcesOf = (id: string) =>
    from.filter((requirement) => pairs.some((pair) => pair.from === requirement.id && pair.to === id));
  const all = to.map((requirement) => ({ to: requirement, from: sourcesOf(requirement.id) }));
  return {
    carried: all.filter((each) => each.from.length > 0),
    added: all.filter((each) => each.from.length === 0).map((each) => each.to),
    left: from.filter(({ id }) => !pairs.some((pair) => pair.from === id)),
  };
}
