import { decisionOptionKinds, decisionStates, recordKinds } from '@waymark/domain';
import { z } from 'zod';
import { daySchema, instantSchema, personSchema } from './common.ts';
import { exactText, lineSchema, linesText } from './text.ts';
import { whatIfSchema } from './timeline.ts';
import { findingInBriefSchema } from './timeline-finding.ts';

/** Where the plan leads from today on, and if everything is ready by each of the two days of the forecast. */
const resultDaysSchema = z.object({ planOn: daySchema, p50On: daySchema.nullable(), p85On: daySchema.nullable() });
export type ResultDays = z.infer<typeof resultDaysSchema>;

/** What an option does: reckoned by the plan whenever an open decision is read, and kept with the verdict. */
export const decisionEffectSchema = z.discriminatedUnion('state', [
  /** For people to weigh: nothing is reckoned for it. */
  z.object({ state: z.literal('not_reckoned') }),
  /** The plan cannot take it, any more or at all; why, in the reader's language. */
  z.object({ state: z.literal('impossible'), why: z.string() }),
  z.object({
    state: z.literal('reckoned'),
    /** Which result it is, and its days as they are and as they would be; null where it is there, or none comes. */
    kind: z.enum(recordKinds).nullable(),
    before: resultDaysSchema.nullable(),
    after: resultDaysSchema.nullable(),
    moves: whatIfSchema.shape.moves,
    newFindings: findingInBriefSchema.array(),
    solvedFindings: findingInBriefSchema.array(),
    /** Why it cannot be put into force at once, in the reader's language; null where it can. */
    notAtOnce: z.string().nullable(),
    /** The plan it was reckoned with. */
    planVersion: z.number().int(),
  }),
]);
export type DecisionEffect = z.infer<typeof decisionEffectSchema>;

export const decisionOptionSchema = z.object({
  id: z.uuid(),
  kind: z.enum(decisionOptionKinds),
  /** The stage that would begin on another day. */
  stage: z.object({ key: z.string(), name: z.string() }).nullable(),
  /** The stage's new first day, or the day until which it is accepted. */
  on: daySchema.nullable(),
  text: z.string(),
  effect: decisionEffectSchema,
});
export type DecisionOption = z.infer<typeof decisionOptionSchema>;

/** A decision as a report tells of it, to whoever reads it. */
export const reportedDecisionSchema = z.object({
  id: z.uuid(),
  programme: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  question: z.string(),
  why: z.string(),
  neededByOn: daySchema,
  decider: personSchema,
  askedBy: personSchema,
  state: z.enum(decisionStates),
  options: decisionOptionSchema.array(),
  /** What was decided, by the decider; null while it is open, and where it was withdrawn. */
  verdict: z
    .object({ optionId: z.uuid(), reason: z.string(), decidedAt: instantSchema, isCarriedOut: z.boolean() })
    .nullable(),
});
export type ReportedDecision = z.infer<typeof reportedDecisionSchema>;

export const decisionSchema = reportedDecisionSchema.extend({
  /** Open, or decided since the last report that was frozen. */
  isInReport: z.boolean(),
  /** What the person who asks may do with it. */
  abilities: z.object({ edit: z.boolean(), withdraw: z.boolean(), decide: z.boolean() }),
  version: z.number().int(),
});
export type Decision = z.infer<typeof decisionSchema>;

const optionTextSchema = linesText({ max: 500 });
const saidSchema = linesText({ min: 1, max: 500 });

/** One option as it is asked. What the plan can reckon needs no words, what it cannot has to be said. */
export const newDecisionOptionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('later_day'),
    stageKey: exactText({ max: 100 }),
    on: daySchema,
    text: optionTextSchema.default(''),
  }),
  z.strictObject({ kind: z.literal('smaller_scope'), text: saidSchema }),
  z.strictObject({ kind: z.literal('accept_until'), on: daySchema, text: saidSchema }),
]);
export type NewDecisionOption = z.infer<typeof newDecisionOptionSchema>;

/** Asks somebody for a decision; of what happens to a plan, by which programme. */
export const askDecisionSchema = z.strictObject({
  programmeId: z.uuid().nullable().default(null),
  question: lineSchema,
  why: linesText({ max: 2000 }).default(''),
  neededByOn: daySchema,
  deciderId: z.uuid(),
  options: newDecisionOptionSchema.array().min(1).max(5),
});
export type AskDecision = z.input<typeof askDecisionSchema>;

/** What is asked otherwise; the programme stays. Options that are sent take the place of all that were there. */
export const updateDecisionSchema = z.strictObject({
  question: lineSchema.optional(),
  why: askDecisionSchema.shape.why.unwrap().optional(),
  neededByOn: daySchema.optional(),
  deciderId: z.uuid().optional(),
  options: askDecisionSchema.shape.options.optional(),
});
export type UpdateDecision = z.infer<typeof updateDecisionSchema>;

/** The option that is chosen and why; with `carryOut`, the plan it was reckoned with, which then changes as the option says. */
export const decideSchema = z.strictObject({
  optionId: z.uuid(),
  reason: linesText({ min: 1, max: 2000 }),
  carryOut: z
    .strictObject({ planVersion: z.number().int().min(1).max(2_147_483_647) })
    .nullable()
    .default(null),
});
export type Decide = z.input<typeof decideSchema>;
