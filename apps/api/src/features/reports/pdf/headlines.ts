import type { LeadershipProgramme, LeadershipReport } from '@waymark/contracts';
import { daysBetween, parseDay, roundedShares, shortened } from '@waymark/domain';
import type { ReportWords } from '../report-words.ts';

interface Headline {
  id: string;
  sentence: string;
}

/** In a sentence, so that what it says of the name follows soon. */
export const longestName = 80;

/** What the board should take away, one sentence for each programme, never a percentage without its gates. */
export function headlines({ programmes }: LeadershipReport, words: ReportWords): Headline[] {
  if (programmes.length === 0) return [{ id: 'none', sentence: words.noProgramme }];
  return programmes.map((programme) => ({ id: programme.id, sentence: sentenceOf(programme, words) }));
}

function sentenceOf(programme: LeadershipProgramme, words: ReportWords): string {
  const { verdict, readiness, openGates } = programme;
  const name = shortened(programme.name, longestName);
  if (verdict === 'ready') return words.isReady(name);
  if (readiness.weighted === null) return words.isNotMeasurable(name, openGates);
  return words.isNotReady(name, roundedShares(readiness.weighted).proven, openGates);
}

export const distance = (from: string, to: string, words: ReportWords): string =>
  words.distance(daysBetween(parseDay(from), parseDay(to)));
