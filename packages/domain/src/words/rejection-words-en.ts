import type { RejectionReason } from '../readiness/states.ts';

const reasons: Readonly<Record<RejectionReason, string>> = {
  wrong_period: 'wrong period',
  wrong_scope: 'wrong scope',
  not_dated: 'no date visible',
  incomplete: 'incomplete',
  unreadable: 'cannot be read',
  not_relevant: 'does not show what is asked for',
  stale: 'too old',
  other: 'other reason',
};

/** Why evidence was rejected, in English. */
export const rejectionWordsEn = {
  reasons,
  covers: (period: string) => `covers ${period}`,
  captured: (day: string) => `captured ${day}`,
  needed: (period: string) => `needed ${period}`,
  rejected: (why: string) => `Evidence rejected: ${why}.`,
  quoted: (note: string) => `“${note}”`,
};
