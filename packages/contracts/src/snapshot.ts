import { recordKinds, stageStatuses, verdicts } from '@waymark/domain';
import { z } from 'zod';
import { daySchema, instantSchema } from './common.ts';
import { readinessSchema, readinessSharesSchema } from './readiness.ts';
import { forecastSummarySchema } from './timeline.ts';

/** How ready a programme was on a day. */
export const trendPointSchema = z.object({
  on: daySchema,
  /** Points of two definitions are not compared. */
  definitionVersion: z.number().int(),
  inScope: z.number().int(),
  /** By weight; null where nothing was in scope. */
  shares: readinessSharesSchema.nullable(),
});

/** What is kept of a programme beside its readiness: ids and days, which every language has words for. */
export const snapshotFactsSchema = z.object({
  verdict: z.enum(verdicts),
  targetOn: daySchema,
  counts: readinessSchema.shape.counts,
  gates: z.array(z.object({ id: z.string(), isMet: z.boolean() })),
  stages: z.array(
    z.object({
      key: z.string(),
      status: z.enum(stageStatuses),
      plannedFromOn: daySchema,
      plannedToOn: daySchema,
      actualFromOn: daySchema.nullable(),
      actualToOn: daySchema.nullable(),
    }),
  ),
  nextHardDate: z.object({ id: z.string(), on: daySchema }).nullable(),
  overdue: z.object({ tasks: z.number().int(), gapItems: z.number().int() }),
  forecast: forecastSummarySchema
    .pick({ state: true, p50On: true, p85On: true, byTarget: true, readyInTimeOn: true })
    .extend({
      result: z
        .object({
          kind: z.enum(recordKinds).nullable(),
          planOn: daySchema,
          p50On: daySchema.nullable(),
          p85On: daySchema.nullable(),
        })
        .nullable(),
    })
    .nullable(),
});
export type SnapshotFacts = z.infer<typeof snapshotFactsSchema>;

/** A programme as it stood when a day began where its organisation is. */
export const snapshotSchema = trendPointSchema.extend({ takenAt: instantSchema, facts: snapshotFactsSchema });
export type Snapshot = z.infer<typeof snapshotSchema>;

/** Both days are included; at most the newest 400 are given. */
export const snapshotQuerySchema = z.strictObject({ from: daySchema.optional(), to: daySchema.optional() });
export type SnapshotQuery = z.infer<typeof snapshotQuerySchema>;
