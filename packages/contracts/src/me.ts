import { roles, startPages } from '@waymark/domain';
import { z } from 'zod';
import { organisationSchema } from './organisation.ts';
import { nameSchema } from './text.ts';
import { removalSchema, roleChangeSchema } from './what-happened.ts';

const organisationAbilitiesSchema = z.object({
  readProgrammes: z.boolean(),
  /** Everything at a glance: overview, all timelines, gap analysis, and how readiness is reckoned. */
  oversee: z.boolean(),
  readGapItems: z.boolean(),
  exportGapItems: z.boolean(),
  readTasks: z.boolean(),
  readEvidence: z.boolean(),
  readComments: z.boolean(),
  readCalendar: z.boolean(),
  readReminders: z.boolean(),
  readReports: z.boolean(),
  readMembers: z.boolean(),
  readActivity: z.boolean(),
  readMail: z.boolean(),
  startProgramme: z.boolean(),
  editGapItems: z.boolean(),
  addTask: z.boolean(),
  addEvidence: z.boolean(),
  reviewEvidence: z.boolean(),
  addEvent: z.boolean(),
  setReminders: z.boolean(),
  freezeReport: z.boolean(),
  wordReport: z.boolean(),
  askDecision: z.boolean(),
  shareReport: z.boolean(),
  invite: z.boolean(),
  rename: z.boolean(),
  remove: z.boolean(),
});

export const membershipSchema = organisationSchema.extend({
  role: z.enum(roles),
  /** Who gave the person who asks this role, where they had another before. */
  roleChange: roleChangeSchema.nullable(),
  /** Where the person who asks begins there. */
  startPage: z.enum(startPages),
  /** The roles the person who asks may give to others. */
  rolesToGive: z.array(z.enum(roles)),
  /** What the person who asks may read there, and begin anew. */
  abilities: organisationAbilitiesSchema,
});
export type Membership = z.infer<typeof membershipSchema>;

export const meSchema = z.object({
  user: z.object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    twoFactorEnabled: z.boolean(),
    isDemo: z.boolean(),
  }),
  organisations: z.array(membershipSchema),
  /** Where the person was removed, latest first. */
  removals: z.array(removalSchema),
});
export type Me = z.infer<typeof meSchema>;

/** Who a browser is signed in as; asked on pages for people who may not be, so nobody is an answer and no refusal. */
export const sessionSchema = z.object({ me: meSchema.nullable() });
export type Session = z.infer<typeof sessionSchema>;

/** Body of `PUT /me`. */
export const updateMeSchema = z.strictObject({ name: nameSchema });
export type UpdateMe = z.infer<typeof updateMeSchema>;
