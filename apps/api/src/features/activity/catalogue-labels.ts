import { type Language, type Lifecycle, languages } from '@waymark/domain';
import { frameworksIn, schemesIn } from '@waymark/frameworks';
import { plannedLifecycle } from '../../common/planned-rules.ts';

type Labels = ReadonlyMap<string, string>;

/** What stands in the log in place of a name, and the name; where there is no such key, the name alone. */
type Named = readonly [key: string | null, name: string];

/** Rules in words: those a programme was planned with, or of the whole catalogue. */
export type PlannedWords = (language: Language) => readonly Lifecycle[];

const wholeCatalogue: PlannedWords = (language) => schemesIn(language).map(({ lifecycle }) => lifecycle);

/**
 * The rules that an entry of a programme speaks of. Keys such as `gap-analysis` stand in several schemes, under names of
 * their own; an entry of no programme, or of one that is gone, may mean any.
 */
export function plannedWords(scheme: string | null, keptRules: unknown): PlannedWords {
  if (scheme === null) return wholeCatalogue;
  // Rules that are kept are put into words once, however many entries speak of them.
  const inWords = new Map<Language, Lifecycle[]>();
  return (language) => {
    const found = inWords.get(language) ?? [plannedLifecycle({ scheme, keptRules }, language)];
    inWords.set(language, found);
    return found;
  };
}

const stages = ({ stages: all }: Lifecycle) => all.map(({ key, name }): Named => [key, name]);
const documents = ({ documents: all }: Lifecycle) => all.map(({ key, title }): Named => [key, title]);

/** What is called by the rules, by the kind of subject and by the field of the log; in one order in all languages. */
const ofRules: Readonly<Record<'subject' | 'field', Readonly<Record<string, (rules: Lifecycle) => Named[]>>>> = {
  subject: { stage: stages, programme_document: documents },
  field: {
    milestoneId: ({ milestones }) => milestones.map(({ id, name }) => [id, name]),
    criterion: ({ stages: all }) =>
      all.flatMap(({ exitCriteria }) => exitCriteria.map(({ key, text }): Named => [key, text])),
    key: documents,
    stages,
  },
};

/** What the whole catalogue calls it, whatever the programme. */
const ofCatalogue: Readonly<Record<'subject' | 'field', Readonly<Record<string, (language: Language) => Named[]>>>> = {
  subject: {
    gap_item: (language) =>
      frameworksIn(language).flatMap(({ requirements }) =>
        requirements.map(({ id, title }): Named => [null, `${id} ${title}`]),
      ),
  },
  field: {
    scheme: (language) => schemesIn(language).map(({ id, name }) => [id, name]),
    categories: (language) =>
      schemesIn(language).flatMap(({ categories }) => categories.map(({ id, name }): Named => [id, name])),
  },
};

type Place = readonly [of: 'subject' | 'field', name: string];

/** The names by key, and by what they are called in any language. */
function labelsOf(language: Language, names: (language: Language) => readonly Named[]): Labels {
  const own = names(language);
  const byName = languages.flatMap((other) =>
    names(other).map(([, name], index) => [name, own[index]?.[1] ?? name] as const),
  );
  return new Map([...byName, ...own.flatMap(([key, name]) => (key === null ? [] : [[key, name] as const]))]);
}

/** Rules that are in force stay the same, and so do their labels. */
const known = new WeakMap<object, Map<string, Labels>>();

function labels(language: Language, [of, name]: Place, planned: PlannedWords): Labels | undefined {
  const [ruled, whole] = [ofRules[of][name], ofCatalogue[of][name]];
  if (!ruled && !whole) return undefined;
  const rules = ruled ? planned(language) : [];
  const remembered = remember(rules.length === 1 && rules[0] ? rules[0] : wholeCatalogue);
  const key = [language, of, name].join(' ');
  const found =
    remembered.get(key) ??
    labelsOf(language, (other) => (ruled ? planned(other).flatMap(ruled) : (whole?.(other) ?? [])));
  remembered.set(key, found);
  return found;
}

function remember(rules: object): Map<string, Labels> {
  const found = known.get(rules) ?? new Map<string, Labels>();
  known.set(rules, found);
  return found;
}

/** The key that a value of the log is, or that its row begins with. */
function keyOf(value: unknown): string {
  const key = typeof value === 'object' && value !== null && 'key' in value ? value.key : value;
  return typeof key === 'string' ? key : '';
}

/** The names of the catalogue's keys that an entry tells, by key. */
export function namesIn(
  language: Language,
  content: Readonly<Record<string, unknown>> | null,
  planned: PlannedWords = wholeCatalogue,
): Record<string, string> {
  const names: Record<string, string> = {};
  for (const [field, value] of Object.entries(content ?? {})) {
    const ofField = labels(language, ['field', field], planned);
    for (const key of ofField ? [value].flat().map(keyOf) : []) {
      const name = ofField?.get(key);
      if (name) names[key] = name;
    }
  }
  return names;
}

/** What an entry of the log is about, in the language of the reader: the log keeps what it was called for whoever wrote. */
export const labelIn = (
  language: Language,
  subjectType: string,
  label: string,
  planned: PlannedWords = wholeCatalogue,
): string => labels(language, ['subject', subjectType], planned)?.get(label) ?? label;
