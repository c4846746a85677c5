import { changeCauses, gapItemStandings, movedDateKinds } from '@waymark/domain';
import { z } from 'zod';
import { daySchema, instantSchema } from './common.ts';
import { readinessSharesSchema } from './readiness.ts';

/** Percentage points of each part of the bar; below zero where it has become smaller. */
const pointsSchema = z.object({ proven: z.number(), claimed: z.number(), gap: z.number(), unknown: z.number() });
export type ChangePoints = z.infer<typeof pointsSchema>;

/** How a requirement stood on a day. */
export const keptItemSchema = z.object({
  standing: z.enum(gapItemStandings),
  weight: z.number().int(),
  /** The part of it that is proven, 0 to 1. */
  proven: z.number().min(0).max(1),
});
export type KeptItem = z.infer<typeof keptItemSchema>;

export const changedRowSchema = z.object({
  gapItemId: z.uuid(),
  requirementId: z.string(),
  title: z.string(),
  /** Null where it was not there on that day. */
  from: keptItemSchema.nullable(),
  to: keptItemSchema.nullable(),
  /** To the tenth. */
  points: pointsSchema,
});
export type ChangedRow = z.infer<typeof changedRowSchema>;

export const changeOfCauseSchema = z.object({
  cause: z.enum(changeCauses),
  count: z.number().int(),
  /** Whole points: those of all causes, and `rounding`, add up to the difference of the bars as they are shown. */
  points: pointsSchema,
  /** The same to the tenth: the points of `rows` and `more` add up to it. */
  exact: pointsSchema,
  /** What moved most first. */
  rows: z.array(changedRowSchema),
  /** What is not in `rows`. */
  more: z.object({ count: z.number().int(), points: pointsSchema }).nullable(),
});
export type ChangeOfCause = z.infer<typeof changeOfCauseSchema>;

/** What moved the bar; two definitions, and a day with nothing in scope, are not compared. */
const changedItemsSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('compared'),
    /** Both bars in whole per cent, as they are shown. */
    before: readinessSharesSchema,
    after: readinessSharesSchema,
    causes: z.array(changeOfCauseSchema),
    rounding: pointsSchema,
  }),
  z.object({ state: z.literal('other_definition'), from: z.number().int(), to: z.number().int() }),
  z.object({ state: z.literal('not_measurable') }),
]);
export type ChangedItems = z.infer<typeof changedItemsSchema>;

/** How the days of a plan come to be others. */
export const planDoings = ['plan.adopted', 'programme.changed', 'stage.changed'] as const;

export const movedDateSchema = z.object({
  kind: z.enum(movedDateKinds),
  /** Of the stage or the hard date. */
  key: z.string().nullable(),
  from: daySchema,
  to: daySchema,
  days: z.number().int(),
  /** What the log tells of it; null where it follows from something else. */
  why: z.object({ action: z.enum(planDoings), byName: z.string(), at: instantSchema, reason: z.string() }).nullable(),
});

export const programmeChangesSchema = z.object({
  /** What was asked for: the last report, a week ago where there is none, or a day. */
  since: z.enum(['report', 'week', 'day']),
  askedFrom: daySchema,
  /** Null where no day is kept, so there is nothing to compare with. */
  compared: z
    .object({
      /** The last day kept up to the one asked for, or else the first. */
      from: daySchema,
      to: daySchema,
      /** What is compared with it is how all stands now, not how it was kept. */
      isNow: z.boolean(),
      items: changedItemsSchema,
      dates: z.array(movedDateSchema),
      /** Those that are met, or open, and were not. */
      gates: z.array(z.object({ id: z.string(), isMet: z.boolean() })),
    })
    .nullable(),
});
export type ProgrammeChanges = z.infer<typeof programmeChangesSchema>;
export type ComparedDays = NonNullable<ProgrammeChanges['compared']>;

/** Without `from` since the last report, or a week before where there is none; without `to` as all stands now. */
export const changesQuerySchema = z
  .strictObject({ from: daySchema.optional(), to: daySchema.optional() })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ['from'],
    error: 'The first day comes after the last.',
  });
export type ChangesQuery = z.infer<typeof changesQuerySchema>;
