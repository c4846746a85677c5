import { milestoneKinds, recordKinds, ruleBindings, stageRoles } from '@waymark/domain';
import { z } from 'zod';
import { closedDaysSchema } from './calendar.ts';
import { daySchema, instantSchema, personSchema } from './common.ts';
import { milestoneSchema, stageSchema } from './programme.ts';
import { exactText, lineSchema } from './text.ts';
import { timelineFindingSchema } from './timeline-finding.ts';

/** Why a date is what it is: the rule, what it counts from, the sum in words, and where the rule comes from. */
export const proofSchema = z.object({
  ruleId: z.string(),
  ruleName: z.string(),
  binding: z.enum(ruleBindings),
  inputs: milestoneSchema.shape.inputs,
  explanation: z.string(),
  source: z.string(),
  note: z.string(),
});
export type Proof = z.infer<typeof proofSchema>;

export const timelineStageSchema = stageSchema.extend({
  role: z.enum(stageRoles),
  /** The days in force: actual where there are any, else planned. */
  fromOn: daySchema,
  toOn: daySchema,
  /** Days by which the end in force is later than the baseline; negative when earlier. */
  slipDays: z.number().int(),
  /** Days the end can still slip before something breaks; null once it is over. */
  floatDays: z.number().int().nullable(),
  isCritical: z.boolean(),
  why: z.object({ from: proofSchema, to: proofSchema }),
  /** What the person who asks may do with its days. */
  abilities: z.object({ move: z.boolean() }),
});
export type TimelineStage = z.infer<typeof timelineStageSchema>;

export const timelineMilestoneSchema = milestoneSchema.extend({
  ruleId: z.string(),
  kind: z.enum(milestoneKinds),
  isDone: z.boolean(),
  isOverridable: z.boolean(),
  /** Whether it happened is known to people alone, who say so by an override that `isDone`. */
  isReportable: z.boolean(),
  /** It begins or ends the next time round. */
  isRenewal: z.boolean(),
  /** What the person who asks may do: agree on another day, say that it happened, take back what was said. */
  abilities: z.object({ agree: z.boolean(), report: z.boolean(), release: z.boolean() }),
  override: z
    .object({ ruledOn: daySchema, reason: z.string(), isDone: z.boolean(), by: personSchema, at: instantSchema })
    // The same in every programme that holds it together with others.
    .extend({ sharedId: z.uuid().nullable() })
    .nullable(),
});
export type TimelineMilestone = z.infer<typeof timelineMilestoneSchema>;

/** Everything a Gantt draws of one programme. `version` is the programme's, for `If-Match` when a plan is adopted. */
export const timelineSchema = z.object({
  programmeId: z.uuid(),
  name: z.string(),
  schemeName: z.string(),
  today: daySchema,
  targetOn: daySchema,
  asOfOn: daySchema.nullable(),
  periodFromOn: daySchema.nullable(),
  periodToOn: daySchema.nullable(),
  stages: z.array(timelineStageSchema),
  milestones: z.array(timelineMilestoneSchema),
  findings: z.array(timelineFindingSchema),
  criticalPath: z.array(z.string()),
  closures: z.array(closedDaysSchema),
  /** What the person who asks may do with the plan as a whole. */
  abilities: z.object({ adopt: z.boolean() }),
  version: z.number().int(),
});
export type Timeline = z.infer<typeof timelineSchema>;

/** All programmes on one line, with what they share and where they clash. */
export const portfolioTimelineSchema = z.object({
  today: daySchema,
  programmes: z.array(timelineSchema),
  clashes: z.array(timelineFindingSchema.extend({ programmeIds: z.array(z.uuid()) })),
  /** What is held together, with `sharedId`, or could be. */
  shared: z.array(
    z.object({
      name: z.string(),
      on: daySchema,
      milestones: z.array(z.object({ programmeId: z.uuid(), milestoneId: z.string() })),
      sharedId: z.uuid().nullable(),
      abilities: z.object({ hold: z.boolean() }),
    }),
  ),
});
export type PortfolioTimeline = z.infer<typeof portfolioTimelineSchema>;

/** What one would like to change. `move` pushes what comes after; `replan` lays everything out anew between pins. */
export const planChangeSchema = z.strictObject({
  mode: z.enum(['move', 'replan']).default('move'),
  /** Takes over the rules that the scheme has by now, where the plan was made with others. */
  rules: z.literal('current').optional(),
  targetOn: daySchema.optional(),
  asOfOn: daySchema.optional(),
  periodFromOn: daySchema.optional(),
  periodToOn: daySchema.optional(),
  stages: z
    .array(
      z.strictObject({
        key: exactText({ max: 100 }),
        plannedFromOn: daySchema.optional(),
        plannedToOn: daySchema.optional(),
        isPinned: z.boolean().optional(),
      }),
    )
    .max(20)
    .default([]),
});
export type PlanChange = z.input<typeof planChangeSchema>;

