import { z } from 'zod';
import { commentPlaceSchema } from './comment.ts';
import { personSchema } from './common.ts';
import type { HappeningAction } from './happenings/happenings.ts';
import type { HappeningSubject } from './happenings/readers.ts';

/** The kinds of change a page can hear of; what each of them can alter on screen, the page knows. */
export const changeKinds = [
  'gap-item',
  'gap-items',
  'evidence',
  'task',
  'comment',
  'document',
  'calendar-entry',
  'feed',
  'member',
  'me',
  'report',
  'report-wording',
  'decision',
  'reminders',
  'reminder-settings',
  'plan',
  'programme',
  'work-calendar',
  'organisation',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

const bySubject: Readonly<Record<HappeningSubject, ChangeKind>> = {
  organisation: 'organisation',
  closure: 'work-calendar',
  auditor_firm: 'work-calendar',
  reminder_rule: 'reminder-settings',
  member: 'member',
  invitation: 'member',
  programme: 'programme',
  programme_document: 'document',
  stage: 'plan',
  certificate: 'plan',
  assurance_report: 'plan',
  gap_item: 'gap-item',
  task: 'task',
  evidence: 'evidence',
  comment: 'comment',
  calendar_entry: 'calendar-entry',
  calendar_feed: 'feed',
  report: 'report',
  share_link: 'report',
  report_wording: 'report-wording',
  report_decision: 'decision',
};

/** Where what happened reaches less, or more, than its subject says. */
const byAction: Readonly<Partial<Record<HappeningAction, ChangeKind>>> = {
  'organisation.calendar_changed': 'work-calendar',
  'programme.changed': 'plan',
  'plan.adopted': 'plan',
  'milestone.overridden': 'plan',
  'milestone.held': 'plan',
  'milestone.override_removed': 'plan',
};

/** A person's own affairs: nobody else's page shows them. */
const own: Readonly<Partial<Record<HappeningAction, ChangeKind>>> = {
  'calendar_feed.created': 'feed',
  'calendar_feed.rotated': 'feed',
  'calendar_feed.revoked': 'feed',
  'reminder_preference.changed': 'reminder-settings',
  'member.language_changed': 'me',
  'member.signed_in': 'me',
  'member.sign_in_failed': 'me',
  'member.password_changed': 'me',
  'member.second_factor_on': 'me',
  'member.second_factor_off': 'me',
  'member.backup_codes_made': 'me',
  'member.sessions_ended': 'me',
};

/** What a happening of the log changes on pages, and whether only on those of the person themselves. */
export function changeOf(action: string, subjectType: string): { change: ChangeKind; isOwn: boolean } | undefined {
  const of = (table: Readonly<Record<string, ChangeKind | undefined>>, name: string) =>
    Object.hasOwn(table, name) ? table[name] : undefined;
  const ofOwn = of(own, action);
  if (ofOwn) return { change: ofOwn, isOwn: true };
  const change = of(byAction, action) ?? of(bySubject, subjectType);
  return change && { change, isOwn: false };
}

/** A page in a browser, by an id it makes for itself: it is not told of what it did. */
export const pageIdSchema = z.uuid();
export const liveQuerySchema = z.strictObject({ page: pageIdSchema });

/** What can be looked at by several people at once. */
export const presencePlaceSchema = commentPlaceSchema;
export type PresencePlace = z.infer<typeof presencePlaceSchema>;

/** Body of `PUT /orgs/{org}/presence`: said again every half minute for as long as it is so; null once one has left. */
export const lookSchema = z.strictObject({ page: pageIdSchema, place: presencePlaceSchema.nullable() });
export type Look = z.infer<typeof lookSchema>;

/** One message of `GET /orgs/{org}/live`. It says what to ask again, never what it says now. */
export const liveMessageSchema = z.discriminatedUnion('type', [
  /** From here on nothing is missed; what was on screen before is asked again. */
  z.object({ type: z.literal('ready') }),
  /** Nothing happened: whoever hears none of these for a minute is cut off. */
  z.object({ type: z.literal('beat') }),
  z.object({
    type: z.literal('change'),
    change: z.enum(changeKinds),
    /** Which; null where there are many, or what it is has no id. */
    ids: z.array(z.uuid()).nullable(),
    programmeId: z.uuid().nullable(),
    /** The page of one's own that did it. */
    page: pageIdSchema.nullable(),
  }),
  /** Who else is looking at the same thing. */
  z.object({ type: z.literal('presence'), place: presencePlaceSchema, people: z.array(personSchema) }),
  /** The last message: asking anything says why. */
  z.object({ type: z.literal('over'), what: z.enum(['session_ended', 'removed']) }),
]);
export type LiveMessage = z.infer<typeof liveMessageSchema>;
