import { certificateStatuses, openPointIds, reportOpinions } from '@waymark/domain';
import { z } from 'zod';
import { daySchema, instantSchema, personSchema } from './common.ts';
import { lineSchema, linesText, lineText, nameSchema, textSchema } from './text.ts';

/** The file itself is at `…/file`. */
const fileSchema = z.object({ fileName: z.string(), mediaType: z.string() }).nullable();

/** What is open, in words: a gate with the fact that decides, or that nothing is proven. */
export const openPointSchema = z.object({ id: z.enum(openPointIds), title: z.string(), fact: z.string() });
export type OpenPoint = z.infer<typeof openPointSchema>;
/** What whoever records a certificate or report now has to explain. */
export const openPointsSchema = z.array(openPointSchema);

/** What was still open when it was recorded, as it stood then, and why it was recorded all the same. */
const explained = { openPoints: z.array(openPointSchema), openPointsReason: z.string() };
/** Needed where `GET …/open-points` names any. */
const openPointsReasonSchema = linesText({ max: 2000 }).default('');

export const certificateSchema = z.object({
  id: z.uuid(),
  programmeId: z.uuid(),
  number: z.string(),
  body: z.string(),
  /** The standard with its amendments, as certificates name it. */
  standard: z.string(),
  accreditation: z.string(),
  scope: z.string(),
  decidedOn: daySchema,
  issuedOn: daySchema,
  validFromOn: daySchema,
  expiresOn: daySchema,
  /** `expired` follows from the day. */
  status: z.enum(certificateStatuses),
  statusReason: z.string(),
  ...explained,
  file: fileSchema,
  createdBy: personSchema,
  createdAt: instantSchema,
  version: z.number().int(),
});
export type Certificate = z.infer<typeof certificateSchema>;

/** Without `expiresOn` it is 36 months after the decision, or after the certificate it renews. */
export const createCertificateSchema = z.strictObject({
  number: lineSchema,
  body: nameSchema,
  accreditation: lineText({ min: 0, max: 200 }).default(''),
  scope: linesText({ min: 1, max: 10_000 }),
  decidedOn: daySchema,
  issuedOn: daySchema.optional(),
  validFromOn: daySchema.optional(),
  expiresOn: daySchema.optional(),
  openPointsReason: openPointsReasonSchema,
  uploadId: z.uuid().nullable().default(null),
});
export type CreateCertificate = z.input<typeof createCertificateSchema>;
/** A suspension or withdrawal, and its end, need a reason. */
export const updateCertificateSchema = z.strictObject({
  number: lineSchema.optional(),
  accreditation: lineText({ min: 0, max: 200 }).optional(),
  scope: linesText({ min: 1, max: 10_000 }).optional(),
  issuedOn: daySchema.optional(),
  status: z.enum(['valid', 'suspended', 'withdrawn']).optional(),
  statusReason: textSchema.optional(),
  uploadId: z.uuid().optional(),
});
export type UpdateCertificate = z.infer<typeof updateCertificateSchema>;

export const bridgeLetterSchema = z.object({
  id: z.uuid(),
  fromOn: daySchema,
  toOn: daySchema,
  issuedOn: daySchema,
  note: z.string(),
  createdBy: personSchema,
});
export type BridgeLetter = z.infer<typeof bridgeLetterSchema>;
/** It begins the day after the report's period. */
export const createBridgeLetterSchema = z.strictObject({
  toOn: daySchema,
  issuedOn: daySchema,
  note: textSchema.default(''),
});
export type CreateBridgeLetter = z.input<typeof createBridgeLetterSchema>;

export const assuranceReportSchema = z.object({
  id: z.uuid(),
  programmeId: z.uuid(),
  firm: z.string(),
  opinion: z.enum(reportOpinions),
  exceptionCount: z.number().int(),
  exceptions: z.string(),
  asOfOn: daySchema.nullable(),
  periodFromOn: daySchema.nullable(),
  periodToOn: daySchema.nullable(),
  issuedOn: daySchema,
  /** The first day on which readers call it stale. */
  staleOn: daySchema,
  bridgeLetters: z.array(bridgeLetterSchema),
  ...explained,
  file: fileSchema,
  createdBy: personSchema,
  createdAt: instantSchema,
  version: z.number().int(),
});
export type AssuranceReport = z.infer<typeof assuranceReportSchema>;

/** The as-of day or the period are the programme's. */
export const createAssuranceReportSchema = z.strictObject({
  firm: nameSchema,
  opinion: z.enum(reportOpinions),
  exceptionCount: z.number().int().min(0).max(10_000).default(0),
  exceptions: textSchema.default(''),
  issuedOn: daySchema,
  openPointsReason: openPointsReasonSchema,
  uploadId: z.uuid().nullable().default(null),
});
export type CreateAssuranceReport = z.input<typeof createAssuranceReportSchema>;
export const updateAssuranceReportSchema = z.strictObject({
  opinion: z.enum(reportOpinions).optional(),
  exceptionCount: z.number().int().min(0).max(10_000).optional(),
  exceptions: textSchema.optional(),
  issuedOn: daySchema.optional(),
  uploadId: z.uuid().optional(),
});
export type UpdateAssuranceReport = z.infer<typeof updateAssuranceReportSchema>;

/** Certificates or reports of a programme, newest first, and the programme that renews it once one is recorded. */
export const programmeRecordsSchema = z.object({
  certificates: z.array(certificateSchema),
  reports: z.array(assuranceReportSchema),
  nextCycle: z.object({ programmeId: z.uuid(), name: z.string(), startOn: daySchema, targetOn: daySchema }).nullable(),
  renews: z.object({ programmeId: z.uuid(), name: z.string() }).nullable(),
});
export type ProgrammeRecords = z.infer<typeof programmeRecordsSchema>;
