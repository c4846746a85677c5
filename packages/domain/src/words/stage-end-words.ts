import { spoken } from './spoken.ts';
import { stageEndWordsDe } from './stage-end-words-de.ts';
import { stageEndWordsEn } from './stage-end-words-en.ts';

export type StageEndWords = typeof stageEndWordsEn;

/** How the end of a stage is said, by language. */
export const stageEndWords = spoken<StageEndWords>({ en: stageEndWordsEn, de: stageEndWordsDe });
