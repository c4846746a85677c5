import { dayInWords } from '@waymark/domain';
import type { PlanNoteWords } from './plan-note-words.ts';

/** What is good to know of a plan, in German. */
export const planNoteWordsDe: PlanNoteWords = {
  timeToSpare: (days) =>
    `Der Plan hat ${days} ${days === 1 ? 'Tag' : 'Tage'} Luft; ${days === 1 ? 'er bleibt' : 'sie bleiben'} vor den Audits frei.`,
  reportLater: (usualOn) =>
    `Der Bericht kommt üblicherweise bis zum ${dayInWords(usualOn, 'de')}; der Zieltermin liegt später.`,
};
