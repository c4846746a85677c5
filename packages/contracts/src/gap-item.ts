import { conformities, evidenceStates, gapItemStandings, gapItemStates, readinessStates } from '@waymark/domain';
import { z } from 'zod';
import { byAndAtSchema } from './changed-meanwhile.ts';
import { csv, daySchema, instantSchema, listQuerySchema, pageOf, personSchema, waitsForSchema } from './common.ts';
import { fileFactsSchema } from './evidence.ts';
import { readinessSchema } from './readiness.ts';
import { exactText, linesText, searchTextSchema, textSchema } from './text.ts';

export const gapItemSchema = z.object({
  id: z.uuid(),
  programmeId: z.uuid(),
  requirementId: z.string(),
  /** Its place in the framework; of two that are sorted alike, the smaller comes first. */
  order: z.number().int(),
  title: z.string(),
  summary: z.string(),
  groupId: z.string(),
  groupTitle: z.string(),
  isMandatory: z.boolean(),
  conformity: z.enum(conformities),
  standing: z.enum(gapItemStandings),
  state: z.enum(readinessStates).nullable(), // null: not applicable with an approved justification
  isHighRisk: z.boolean(),
  owner: personSchema.nullable(),
  reviewer: personSchema.nullable(),
  dueOn: daySchema.nullable(),
  isOverdue: z.boolean(),
  closeByStage: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  evidence: z.object({
    required: z.number().int(),
    linked: z.number().int(),
    accepted: z.number().int(),
    toReview: z.number().int(),
  }),
  openTasks: z.number().int(),
  /** What the person who asks may do with it; `acceptIsAnothers` for somebody who accepts, but whose own word it is. */
  abilities: z.object({
    edit: z.boolean(),
    assess: z.boolean(),
    accept: z.boolean(),
    withdrawAcceptance: z.boolean(),
    acceptIsAnothers: z.boolean(),
  }),
  version: z.number().int(),
});
export type GapItem = z.infer<typeof gapItemSchema>;

export const gapItemDetailSchema = gapItemSchema.extend({
  findingAsIs: z.string(),
  targetToBe: z.string(),
  justification: z.string(),
  effortHours: z.number().nullable(),
  /** Who said how far it conforms; nobody where it is not assessed. */
  assessedAt: instantSchema.nullable(),
  assessedBy: personSchema.nullable(),
  acceptedAt: instantSchema.nullable(),
  acceptedBy: personSchema.nullable(),
  /** The newest time it was said to be done and somebody sent it back, with the reason. */
  returned: z.object({ at: instantSchema, by: personSchema, reason: z.string() }).nullable(),
  /** How it counts; with the score left out for who does not oversee the whole. */
  weight: z.number().int().optional(),
  /** `v = d × o × e` of this item, each between 0 and 1. */
  score: z.object({ d: z.number(), o: z.number(), e: z.number(), v: z.number() }).optional(),
  evidenceItems: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      state: z.enum(evidenceStates),
      capturedOn: daySchema,
      periodFromOn: daySchema.nullable(),
      periodToOn: daySchema.nullable(),
      latest: fileFactsSchema,
    }),
  ),
  /** What good evidence for it looks like; empty where the catalogue says nothing. */
  goodEvidence: z.string(),
  /** Who may judge evidence for it beside the person who asks: its reviewer, else all who review. */
  evidenceReviewers: z.array(personSchema),
  /** Requirements of other frameworks whose evidence this one shares. */
  alsoServes: z.array(
    z.object({
      frameworkId: z.string(),
      frameworkName: z.string(),
      requirementId: z.string(),
      title: z.string(),
      strength: z.string(),
      gapItemId: z.uuid().nullable(),
      programmeId: z.uuid().nullable(),
    }),
  ),
});
export type GapItemDetail = z.infer<typeof gapItemDetailSchema>;

export const gapItemSorts = ['requirement', 'dueOn', 'owner', 'conformity'] as const;
/** What an item in scope does not have yet; an owner and a day together are its plan. */
export const gapItemLacks = ['plan', 'owner', 'evidence', 'accepted_evidence', 'acceptance'] as const;
export type GapItemLack = (typeof gapItemLacks)[number];

