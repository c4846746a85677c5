import { dayInWords } from '@waymark/domain';
import type { InvitationWords } from './invitation-words.ts';

/** What an invitation says, in German. */
export const invitationWordsDe: InvitationWords = {
  letter: ({ inviter, organisation, until, to }) => ({
    subject: `${inviter} lädt Sie zu ${organisation} in Waymark ein`,
    heading: `Bei ${organisation} mitarbeiten`,
    paragraphs: [
      `${inviter} lädt Sie ein, in Waymark an den Zertifizierungen und Berichten von ${organisation} mitzuarbeiten: was verlangt wird, was noch fehlt und die Nachweise dafür.`,
    ],
    label: 'Einladung annehmen',
    notes: [
      `Der Link gilt einmal, bis zum ${dayInWords(until, 'de')} und nur für die Adresse ${to}.`,
      'Wenn Ihnen das nichts sagt, brauchen Sie nichts zu tun.',
    ],
  }),
};
