import { spoken } from '@waymark/domain';
import { gapItemDateWordsDe } from './gap-item-date-words-de.ts';
import { gapItemDateWordsEn } from './gap-item-date-words-en.ts';

export type GapItemDateWords = typeof gapItemDateWordsEn;

/** What the calendar says of gap items; titles of requirements come from the catalogue, by language. */
export const gapItemDateWords = spoken<GapItemDateWords>({ en: gapItemDateWordsEn, de: gapItemDateWordsDe });
