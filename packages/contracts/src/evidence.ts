import { evidenceStates, rejectionReasons, reviewVerdicts } from '@waymark/domain';
import { z } from 'zod';
import { daySchema, instantSchema, listQuerySchema, pageOf, personSchema, waitsForSchema } from './common.ts';
import { completedTaskIdsSchema } from './task.ts';
import { fileNameSchema, lineSchema, linesText, lineText, searchTextSchema, textSchema } from './text.ts';

/** A file that has arrived but belongs to no evidence yet; forgotten after a day. */
export const uploadSchema = z.object({
  id: z.uuid(),
  fileName: z.string(),
  mediaType: z.string(),
  byteSize: z.number().int(),
  sha256: z.string(),
});
export type Upload = z.infer<typeof uploadSchema>;

const shareSchema = z.object({ usedBytes: z.number().int(), limitBytes: z.number().int() });
/** How much is kept, and may be: by the organisation, and of it by the person who asks. */
export const storageUseSchema = z.object({ organisation: shareSchema, person: shareSchema });
export type StorageUse = z.infer<typeof storageUseSchema>;
export const uploadQuerySchema = z.strictObject({ fileName: fileNameSchema });

const evidenceDays = {
  capturedOn: daySchema,
  periodFromOn: daySchema.nullable(),
  periodToOn: daySchema.nullable(),
};

/** What a list shows of a version: which kind of file it is, and whether it is small enough to be looked at there. */
export const fileFactsSchema = z.object({
  number: z.number().int(),
  mediaType: z.string().nullable(),
  byteSize: z.number().int().nullable(),
  url: z.string().nullable(),
});
export type FileFacts = z.infer<typeof fileFactsSchema>;

export const evidenceVersionSchema = fileFactsSchema.extend({
  fileName: z.string().nullable(),
  sha256: z.string().nullable(),
  /** What is said to whoever reviews it; empty for nothing. */
  note: z.string(),
  ...evidenceDays,
  uploadedBy: personSchema,
  uploadedAt: instantSchema,
});
export type EvidenceVersion = z.infer<typeof evidenceVersionSchema>;

/** What the evidence is for one programme. */
export const evidenceStandingSchema = z.object({
  programmeId: z.uuid(),
  programmeName: z.string(),
  state: z.enum(evidenceStates),
  reviewedBy: personSchema.nullable(),
  reviewedAt: instantSchema.nullable(),
  reason: z.enum(rejectionReasons).nullable(),
  note: z.string().nullable(),
  /** The period the programme looks at, where it looks at one. */
  neededFromOn: daySchema.nullable(),
  neededToOn: daySchema.nullable(),
});
export type EvidenceStanding = z.infer<typeof evidenceStandingSchema>;

export const evidenceSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  /** The days of its newest version. */
  ...evidenceDays,
  owner: personSchema,
  uploadedAt: instantSchema,
  latest: evidenceVersionSchema,
  standings: z.array(evidenceStandingSchema),
  links: z.array(
    z.object({ gapItemId: z.uuid(), programmeId: z.uuid(), requirementId: z.string(), title: z.string() }),
  ),
  /** What the person who asks may do with it; `reviewIsAnothers` for a reviewer whose own it is. */
  abilities: z.object({ edit: z.boolean(), review: z.boolean(), reviewIsAnothers: z.boolean() }),
  version: z.number().int(),
});
export type Evidence = z.infer<typeof evidenceSchema>;
export const evidencePageSchema = pageOf(evidenceSchema);
export const evidenceDetailSchema = evidenceSchema.extend({
  description: z.string(),
  versions: z.array(evidenceVersionSchema),
  reviews: z.array(
    z.object({
      id: z.uuid(),
      programmeId: z.uuid(),
      programmeName: z.string(),
      versionNumber: z.number().int(),
      verdict: z.enum(reviewVerdicts),
      reason: z.enum(rejectionReasons).nullable(),
      note: z.string(),
      reviewer: personSchema,
      reviewedAt: instantSchema,
    }),
  ),
});
export type EvidenceDetail = z.infer<typeof evidenceDetailSchema>;

export const evidenceListQuerySchema = listQuerySchema.extend({
  q: searchTextSchema.optional(),
  programmeId: z.uuid().optional(),
  gapItemId: z.uuid().optional(),
  ownerId: z.uuid().optional(),
  state: z.enum(evidenceStates).optional(),
  waitsFor: waitsForSchema,
  sort: z.enum(['-uploadedAt', 'uploadedAt', 'title', '-title', 'capturedOn', '-capturedOn']).default('-uploadedAt'),
});
export type EvidenceListQuery = z.infer<typeof evidenceListQuerySchema>;

/** Only addresses a browser opens as a page. */
export const webAddressSchema = lineText({ max: 2000 })
  .refine((text) => /^https?:\/\//i.test(text) && URL.canParse(text), {
    error: 'Use an address that begins with https://.',
  })
  .meta({ format: 'uri' });

/** Either a file that was uploaded or the address of one; the four dates are what a reviewer judges. */
export const createEvidenceSchema = z.strictObject({
  title: lineSchema,
  description: textSchema.default(''),
  capturedOn: daySchema,
  periodFromOn: daySchema.nullable().default(null),
  periodToOn: daySchema.nullable().default(null),
  source: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('upload'), uploadId: z.uuid() }),
    z.strictObject({ kind: z.literal('link'), url: webAddressSchema }),
  ]),
  gapItemIds: z.array(z.uuid()).max(100).default([]),
  completesTaskIds: completedTaskIdsSchema,
});
export type CreateEvidence = z.input<typeof createEvidenceSchema>;
const changedDays = z.object(evidenceDays).partial().shape;

/** The days are corrected only until somebody has reviewed the evidence; its words always. */
export const updateEvidenceSchema = z.strictObject({
  title: lineSchema.optional(),
  description: textSchema.optional(),
  ...changedDays,
});
export type UpdateEvidence = z.infer<typeof updateEvidenceSchema>;
export const linkEvidenceSchema = z.strictObject({ gapItemIds: z.array(z.uuid()).min(1).max(100) });
export type LinkEvidence = z.infer<typeof linkEvidenceSchema>;

export const reviewNoteSchema = linesText({ max: 2000 });

/** A newer file, with what whoever reviews it should know, and the days it speaks for where these are others than before. */
export const addEvidenceVersionSchema = z.strictObject({
  uploadId: z.uuid(),
  note: reviewNoteSchema.default(''),
  ...changedDays,
  completesTaskIds: completedTaskIdsSchema,
});
export type AddEvidenceVersion = z.input<typeof addEvidenceVersionSchema>;

/** Accepts or rejects evidence for one programme. A rejection has to say why. */
export const reviewEvidenceSchema = z.discriminatedUnion('verdict', [
  z.strictObject({
    verdict: z.literal('accepted'),
    programmeId: z.uuid(),
    versionNumber: z.number().int().min(1).max(1_000_000),
    note: reviewNoteSchema.default(''),
  }),
  z.strictObject({
    verdict: z.literal('rejected'),
    programmeId: z.uuid(),
    versionNumber: z.number().int().min(1).max(1_000_000),
    reason: z.enum(rejectionReasons),
    note: reviewNoteSchema.default(''),
  }),
]);
export type ReviewEvidence = z.input<typeof reviewEvidenceSchema>;
