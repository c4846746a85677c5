import type { RecurrenceUnit } from './recurrence.ts';
import type { RuleWords } from './rule-words.ts';

const ordinals = ['ersten', 'zweiten', 'dritten', 'vierten', 'fünften'];
const units: Readonly<Record<RecurrenceUnit, [string, string]>> = {
  days: ['Jeden Tag', 'Tage'],
  weeks: ['Jede Woche', 'Wochen'],
  months: ['Jeden Monat', 'Monate'],
  years: ['Jedes Jahr', 'Jahre'],
};
const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember';

/** How a rule of repetition is said in German. */
export const ruleWordsDe: RuleWords = {
  weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  months: months.split(' '),
  and: 'und',
  every: (count, unit) => (count === 1 ? units[unit][0] : `Alle ${count} ${units[unit][1]}`),
  nth: (nth) => {
    if (nth === -1) return 'letzten';
    if (nth === -2) return 'vorletzten';
    return nth < 0 ? `${-nth}.-letzten` : (ordinals[nth - 1] ?? `${nth}.`);
  },
  onWeekdays: (names) => `am ${names}`,
  onNthWeekday: (nth, weekday) => `am ${nth} ${weekday}`,
  onMonthDay: (day) => (day === -1 ? 'am letzten Tag' : day < 0 ? `am ${-day}. Tag vom Ende` : `am ${day}.`),
  onYearDays: (days) => `am Tag ${days} des Jahres`,
  inMonths: (names) => `im ${names}`,
  inWeeks: (weeks) => `in Kalenderwoche ${weeks}`,
  ofThese: (positions) => `davon am ${positions}`,
  times: (times) => `insgesamt ${times}-mal`,
  until: (day) => `bis ${day}`,
};