/** `ownerId=none` asks for items without an owner; `lacks` for those that lack any of what is named. */
export const gapItemFilterSchema = z.strictObject({
  q: searchTextSchema.optional(),
  groupId: csv(exactText({ max: 50 })),
  conformity: csv(z.enum(conformities)),
  state: csv(z.enum(gapItemStates)),
  ownerId: csv(z.union([z.uuid(), z.literal('none')])),
  dueBefore: daySchema.optional(),
  dueAfter: daySchema.optional(),
  closeByStageId: csv(z.uuid()),
  lacks: csv(z.enum(gapItemLacks)),
  waitsFor: waitsForSchema,
});
export type GapItemFilter = z.infer<typeof gapItemFilterSchema>;
export const gapItemListQuerySchema = gapItemFilterSchema.extend({
  /** Of these alone: as they stand, and whether the filter keeps them. */
  ids: csv(z.uuid()),
  ...listQuerySchema.shape,
  limit: z.coerce.number().int().min(1).max(500).default(200),
  sort: z.enum([...gapItemSorts, ...gapItemSorts.map((name) => `-${name}` as const)]).default('requirement'),
});
export type GapItemListQuery = z.infer<typeof gapItemListQuerySchema>;
export const gapItemPageSchema = pageOf(gapItemSchema);

/** What a requirement of a programme is called, for whoever links something to it; how it stands is told elsewhere. */
export const namedGapItemSchema = gapItemSchema.pick({ id: true, requirementId: true, title: true });
export type NamedGapItem = z.infer<typeof namedGapItemSchema>;
export const namedGapItemsSchema = z.object({ items: z.array(namedGapItemSchema) });
export type NamedGapItems = z.infer<typeof namedGapItemsSchema>;
/** So many are read to choose from; whoever looks for another one types on. */
export const mostNamedGapItems = 20;
export const namedGapItemsQuerySchema = z.strictObject({ q: searchTextSchema.optional() });
export type NamedGapItemsQuery = z.infer<typeof namedGapItemsQuerySchema>;

/** The counts and bars above and inside the table, for the programme as a whole and for each group. */
export const gapItemSummarySchema = z.object({
  readiness: readinessSchema,
  matching: z.number().int(),
  byConformity: z.record(z.enum(conformities), z.number().int()),
  groups: z.array(z.object({ id: z.string(), title: z.string(), count: z.number().int(), readiness: readinessSchema })),
});
export type GapItemSummary = z.infer<typeof gapItemSummarySchema>;

export const gapItemChangeSchema = z.strictObject({
  conformity: z.enum(conformities).optional(),
  findingAsIs: textSchema.optional(),
  targetToBe: textSchema.optional(),
  justification: textSchema.optional(),
  isHighRisk: z.boolean().optional(),
  ownerId: z.uuid().nullable().optional(),
  reviewerId: z.uuid().nullable().optional(),
  dueOn: daySchema.nullable().optional(),
  closeByStageId: z.uuid().nullable().optional(),
  effortHours: z.number().min(0).max(100_000).nullable().optional(),
  evidenceRequired: z.number().int().min(1).max(50).optional(),
});
export type GapItemChange = z.infer<typeof gapItemChangeSchema>;

/** One change for many rows. Those that were changed since they were seen stay; of the others all are changed, or none. */
export const bulkGapItemsSchema = z.strictObject({
  ids: z.array(z.uuid()).min(1).max(500),
  /** The version that was seen of each. */
  versions: z.record(z.uuid(), z.int32().min(1)).default({}),
  change: gapItemChangeSchema.pick({
    conformity: true,
    ownerId: true,
    reviewerId: true,
    dueOn: true,
    closeByStageId: true,
    isHighRisk: true,
  }),
});
export type BulkGapItems = z.infer<typeof bulkGapItemsSchema>;
/** How many rows one request has changed. */
export const changedCountSchema = z.object({ changed: z.number().int() });
export type ChangedCount = z.infer<typeof changedCountSchema>;
export const bulkResultSchema = changedCountSchema.extend({
  /** What somebody else had changed meanwhile, and who was last at it. */
  left: z.array(z.object({ id: z.uuid(), requirementId: z.string(), last: byAndAtSchema.nullable() })),
});
export type BulkResult = z.infer<typeof bulkResultSchema>;

/** What was said to be done is sent back: why it is not accepted. */
export const returnGapItemSchema = z.strictObject({ reason: linesText({ min: 1, max: 2000 }) });
export type ReturnGapItem = z.infer<typeof returnGapItemSchema>;

export const acceptGapItemSchema = z.strictObject({ accepted: z.boolean() });
export type AcceptGapItem = z.infer<typeof acceptGapItemSchema>;