export const whatIfSchema = z.object({
  before: timelineSchema,
  after: timelineSchema,
  moves: z.array(
    z.object({
      type: z.enum(['stage', 'milestone']),
      id: z.string(),
      name: z.string(),
      fromOn: daySchema,
      toOn: daySchema,
      days: z.number().int(),
    }),
  ),
  newFindings: z.array(timelineFindingSchema),
  solvedFindings: z.array(timelineFindingSchema),
});
export type WhatIf = z.infer<typeof whatIfSchema>;

/** Puts a change into force; the reason goes into the activity log. */
export const adoptPlanSchema = planChangeSchema.extend({ reason: lineSchema });
export type AdoptPlan = z.input<typeof adoptPlanSchema>;

/** A milestone agreed on another day than its rule gives; with `isDone`, the day on which it happened. */
export const overrideMilestoneSchema = z.strictObject({
  on: daySchema,
  reason: lineSchema,
  isDone: z.boolean().optional(),
});
export type OverrideMilestone = z.infer<typeof overrideMilestoneSchema>;

const milestoneOfSchema = z.strictObject({ programmeId: z.uuid(), milestoneId: exactText({ max: 100 }) });

/** One internal audit, review or test for several programmes: held once, on a day that moves for all of them. */
export const shareMilestonesSchema = z.strictObject({
  milestones: z.array(milestoneOfSchema).min(2).max(20),
  on: daySchema,
  reason: lineSchema,
});
export type ShareMilestones = z.infer<typeof shareMilestonesSchema>;
export const sharedMilestoneSchema = z.object({ sharedId: z.uuid() });
export type SharedMilestone = z.infer<typeof sharedMilestoneSchema>;

/**
 * When everything in scope of a programme will be accepted, worked out from its own weeks. It is about readiness: it knows nothing of
 * what auditors find, and says nothing without the hard gates that are open.
 */
export const forecastSchema = z.object({
  state: z.enum(['forecast', 'not_enough_history', 'not_converging', 'done', 'not_measurable']),
  today: daySchema,
  targetOn: daySchema,
  openGates: z.number().int(),
  /** The last day to be ready for the result to come by the target, given the plan; null where it cannot, or where no audit waits. */
  readyInTimeOn: daySchema.nullable(),
  /** The certificate or report: where the plan leads from today on, and if everything is ready by each of the two days. */
  result: z
    .object({ planOn: daySchema, p50On: daySchema.nullable(), p85On: daySchema.nullable() })
    .extend({
      /** Which of the two it is; null in reports that were frozen before it was said. */
      kind: z.enum(recordKinds).nullable().default(null),
      /** The last day to be ready for the 50 % date, or where there is none for the plan's; null where no audit waits. */
      readyByOn: daySchema.nullable().default(null),
      /** Booked days that the 85 % date comes too late for. */
      tooEarly: z.object({ stageName: z.string(), bookedOn: daySchema, possibleOn: daySchema }).nullable(),
    })
    .nullable(),
  p50On: daySchema.nullable(),
  p85On: daySchema.nullable(),
  /** Per cent of the runs that are ready by `readyInTimeOn`, or where there is none by the target; never 0 and never 100. */
  byTarget: z.number().gt(0).lt(100).nullable(),
  openItems: z.number().int(),
  openHours: z.number().nullable(),
  missingWeeks: z.number().int(),
  weeks: z.array(z.object({ startsOn: daySchema, done: z.number().int(), added: z.number().int() })),
  /** How many runs ended in the days from `fromOn` on, for the chart. */
  spread: z.array(z.object({ fromOn: daySchema, runs: z.number().int() })),
  runs: z.number().int(),
  backTest: z
    .object({
      samples: z.number().int(),
      /** Per cent of the past forecasts that held. */
      withinP50: z.number(),
      withinP85: z.number(),
      medianErrorDays: z.number(),
    })
    .nullable(),
});
export type Forecast = z.infer<typeof forecastSchema>;

/** The forecast as pages show it that are about more than it. */
export const forecastSummarySchema = forecastSchema.pick({
  state: true,
  today: true,
  targetOn: true,
  openGates: true,
  readyInTimeOn: true,
  result: true,
  p50On: true,
  p85On: true,
  byTarget: true,
  missingWeeks: true,
});
export type ForecastSummary = z.infer<typeof forecastSummarySchema>;

/** What is closed so far and what the forecast rests on, for pages that draw it beside what is needed. */
export const forecastBasisSchema = z.object({
  inScope: z.number().int(),
  /** How many items were accepted at the beginning of past weeks and are today, oldest first. */
  closed: z.array(z.object({ on: daySchema, count: z.number().int() })),
  /** Complete weeks of the programme's past. */
  weeks: z.number().int(),
  backTest: forecastSchema.shape.backTest,
});
export type ForecastBasis = z.infer<typeof forecastBasisSchema>;
