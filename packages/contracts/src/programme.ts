import {
  certificateStatuses,
  isMonthDay,
  reportOpinions,
  ruleBindings,
  stageStatuses,
  timeBases,
} from '@waymark/domain';
import { z } from 'zod';
import { daySchema, personSchema } from './common.ts';
import { schemeIdSchema, schemeNameSchema } from './framework.ts';
import { gateSchema, readinessSchema } from './readiness.ts';
import { exactText, lineSchema, linesText, nameSchema } from './text.ts';
import { findingInBriefSchema, timelineFindingSchema } from './timeline-finding.ts';

export const stageSchema = z.object({
  id: z.uuid(),
  key: z.string(),
  order: z.number().int(),
  name: z.string(),
  shortName: z.string(),
  purpose: z.string(),
  entryCriteria: z.array(z.string()),
  exitCriteria: z.array(z.string()),
  status: z.enum(stageStatuses),
  owner: personSchema.nullable(),
  plannedFromOn: daySchema,
  plannedToOn: daySchema,
  baselineFromOn: daySchema,
  baselineToOn: daySchema,
  actualFromOn: daySchema.nullable(),
  actualToOn: daySchema.nullable(),
  isPinned: z.boolean(),
  pinReason: z.string().nullable(),
  version: z.number().int(),
});
export type Stage = z.infer<typeof stageSchema>;

/** A stage among those of all programmes: its days and how it stands, without what stands on its own page. */
export const stageInBriefSchema = stageSchema.omit({ purpose: true, entryCriteria: true, exitCriteria: true });
export type StageInBrief = z.infer<typeof stageInBriefSchema>;

/** A dated event of the programme with the rule that sets it. */
export const milestoneSchema = z.object({
  id: z.string(),
  name: z.string(),
  on: daySchema,
  stageKey: z.string().nullable(),
  binding: z.enum(ruleBindings),
  isHard: z.boolean(),
  explanation: z.string(),
  source: z.string(),
  /** The days that went in, and what else decides it: where a slip arose, the earliest it can be. Frozen reports may lack both. */
  inputs: z.array(z.object({ name: z.string(), on: daySchema, isActual: z.boolean() })).default([]),
  note: z.string().default(''),
});
export type Milestone = z.infer<typeof milestoneSchema>;

export const programmeSchema = z.object({
  id: z.uuid(),
  scheme: z.string(),
  schemeName: z.string(),
  frameworkId: z.string(),
  timeBasis: z.enum(timeBases),
  /** The schemes from whose examination it is made. */
  madeFrom: z.array(schemeNameSchema),
  /** Whether the end of the customers' financial year decides which period helps. */
  asksForYearEnd: z.boolean(),
  name: z.string(),
  scopeStatement: z.string(),
  /** What was chosen of the framework. */
  categories: z.array(z.object({ id: z.string(), name: z.string() })),
  targetOn: daySchema,
  asOfOn: daySchema.nullable(),
  periodFromOn: daySchema.nullable(),
  periodToOn: daySchema.nullable(),
  auditorFirm: z.string().nullable(),
  customersYearEnd: z.string().nullable(),
  renewsId: z.uuid().nullable(),
  parentId: z.uuid().nullable(),
  version: z.number().int(),
});
export type Programme = z.infer<typeof programmeSchema>;

export const programmeDetailSchema = programmeSchema.extend({
  /** What the person who asks may do with it and its stages. */
  abilities: z.object({ edit: z.boolean(), sign: z.boolean(), record: z.boolean() }),
  stages: z.array(stageSchema),
  milestones: z.array(milestoneSchema),
});
export type ProgrammeDetail = z.infer<typeof programmeDetailSchema>;

/** The last day of a financial year, `MM-DD`. */
const yearEndSchema = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'Use MM-DD, for example 12-31.' })
  .refine(isMonthDay, { error: 'This day is in no year. Use MM-DD, for example 12-31.' });

export const createProgrammeSchema = z.strictObject({
  scheme: schemeIdSchema,
  name: nameSchema.optional(),
  scopeStatement: linesText({ min: 1, max: 10_000 }),
  categories: z
    .array(exactText({ max: 50 }))
    .max(50)
    .default([]),
  startOn: daySchema,
  targetOn: daySchema,
  asOfOn: daySchema.nullable().default(null),
  periodFromOn: daySchema.nullable().default(null),
  periodToOn: daySchema.nullable().default(null),
  auditorFirm: nameSchema.nullable().default(null),
  customersYearEnd: yearEndSchema.nullable().default(null),
  /** Of a scheme that is made from another: the programme of that one. */
  parentId: z.uuid().nullable().default(null),
});
export type CreateProgramme = z.input<typeof createProgrammeSchema>;

