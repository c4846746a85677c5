import { spoken } from '@waymark/domain';
import { gapItemWordsDe } from './gap-item-words-de.ts';
import { gapItemWordsEn } from './gap-item-words-en.ts';

export type GapItemWords = typeof gapItemWordsEn;

/** What calendar and My work say of gap items; titles of requirements come from the catalogue, by language. */
export const gapItemWords = spoken<GapItemWords>({ en: gapItemWordsEn, de: gapItemWordsDe });
