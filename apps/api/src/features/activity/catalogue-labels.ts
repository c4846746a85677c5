import { type Language, languages } from '@waymark/domain';
import { frameworksIn, schemesIn } from '@waymark/frameworks';

type Labels = ReadonlyMap<string, string>;

interface Named {
  /** What stands in the log in place of a name, where it does. */
  key?: string;
  name: string;
}

/** What the catalogue calls each thing in a language, in an order that is the same in all of them. */
const subjectsIn: Readonly<Record<string, (language: Language) => Named[]>> = {
  gap_item: (language) =>
    frameworksIn(language).flatMap(({ requirements }) =>
      requirements.map(({ id, title }) => ({ name: `${id} ${title}` })),
    ),
  stage: (language) =>
    schemesIn(language).flatMap(({ lifecycle }) => lifecycle.stages.map(({ key, name }) => ({ key, name }))),
  programme_document: (language) =>
    schemesIn(language).flatMap(({ lifecycle }) => lifecycle.documents.map(({ key, title }) => ({ key, name: title }))),
};

function labelsIn(language: Language, names: (language: Language) => Named[]): Labels {
  const own = names(language);
  const byName = languages.flatMap((other) =>
    names(other).map(({ name }, index) => [name, own[index]?.name ?? name] as const),
  );
  const byKey = own.flatMap(({ key, name }) => (key === undefined ? [] : [[key, name] as const]));
  return new Map([...byKey, ...byName]);
}

/** What the catalogue calls what stands in a field of the log by its key. */
const fieldsIn: Readonly<Record<string, (language: Language) => [key: string, name: string][]>> = {
  milestoneId: (language) =>
    schemesIn(language).flatMap(({ lifecycle }) => lifecycle.milestones.map(({ id, name }) => [id, name])),
  criterion: (language) =>
    schemesIn(language).flatMap(({ lifecycle }) =>
      lifecycle.stages.flatMap(({ exitCriteria }) => exitCriteria.map(({ key, text }) => [key, text])),
    ),
  key: (language) =>
    schemesIn(language).flatMap(({ lifecycle }) => lifecycle.documents.map(({ key, title }) => [key, title])),
  stages: (language) =>
    schemesIn(language).flatMap(({ lifecycle }) => lifecycle.stages.map(({ key, name }) => [key, name])),
  scheme: (language) => schemesIn(language).map(({ id, name }) => [id, name]),
  categories: (language) =>
    schemesIn(language).flatMap(({ categories }) => categories.map(({ id, name }) => [id, name])),
};

const known = new Map<string, Labels>();

function remembered(key: string, labels: () => Labels): Labels {
  const found = known.get(key) ?? labels();
  known.set(key, found);
  return found;
}

/** The key that a value of the log is, or that its row begins with. */
function keyOf(value: unknown): string {
  const key = typeof value === 'object' && value !== null && 'key' in value ? value.key : value;
  return typeof key === 'string' ? key : '';
}

/** The names of the catalogue's keys that an entry tells, by key. */
export function namesIn(language: Language, content: Readonly<Record<string, unknown>> | null): Record<string, string> {
  const names: Record<string, string> = {};
  for (const [field, value] of Object.entries(content ?? {})) {
    const ofField = fieldsIn[field];
    if (!ofField) continue;
    const labels = remembered(`${language} field ${field}`, () => new Map(ofField(language)));
    for (const key of [value].flat().map(keyOf)) {
      const name = labels.get(key);
      if (name) names[key] = name;
    }
  }
  return names;
}

/** What an entry of the log is about, in the language of the reader: the log keeps what it was called for whoever wrote. */
export function labelIn(language: Language, subjectType: string, label: string): string {
  const names = subjectsIn[subjectType];
  if (!names) return label;
  return remembered(`${language} ${subjectType}`, () => labelsIn(language, names)).get(label) ?? label;
}
