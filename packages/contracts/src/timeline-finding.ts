import { findingSeverities, ruleBindings } from '@waymark/domain';
import { z } from 'zod';
import { daySchema } from './common.ts';

/** A rule that the dates break, or are about to, with the ways out. */
export const timelineFindingSchema = z.object({
  code: z.string(),
  severity: z.enum(findingSeverities),
  stageKey: z.string().nullable(),
  milestoneId: z.string().nullable(),
  on: daySchema.nullable(),
  message: z.string(),
  rule: z.object({ id: z.string(), name: z.string(), source: z.string(), binding: z.enum(ruleBindings) }).nullable(),
  waysOut: z.array(z.string()),
});
export type TimelineFinding = z.infer<typeof timelineFindingSchema>;

/** What breaks where all programmes are shown; the rule and the ways out stand in its timeline. */
export const findingInBriefSchema = timelineFindingSchema.pick({ code: true, severity: true, on: true, message: true });
export type FindingInBrief = z.infer<typeof findingInBriefSchema>;
