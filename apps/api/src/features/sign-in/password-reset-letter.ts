import type { Language } from '@waymark/domain';
import { type Letter, type Message, toLetter } from '../../common/mail/letter.ts';

type Words = Pick<Message, 'subject' | 'heading' | 'paragraphs' | 'notes'> & { label: string };

const words: Record<Language, Words> = {
  en: {
    subject: 'Set a new Waymark password',
    heading: 'Set a new password',
    paragraphs: ['Somebody, probably you, asked to set a new password for Waymark.'],
    label: 'Set a new password',
    notes: [
      'The link works once, for one hour.',
      'If it was not you, there is nothing to do: your password stays as it is.',
    ],
  },
  de: {
    subject: 'Neues Passwort für Waymark festlegen',
    heading: 'Neues Passwort festlegen',
    paragraphs: ['Jemand, vermutlich Sie selbst, möchte ein neues Passwort für Waymark festlegen.'],
    label: 'Neues Passwort festlegen',
    notes: [
      'Der Link gilt einmal, eine Stunde lang.',
      'Wenn Sie es nicht waren, brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.',
    ],
  },
};

/** The letter with the link to set a new password; the only place where the link is ever written. */
export function passwordResetLetter(language: Language, to: string, link: string): Letter {
  const { label, ...said } = words[language];
  return toLetter({ ...said, language, to, button: { label, link } });
}
