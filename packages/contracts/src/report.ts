import { documentStates, readinessStates, verdicts } from '@waymark/domain';
import { z } from 'zod';
import { programmeChangesSchema } from './changes.ts';
import { daySchema, instantSchema, personSchema } from './common.ts';
import { reportedDecisionSchema } from './decision.ts';
import { milestoneSchema, programmeSchema, recordNoteSchema, stageInBriefSchema } from './programme.ts';
import { gateSchema, readinessSchema } from './readiness.ts';
import { reportMessageSchema } from './report-message.ts';
import { trendPointSchema } from './snapshot.ts';
import { lineSchema } from './text.ts';
import { forecastBasisSchema, forecastSummarySchema } from './timeline.ts';
import { findingInBriefSchema } from './timeline-finding.ts';

export const blockerSchema = z.object({
  gapItemId: z.uuid(),
  requirementId: z.string(),
  title: z.string(),
  reason: z.string(),
  /** How it counts: what nobody has assessed is no gap. Left out in reports that were kept before it was told. */
  state: z.enum(readinessStates).optional(),
  ownerName: z.string().nullable(),
  dueOn: daySchema.nullable(),
  daysOverdue: z.number().int(),
  weight: z.number().int(),
  /** Since when it stands in the way, what would free it, and the days by which it threatens to delay what waits for it; null where no day is known. */
  sinceOn: daySchema.optional(),
  remedy: z.string().optional(),
  delayDays: z.number().int().nullable().optional(),
});
export type Blocker = z.infer<typeof blockerSchema>;

/** What everything that blocks threatens: the audit that waits for readiness, or where none does the result itself. */
export const threatSchema = z.object({
  kind: z.enum(['audit', 'certificate', 'report']),
  name: z.string(),
  on: daySchema,
  /** The last day to be ready on which it keeps its day. */
  byOn: daySchema.nullable(),
});
export type Threat = z.infer<typeof threatSchema>;

/** What is drawn of a plan's next months beside its stages. */
export const outlookSchema = z.object({
  /** One a day: audits as they begin, the certificate or report as it comes, what is checked afterwards, and other hard dates. */
  marks: z.array(z.object({ on: daySchema, name: z.string(), isHard: z.boolean() })),
  /** Keys of the stages that decide the day of the result. */
  criticalPath: z.array(z.string()),
});
export type Outlook = z.infer<typeof outlookSchema>;

/** A document that a gate waits for. */
export const blockingDocumentSchema = z.object({ key: z.string(), title: z.string(), state: z.enum(documentStates) });
export type BlockingDocument = z.infer<typeof blockingDocumentSchema>;

export const leadershipProgrammeSchema = programmeSchema.extend({
  stages: z.array(stageInBriefSchema),
  currentStage: z.object({ name: z.string(), order: z.number().int(), of: z.number().int() }),
  nextHardDate: milestoneSchema.nullable(),
  /** Left out in reports that were kept before it was told. */
  outlook: outlookSchema.optional(),
  readiness: readinessSchema,
  gates: z.array(gateSchema),
  openGates: z.number().int(),
  overdue: z.object({ tasks: z.number().int(), gapItems: z.number().int() }),
  blockers: z.array(blockerSchema),
  /** Null where the result is there; left out, like the delays, in reports that were kept before these were told. */
  threat: threatSchema.nullable().optional(),
  /** What it ended with, if it has. */
  record: recordNoteSchema.nullable().optional(),
  /** What a gate waits for; like `findings` left out in reports that were kept before it was told. */
  documents: z.array(blockingDocumentSchema).optional(),
  /** The rules this plan breaks or is about to, as its timeline says. */
  findings: z.array(findingInBriefSchema).optional(),
  verdict: z.enum(verdicts),
  /** Of readiness; left out in reports that were kept before there was one. */
  forecast: forecastSummarySchema.optional(),
  forecastBasis: forecastBasisSchema.optional(),
  /** One point a week for twelve weeks, oldest first; today's is `readiness`. Left out in reports that were kept before days were. */
  trend: trendPointSchema.array().optional(),
  /** Since the report before. Told of reports that are kept or printed; of the programme as it stands now its `changes` are asked. */
  changes: programmeChangesSchema.optional(),
});
export type LeadershipProgramme = z.infer<typeof leadershipProgrammeSchema>;

export const leadershipReportSchema = z.object({
  organisationName: z.string(),
  isDemo: z.boolean(),
  asOf: instantSchema,
  on: daySchema,
  definitionVersion: z.number().int(),
  programmes: z.array(leadershipProgrammeSchema),
  message: reportMessageSchema,
  /** What waits for a decision, and what was decided since the last report; none in reports that were kept before it was told. */
  decisions: reportedDecisionSchema.array().default([]),
});
export type LeadershipReport = z.infer<typeof leadershipReportSchema>;

/** What a report can be printed on, on its side. */
export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];
/** A4 where nothing is said: a language alone does not tell who prints on Letter. */
export const reportFileQuerySchema = z.strictObject({ paper: z.enum(papers).default('a4') });
export type ReportFileQuery = z.output<typeof reportFileQuerySchema>;

/** A leadership report frozen as it stood; never changed afterwards. */
export const reportSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  createdAt: instantSchema,
  createdBy: personSchema,
});
export type Report = z.infer<typeof reportSchema>;
export const reportDetailSchema = reportSchema.extend({ report: leadershipReportSchema });
export type ReportDetail = z.infer<typeof reportDetailSchema>;
/** Freezes today's report; without a title it gets one with the day. */
export const createReportSchema = z.strictObject({ title: lineSchema.optional() });
export type CreateReport = z.infer<typeof createReportSchema>;

export const shareLinkSchema = z.object({
  id: z.uuid(),
  reportId: z.uuid(),
  reportTitle: z.string(),
  createdBy: personSchema,
  createdAt: instantSchema,
  expiresAt: instantSchema,
  revokedAt: instantSchema.nullable(),
});
export type ShareLink = z.infer<typeof shareLinkSchema>;
/** The address is in the answer once: only its hash is kept. */
export const createdShareLinkSchema = shareLinkSchema.extend({ url: z.string() });
export type CreatedShareLink = z.infer<typeof createdShareLinkSchema>;
/** Freezes today's report and makes an address for it that works for 1 to 90 days. */
export const createShareLinkSchema = z.strictObject({
  days: z.number().int().min(1).max(90),
  reportId: z.uuid().nullable().default(null),
});
export type CreateShareLink = z.input<typeof createShareLinkSchema>;

/** What the holder of a share link sees: the frozen report, and nothing else of the organisation. */
export const sharedReportSchema = z.object({
  title: z.string(),
  createdAt: instantSchema,
  expiresAt: instantSchema,
  report: leadershipReportSchema,
});
export type SharedReport = z.infer<typeof sharedReportSchema>;
