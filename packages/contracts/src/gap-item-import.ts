import { z } from 'zod';
import { exactText } from './text.ts';

/** The file is the body, as `application/octet-stream`. Nothing is written unless it is applied. */
export const importGapItemsQuerySchema = z.strictObject({
  apply: z.stringbool().default(false),
  /** The `fingerprint` of the preview that was agreed to; anything else than that is not applied. */
  seen: exactText({ max: 100 }).optional(),
});
export type ImportGapItemsQuery = z.infer<typeof importGapItemsQuerySchema>;

/** What an import can change, by the heading of its column; the other columns of an export are only for reading. */
export const importColumns = {
  conformity: 'Conformity',
  findingAsIs: 'Finding as it is',
  targetToBe: 'Target',
  justification: 'Justification',
  isHighRisk: 'High risk',
  ownerId: 'Owner e-mail',
  reviewerId: 'Reviewer e-mail',
  dueOn: 'Due on',
  closeByStageId: 'Close by',
  effortHours: 'Effort in hours',
  evidenceRequired: 'Evidence required',
} as const;
export type ImportField = keyof typeof importColumns;
export const importFields = [
  'conformity',
  'findingAsIs',
  'targetToBe',
  'justification',
  'isHighRisk',
  'ownerId',
  'reviewerId',
  'dueOn',
  'closeByStageId',
  'effortHours',
  'evidenceRequired',
] as const satisfies readonly ImportField[];

/** Why a row cannot be taken. */
export const importErrorCodes = [
  'requirement_missing',
  'requirement_unknown',
  'requirement_twice',
  'conformity_unknown',
  'yes_or_no_expected',
  'day_unreadable',
  'number_unreadable',
  'member_unknown',
  'stage_unknown',
  'text_too_long',
  'not_excludable',
  'justification_required',
] as const;

const importedValueSchema = z.union([z.string(), z.number(), z.boolean()]).nullable();

export const importPreviewSchema = z.object({
  /** Changes with what is in the file and with what is stored: whoever applies has seen exactly this. */
  fingerprint: z.string(),
  isApplied: z.boolean(),
  rows: z.number().int(),
  unchanged: z.number().int(),
  usedColumns: z.array(z.string()),
  ignoredColumns: z.array(z.string()),
  changes: z.array(
    z.object({
      line: z.number().int(),
      gapItemId: z.uuid(),
      requirementId: z.string(),
      title: z.string(),
      /** People and stages by their names. */
      fields: z.array(
        z.object({ field: z.enum(importFields), before: importedValueSchema, after: importedValueSchema }),
      ),
      /** Earlier words that no longer stand afterwards. */
      withdrawsClaim: z.boolean(),
      withdrawsAcceptance: z.boolean(),
    }),
  ),
  errors: z.array(
    z.object({
      line: z.number().int(),
      requirementId: z.string().nullable(),
      column: z.string().nullable(),
      code: z.enum(importErrorCodes),
      value: z.string(),
    }),
  ),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;
export type ImportError = ImportPreview['errors'][number];
