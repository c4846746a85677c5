import { presencePlaceSchema } from '@waymark/contracts';
import { z } from 'zod';

/** Where the database's triggers and the other APIs speak to each API. */
export const liveChannel = 'waymark_live';

const organisationId = z.string();

/** What is heard on the channel; see the migration `live`. */
export const notificationSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('happening'),
    organisationId,
    action: z.string(),
    subjectType: z.string(),
    subjectIds: z.array(z.string()).nullable(),
    programmeId: z.string().nullable(),
    actorId: z.string().nullable(),
    page: z.string().nullable(),
  }),
  z.object({ kind: z.literal('reminders'), organisationId, userId: z.string(), page: z.string().nullable() }),
  z.object({ kind: z.literal('session_over'), userId: z.string() }),
  z.object({ kind: z.literal('organisation_over'), organisationId }),
  z.object({
    kind: z.literal('look'),
    organisationId,
    page: z.string(),
    person: z.object({ id: z.string(), name: z.string() }),
    place: presencePlaceSchema.nullable(),
  }),
]);
export type LiveNotification = z.output<typeof notificationSchema>;
export type ToldHappening = Extract<LiveNotification, { kind: 'happening' }>;
export type Looked = Extract<LiveNotification, { kind: 'look' }>;
