import type { CommentDemoWords } from './comment-demo-words.ts';

/** What people say in the demo, in German. */
export const commentDemoWordsDe: CommentDemoWords = {
  reviewsMissing: 'Die Aufzeichnungen der Wochen 39, 42 und 45 fehlen. @Jonas Weber, fanden die Durchsichten statt?',
  twoWereHeld: 'Zwei davon ja, aber ohne Notiz. Ab jetzt schreibt die Bereitschaft jeden Montag eine Zeile.',
  whichWeeks: 'Gut. @Ines Halvorsen, genügt dem Auditor eine Zeile mit Datum und Name?',
  suppliersFirst: 'Zwei der fünf sehen Kundendaten. Mit denen beginne ich.',
  rotaNeedsDate: 'Das Bild zeigt kein Datum. @Jonas Weber, können Sie den Plan selbst exportieren?',
  leaversLeft:
    'Die Lohnabrechnung ist erledigt; für die Statusseite braucht es jemanden mit dem Passwort. @Marc Dubois, haben Sie es?',
};
