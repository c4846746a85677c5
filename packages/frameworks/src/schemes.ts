import {
  type Language,
  type Lifecycle,
  languages,
  parseDay,
  type SchemeId,
  type TimeBasis,
  timeBases,
  type WithdrawnEdition,
} from '@waymark/domain';
import { z } from 'zod';
import { type Folder, folderById, folders, has, read } from './folders.ts';
import { type Category, type Framework, frameworkById, type Requirement } from './frameworks.ts';
import { frozen } from './frozen.ts';
import { type KeptRules, rulesOf } from './kept-rules.ts';
import { lifecycleIn } from './lifecycles.ts';
import { documentsIn } from './required-documents.ts';
import { idSchema } from './rule-schemas.ts';
import { ownOrCommon, wordsOf } from './words.ts';

export interface SchemeCategory extends Category {
  requirementCount: number;
}

const monthsSchema = z.int().min(1).max(120);

/** The traits of a scheme. Framework, lifecycle and documents are those of the folder named, else its own. */
const schemeSchema = z.strictObject({
  /** Its place in the list of all schemes. */
  order: z.int(),
  /** What it is good for: the heading under which it is listed. */
  group: idSchema,
  /** Schemes of a family differ in what they examine and share a score in the questionnaire. */
  family: idSchema,
  /** One of those between which the questionnaire decides first. */
  isLeading: z.boolean().default(false),
  timeBasis: z.enum(timeBases),
  /** Months from the start to the result for most organisations. */
  usualMonths: z.strictObject({ from: monthsSchema, to: monthsSchema }),
  /** Whether the end of the customers' financial year decides which period helps. */
  asksForYearEnd: z.boolean().default(false),
  /** The schemes whose examination it is made from. */
  madeFrom: z.array(idSchema).default([]),
  framework: idSchema.optional(),
  lifecycle: idSchema.optional(),
  documents: idSchema.optional(),
});

type Traits = Omit<z.output<typeof schemeSchema>, 'framework' | 'lifecycle' | 'documents' | 'group' | 'madeFrom'>;

/** What an organisation can pursue: a framework, and the way to its result with the documents it asks for. */
export interface Scheme extends Traits {
  /** The name of its folder. */
  id: SchemeId;
  /** What a newcomer reads before choosing: what it is, what one gets, from whom, and for whom. */
  name: string;
  summary: string;
  result: string;
  issuedBy: string;
  audience: string;
  group: { id: string; title: string };
  /** The schemes from whose examination it is made. */
  madeFrom: readonly { id: SchemeId; name: string }[];
  frameworkId: string;
  timeBasis: TimeBasis;
  /** The parts of the framework to choose from; empty where all of it is asked for. */
  categories: readonly SchemeCategory[];
  isWithdrawn: boolean;
  /** Where certificates to this edition have ended. */
  edition: WithdrawnEdition | null;
  lifecycle: Lifecycle;
  /** Names the rules of the lifecycle and the documents; other rules have another. */
  rulesVersion: string;
}

function countedCategories({ categories, requirements }: Framework): SchemeCategory[] {
  return categories.map((category) => ({
    ...category,
    requirementCount: requirements.filter((requirement) => requirement.category === category.id).length,
  }));
}

function editionOf({ name, ended }: Framework): WithdrawnEdition | null {
  if (ended === null) return null;
  return { name, endedOn: parseDay(ended.certifiableUntil), successor: frameworkById(ended.successorId).name };
}

/** What a scheme says of itself, and the folders where its parts stand. */
function partsOf(folder: Folder) {
  const { framework, lifecycle, documents, ...traits } = read(folder, 'scheme', schemeSchema);
  const rules = { lifecycle: folderById(lifecycle ?? folder.id), documents: folderById(documents ?? folder.id) };
  return { traits, framework: framework ?? folder.id, rules };
}

function schemeOf(folder: Folder, language: Language): Scheme {
  const parts = partsOf(folder);
  const { group, madeFrom, ...traits } = parts.traits;
  const { lifecycle, documents } = parts.rules;
  const { text } = wordsOf(folder, language);
  const say = (field: string) => text('scheme', field);
  const framework = frameworkById(parts.framework, language);
  return {
    id: folder.id,
    name: say('name'),
    summary: say('summary'),
    result: say('result'),
    issuedBy: say('issuedBy'),
    audience: say('audience'),
    ...traits,
    group: { id: group, title: ownOrCommon(folder, language, 'groups', group) },
    madeFrom: madeFrom.map((id) => ({ id, name: wordsOf(folderById(id), language).text('scheme', 'name') })),
    frameworkId: framework.id,
    categories: countedCategories(framework),
    isWithdrawn: framework.status === 'withdrawn',
    edition: editionOf(framework),
    lifecycle: { ...lifecycleIn(lifecycle, language), documents: documentsIn(documents, language) },
    rulesVersion: rulesOf(parts.rules).version,
  };
}

const schemeFolders = folders.filter((folder) => has(folder, 'scheme'));

const schemesBy = new Map<Language, ReadonlyMap<string, Scheme>>(
  languages.map((language) => {
    const schemes = schemeFolders.map((folder) => schemeOf(folder, language)).toSorted((a, b) => a.order - b.order);
    return [language, new Map(frozen(schemes).map((scheme) => [scheme.id, scheme]))];
  }),
);

/** All schemes in the order in which they are offered, with their words in a language. */
export const schemesIn = (language: Language): readonly Scheme[] => [...(schemesBy.get(language)?.values() ?? [])];

export const isScheme = (id: string): boolean => schemesBy.get('en')?.has(id) ?? false;

export function schemeById(id: SchemeId, language: Language = 'en'): Scheme {
  const scheme = schemesBy.get(language)?.get(id);
  if (scheme === undefined) throw new TypeError(`No scheme ${id}`);
  return scheme;
}

/** The rules of every scheme there is; schemes may share theirs. */
export const shippedRules = (): KeptRules[] => [
  ...new Map(
    schemeFolders.map((folder) => rulesOf(partsOf(folder).rules)).map((kept) => [kept.version, kept]),
  ).values(),
];

/** What a programme has to deal with: all of a framework without categories, else security and what was chosen. */
export function requirementsInScope(
  { frameworkId, categories }: Pick<Scheme, 'frameworkId' | 'categories'>,
  chosen: readonly string[],
  language: Language = 'en',
): readonly Requirement[] {
  const inScope = categories.filter(({ id, isMandatory }) => isMandatory || chosen.includes(id)).map(({ id }) => id);
  return frameworkById(frameworkId, language).requirements.filter(
    ({ category }) => category === null || inScope.includes(category),
  );
}
