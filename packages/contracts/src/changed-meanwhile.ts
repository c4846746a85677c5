import { z } from 'zod';
import { instantSchema } from './common.ts';

/** Who did something and when; without an id it was Waymark itself. */
export const byAndAtSchema = z.object({
  by: z.object({ id: z.uuid().nullable(), name: z.string() }),
  at: instantSchema,
});
export type ByAndAt = z.infer<typeof byAndAtSchema>;

/**
 * What `resource.changed_meanwhile` carries as its facts: what stands there now, who changed it last, and who changed each
 * field last, as far as the log tells; so that nobody has to ask a second question.
 */
export const changedMeanwhileSchema = z.object({
  current: z.unknown(),
  last: byAndAtSchema.nullable().default(null),
  fields: z.record(z.string(), byAndAtSchema).default({}),
});
export type ChangedMeanwhile = z.infer<typeof changedMeanwhileSchema>;
