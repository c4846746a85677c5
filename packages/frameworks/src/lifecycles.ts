import { createHash } from 'node:crypto';
import {
  exitChecks,
  type Language,
  type Lifecycle,
  languages,
  stageHoldings,
  stageRecurrences,
  stageRoles,
} from '@waymark/domain';
import { z } from 'zod';
import { type Folder, folders, has, read } from './folders.ts';
import { anchoredDaySchema, conditionSchema, idSchema, milestoneSchema } from './rule-schemas.ts';
import { ownOrCommon, textsUnder, type Words, wordsIn, wordsOf } from './words.ts';

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

const lifecycleSchema = z.strictObject({
  stages: z.array(stageSchema).min(1),
  milestones: z.array(milestoneSchema).min(1),
  conditions: z.array(conditionSchema),
});

/** The stages and rules of a lifecycle with their words in a language. */
export function lifecycleIn(folder: Folder, language: Language): Lifecycle {
  const sourceOf = (key: string) => ownOrCommon(folder, language, 'sources', key);
  return withWords(read(folder, 'lifecycle', lifecycleSchema), wordsOf(folder, language), sourceOf);
}

/** Names a source in words. */
type SourceOf = (key: string) => string;

function withWords(data: z.output<typeof lifecycleSchema>, words: Words, sourceOf: SourceOf): Lifecycle {
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

/** Rules as they are kept beside the programmes planned with them: the data, and each text by its place and language. */
const keptSchema = z.strictObject({
  data: lifecycleSchema,
  words: z.record(z.string(), z.record(z.string(), z.string())),
});

/** The rules of a lifecycle to be kept, under a name that changes with them and not with their words. */
export function rulesOf(folder: Folder): { version: string; rules: z.input<typeof keptSchema> } {
  const data = read(folder, 'lifecycle', z.unknown()) as z.input<typeof lifecycleSchema>;
  const version = createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16);
  const { milestones, conditions } = data;
  const sources = [...new Set([...milestones, ...conditions].flatMap((rule) => rule.sources))];
  const textsIn = (language: Language) => [
    ...textsUnder(folder, 'lifecycle', language),
    ...sources.map((key) => [`sources/${key}`, ownOrCommon(folder, language, 'sources', key)] as const),
  ];
  const words = Object.fromEntries(languages.map((language) => [language, Object.fromEntries(textsIn(language))]));
  return { version, rules: { data, words } };
}

/** The rules of every lifecycle there is. */
export const shippedRules = () => folders.filter((folder) => has(folder, 'lifecycle')).map(rulesOf);

/** Rules that were kept, with their words in a language; English where there are none. */
export function keptLifecycle(kept: unknown, language: Language): Lifecycle {
  const { data, words: texts } = keptSchema.parse(kept);
  const words = wordsIn(new Map(Object.entries({ ...texts[languages[0]], ...texts[language] })));
  return withWords(data, words, (key) => words.text('sources', key));
}
