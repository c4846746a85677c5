import { dayInWords } from '../days/days.ts';
import type { Offset, OffsetUnit, WeekRange } from '../schemes/lifecycle.ts';
import { findingWordsEn } from './finding-words-en.ts';
import { stretchEn, type YearOverlap } from './report-words-en.ts';

type Day = Temporal.PlainDate;

const day = (on: Day) => dayInWords(on, 'en');
const count = (number: number, unit: OffsetUnit) => `${number} ${number === 1 ? unit.slice(0, -1) : unit}`;
const step = (by: Offset) => ` ${by.count < 0 ? '−' : '+'} ${count(Math.abs(by.count), by.unit)}`;

const weeks = (range: WeekRange) =>
  range.min === range.max ? count(range.min, 'weeks') : `${range.min} to ${count(range.max, 'weeks')}`;

/** How long a stage takes, measured against the catalogue. */
function lengthNote(days: number, range: WeekRange): string {
  const length = count(days, 'days');
  if (days < range.min * 7)
    return `${length}: squeezed below the shortest usual length of ${count(range.min, 'weeks')}.`;
  if (days > Math.max(1, range.max * 7)) return `${length}: longer than the usual ${weeks(range)}.`;
  if (days === range.default * 7) return `${length}: the usual length.`;
  const manner = days < range.default * 7 ? 'shortened' : 'stretched';
  return `${length}: ${manner}; usual are ${count(range.default, 'weeks')}, possible ${weeks(range)}.`;
}

/** The sentences of the rules in English; the German ones have the same type. */
export const wordsEn = {
  ...findingWordsEn,
  asOfDate: 'as-of date',
  periodStart: 'period start',
  periodEnd: 'period end',
  customersYearEnd: "customers' year-end",
  previousExpiry: 'last day of the certificate before',
  programmeStart: 'start of the programme',
  target: 'target date',
  endOf: (stage: string): string => `end of ${stage}`,
  startOf: (stage: string): string => `start of ${stage}`,
  /** A name within a sentence: without its capital, unless that belongs to an abbreviation. */
  midSentence: (name: string): string =>
    /^[A-Z][a-z]/.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name,
  /** A sum that can be checked: "period end 30 Sep 2026 + 1 day + 3 months − 1 day = 31 Dec 2026". */
  sum: (name: string, on: Day, steps: readonly Offset[], result: Day): string =>
    steps.length === 0 ? `${name} = ${day(result)}` : `${name} ${day(on)}${steps.map(step).join('')} = ${day(result)}`,
  yearCovered: ({ months, yearFromOn, yearToOn, uncovered }: YearOverlap): string => {
    const left = uncovered.map(stretchEn).join(', ');
    return `The period covers ${count(months, 'months')} of the customers' year ${day(yearFromOn)} to ${day(yearToOn)}.${left === '' ? '' : ` Not covered: ${left}.`}`;
  },
  calendarYear: (year: number, name: string, on: Day, result: Day): string =>
    `end of the calendar year ${year}, after ${name} ${day(on)} = ${day(result)}`,
  decisionRecorded: (on: Day): string => `day of the decision on the certificate = ${day(on)}`,
  expiryRecorded: (on: Day): string => `last day written on the certificate = ${day(on)}`,
  reportRecorded: (on: Day): string => `day on which the report was issued = ${day(on)}`,
  held: (explanation: string, on: Day, reason: string): string => `${explanation}; held on ${day(on)}: ${reason}`,
  overridden: (explanation: string, on: Day, reason: string): string =>
    `${explanation}; set to ${day(on)} instead: ${reason}`,
  usualRange: (from: Offset, to: Offset): string => `${from.count} to ${count(to.count, to.unit)} are usual.`,
  happened: (on: Day): string => `actual day, as entered = ${day(on)}`,
  pinned: (on: Day): string => `agreed with the auditor = ${day(on)}`,
  setByHand: (on: Day): string => `set by hand = ${day(on)}`,
  /** A stage that is planned to end on the last day, or begin on the first, that a rule gives. */
  dayOfRule: (name: string, source: string): string => `That is the day of: ${name} (${source}).`,
  ruleGives: (explanation: string): string => `The rule gives: ${explanation}.`,
  pauseNote: (days: number, range: WeekRange): string =>
    `${count(days, 'days')} after it; usual are ${count(range.default, 'weeks')}, possible ${weeks(range)}.`,
  freeNote: (days: number): string => `The day after, with ${count(days, 'days')} left free.`,
  overlapNote: (days: number): string => `Overlaps the stage before by ${count(days, 'days')}.`,
  lengthNote,
  sharedWorks: {
    internal_audit: 'Internal audit',
    management_review: 'Management review',
    penetration_test: 'Penetration test',
  },
  proofNames: {
    actual: 'Actual day',
    pinned: 'Agreed with the auditor',
    start: 'Start of the programme',
    target: 'Target date',
    period: 'Observation period',
    'as-of': 'As-of date',
    after: 'After the stage before',
    length: 'Length of the stage',
    rule: 'Date rule of the lifecycle',
    'by-hand': 'Set by hand',
  },
  proofSources: {
    actual: 'Record of the programme',
    pinned: 'Agreed with the auditor in the engagement',
    start: 'Dates of the programme',
    target: 'Dates of the programme',
    period: 'Agreed with the auditor in the engagement',
    'as-of': 'Agreed with the auditor in the engagement',
    after: 'Plan of the programme',
    length: 'Plan of the programme',
    rule: 'Rules of the lifecycle',
    'by-hand': 'Plan of the programme',
  },
};
