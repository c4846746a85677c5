import { duties, languages, roles } from '@waymark/domain';
import { z } from 'zod';
import { daySchema, instantSchema, personSchema } from './common.ts';
import { exactText, lineText, nameSchema, textDoor } from './text.ts';

export const organisationSchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  isDemo: z.boolean(),
  /** IANA name; says which day it is in the organisation. */
  timeZone: z.string(),
  version: z.number().int(),
});
export type Organisation = z.infer<typeof organisationSchema>;

/** Who may make an account. */
export const signUpModes = ['open', 'invited', 'off'] as const;
export type SignUp = (typeof signUpModes)[number];

/** What the sign-in page needs to know of this installation. */
export const systemSchema = z.object({
  version: z.string(),
  demo: z.boolean(),
  mail: z.boolean(),
  signUp: z.enum(signUpModes),
});
export type System = z.infer<typeof systemSchema>;

/** `live`: the process answers; `ready`: the database answers too. */
export const healthSchema = z.object({ status: z.enum(['live', 'ready']) });
export type Health = z.infer<typeof healthSchema>;

/** Proves again who one is; the code where two-step sign-in is on. */
export const reauthenticateSchema = z.strictObject({
  password: exactText({ min: 1, max: 128 }),
  code: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
});
export type Reauthenticate = z.infer<typeof reauthenticateSchema>;

export const createOrganisationSchema = z.strictObject({
  name: nameSchema,
  /** IANA name. Without one, or with one that is not known, the organisation begins in UTC. */
  timeZone: lineText({ max: 60 }).optional(),
});
export type CreateOrganisation = z.infer<typeof createOrganisationSchema>;
const workingDaysSchema = z
  .array(z.number().int().min(1).max(7))
  .min(1)
  .max(7)
  .refine((days) => new Set(days).size === days.length, { error: 'Name each weekday once.' });
export const updateOrganisationSchema = z.strictObject({
  name: nameSchema.optional(),
  timeZone: lineText({ max: 60 }).optional(),
  workingDays: workingDaysSchema.optional(),
});
export type UpdateOrganisation = z.infer<typeof updateOrganisationSchema>;

/** Days on which nobody works, or on which nothing may be changed or examined. Both ends are included. */
export const closureSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['holiday', 'freeze']),
  name: z.string(),
  fromOn: daySchema,
  toOn: daySchema,
  isYearly: z.boolean(),
  version: z.number().int(),
});
export type Closure = z.infer<typeof closureSchema>;
export const createClosureSchema = z.strictObject({
  kind: z.enum(['holiday', 'freeze']),
  name: nameSchema,
  fromOn: daySchema,
  toOn: daySchema,
  isYearly: z.boolean().default(false),
});
export type CreateClosure = z.input<typeof createClosureSchema>;
export const updateClosureSchema = createClosureSchema.partial().extend({ isYearly: z.boolean().optional() });
export type UpdateClosure = z.infer<typeof updateClosureSchema>;

/** A certification body or CPA firm with the limits it sets itself. */
export const auditorFirmSchema = z.object({
  name: z.string(),
  accreditation: z.string(),
  stageGapWarnMonths: z.number().int(),
  stageGapBlockMonths: z.number().int(),
  majorClosureDays: z.number().int().nullable(),
  version: z.number().int(),
});
export type AuditorFirm = z.infer<typeof auditorFirmSchema>;
export const updateAuditorFirmSchema = z.strictObject({
  accreditation: lineText({ min: 0, max: 200 }).optional(),
  stageGapWarnMonths: z.number().int().min(1).max(24).optional(),
  stageGapBlockMonths: z.number().int().min(1).max(24).optional(),
  majorClosureDays: z.number().int().min(7).max(184).nullable().optional(),
});
export type UpdateAuditorFirm = z.infer<typeof updateAuditorFirmSchema>;

/** What every plan of the organisation reckons with. */
export const workCalendarSchema = z.object({
  timeZone: z.string(),
  workingDays: workingDaysSchema,
  closures: z.array(closureSchema),
  auditorFirms: z.array(auditorFirmSchema),
  /** What the person who asks may change of it: zone and working days, closures, the limits of firms. */
  abilities: z.object({ setDays: z.boolean(), close: z.boolean(), limitFirms: z.boolean() }),
  version: z.number().int(),
});
export type WorkCalendar = z.infer<typeof workCalendarSchema>;

/** In which language the person reads mails and feeds. */
export const updateMyLanguageSchema = z.strictObject({ language: z.enum(languages) });
export type UpdateMyLanguage = z.infer<typeof updateMyLanguageSchema>;

export const memberSchema = z.object({
  /** The address only for whom it is, or who may read those of all. */
  user: personSchema.extend({ email: z.string().nullable() }),
  role: z.enum(roles),
  /** Of the role, for `If-Match`. */
  version: z.number().int(),
  joinedAt: instantSchema,
  /** What can be given to them. */
  duties: z.array(z.enum(duties)),
  /** What the person who asks may do with them: change their role or end their membership, or why not. */
  abilities: z.object({ change: z.boolean(), needsOwner: z.boolean(), isLastOwner: z.boolean() }),
});
export type Member = z.infer<typeof memberSchema>;
/** Whom to ask about the organisation; told to all of its members, by name alone. */
export const contactSchema = personSchema.extend({ role: z.enum(roles) });
export type Contact = z.infer<typeof contactSchema>;
export const updateMemberSchema = z.strictObject({ role: z.enum(roles) });
export type UpdateMember = z.infer<typeof updateMemberSchema>;

export const invitationStates = ['open', 'accepted', 'revoked', 'expired'] as const;
export const invitationSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  role: z.enum(roles),
  state: z.enum(invitationStates),
  invitedBy: personSchema,
  createdAt: instantSchema,
  expiresAt: instantSchema,
});
export type Invitation = z.infer<typeof invitationSchema>;
/** The link is in the answer once, and nowhere else: only its hash is kept. */
export const createdInvitationSchema = invitationSchema.extend({ link: z.string(), mailed: z.boolean() });
export type CreatedInvitation = z.infer<typeof createdInvitationSchema>;
export const createInvitationSchema = z.strictObject({
  email: z
    .email()
    .max(254)
    .register(textDoor, { kind: 'exact', max: 254 })
    .transform((email) => email.toLowerCase()),
  role: z.enum(roles),
});
export type CreateInvitation = z.infer<typeof createInvitationSchema>;

/** What the holder of an invitation link sees, signed in or not. */
export const invitationPreviewSchema = z.object({
  organisationName: z.string(),
  email: z.string(),
  role: z.enum(roles),
  invitedBy: z.string(),
  /** `accepted` by who asks, or who asks is a `member` without it; else it can be accepted. */
  standing: z.enum(['open', 'accepted', 'member']),
  /** Where it leads; only to members. */
  organisationSlug: z.string().nullable(),
});
export type InvitationPreview = z.infer<typeof invitationPreviewSchema>;

/**
 * A mail that was written, without its links. Where no SMTP server is set it is kept instead of sent; one that the server did
 * not take is waiting to be tried again.
 */
export const mailSchema = z.object({
  id: z.uuid(),
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  state: z.enum(['kept', 'sent', 'waiting', 'failed']),
  nextTryAt: instantSchema.nullable(),
  createdAt: instantSchema,
});
export type Mail = z.infer<typeof mailSchema>;

/** As which of its people a visitor looks around a demo. */
export const demoSessionSchema = z.strictObject({ role: z.enum(roles).default('manager') });
export type DemoSession = z.infer<typeof demoSessionSchema>;
