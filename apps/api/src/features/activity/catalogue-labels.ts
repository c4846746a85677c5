import { type Language, languages } from '@waymark/domain';
import { frameworksIn, schemesIn } from '@waymark/frameworks';

type Labels = ReadonlyMap<string, string>;

interface Named {
  /** What stands in the log in place of a name, where it does. */
  key?: string;
  name: string;
}

/** What the catalogue calls each thing in a language, in an order that is the same in all of them. */
const namesIn: Readonly<Record<string, (language: Language) => Named[]>> = {
  gap_item: (language) =>
    frameworksIn(language).flatMap(({ requirements }) =>
      requirements.map(({ id, title }) => ({ name: `${id} ${title}` })),
    ),
  stage: (language) =>
    schemesIn(language).flatMap(({ lifecycle }) => lifecycle.stages.map(({ key, name }) => ({ key, name }))),
  programme_document: (language) =>
    schemesIn(language).flatMap(({ documents }) => documents.map(({ key, title }) => ({ key, name: title }))),
};

function labelsIn(language: Language, names: (language: Language) => Named[]): Labels {
  const own = names(language);
  const byName = languages.flatMap((other) =>
    names(other).map(({ name }, index) => [name, own[index]?.name ?? name] as const),
  );
  const byKey = own.flatMap(({ key, name }) => (key === undefined ? [] : [[key, name] as const]));
  return new Map([...byKey, ...byName]);
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
