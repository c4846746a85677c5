import { type Language, languages } from '@waymark/domain';
import { frameworksIn, schemesIn } from '@waymark/frameworks';

type Labels = ReadonlyMap<string, string>;

/** What the catalogue calls each thing in a language, in an order that is the same in all of them. */
const namesIn: Readonly<Record<string, (language: Language) => string[]>> = {
  gap_item: (language) =>
    frameworksIn(language).flatMap(({ requirements }) => requirements.map(({ id, title }) => `${id} ${title}`)),
  stage: (language) => schemesIn(language).flatMap(({ lifecycle }) => lifecycle.stages.map(({ name }) => name)),
  programme_document: (language) => schemesIn(language).flatMap(({ documents }) => documents.map(({ title }) => title)),
};

function labelsIn(language: Language, names: (language: Language) => string[]): Labels {
  const own = names(language);
  return new Map(languages.flatMap((other) => names(other).map((name, index) => [name, own[index] ?? name] as const)));
}

const known = new Map<string, Labels>();

/** What an entry of the log is about, in the language of the reader: the log keeps what it was called for whoever wrote. */
export function labelIn(language: Language, subjectType: string, label: string): string {
  const names = namesIn[subjectType];
  if (!names) return label;
  const key = `${language} ${subjectType}`;
  const labels = known.get(key) ?? labelsIn(language, names);
  known.set(key, labels);
  return labels.get(label) ?? label;
}
