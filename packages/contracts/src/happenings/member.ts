import { deliveryKinds, languages, reminderDeliveries, roles } from '@waymark/domain';
import { z } from 'zod';
import { changed, happening, inNone, nothing } from './happening.ts';

const member = { subjectType: 'member', subjectId: z.uuid(), programmeId: inNone } as const;
const invitation = { subjectType: 'invitation', subjectId: z.uuid(), programmeId: inNone } as const;

const role = z.strictObject({ role: z.enum(roles) });
const language = z.strictObject({ language: z.enum(languages) });
const delivery = z.partialRecord(z.enum(deliveryKinds), z.enum(reminderDeliveries));

/** Nothing to tell beyond that it happened. */
const alone = { before: nothing, after: nothing };

export const memberHappenings = [
  happening('member.invited', invitation, { before: nothing, after: role.extend({ email: z.string() }) }),
  happening('member.invitation_revoked', invitation, { before: role, after: nothing }),
  happening('member.joined', member, { before: nothing, after: role }),
  happening('member.role_changed', member, { before: role, after: role }),
  happening('member.removed', member, { before: role, after: nothing }),
  happening('member.language_changed', member, changed(language)),
  happening('member.renamed', member, changed(z.strictObject({ name: z.string() }))),
  happening('reminder_preference.changed', member, { before: delivery, after: delivery }),
  happening('member.signed_in', member, alone),
  happening('member.sign_in_failed', member, {
    before: nothing,
    after: z.strictObject({ failures: z.number().int() }),
  }),
  happening('member.password_changed', member, alone),
  happening('member.second_factor_on', member, alone),
  happening('member.second_factor_off', member, alone),
  happening('member.backup_codes_made', member, alone),
  happening('member.sessions_ended', member, alone),
] as const;
