import { z } from 'zod';
import { instantSchema, listQuerySchema, pageOf } from './common.ts';
import { writtenShape } from './happenings/happening.ts';
import { happeningEntrySchema } from './happenings/happenings.ts';
import { pageParts } from './task.ts';
import { exactText, lineText, searchTextSchema } from './text.ts';

const freely = z.record(z.string(), z.unknown()).nullable();

/** An entry of another version of Waymark, of which this one does not know the shape. */
const olderEntrySchema = z.object({
  ...writtenShape,
  action: z.string(),
  subjectType: z.string(),
  subjectId: z.uuid().nullable(),
  subjectLabel: z.string(),
  programmeId: z.uuid().nullable(),
  before: freely,
  after: freely,
});

/** What happened, in the shape of its kind. What was written before there were shapes, or in others, is told as it is. */
export const activitySchema = z.union([happeningEntrySchema, olderEntrySchema]);
export type Activity = z.infer<typeof activitySchema>;
export const activityPageSchema = pageOf(activitySchema);
export const activityFilterSchema = z.strictObject({
  subjectId: z.uuid().optional(),
  actorId: z.uuid().optional(),
  action: exactText({ max: 100 }).optional(),
  /** What it is about: `programme`, `gap_item`, `evidence`. */
  subjectType: exactText({ max: 100 }).optional(),
  programmeId: z.uuid().optional(),
  /** Words in the name of what it is about, and in that of the person. */
  q: searchTextSchema.optional(),
  /** From this moment on, and before that one: a day is another piece of time for each reader. */
  fromAt: instantSchema.optional(),
  beforeAt: instantSchema.optional(),
});
export type ActivityFilter = z.infer<typeof activityFilterSchema>;
export const activityQuerySchema = listQuerySchema.extend(activityFilterSchema.shape);
export type ActivityQuery = z.infer<typeof activityQuerySchema>;

/** A long log is checked piece by piece: each answer says where the next piece begins. */
export const activityVerificationQuerySchema = z.strictObject({ cursor: exactText({ max: 4000 }).optional() });
export type ActivityVerificationQuery = z.infer<typeof activityVerificationQuerySchema>;

/**
 * Whether chain, marks and newest seal of the log fit, as far as it was looked through: `entries` of it, whose last is
 * `newest`. `brokenAt` is the first entry that does not fit. None of the entries up to `sealedTo` is missing once all was
 * looked through; later ones can have been taken away without a trace.
 */
export const activityVerificationSchema = z.object({
  entries: z.number().int(),
  newest: z.number().int(),
  isWhole: z.boolean(),
  brokenAt: z.number().int().nullable(),
  sealedTo: z.number().int(),
  nextCursor: z.string().nullable(),
});
export type ActivityVerification = z.infer<typeof activityVerificationSchema>;

export const searchHitSchema = z.object({
  /** What is opened, and which part of it holds the words. */
  kind: z.enum(['programme', 'gap_item', 'evidence', 'task', 'member']),
  part: z.enum(pageParts).nullable(),
  id: z.string(),
  title: z.string(),
  context: z.string(),
  programmeId: z.uuid().nullable(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;
export const searchResultSchema = z.object({ items: z.array(searchHitSchema) });
export const searchQuerySchema = z.strictObject({ q: lineText({ max: 200 }) });
