import { z } from 'zod';
import { daySchema, personSchema } from './common.ts';

/** A day for each open requirement that has none, by the plan; `left` have none because every audit of the plan has begun. */
export const proposedDaysSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      requirementId: z.string(),
      title: z.string(),
      owner: personSchema.nullable(),
      dueOn: daySchema,
    }),
  ),
  left: z.number().int(),
});
export type ProposedDays = z.infer<typeof proposedDaysSchema>;

/**
 * Takes proposed days over, or back. What has got another day meanwhile keeps it, so that what was seen is what happens or
 * nothing does.
 */
export const takeDaysSchema = z.strictObject({
  change: z.enum(['adopt', 'take_back']),
  days: z
    .array(z.strictObject({ id: z.uuid(), dueOn: daySchema }))
    .min(1)
    .max(2000),
});
export type TakeDays = z.infer<typeof takeDaysSchema>;
