import { z } from 'zod';
import { personSchema } from './common.ts';
import { exactText } from './text.ts';

/** What a column, a word or a name of a table from elsewhere can stand for. */
export const importQuestionKinds = ['column', 'word', 'person'] as const;

const meaningSchema = z.strictObject({
  kind: z.enum(importQuestionKinds),
  /** The heading, the word or the name as the table has it. */
  asked: exactText({ max: 200 }),
  /** A field, a conformity or a member; null leaves out what was asked about. */
  means: exactText({ max: 100 }).nullable(),
});
export type ImportMeaning = z.infer<typeof meaningSchema>;

/** JSON in a query: the body is the file. */
const readingSchema = exactText({ max: 8000 })
  .transform((text, context) => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'This is not JSON.' });
      return z.NEVER;
    }
  })
  .pipe(z.array(meaningSchema).max(200));

/** The file is the body, as `application/octet-stream`. Nothing is written unless it is applied. */
export const importGapItemsQuerySchema = z.strictObject({
  apply: z.stringbool().default(false),
  /** The `fingerprint` of the preview that was agreed to; anything else than that is not applied. */
  seen: exactText({ max: 100 }).optional(),
  /** The answers to the questions of the preview. */
  reading: readingSchema.optional(),
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

/** What a column can stand for: the key, a field, or whether the requirement applies at all. */
export const importTargets = ['requirement', ...importFields, 'applicability'] as const;
export type ImportTarget = (typeof importTargets)[number];

/** Why a row cannot be taken. */
export const importErrorCodes = [
  'requirement_missing',
  'requirement_unknown',
  'requirement_twice',
  'requirement_unclear',
  'requirement_several',
  'requirement_other_edition',
  'conformity_unknown',
  'yes_or_no_expected',
  'applicability_contradicts',
  'day_unreadable',
  'day_unclear',
  'number_unreadable',
  'number_unclear',
  'cell_is_error',
  'cell_is_formula',
  'member_unknown',
  'stage_unknown',
  'text_too_long',
  'text_refused',
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
  /** What of the table is not Waymark's own, and how it was read; applying it needs an answer to each. */
  questions: z.array(
    z.object({
      kind: z.enum(importQuestionKinds),
      asked: z.string(),
      rows: z.number().int(),
      means: z.string().nullable(),
      /** It is what was answered at an earlier import. */
      isRemembered: z.boolean(),
    }),
  ),
  /** Who can be meant by a name. */
  people: z.array(personSchema),
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
      /** It was accepted, and is not any more. */
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
export type ImportQuestion = ImportPreview['questions'][number];
export type ImportError = ImportPreview['errors'][number];
