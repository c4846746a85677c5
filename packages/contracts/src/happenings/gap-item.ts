import { conformities } from '@waymark/domain';
import { z } from 'zod';
import { daySchema, instantSchema } from '../common.ts';
import { changed, happening, inProgramme } from './happening.ts';

const gapItem = { subjectType: 'gap_item', subjectId: z.uuid(), programmeId: inProgramme } as const;

const claim = { claimedById: z.uuid().nullable(), claimedAt: instantSchema.nullable() };
const acceptance = { acceptedById: z.uuid().nullable(), acceptedAt: instantSchema.nullable() };

const fields = z.strictObject({
  conformity: z.enum(conformities),
  findingAsIs: z.string(),
  targetToBe: z.string(),
  justification: z.string(),
  isHighRisk: z.boolean(),
  ownerId: z.uuid().nullable(),
  reviewerId: z.uuid().nullable(),
  dueOn: daySchema.nullable(),
  closeByStageId: z.uuid().nullable(),
  effortHours: z.number().nullable(),
  evidenceRequired: z.number().int(),
  ...claim,
  ...acceptance,
});

/** A change, or a claim that is taken back, takes back what no longer stands with it. */
const words = z.strictObject({ ...claim, ...acceptance }).partial();
const said = { before: words, after: words };

export const gapItemHappenings = [
  happening('gap_item.changed', gapItem, changed(fields)),
  happening('gap_item.claimed', gapItem, said),
  happening('gap_item.claim_withdrawn', gapItem, said),
  happening('gap_item.accepted', gapItem, said),
  happening('gap_item.acceptance_withdrawn', gapItem, said),
] as const;
