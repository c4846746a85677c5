import { gateDecisions } from '@waymark/domain';
import { z } from 'zod';
import { instantSchema, personSchema } from './common.ts';
import { lineSchema, textSchema } from './text.ts';

/** One exit criterion of a stage, worked out from the rows behind it, or judged by a person. */
export const exitCriterionSchema = z.object({
  key: z.string(),
  text: z.string(),
  kind: z.enum(['computed', 'judged']),
  /** A hard gate of the programme asks the very same. */
  isHardGate: z.boolean(),
  isMet: z.boolean(),
  /** How many of how many; null where a person judges. */
  have: z.number().int().nullable(),
  need: z.number().int().nullable(),
  /** Where the rows are. */
  target: z
    .object({
      page: z.enum(['documents', 'gap-items', 'programme', 'evidence', 'tasks']),
      filter: z.record(z.string(), z.string()),
    })
    .nullable(),
  judgement: z.object({ by: personSchema, at: instantSchema, note: z.string() }).nullable(),
  /** Of what a person judged, for `If-Match`; 0 until somebody has. */
  version: z.number().int(),
});
export type ExitCriterion = z.infer<typeof exitCriterionSchema>;

/** What was decided, with the facts as they stood then. */
export const stageDecisionSchema = z.object({
  id: z.uuid(),
  decision: z.enum(gateDecisions),
  note: z.string(),
  by: personSchema,
  at: instantSchema,
  facts: z.array(exitCriterionSchema.pick({ key: true, text: true, isMet: true, have: true, need: true })),
});
export type StageDecision = z.infer<typeof stageDecisionSchema>;

export const stageGateSchema = z.object({
  stageId: z.uuid(),
  stageKey: z.string(),
  stageName: z.string(),
  criteria: z.array(exitCriterionSchema),
  /** Every criterion holds. */
  isMet: z.boolean(),
  /** Newest first. */
  decisions: z.array(stageDecisionSchema),
  /** The stage's version, for `If-Match`. */
  version: z.number().int(),
});
export type StageGate = z.infer<typeof stageGateSchema>;

/** `no_go` needs a note, and so does `go` while a criterion is open: the stage then completes itself once all hold. */
export const signGateSchema = z.strictObject({ decision: z.enum(['go', 'no_go']), note: textSchema.default('') });
export type SignGate = z.input<typeof signGateSchema>;
export const reopenStageSchema = z.strictObject({ reason: lineSchema });
export type ReopenStage = z.infer<typeof reopenStageSchema>;
export const judgeCriterionSchema = z.strictObject({ isMet: z.boolean(), note: textSchema.default('') });
export type JudgeCriterion = z.input<typeof judgeCriterionSchema>;
