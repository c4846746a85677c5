import { rejectionWordsDe } from './rejection-words-de.ts';
import { rejectionWordsEn } from './rejection-words-en.ts';
import { spoken } from './spoken.ts';

export type RejectionWords = typeof rejectionWordsEn;

/** Why evidence was rejected, by language. */
export const rejectionWords = spoken<RejectionWords>({ en: rejectionWordsEn, de: rejectionWordsDe });
