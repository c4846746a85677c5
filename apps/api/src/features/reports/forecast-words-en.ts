import type { ForecastWords } from './forecast-words.ts';

/** The forecast on paper, in English. */
export const forecastWordsEn: ForecastWords = {
  name: 'Forecast of readiness',
  gates: (open) => `without the ${open === 1 ? 'open gate' : `${open} open gates`}`,
  notMeasurable: 'not measurable, as nothing is in scope',
  done: 'everything in scope is accepted, nothing is left to forecast',
  noDate: (weeks) =>
    `no date yet, ${weeks === 1 ? 'one more week of work is' : `${weeks} more weeks of work are`} needed`,
  endless: 'no date at this pace, more is added than accepted',
  days: (half, most, neededBy) => `${half} as likely as not, ${most} to plan with; needed by ${neededBy}`,
  chance: (percent) => `chance of that ${percent}`,
  result: (kind, on) => `${kind ?? 'certificate or report'} then: ${on}`,
  less: (percent) => `less than ${percent}`,
  more: (percent) => `more than ${percent}`,
  perCent: (value) => `${value}%`,
};
