import type { ForecastSummary } from '@waymark/contracts';
import { dayInWords, type Language, parseDay } from '@waymark/domain';
import { type ForecastWords, forecastWords } from './forecast-words.ts';

function chanceIn(percent: number, words: ForecastWords): string {
  if (percent < 1) return words.less(words.perCent(1));
  return percent > 99 ? words.more(words.perCent(99)) : words.perCent(Math.round(percent));
}

function said(forecast: ForecastSummary, words: ForecastWords, day: (on: string) => string): string[] {
  const { state, p50On, p85On, byTarget, missingWeeks, result, readyInTimeOn, targetOn } = forecast;
  if (state === 'not_measurable') return [words.notMeasurable];
  if (state === 'done') return [words.done];
  if (state === 'not_enough_history') return [words.noDate(missingWeeks)];
  if (p50On === null || p85On === null) return [words.endless];
  return [
    words.days(day(p50On), day(p85On), day(readyInTimeOn ?? targetOn)),
    ...(byTarget === null ? [] : [words.chance(chanceIn(byTarget, words))]),
    ...(result?.p85On ? [words.result(result.kind, day(result.p85On))] : []),
  ];
}

/** The forecast in a sentence, never without the gates. */
export const forecastIn = (language: Language) => (forecast: ForecastSummary) => {
  const words = forecastWords(language);
  const { openGates } = forecast;
  const parts = said(forecast, words, (on) => dayInWords(parseDay(on), language));
  return `${words.name}: ${[...parts, ...(openGates > 0 ? [words.gates(openGates)] : [])].join(' · ')}`;
};
