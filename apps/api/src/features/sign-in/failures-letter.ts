import type { Language } from '@waymark/domain';
import { type Letter, type Message, toLetter } from '../../common/mail/letter.ts';

type Words = Pick<Message, 'subject' | 'heading' | 'paragraphs' | 'notes'> & { label: string };

const words: Record<Language, (failures: number) => Words> = {
  en: (failures) => ({
    subject: 'Somebody tried to sign in to your Waymark account',
    heading: 'Wrong passwords or codes',
    paragraphs: [
      `Somebody tried ${failures} times in a row to sign in to your account with a wrong password or code. Nobody got in by that.`,
      'If it was you and you have forgotten your password, set a new one. If it was not you, a password that you use nowhere else and two-step sign-in keep your account safe.',
    ],
    label: 'Set a new password',
    notes: ['You can go on signing in from where you usually do; only whoever fails has to wait.'],
  }),
  de: (failures) => ({
    subject: 'Jemand wollte sich mit Ihrem Waymark-Konto anmelden',
    heading: 'Falsche Passwörter oder Codes',
    paragraphs: [
      `Jemand hat ${failures}-mal in Folge versucht, sich mit einem falschen Passwort oder Code bei Ihrem Konto anzumelden. Hineingekommen ist dadurch niemand.`,
      'Waren Sie es selbst und haben Ihr Passwort vergessen, legen Sie ein neues fest. Waren Sie es nicht, schützen ein Passwort, das Sie nirgends sonst verwenden, und die Anmeldung in zwei Schritten Ihr Konto.',
    ],
    label: 'Neues Passwort festlegen',
    notes: ['Sie können sich weiter anmelden, wo Sie es gewöhnlich tun; warten muss nur, wer scheitert.'],
  }),
};

/** The letter to the owner of an account that somebody fails to get into. */
export function failuresLetter(
  language: Language,
  to: string,
  { failures, link }: { failures: number; link: string },
): Letter {
  const { label, ...said } = words[language](failures);
  return toLetter({ ...said, language, to, button: { label, link } });
}
