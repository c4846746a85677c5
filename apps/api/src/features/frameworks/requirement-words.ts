import type { Language } from '@waymark/domain';
import { type FrameworkId, frameworkById, type Requirement } from '@waymark/frameworks';

type Words = Pick<Requirement, 'title' | 'summary' | 'groupTitle'>;

const known = new Map<string, ReadonlyMap<string, Words>>();

/** What a requirement is called in a language. It stands in memory: statements read ids, and nothing is read twice. */
export function requirementWords(frameworkId: string, id: string, language: Language): Words {
  const key = `${frameworkId} ${language}`;
  const words =
    known.get(key) ?? new Map(frameworkById(frameworkId as FrameworkId).requirements.map((one) => [one.id, one]));
  known.set(key, words);
  // What a former catalogue had is still told by its number.
  return words.get(id) ?? { title: '', summary: '', groupTitle: '' };
}
