import { type Language, languages } from '@waymark/domain';
import { z } from 'zod';
import { type Folder, folders, has, read } from './folders.ts';
import { frozen } from './frozen.ts';
import { idSchema } from './rule-schemas.ts';
import { ownOrCommon, wordsOf } from './words.ts';

/** One clause, control, criterion or objective; the summary is advice in our own words, never the standard's text. */
export interface Requirement {
  id: string;
  title: string;
  summary: string;
  groupId: string;
  groupTitle: string;
  category: string | null;
  /** Mandatory clauses and criteria cannot be left out; Annex A controls and own objectives can, with a reason. */
  isMandatory: boolean;
  order: number;
}

export interface Category {
  id: string;
  name: string;
  meaning: string;
  isMandatory: boolean;
}

export interface Framework {
  /** The name of its folder. */
  id: string;
  name: string;
  /** The name with its amendments, for certificates and other formal papers: `ISO/IEC 27001:2022 + Amd 1:2024`. */
  formalName: string;
  fullTitle: string;
  version: string;
  publisher: string;
  /** What people call it besides, where they refer to it. */
  calledAlso: readonly string[];
  /** What people write before a number of it: before those with letters, and before those without. */
  references: { lettered: readonly string[]; numbered: readonly string[] };
  status: 'current' | 'withdrawn';
  /** Of a withdrawn edition: the last day on which certificates to it held, and what took its place. */
  ended: { certifiableUntil: string; successorId: string } | null;
  /** Parts of the framework to choose from; empty where all of it is asked for. */
  categories: readonly Category[];
  /** By group of requirements: what good evidence for them looks like. */
  goodEvidence: Readonly<Record<string, string>>;
  requirements: readonly Requirement[];
}

/** Numbers of clauses, controls and criteria, as the standard writes them. */
const requirementIdSchema = z.string().regex(/^[A-Za-z0-9.-]{1,30}$/);

const frameworkSchema = z.strictObject({
  version: z.string(),
  amendments: z.array(z.string()).default([]),
  publisher: z.string(),
  calledAlso: z.array(z.string().min(1)).default([]),
  status: z.enum(['current', 'withdrawn']),
  ended: z.strictObject({ certifiableUntil: z.iso.date(), successorId: idSchema }).nullable().default(null),
  groups: z.array(z.string()).min(1),
  /** What kind of evidence shows best that a group of requirements is met; words of a folder or of all. */
  evidence: z.record(z.string(), idSchema).default({}),
  categories: z.array(z.strictObject({ id: idSchema, isMandatory: z.boolean() })),
  requirements: z
    .array(
      z.strictObject({
        id: requirementIdSchema,
        groupId: z.string(),
        category: idSchema.nullable().default(null),
        isMandatory: z.boolean(),
      }),
    )
    .min(1),
});

/** Words that mean the same, as the catalogue writes them: `clause | section`. A language may have more of them than another. */
const alternatives = (text: string) => text.split('|').flatMap((word) => word.trim() || []);

function frameworkOf(folder: Folder, language: Language): Framework {
  const {
    groups: _,
    evidence,
    amendments,
    requirements,
    categories,
    ...head
  } = read(folder, 'framework', frameworkSchema);
  const { text, note } = wordsOf(folder, language);
  const say = (...path: string[]) => text('framework', ...path);
  const references = (kind: string) => alternatives(note('framework', 'references', kind));
  return {
    id: folder.id,
    name: say('name'),
    formalName: [say('name'), ...amendments].join(' + '),
    fullTitle: say('fullTitle'),
    ...head,
    goodEvidence: Object.fromEntries(
      Object.entries(evidence).map(([group, kind]) => [group, ownOrCommon(folder, language, 'evidence', kind)]),
    ),
    references: { lettered: references('lettered'), numbered: references('numbered') },
    categories: categories.map((category) => ({
      ...category,
      name: say('categories', category.id, 'name'),
      meaning: say('categories', category.id, 'meaning'),
    })),
    requirements: requirements.map((requirement, index) => ({
      ...requirement,
      title: say('requirements', requirement.id, 'title'),
      summary: say('requirements', requirement.id, 'summary'),
      groupTitle: say('groups', requirement.groupId),
      order: index + 1,
    })),
  };
}

const withFramework = folders.filter((folder) => has(folder, 'framework'));

const frameworksBy = new Map<Language, ReadonlyMap<string, Framework>>(
  languages.map((language) => [
    language,
    new Map(withFramework.map((folder) => [folder.id, frozen(frameworkOf(folder, language))])),
  ]),
);

/** All frameworks with their words in a language. */
export const frameworksIn = (language: Language): readonly Framework[] => [
  ...(frameworksBy.get(language)?.values() ?? []),
];

export function frameworkById(id: string, language: Language = 'en'): Framework {
  const framework = frameworksBy.get(language)?.get(id);
  if (framework === undefined) throw new TypeError(`No framework ${id}`);
  return framework;
}

type RequirementWords = Pick<Requirement, 'title' | 'summary' | 'groupTitle'>;

/** What a requirement is called in the languages beside English. */
export function translationsOf(frameworkId: string, id: string): Record<string, RequirementWords> {
  const [, ...others] = languages;
  const entries = others.flatMap((language) => {
    const found = frameworkById(frameworkId, language).requirements.find((requirement) => requirement.id === id);
    if (!found) return [];
    const { title, summary, groupTitle } = found;
    return [[language, { title, summary, groupTitle }] as const];
  });
  return Object.fromEntries(entries);
}
