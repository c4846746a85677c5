import { z } from 'zod';
import { instantSchema, personSchema } from './common.ts';

/** Who did something, nobody where it was Waymark itself, and when. */
export const byAndAtSchema = z.object({ by: personSchema.nullable(), at: instantSchema });
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
