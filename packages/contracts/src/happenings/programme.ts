import { z } from 'zod';
import { daySchema } from '../common.ts';
import { changed, happening, inProgramme, nothing } from './happening.ts';

const programme = { subjectType: 'programme', subjectId: z.uuid(), programmeId: inProgramme } as const;

const fields = z.strictObject({
  name: z.string(),
  scopeStatement: z.string(),
  targetOn: daySchema,
  auditorFirm: z.string().nullable(),
  customersYearEnd: z.string().nullable(),
  parentId: z.uuid().nullable(),
});

/** As they were first planned. */
const stages = z.array(z.strictObject({ key: z.string(), plannedFromOn: daySchema, plannedToOn: daySchema }));

/** What it was started with; what was not said is not told. */
const started = z.strictObject({
  scheme: z.string(),
  name: z.string(),
  scopeStatement: z.string(),
  startOn: daySchema,
  targetOn: daySchema,
  requirements: z.number().int(),
  stages,
  ...z
    .object({
      categories: z.array(z.string()),
      asOfOn: daySchema.nullable(),
      periodFromOn: daySchema.nullable(),
      periodToOn: daySchema.nullable(),
      auditorFirm: z.string().nullable(),
      customersYearEnd: z.string().nullable(),
      parentId: z.uuid().nullable(),
    })
    .partial().shape,
});

export const programmeHappenings = [
  happening('programme.created', programme, { before: nothing, after: started }),
  happening('programme.renewed', programme, {
    before: nothing,
    after: z.strictObject({ name: z.string(), renewsId: z.uuid(), startOn: daySchema, targetOn: daySchema, stages }),
  }),
  happening('programme.moved', programme, {
    before: nothing,
    after: z.strictObject({
      name: z.string(),
      scheme: z.string(),
      movedFromId: z.uuid(),
      startOn: daySchema,
      targetOn: daySchema,
      requirements: z.number().int(),
    }),
  }),
  happening('programme.changed', programme, changed(fields)),
  happening('programme.deleted', programme, {
    before: z.strictObject({ name: z.string(), scheme: z.string(), scopeStatement: z.string() }),
    after: nothing,
  }),
] as const;
