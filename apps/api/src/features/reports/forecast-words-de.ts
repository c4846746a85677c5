import type { ForecastWords } from './forecast-words.ts';

const resultNames = { certificate: 'Zertifikat', report: 'Bericht', either: 'Zertifikat oder Bericht' };

/** The forecast on paper, in German. */
export const forecastWordsDe: ForecastWords = {
  name: 'Prognose der Bereitschaft',
  gates: (open) => `ohne ${open === 1 ? 'den offenen Freigabepunkt' : `die ${open} offenen Freigabepunkte`}`,
  notMeasurable: 'nicht messbar, da nichts im Geltungsbereich ist',
  done: 'alles im Geltungsbereich ist akzeptiert, es gibt nichts mehr zu prognostizieren',
  noDate: (weeks) =>
    `noch kein Datum, ${weeks === 1 ? 'eine weitere Arbeitswoche ist' : `${weeks} weitere Arbeitswochen sind`} nötig`,
  endless: 'kein Datum bei diesem Tempo, es kommt mehr hinzu, als akzeptiert wird',
  days: (half, most, neededBy) => `${half} in der Hälfte der Fälle, ${most} als Plandatum; nötig bis ${neededBy}`,
  chance: (percent) => `Wahrscheinlichkeit dafür ${percent}`,
  result: (kind, on) => `${resultNames[kind ?? 'either']} dann: ${on}`,
  less: (percent) => `weniger als ${percent}`,
  more: (percent) => `mehr als ${percent}`,
  perCent: (value) => `${value}\u00a0%`,
};
