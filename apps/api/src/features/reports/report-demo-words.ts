import { spoken } from '@waymark/domain';
import { reportDemoWordsDe } from './report-demo-words-de.ts';
import { reportDemoWordsEn } from './report-demo-words-en.ts';

export type ReportDemoWords = typeof reportDemoWordsEn;

export const reportDemoWords = spoken<ReportDemoWords>({ en: reportDemoWordsEn, de: reportDemoWordsDe });
