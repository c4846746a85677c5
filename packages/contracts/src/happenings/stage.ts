import { gateDecisions, stageStatuses } from '@waymark/domain';
import { z } from 'zod';
import { daySchema, instantSchema } from '../common.ts';
import { stageDecisionSchema } from '../stage-gate.ts';
import { happening, inProgramme } from './happening.ts';

const stage = { subjectType: 'stage', subjectId: z.uuid(), programmeId: inProgramme } as const;

const fields = {
  status: z.enum(stageStatuses),
  ownerId: z.uuid().nullable(),
  plannedFromOn: daySchema,
  plannedToOn: daySchema,
  actualFromOn: daySchema.nullable(),
  actualToOn: daySchema.nullable(),
  isPinned: z.boolean(),
  pinReason: z.string().nullable(),
};
const status = z.strictObject({ status: z.enum(stageStatuses) });

const decided = {
  before: status.extend({ actualToOn: daySchema.nullable() }),
  after: z.strictObject({
    decisionId: z.uuid(),
    decidedAt: instantSchema,
    decision: z.enum(gateDecisions),
    note: z.string(),
    isMet: z.boolean(),
    facts: stageDecisionSchema.shape.facts,
  }),
};
const judged = { criterion: z.string(), isMet: z.boolean() };

export const stageHappenings = [
  happening('stage.changed', stage, {
    before: z.strictObject(fields).partial(),
    // Why a stage is left out: the stage itself keeps no word of it.
    after: z.strictObject({ ...fields, reason: z.string() }).partial(),
  }),
  happening('stage.begun', stage, { before: status, after: status.extend({ actualFromOn: daySchema }) }),
  happening('stage.completed', stage, { before: status, after: status.extend({ actualToOn: daySchema }) }),
  happening('stage.signed', stage, decided),
  happening('stage.reopened', stage, decided),
  happening('criterion.judged', stage, {
    before: z.strictObject({ ...judged, note: z.string().optional() }),
    after: z.strictObject({ ...judged, note: z.string() }),
  }),
] as const;
