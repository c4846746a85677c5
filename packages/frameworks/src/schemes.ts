import type { Language, Lifecycle, SchemeId, TimeBasis, TrustCategory, WithdrawnEdition } from '@waymark/domain';
import { parseDay, trustCategories } from '@waymark/domain';
import categoryData from '../data/trust-categories.json' with { type: 'json' };
import { type FrameworkId, frameworkById, type Requirement } from './frameworks.ts';
import { type LifecycleId, lifecycleById } from './lifecycles.ts';
import { frozen, oneOf } from './one-of.ts';
import { type DocumentSet, type RequiredDocument, requiredDocuments } from './required-documents.ts';
import { type SchemeText, schemeTexts } from './scheme-texts.ts';

export interface SchemeCategory {
  id: TrustCategory;
  name: string;
  isMandatory: boolean;
  requirementCount: number;
  meaning: string;
}

/** What an organisation can pursue: a framework, the way to its result, and the documents it asks for. */
export interface Scheme extends SchemeText {
  id: SchemeId;
  frameworkId: FrameworkId;
  timeBasis: TimeBasis;
  /** The Trust Services Categories to choose from; empty where the framework has none. */
  categories: readonly SchemeCategory[];
  isWithdrawn: boolean;
  /** Where certificates to this edition have ended. */
  edition: WithdrawnEdition | null;
  lifecycle: Lifecycle;
  documents: readonly RequiredDocument[];
}

interface SchemeParts {
  frameworkId: FrameworkId;
  timeBasis: TimeBasis;
  lifecycleId: LifecycleId;
  documentSet: DocumentSet;
}

const parts: Record<SchemeId, SchemeParts> = {
  'iso-27001-2022': isoParts('iso-27001-2022'),
  'iso-27001-2013': isoParts('iso-27001-2013'),
  'soc-2-type-1': tscParts('as_of', 'soc-2-type-1'),
  'soc-2-type-2': tscParts('period', 'soc-2-type-2'),
  'soc-1-type-1': objectiveParts('as_of', 'soc-1-type-1'),
  'soc-1-type-2': objectiveParts('period', 'soc-1-type-2'),
  'isae-3402-type-1': objectiveParts('as_of', 'soc-1-type-1'),
  'isae-3402-type-2': objectiveParts('period', 'soc-1-type-2'),
  'isae-3000-type-1': tscParts('as_of', 'isae-3000-type-1'),
  'isae-3000-type-2': tscParts('period', 'isae-3000-type-2'),
  'soc-3': { ...tscParts('period', 'soc-3'), documentSet: 'soc-3' },
};

function isoParts(edition: 'iso-27001-2022' | 'iso-27001-2013'): SchemeParts {
  return { frameworkId: edition, timeBasis: 'certificate', lifecycleId: 'iso-27001', documentSet: edition };
}

function tscParts(timeBasis: TimeBasis, lifecycleId: LifecycleId): SchemeParts {
  return { frameworkId: 'soc-2-tsc', timeBasis, lifecycleId, documentSet: 'soc-2' };
}

/** ISAE 3402 is the international counterpart of SOC 1: the same objectives, stages and report parts. */
function objectiveParts(timeBasis: TimeBasis, lifecycleId: LifecycleId): SchemeParts {
  return { frameworkId: 'soc-1', timeBasis, lifecycleId, documentSet: 'soc-1' };
}

function categoriesOf(frameworkId: FrameworkId): SchemeCategory[] {
  const { requirements } = frameworkById(frameworkId);
  return categoryData
    .map((category) => ({
      ...category,
      id: oneOf(trustCategories, category.id),
      requirementCount: requirements.filter((requirement) => requirement.category === category.id).length,
    }))
    .filter(({ requirementCount }) => requirementCount > 0);
}

function editionOf(frameworkId: FrameworkId): WithdrawnEdition | null {
  const { name, ended } = frameworkById(frameworkId);
  if (ended === null) return null;
  return { name, endedOn: parseDay(ended.certifiableUntil), successor: frameworkById(ended.successorId).name };
}

function toScheme(text: SchemeText & { id: SchemeId }, language: Language): Scheme {
  const { frameworkId, timeBasis, lifecycleId, documentSet } = parts[text.id];
  return {
    ...text,
    frameworkId,
    timeBasis,
    categories: categoriesOf(frameworkId),
    isWithdrawn: frameworkById(frameworkId).status === 'withdrawn',
    edition: editionOf(frameworkId),
    lifecycle: lifecycleById(lifecycleId, language),
    documents: requiredDocuments(documentSet),
  };
}

const schemesIn: Readonly<Record<Language, readonly Scheme[]>> = frozen({
  en: schemeTexts.map((text) => toScheme(text, 'en')),
  de: schemeTexts.map((text) => toScheme(text, 'de')),
});

export const schemes: readonly Scheme[] = schemesIn.en;

/** A scheme, with the stages and rules of its lifecycle in a language. Its other words are English. */
export function schemeById(id: SchemeId, language: Language = 'en'): Scheme {
  const scheme = schemesIn[language].find((candidate) => candidate.id === id);
  if (scheme === undefined) throw new TypeError(`No scheme ${id}`);
  return scheme;
}

/** What a programme has to deal with: all of a framework without categories, else security and what was chosen. */
export function requirementsInScope(
  { frameworkId, categories }: Pick<Scheme, 'frameworkId' | 'categories'>,
  chosen: readonly TrustCategory[],
): readonly Requirement[] {
  const inScope = categories.filter(({ id, isMandatory }) => isMandatory || chosen.includes(id)).map(({ id }) => id);
  return frameworkById(frameworkId).requirements.filter(
    ({ category }) => category === null || inScope.includes(category),
  );
}
