import type { Refusals } from '../refusals/refusal.ts';

export const peopleRefusals = {
  'member.last_owner': {
    status: 409,
    en: 'An organisation needs an owner. Make somebody else an owner first.',
    de: 'Eine Organisation braucht einen Inhaber. Machen Sie zuerst jemand anderen zum Inhaber.',
  },
  'member.above_own_role': {
    status: 403,
    en: 'You cannot give a role that is above your own.',
    de: 'Sie können keine Rolle vergeben, die über Ihrer eigenen steht.',
  },
  'invitation.expired': {
    status: 410,
    en: 'This invitation has expired. Ask for a new one.',
    de: 'Diese Einladung ist abgelaufen. Bitten Sie um eine neue.',
  },
  'invitation.revoked': {
    status: 410,
    en: 'This invitation was withdrawn. Ask for a new one.',
    de: 'Diese Einladung wurde zurückgezogen. Bitten Sie um eine neue.',
  },
  'invitation.used': {
    status: 410,
    en: 'This invitation was used already. If it was you, sign in; if not, ask for a new one.',
    de: 'Diese Einladung wurde schon benutzt. Waren Sie es selbst, melden Sie sich an; sonst bitten Sie um eine neue.',
  },
  'invitation.other_address': {
    status: 403,
    en: 'This invitation is for another e-mail address. Sign in with that one.',
    de: 'Diese Einladung ist für eine andere E-Mail-Adresse. Melden Sie sich mit dieser an.',
  },
  'invitation.already_member': {
    status: 409,
    en: 'This person is a member already.',
    de: 'Diese Person ist schon Mitglied.',
  },
  'invitation.joined_already': {
    status: 409,
    en: 'You are a member of this organisation already, so this invitation changes nothing.',
    de: 'Sie sind schon Mitglied dieser Organisation; die Einladung ändert nichts.',
  },
} as const satisfies Refusals;