/** The plan a programme would start with; nothing is stored. */
export const programmePreviewSchema = z.object({
  requirementCount: z.number().int(),
  stages: z.array(z.object({ key: z.string(), name: z.string(), fromOn: daySchema, toOn: daySchema })),
  milestones: z.array(milestoneSchema),
  /** What the engine will say of the plan once it is stored: blockers first, each with its ways out. */
  findings: z.array(timelineFindingSchema),
  /** What is good to know and breaks no rule. */
  notes: z.array(z.string()),
});
export type ProgrammePreview = z.infer<typeof programmePreviewSchema>;

const movedRequirementSchema = z.object({ id: z.string(), title: z.string() });

/** What a move to the edition in force would carry along; nothing is stored. */
export const editionMoveSchema = z.object({
  fromName: z.string(),
  /** The edition in force, as it is named formally. */
  toName: z.string(),
  endedOn: daySchema,
  /** A certificate to the old edition has lapsed with it, so that Stage 1 and Stage 2 are held anew. */
  hasLapsedCertificate: z.boolean(),
  /** Requirements that go on with some of the old edition: owners, reviewers, findings and links to evidence come along. */
  carried: z.array(movedRequirementSchema.extend({ from: z.array(z.string()) })),
  /** Requirements the old edition did not have. */
  added: z.array(movedRequirementSchema),
  /** What cannot be carried: it has no place in the new edition. */
  left: z.array(movedRequirementSchema),
  /** The new programme begins today, and could aim at this day. */
  targetOn: daySchema,
});
export type EditionMove = z.infer<typeof editionMoveSchema>;

/** Starts the programme to the edition in force. */
export const moveEditionSchema = z.strictObject({ targetOn: daySchema, name: nameSchema.optional() });
export type MoveEdition = z.infer<typeof moveEditionSchema>;

export const updateProgrammeSchema = z.strictObject({
  name: nameSchema.optional(),
  scopeStatement: linesText({ min: 1, max: 10_000 }).optional(),
  targetOn: daySchema.optional(),
  auditorFirm: nameSchema.nullable().optional(),
  customersYearEnd: yearEndSchema.nullable().optional(),
  /** Of a scheme that is made from another: the programme of that one. */
  parentId: z.uuid().nullable().optional(),
});
export type UpdateProgramme = z.infer<typeof updateProgrammeSchema>;

export const updateStageSchema = z.strictObject({
  status: z.enum(stageStatuses).optional(),
  ownerId: z.uuid().nullable().optional(),
  plannedFromOn: daySchema.optional(),
  plannedToOn: daySchema.optional(),
  actualFromOn: daySchema.nullable().optional(),
  actualToOn: daySchema.nullable().optional(),
  /** Agreed with the auditor: planning leaves these days alone. Pinning and releasing need a reason. */
  isPinned: z.boolean().optional(),
  pinReason: lineSchema.nullable().optional(),
  /** Why the stage is left out; needed for `skipped`. A stage is `done` by its gate, not by this. */
  reason: lineSchema.optional(),
});
export type UpdateStage = z.infer<typeof updateStageSchema>;

/** What a programme ended with, the newest of it, and what keeps it going. */
export const recordNoteSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('certificate'),
    number: z.string(),
    body: z.string(),
    status: z.enum(certificateStatuses),
    expiresOn: daySchema,
    /** The surveillance that comes next; none where all are over. */
    surveillance: z.object({ stageId: z.uuid(), name: z.string(), fromOn: daySchema, toOn: daySchema }).nullable(),
  }),
  z.object({
    kind: z.literal('report'),
    firm: z.string(),
    opinion: z.enum(reportOpinions),
    issuedOn: daySchema,
    staleOn: daySchema,
  }),
]);
export type RecordNote = z.infer<typeof recordNoteSchema>;

/** What the overview counts, each with its own field. */
export const overviewCounts = ['toReview'] as const;
export type OverviewCount = (typeof overviewCounts)[number];

export const overviewSchema = z.object({
  programmes: z.array(
    programmeSchema.extend({
      stages: z.array(stageInBriefSchema),
      readiness: readinessSchema,
      gates: z.array(gateSchema),
      nextHardDate: milestoneSchema.nullable(),
      record: recordNoteSchema.nullable(),
      /** The rules this plan breaks or is about to, as its timeline says. */
      findings: z.array(findingInBriefSchema),
    }),
  ),
  nextDates: z.array(
    z.object({
      on: daySchema,
      kind: z.string(),
      title: z.string(),
      programmeId: z.uuid().nullable(),
      programmeName: z.string().nullable(),
    }),
  ),
  toReview: z.number().int(),
  myOpenWork: z.number().int(),
});
export type Overview = z.infer<typeof overviewSchema>;
