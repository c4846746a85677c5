import { calendarKinds } from '@waymark/domain';
import { z } from 'zod';
import { daySchema, instantSchema, lineSchema } from './common.ts';

/** All-day; `toOn` is the last day and included. */
export const calendarEventSchema = z.object({
  id: z.string(),
  kind: z.enum(calendarKinds),
  title: z.string(),
  fromOn: daySchema,
  toOn: daySchema,
  programmeId: z.uuid().nullable(),
  programmeName: z.string().nullable(),
  detail: z.string(),
  isDone: z.boolean(),
});
export type CalendarEvent = z.infer<typeof calendarEventSchema>;
export const calendarEventsSchema = z.object({ items: z.array(calendarEventSchema) });

/** At most five years at once. */
export const calendarQuerySchema = z.strictObject({ from: daySchema, to: daySchema, programmeId: z.uuid().optional() });
export type CalendarQuery = z.infer<typeof calendarQuerySchema>;

export const calendarFeedSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  createdAt: instantSchema,
  lastReadAt: instantSchema.nullable(),
});
export type CalendarFeed = z.infer<typeof calendarFeedSchema>;
/** The address is in the answer once: only its hash is kept. */
export const createdCalendarFeedSchema = calendarFeedSchema.extend({ url: z.string() });
export type CreatedCalendarFeed = z.infer<typeof createdCalendarFeedSchema>;
export const createCalendarFeedSchema = z.strictObject({ name: lineSchema });
export type CreateCalendarFeed = z.infer<typeof createCalendarFeedSchema>;
