import { dayInWords } from '../days/days.ts';
import type { Offset, OffsetUnit, WeekRange } from '../schemes/lifecycle.ts';
import { findingWordsDe } from './finding-words-de.ts';
import { stretchDe } from './report-words-de.ts';
import type { Words } from './words.ts';

type Day = Temporal.PlainDate;

const units: Readonly<Record<OffsetUnit, readonly [string, string]>> = {
  days: ['Tag', 'Tage'],
  weeks: ['Woche', 'Wochen'],
  months: ['Monat', 'Monate'],
};
const day = (on: Day) => dayInWords(on, 'de');
const count = (number: number, unit: OffsetUnit) => `${number} ${units[unit][number === 1 ? 0 : 1]}`;
const step = (by: Offset) => ` ${by.count < 0 ? '−' : '+'} ${count(Math.abs(by.count), by.unit)}`;

const weeks = (range: WeekRange) =>
  range.min === range.max ? count(range.min, 'weeks') : `${range.min} bis ${count(range.max, 'weeks')}`;

function lengthNote(days: number, range: WeekRange): string {
  const length = count(days, 'days');
  if (days < range.min * 7) return `${length}: kürzer als die kürzeste übliche Dauer (${count(range.min, 'weeks')}).`;
  if (days > Math.max(1, range.max * 7)) return `${length}: länger als üblich (${weeks(range)}).`;
  if (days === range.default * 7) return `${length}: die übliche Dauer.`;
  const manner = days < range.default * 7 ? 'gekürzt' : 'gestreckt';
  return `${length}: ${manner}; üblich: ${count(range.default, 'weeks')}, möglich: ${weeks(range)}.`;
}

/** The sentences of the rules in German. */
export const wordsDe: Words = {
  ...findingWordsDe,
  asOfDate: 'Stichtag',
  periodStart: 'Beginn des Zeitraums',
  periodEnd: 'Ende des Zeitraums',
  customersYearEnd: 'Geschäftsjahresende der Kunden',
  previousExpiry: 'letzter Tag des vorigen Zertifikats',
  programmeStart: 'Beginn des Programms',
  target: 'Zieltermin',
  endOf: (stage) => `Ende von „${stage}“`,
  startOf: (stage) => `Beginn von „${stage}“`,
  midSentence: (name) => name,
  sum: (name, on, steps, result) =>
    steps.length === 0 ? `${name} = ${day(result)}` : `${name} ${day(on)}${steps.map(step).join('')} = ${day(result)}`,
  yearCovered: ({ months, yearFromOn, yearToOn, uncovered }) => {
    const left = uncovered.map(stretchDe).join(', ');
    return `Vom Geschäftsjahr der Kunden (${day(yearFromOn)} bis ${day(yearToOn)}) deckt der Zeitraum ${count(months, 'months')} ab.${left === '' ? '' : ` Nicht abgedeckt: ${left}.`}`;
  },
  calendarYear: (year, name, on, result) =>
    `Ende des Kalenderjahres ${year}, nach: ${name} ${day(on)} = ${day(result)}`,
  decisionRecorded: (on) => `Tag der Entscheidung über das Zertifikat = ${day(on)}`,
  expiryRecorded: (on) => `letzter Tag laut Zertifikat = ${day(on)}`,
  reportRecorded: (on) => `Tag, an dem der Bericht ausgestellt wurde = ${day(on)}`,
  held: (explanation, on, reason) => `${explanation}; durchgeführt am ${day(on)}: ${reason}`,
  overridden: (explanation, on, reason) => `${explanation}; stattdessen gesetzt auf ${day(on)}: ${reason}`,
  usualRange: (from, to) => `Üblich: ${from.count} bis ${count(to.count, to.unit)}.`,
  happened: (on) => `tatsächlicher Tag, wie eingetragen = ${day(on)}`,
  pinned: (on) => `mit dem Auditor vereinbart = ${day(on)}`,
  setByHand: (on) => `von Hand gesetzt = ${day(on)}`,
  dayOfRule: (name, source) => `Das ist der Tag von: ${name} (${source}).`,
  ruleGives: (explanation) => `Die Regel ergibt: ${explanation}.`,
  pauseNote: (days, range) =>
    `${count(days, 'days')} danach; üblich: ${count(range.default, 'weeks')}, möglich: ${weeks(range)}.`,
  freeNote: (days) => `Am Tag danach; dazwischen frei: ${count(days, 'days')}.`,
  overlapNote: (days) => `Überschneidet sich mit der Phase davor: ${count(days, 'days')}.`,
  lengthNote,
  sharedWorks: {
    internal_audit: 'Internes Audit',
    management_review: 'Managementbewertung',
    penetration_test: 'Penetrationstest',
  },
  proofNames: {
    actual: 'Tatsächlicher Tag',
    pinned: 'Mit dem Auditor vereinbart',
    start: 'Beginn des Programms',
    target: 'Zieltermin',
    period: 'Beobachtungszeitraum',
    'as-of': 'Stichtag',
    after: 'Nach der Phase davor',
    length: 'Dauer der Phase',
    rule: 'Terminregel des Lebenszyklus',
    'by-hand': 'Von Hand gesetzt',
  },
  proofSources: {
    actual: 'Aufzeichnung des Programms',
    pinned: 'Mit dem Auditor im Auftrag vereinbart',
    start: 'Termine des Programms',
    target: 'Termine des Programms',
    period: 'Mit dem Auditor im Auftrag vereinbart',
    'as-of': 'Mit dem Auditor im Auftrag vereinbart',
    after: 'Plan des Programms',
    length: 'Plan des Programms',
    rule: 'Regeln des Lebenszyklus',
    'by-hand': 'Plan des Programms',
  },
};
