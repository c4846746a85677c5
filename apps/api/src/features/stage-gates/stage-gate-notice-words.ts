import { spoken } from '@waymark/domain';
import { stageGateNoticeWordsDe } from './stage-gate-notice-words-de.ts';
import { stageGateNoticeWordsEn } from './stage-gate-notice-words-en.ts';

export type StageGateNoticeWords = typeof stageGateNoticeWordsEn;

/** What those who may sign a stage off are told, by language. */
export const stageGateNoticeWords = spoken<StageGateNoticeWords>({
  en: stageGateNoticeWordsEn,
  de: stageGateNoticeWordsDe,
});
