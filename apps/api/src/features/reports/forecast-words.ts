import type { ForecastSummary } from '@waymark/contracts';
import { dayInWords, type Language, parseDay } from '@waymark/domain';

interface Words {
  name: string;
  gates: (open: number) => string;
  notMeasurable: string;
  done: string;
  noDate: (missingWeeks: number) => string;
  endless: string;
  days: (half: string, most: string, neededBy: string) => string;
  chance: (percent: string) => string;
  result: (on: string) => string;
  /** No simulation makes anything certain, or rules it out. */
  less: (percent: string) => string;
  more: (percent: string) => string;
  perCent: (value: number) => string;
}

const english: Words = {
  name: 'Forecast of readiness',
  gates: (open) => `${open} ${open === 1 ? 'gate is' : 'gates are'} open, of which it knows nothing`,
  notMeasurable: 'not measurable, as nothing is in scope',
  done: 'everything in scope is accepted, nothing is left to forecast',
  noDate: (weeks) =>
    `no date yet, ${weeks === 1 ? 'one more week of work is' : `${weeks} more weeks of work are`} needed`,
  endless: 'no date at this pace, more is added than accepted',
  days: (half, most, neededBy) => `${half} as likely as not, ${most} to plan with; needed by ${neededBy}`,
  chance: (percent) => `chance of that ${percent}`,
  result: (on) => `certificate or report then: ${on}`,
  less: (percent) => `less than ${percent}`,
  more: (percent) => `more than ${percent}`,
  perCent: (value) => `${value}%`,
};

const german: Words = {
  name: 'Prognose der Bereitschaft',
  gates: (open) =>
    `${open} ${open === 1 ? 'Freigabepunkt ist' : 'Freigabepunkte sind'} offen, von ${open === 1 ? 'dem' : 'denen'} sie nichts weiß`,
  notMeasurable: 'nicht messbar, da nichts im Geltungsbereich ist',
  done: 'alles im Geltungsbereich ist angenommen, es gibt nichts mehr zu prognostizieren',
  noDate: (weeks) =>
    `noch kein Datum, ${weeks === 1 ? 'eine weitere Arbeitswoche ist' : `${weeks} weitere Arbeitswochen sind`} nötig`,
  endless: 'kein Datum bei diesem Tempo, es kommt mehr dazu, als angenommen wird',
  days: (half, most, neededBy) => `${half} so wahrscheinlich wie nicht, ${most} zum Planen; nötig bis ${neededBy}`,
  chance: (percent) => `Wahrscheinlichkeit dafür ${percent}`,
  result: (on) => `Zertifikat oder Bericht dann: ${on}`,
  less: (percent) => `weniger als ${percent}`,
  more: (percent) => `mehr als ${percent}`,
  perCent: (value) => `${value} %`,
};

function chanceIn(percent: number, words: Words): string {
  if (percent < 1) return words.less(words.perCent(1));
  return percent > 99 ? words.more(words.perCent(99)) : words.perCent(Math.round(percent));
}

function said(forecast: ForecastSummary, words: Words, day: (on: string) => string): string[] {
  const { state, p50On, p85On, byTarget, missingWeeks, result, readyInTimeOn, targetOn } = forecast;
  if (state === 'not_measurable') return [words.notMeasurable];
  if (state === 'done') return [words.done];
  if (state === 'not_enough_history') return [words.noDate(missingWeeks)];
  if (p50On === null || p85On === null) return [words.endless];
  return [
    words.days(day(p50On), day(p85On), day(readyInTimeOn ?? targetOn)),
    ...(byTarget === null ? [] : [words.chance(chanceIn(byTarget, words))]),
    ...(result?.p85On ? [words.result(day(result.p85On))] : []),
  ];
}

/** The forecast in a sentence, never without the gates. */
const spokenIn = (language: Language, words: Words) => (forecast: ForecastSummary) => {
  const { openGates } = forecast;
  const parts = said(forecast, words, (on) => dayInWords(parseDay(on), language));
  return `${words.name}: ${[...parts, ...(openGates > 0 ? [words.gates(openGates)] : [])].join(' · ')}`;
};

export const forecastInEnglish = spokenIn('en', english);
export const forecastInGerman = spokenIn('de', german);
