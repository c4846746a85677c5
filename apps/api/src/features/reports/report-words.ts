import { spoken } from '@waymark/domain';
import { reportWordsDe } from './report-words-de.ts';
import { reportWordsEn } from './report-words-en.ts';

export type ReportWords = typeof reportWordsEn;

/** What the leadership report says, by language. */
export const reportWords = spoken<ReportWords>({ en: reportWordsEn, de: reportWordsDe });
