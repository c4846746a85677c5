import { documentDecisions, documentDuties, documentHoldings, documentStates } from '@waymark/domain';
import { z } from 'zod';
import { csv, daySchema, instantSchema, personSchema, waitsForSchema } from './common.ts';
import { webAddressSchema } from './evidence.ts';
import { linesText, lineText } from './text.ts';

/** What somebody wrote: a file (then `byteSize` and `sha256` say which bytes), or the address of one. */
export const documentVersionSchema = z.object({
  number: z.number().int(),
  label: z.string(),
  note: z.string(),
  author: personSchema,
  fileName: z.string().nullable(),
  mediaType: z.string().nullable(),
  byteSize: z.number().int().nullable(),
  sha256: z.string().nullable(),
  url: z.string().nullable(),
  addedBy: personSchema,
  addedAt: instantSchema,
});
export type DocumentVersion = z.infer<typeof documentVersionSchema>;

/** A document the scheme asks for, and how far it is. */
export const programmeDocumentSchema = z.object({
  id: z.uuid(),
  key: z.string(),
  title: z.string(),
  purpose: z.string(),
  reference: z.string().nullable(),
  state: z.enum(documentStates),
  isGate: z.boolean(),
  /** What it is about, where a gate asks for that. */
  holds: z.array(z.enum(documentHoldings)),
  /** Null where nobody has put one in. */
  latest: documentVersionSchema.nullable(),
  /** Of the latest version; a new one has to be approved anew. */
  approval: z.object({ by: personSchema, on: daySchema, note: z.string() }).nullable(),
  /** The day an approved one is looked at again. */
  reviewOn: daySchema.nullable(),
  /** Who said it was there, where that is all there is (`unconfirmed`), else who did something last. */
  updatedBy: personSchema.nullable(),
  updatedOn: daySchema.nullable(),
  /** What whoever asks may do now. */
  abilities: z.object({ addVersion: z.boolean(), approve: z.boolean(), withdraw: z.boolean() }),
  version: z.number().int(),
});
export type ProgrammeDocument = z.infer<typeof programmeDocumentSchema>;

export const documentListQuerySchema = z.strictObject({
  /** Whether a hard gate waits for it. */
  duty: csv(z.enum(documentDuties)),
  holds: csv(z.enum(documentHoldings)),
  state: csv(z.enum(documentStates)),
  waitsFor: waitsForSchema,
});
export type DocumentListQuery = z.infer<typeof documentListQuerySchema>;

/** All that was put in and said of it, newest first. */
export const documentHistorySchema = z.object({
  versions: documentVersionSchema.array(),
  decisions: z.array(
    z.object({
      id: z.uuid(),
      versionNumber: z.number().int(),
      decision: z.enum(documentDecisions),
      by: personSchema,
      on: daySchema,
      note: z.string(),
      at: instantSchema,
    }),
  ),
});
export type DocumentHistory = z.infer<typeof documentHistorySchema>;

/** `label` is what the document calls this version itself; the author is whoever sends it unless somebody else is named. */
export const addDocumentVersionSchema = z.strictObject({
  label: lineText({ max: 40 }),
  authorId: z.uuid().optional(),
  note: linesText({ max: 2000 }).default(''),
  source: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('upload'), uploadId: z.uuid() }),
    z.strictObject({ kind: z.literal('link'), url: webAddressSchema }),
  ]),
});
export type AddDocumentVersion = z.input<typeof addDocumentVersionSchema>;

/** The day it was approved may lie before today: a paper that was signed is put in afterwards. */
export const approveDocumentSchema = z.strictObject({
  approvedOn: daySchema,
  note: linesText({ max: 2000 }).default(''),
});
export type ApproveDocument = z.input<typeof approveDocumentSchema>;

export const withdrawDocumentApprovalSchema = z.strictObject({ reason: linesText({ min: 1, max: 2000 }) });
export type WithdrawDocumentApproval = z.infer<typeof withdrawDocumentApprovalSchema>;
