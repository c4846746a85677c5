import { spoken } from '@waymark/domain';
import { exportWordsDe } from './export-words-de.ts';
import { exportWordsEn } from './export-words-en.ts';

export type ExportWords = typeof exportWordsEn;

/** What an export of the gap analysis says, by language. */
export const exportWords = spoken<ExportWords>({ en: exportWordsEn, de: exportWordsDe });
