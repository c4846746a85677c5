import { spoken } from '@waymark/domain';
import { activityExportWordsDe } from './activity-export-words-de.ts';
import { activityExportWordsEn } from './activity-export-words-en.ts';

export type ActivityExportWords = typeof activityExportWordsEn;

/** What a file of the log says, by language. */
export const activityExportWords = spoken<ActivityExportWords>({
  en: activityExportWordsEn,
  de: activityExportWordsDe,
});
