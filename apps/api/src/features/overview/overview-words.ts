import { spoken } from '@waymark/domain';
import { overviewWordsDe } from './overview-words-de.ts';
import { overviewWordsEn } from './overview-words-en.ts';

export type OverviewWords = typeof overviewWordsEn;

/** What the overview says of dates, by language. */
export const overviewWords = spoken<OverviewWords>({ en: overviewWordsEn, de: overviewWordsDe });
