import type { RecordDemoWords } from './record-demo-words.ts';

/** The report of the demo, and the letter after it in German. */
export const recordDemoWordsDe: RecordDemoWords = {
  report: 'SOC-2-Typ-2-Bericht, erster Zeitraum (Demo)',
  exceptions: 'Eine Überprüfung der Zugangsrechte fand neun Tage zu spät statt; seither ist sie pünktlich.',
  bridgeLetter: 'Für zwei Kunden, deren Auditoren danach gefragt haben',
};
