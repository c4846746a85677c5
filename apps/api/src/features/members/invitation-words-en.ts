import { dayInWords } from '@waymark/domain';
import type { Invited } from './invitation-letter.ts';

/** What an invitation says, in English. */
export const invitationWordsEn = {
  letter: ({ inviter, organisation, until, to }: Invited) => ({
    subject: `${inviter} invites you to ${organisation} on Waymark`,
    heading: `Join ${organisation}`,
    paragraphs: [
      `${inviter} invites you to work on ${organisation}’s certifications and reports in Waymark: what is required, what is still missing, and the evidence for it.`,
    ],
    label: 'Accept the invitation',
    notes: [
      `The link works once, until ${dayInWords(until, 'en')}, and only with the address ${to}.`,
      'If you do not know what this is about, there is nothing to do.',
    ],
  }),
};
