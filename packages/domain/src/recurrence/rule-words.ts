import { spoken } from '../words/spoken.ts';
import type { RecurrenceUnit } from './recurrence.ts';
import { ruleWordsDe } from './rule-words-de.ts';
import { ruleWordsEn } from './rule-words-en.ts';

export interface RuleWords {
  weekdays: readonly string[];
  months: readonly string[];
  and: string;
  every: (count: number, unit: RecurrenceUnit) => string;
  nth: (nth: number) => string;
  onWeekdays: (names: string) => string;
  onNthWeekday: (nth: string, weekday: string) => string;
  onMonthDay: (day: number) => string;
  onYearDays: (days: string) => string;
  inMonths: (names: string) => string;
  inWeeks: (weeks: string) => string;
  ofThese: (positions: string) => string;
  times: (times: number) => string;
  until: (day: string) => string;
}

/** How a rule of repetition is said, by language. */
export const ruleWords = spoken<RuleWords>({ en: ruleWordsEn, de: ruleWordsDe });
