import { z } from 'zod';
import { keptItemSchema } from './changes.ts';
import { daySchema, instantSchema } from './common.ts';
import { snapshotFactsSchema, snapshotSchema, trendPointSchema } from './snapshot.ts';

const { stages, gates } = snapshotFactsSchema.shape;

/** A programme as it was kept, with today's words for what has an id. */
export const pastProgrammeSchema = snapshotSchema.extend({
  id: z.uuid(),
  name: z.string(),
  stages: z.array(stages.element.extend({ name: z.string() })),
  gates: z.array(gates.element.extend({ title: z.string() })),
  /** Its name is null where it is a date no more. */
  nextHardDate: z.object({ name: z.string().nullable(), on: daySchema }).nullable(),
  /** The twelve weeks before, oldest first. */
  trend: z.array(trendPointSchema),
});
export type PastProgramme = z.infer<typeof pastProgrammeSchema>;

/** An organisation as it was kept on a day, and nothing of today. */
export const pastDaySchema = z.object({
  askedOn: daySchema,
  /** The last day that was kept up to it; null where none was. */
  on: daySchema.nullable(),
  /** The first day that is kept; null where none is. */
  firstOn: daySchema.nullable(),
  organisationName: z.string(),
  isDemo: z.boolean(),
  /** Those that ran. */
  programmes: z.array(pastProgrammeSchema),
});
export type PastDay = z.infer<typeof pastDaySchema>;

/** How a requirement stood, from the first day on that is kept: a row for each day on which it was another way than before. */
export const itemPastSchema = z.object({
  /** The days of its programme that are kept; null where none is. */
  kept: z.object({ firstOn: daySchema, lastOn: daySchema }).nullable(),
  /** Newest first; at most the newest 400. */
  rows: z.array(keptItemSchema.extend({ on: daySchema, takenAt: instantSchema })),
});
export type ItemPast = z.infer<typeof itemPastSchema>;
