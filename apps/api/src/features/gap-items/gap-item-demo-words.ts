import { spoken } from '@waymark/domain';
import { gapItemDemoWordsDe } from './gap-item-demo-words-de.ts';
import { gapItemDemoWordsEn } from './gap-item-demo-words-en.ts';

export type GapItemDemoWords = typeof gapItemDemoWordsEn;

export const gapItemDemoWords = spoken<GapItemDemoWords>({ en: gapItemDemoWordsEn, de: gapItemDemoWordsDe });
