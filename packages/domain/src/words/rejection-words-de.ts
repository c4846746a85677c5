import type { RejectionWords } from './rejection-words.ts';

/** Why evidence was rejected, in German. */
export const rejectionWordsDe: RejectionWords = {
  reasons: {
    wrong_period: 'falscher Zeitraum',
    wrong_scope: 'falscher Geltungsbereich',
    not_dated: 'kein Datum erkennbar',
    incomplete: 'unvollständig',
    unreadable: 'nicht lesbar',
    not_relevant: 'zeigt nicht, was verlangt ist',
    stale: 'zu alt',
    other: 'anderer Grund',
  },
  covers: (period) => `umfasst ${period}`,
  captured: (day) => `erfasst am ${day}`,
  needed: (period) => `nötig ist ${period}`,
  rejected: (why) => `Nachweis abgelehnt: ${why}.`,
  quoted: (note) => `„${note}“`,
};
