import { readinessStates } from '@waymark/domain';
import { z } from 'zod';
import { daySchema } from './common.ts';

const share = z.number().min(0).max(100);
/** Shares in per cent of what is in scope; the four add up to 100. */
export const readinessSharesSchema = z.object({ proven: share, claimed: share, gap: share, unknown: share });
export type ReadinessShares = z.infer<typeof readinessSharesSchema>;

export const readinessSchema = z.object({
  on: daySchema,
  definitionVersion: z.number().int(),
  /** These three are null where nothing is in scope: not measurable is neither 0 nor 100 per cent. */
  weighted: readinessSharesSchema.nullable(),
  unweighted: readinessSharesSchema.nullable(),
  /** Per cent proven if every unknown counted as no … as yes. */
  range: z.object({ from: share, to: share }).nullable(),
  counts: z.object({
    inScope: z.number().int(),
    notApplicable: z.number().int(),
    byState: z.record(z.enum(readinessStates), z.number().int()),
  }),
});
export type Readiness = z.infer<typeof readinessSchema>;
/** The day on which evidence is judged fresh; today unless given. */
export const readinessQuerySchema = z.strictObject({ on: daySchema.optional() });
export type ReadinessQuery = z.infer<typeof readinessQuerySchema>;

export const gateSchema = z.object({
  id: z.string(),
  /** The stages that end only when it is met, too: what it keeps from being ready, these ask for as well. */
  stages: z.array(z.object({ key: z.string(), name: z.string() })).default([]),
  title: z.string(),
  isMet: z.boolean(),
  /** How many of how many, or a day; in words for people. */
  fact: z.string(),
  /** Where the rows behind it are. */
  target: z.object({ page: z.enum(['documents', 'gap-items', 'programme']), filter: z.record(z.string(), z.string()) }),
});
export type Gate = z.infer<typeof gateSchema>;
