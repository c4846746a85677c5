import type { LetterWords } from './letter-words.ts';

/** What stands below every mail, in German. */
export const letterWordsDe: LetterWords = {
  withoutButton: 'Falls die Schaltfläche nicht funktioniert, öffnen Sie diese Adresse:',
  sentBy: 'Diese E-Mail hat Waymark verschickt. Antworten darauf werden nicht gelesen.',
};
