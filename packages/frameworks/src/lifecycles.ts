import {
  exitChecks,
  type Language,
  type Lifecycle,
  stageHoldings,
  stageRecurrences,
  stageRoles,
} from '@waymark/domain';
import { z } from 'zod';
import { type Folder, read } from './folders.ts';
import { anchoredDaySchema, conditionSchema, idSchema, milestoneSchema } from './rule-schemas.ts';
import { ownOrCommon, type Words, wordsOf } from './words.ts';

const weeksSchema = z
  .strictObject({ default: z.int().min(0), min: z.int().min(0), max: z.int().min(0) })
  .refine((weeks) => weeks.min <= weeks.default && weeks.default <= weeks.max, 'Keep min ≤ default ≤ max.');

const stageSchema = z
  .strictObject({
    key: idSchema,
    role: z.enum(stageRoles),
    holds: z.array(z.enum(stageHoldings)).default([]),
    durationWeeks: weeksSchema,
    pauseBeforeWeeks: weeksSchema,
    recurring: z.enum(stageRecurrences),
    exitCriteria: z.array(z.strictObject({ key: idSchema, check: z.enum(exitChecks) })).min(1),
    dates: z.strictObject({ from: anchoredDaySchema, to: anchoredDaySchema }).nullable().default(null),
  })
  .refine((stage) => (stage.dates !== null) === (stage.role === 'afterwards'), {
    path: ['dates'],
    error: 'Stages after the result have dates, and only they.',
  });

export const lifecycleSchema = z.strictObject({
  stages: z.array(stageSchema).min(1),
  milestones: z.array(milestoneSchema).min(1),
  conditions: z.array(conditionSchema),
});

/** A lifecycle without the documents it asks for, which several lifecycles may share. */
type LifecycleRules = Omit<Lifecycle, 'documents'>;

/** The stages and rules of a lifecycle with their words in a language. */
export function lifecycleIn(folder: Folder, language: Language): LifecycleRules {
  const sourceOf = (key: string) => ownOrCommon(folder, language, 'sources', key);
  return namedRules(read(folder, 'lifecycle', lifecycleSchema), wordsOf(folder, language), sourceOf);
}

/** Names a source in words. */
type SourceOf = (key: string) => string;

export function namedRules(data: z.output<typeof lifecycleSchema>, words: Words, sourceOf: SourceOf): LifecycleRules {
  const { stages, milestones, conditions } = data;
  const ruled = <Rule extends { id: string; sources: string[] }>(part: string, { sources, ...rule }: Rule) => ({
    ...rule,
    name: words.text('lifecycle', part, rule.id, 'name'),
    note: words.note('lifecycle', part, rule.id, 'note'),
    source: sources.map(sourceOf).join('; '),
  });
  return {
    stages: stages.map((stage) => ({ ...stage, ...stageWords(stage, words) })),
    milestones: milestones.map((rule) => ruled('milestones', rule)),
    conditions: conditions.map((rule) => ruled('conditions', rule)),
  };
}

function stageWords({ key, exitCriteria }: z.output<typeof stageSchema>, words: Words) {
  const say = (field: string) => words.text('lifecycle', 'stages', key, field);
  return {
    name: say('name'),
    shortName: say('shortName'),
    purpose: say('purpose'),
    entryCriteria: words.list('lifecycle', 'stages', key, 'entryCriteria'),
    exitCriteria: exitCriteria.map((criterion) => ({
      ...criterion,
      text: words.text('lifecycle', 'stages', key, 'exitCriteria', criterion.key),
    })),
  };
}
