import type { ReportDemoWords } from './report-demo-words.ts';

/** The report for the board of the demo in German. */
export const reportDemoWordsDe: ReportDemoWords = {
  title: 'Stand der Zertifizierung, für den Vorstand',
};
