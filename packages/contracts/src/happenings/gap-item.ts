import { conformities } from '@waymark/domain';
import { z } from 'zod';
import { daySchema, instantSchema } from '../common.ts';
import { changed, happening, inProgramme } from './happening.ts';

const gapItem = { subjectType: 'gap_item', subjectId: z.uuid(), programmeId: inProgramme } as const;

const assessment = { assessedById: z.uuid().nullable(), assessedAt: instantSchema.nullable() };
/** It was said to be done and was sent back. */
const returned = { returnedById: z.uuid().nullable(), returnedAt: instantSchema.nullable(), returnReason: z.string() };
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
  ...assessment,
  ...acceptance,
  ...returned,
});

const accepted = changed(z.strictObject(acceptance));

export const gapItemHappenings = [
  happening('gap_item.changed', gapItem, changed(fields)),
  happening('gap_item.accepted', gapItem, accepted),
  happening('gap_item.acceptance_withdrawn', gapItem, accepted),
] as const;
