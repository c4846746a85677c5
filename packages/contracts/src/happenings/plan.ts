import { z } from 'zod';
import { daySchema } from '../common.ts';
import { happening, inProgramme } from './happening.ts';

/** Days of a programme that were agreed on, and what was agreed instead of a rule. */
const plan = { subjectType: 'programme', subjectId: z.uuid(), programmeId: inProgramme } as const;

const dates = {
  targetOn: daySchema.optional(),
  asOfOn: daySchema.nullable().optional(),
  periodFromOn: daySchema.nullable().optional(),
  periodToOn: daySchema.nullable().optional(),
  stages: z.array(
    z.strictObject({ key: z.string(), plannedFromOn: daySchema, plannedToOn: daySchema, isPinned: z.boolean() }),
  ),
};

const day = { milestoneId: z.string(), on: daySchema };
// `sharedId`: together with other programmes.
const agreed = z.strictObject({ ...day, reason: z.string(), sharedId: z.uuid().optional() });

export const planHappenings = [
  happening('plan.adopted', plan, {
    before: z.strictObject(dates),
    // The rules of the scheme, where new ones were taken over.
    after: z.strictObject({ ...dates, rules: z.string().optional(), reason: z.string() }),
  }),
  happening('milestone.overridden', plan, { before: z.strictObject(day), after: agreed }),
  happening('milestone.held', plan, { before: z.strictObject(day), after: agreed }),
  happening('milestone.override_removed', plan, {
    before: agreed,
    // The day of the rule, where it gives one.
    after: z.strictObject({ milestoneId: z.string(), on: daySchema.optional() }),
  }),
] as const;
