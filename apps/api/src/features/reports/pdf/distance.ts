import { daysBetween, parseDay } from '@waymark/domain';
import type { ReportWords } from '../report-words.ts';

/** In a sentence, so that what it says of the name follows soon. */
export const longestName = 80;

export const distance = (from: string, to: string, words: ReportWords): string =>
  words.distance(daysBetween(parseDay(from), parseDay(to)));
