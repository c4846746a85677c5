import type { FailuresWords } from './failures-words.ts';

/** What is written to the owner of an account that somebody fails to get into, in German. */
export const failuresWordsDe: FailuresWords = {
  letter: (failures) => ({
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
