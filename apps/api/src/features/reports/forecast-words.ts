import { type RecordKind, spoken } from '@waymark/domain';
import { forecastWordsDe } from './forecast-words-de.ts';
import { forecastWordsEn } from './forecast-words-en.ts';

export interface ForecastWords {
  name: string;
  gates: (open: number) => string;
  notMeasurable: string;
  done: string;
  noDate: (missingWeeks: number) => string;
  endless: string;
  days: (half: string, most: string, neededBy: string) => string;
  chance: (percent: string) => string;
  /** Null where a report was frozen before it was said which of the two it is. */
  result: (kind: RecordKind | null, on: string) => string;
  /** No simulation makes anything certain, or rules it out. */
  less: (percent: string) => string;
  more: (percent: string) => string;
  perCent: (value: number) => string;
}

/** The forecast on paper, by language. */
export const forecastWords = spoken<ForecastWords>({ en: forecastWordsEn, de: forecastWordsDe });
