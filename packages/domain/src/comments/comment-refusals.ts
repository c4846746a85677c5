import type { Refusals } from '../refusals/refusal.ts';

export const commentRefusals = {
  'comment.not_own': {
    status: 403,
    en: 'You can change and take back only what you have written yourself.',
    de: 'Ändern und zurückziehen können Sie nur, was Sie selbst geschrieben haben.',
  },
  'comment.answered': {
    status: 409,
    en: 'This comment has been answered already. Write a new one.',
    de: 'Auf diesen Kommentar wurde schon geantwortet. Schreiben Sie einen neuen.',
  },
} as const satisfies Refusals;
