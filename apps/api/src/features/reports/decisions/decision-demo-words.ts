import { spoken } from '@waymark/domain';
import { decisionDemoWordsDe } from './decision-demo-words-de.ts';
import { decisionDemoWordsEn } from './decision-demo-words-en.ts';

export type DecisionDemoWords = typeof decisionDemoWordsEn;

export const decisionDemoWords = spoken<DecisionDemoWords>({ en: decisionDemoWordsEn, de: decisionDemoWordsDe });
