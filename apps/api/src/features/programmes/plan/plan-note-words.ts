import { spoken } from '@waymark/domain';
import { planNoteWordsDe } from './plan-note-words-de.ts';
import { planNoteWordsEn } from './plan-note-words-en.ts';

export type PlanNoteWords = typeof planNoteWordsEn;

/** What is good to know of a plan, by language. */
export const planNoteWords = spoken<PlanNoteWords>({ en: planNoteWordsEn, de: planNoteWordsDe });
