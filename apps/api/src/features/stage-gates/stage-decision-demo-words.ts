import { spoken } from '@waymark/domain';
import { stageDecisionDemoWordsDe } from './stage-decision-demo-words-de.ts';
import { stageDecisionDemoWordsEn } from './stage-decision-demo-words-en.ts';

export type StageDecisionDemoWords = typeof stageDecisionDemoWordsEn;

export const stageDecisionDemoWords = spoken<StageDecisionDemoWords>({
  en: stageDecisionDemoWordsEn,
  de: stageDecisionDemoWordsDe,
});
