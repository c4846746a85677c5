import { roles } from '@waymark/domain';
import { z } from 'zod';
import { byAndAtSchema } from './changed-meanwhile.ts';
import { personSchema } from './common.ts';

/** Said to whoever was a member of the organisation: the facts of `access.removed`, and in `GET /me`. */
export const removalSchema = z.object({
  what: z.literal('removed'),
  ...byAndAtSchema.shape,
  organisation: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }),
});
export type Removal = z.infer<typeof removalSchema>;

/** By whom a person's role was changed, when, and what it was before. */
export const roleChangeSchema = z.object({ ...byAndAtSchema.shape, before: z.enum(roles) });
export type RoleChange = z.infer<typeof roleChangeSchema>;

/**
 * Why something is refused that was allowed before, in the `facts` of the refusal: `access.removed` always has them,
 * `access.forbidden` where a change of one's role took the permission away, `resource.not_found` where what was asked for
 * was deleted and one might have read it, `access.signed_out` where it is known how the session ended, or who has the next.
 */
export const whatHappenedSchema = z.discriminatedUnion('what', [
  removalSchema,
  z.object({
    what: z.literal('role_changed'),
    ...roleChangeSchema.shape,
    role: z.enum(roles),
    /** The permission that the role has no more, by its name in the table. */
    permission: z.string(),
  }),
  z.object({
    what: z.literal('deleted'),
    ...byAndAtSchema.shape,
    /** What was deleted, as the activity log calls it: the thing itself, or what it belonged to. */
    subject: z.object({ type: z.string(), id: z.uuid() }),
  }),
  z.object({ what: z.literal('session_ended'), ...byAndAtSchema.shape }),
  /** Who is signed in where the page that asks belongs to somebody else. */
  z.object({ what: z.literal('other_person'), person: personSchema }),
]);
export type WhatHappened = z.infer<typeof whatHappenedSchema>;
