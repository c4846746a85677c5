import type { Language } from '@waymark/domain';
import { type Letter, type Message, toLetter } from '../../common/mail/letter.ts';

interface Invited {
  to: string;
  inviter: string;
  organisation: string;
  link: string;
  validForDays: number;
}
type Words = Pick<Message, 'subject' | 'heading' | 'paragraphs' | 'notes'> & { label: string };

const words: Record<Language, (invited: Invited) => Words> = {
  en: ({ inviter, organisation, validForDays, to }) => ({
    subject: `${inviter} invites you to ${organisation} on Waymark`,
    heading: `Join ${organisation}`,
    paragraphs: [
      `${inviter} invites you to work on ${organisation}’s certifications and reports in Waymark: what is required, what is still missing, and the evidence for it.`,
    ],
    label: 'Accept the invitation',
    notes: [
      `The link works once, for ${validForDays} days, and only with the address ${to}.`,
      'If you do not know what this is about, there is nothing to do.',
    ],
  }),
  de: ({ inviter, organisation, validForDays, to }) => ({
    subject: `${inviter} lädt Sie zu ${organisation} in Waymark ein`,
    heading: `Bei ${organisation} mitarbeiten`,
    paragraphs: [
      `${inviter} lädt Sie ein, in Waymark an den Zertifizierungen und Berichten von ${organisation} mitzuarbeiten: was verlangt wird, was noch fehlt und die Nachweise dafür.`,
    ],
    label: 'Einladung annehmen',
    notes: [
      `Der Link gilt einmal, ${validForDays} Tage lang und nur für die Adresse ${to}.`,
      'Wenn Ihnen das nichts sagt, brauchen Sie nichts zu tun.',
    ],
  }),
};

export function invitationLetter(language: Language, invited: Invited): Letter {
  const { label, ...said } = words[language](invited);
  return toLetter({ ...said, language, to: invited.to, button: { label, link: invited.link } });
}
