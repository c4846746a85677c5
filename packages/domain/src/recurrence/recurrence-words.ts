import { dayInWords } from '../days/days.ts';
import type { Language } from '../words/languages.ts';
import type { RecurrenceUnit } from './recurrence.ts';
import type { RecurrenceRule, RuleWeekday } from './recurrence-rule.ts';

interface RuleWords {
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

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
const ordinalsDe = ['ersten', 'zweiten', 'dritten', 'vierten', 'fünften'];
const unitsDe: Readonly<Record<RecurrenceUnit, [string, string]>> = {
  days: ['Jeden Tag', 'Tage'],
  weeks: ['Jede Woche', 'Wochen'],
  months: ['Jeden Monat', 'Monate'],
  years: ['Jedes Jahr', 'Jahre'],
};
const monthsEn = 'January February March April May June July August September October November December';
const monthsDe = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember';

const wordsOf: Readonly<Record<Language, RuleWords>> = {
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: monthsEn.split(' '),
    and: 'and',
    every: (count, unit) => (count === 1 ? `Every ${unit.slice(0, -1)}` : `Every ${count} ${unit}`),
    nth: (nth) => {
      if (nth === -1) return 'last';
      const word = ordinals[Math.abs(nth) - 1] ?? `${Math.abs(nth)}th`;
      return nth < 0 ? `${word} to last` : word;
    },
    onWeekdays: (names) => `on ${names}`,
    onNthWeekday: (nth, weekday) => `on the ${nth} ${weekday}`,
    onMonthDay: (day) => (day === -1 ? 'on the last day' : day < 0 ? `on day ${-day} from the end` : `on day ${day}`),
    onYearDays: (days) => `on day ${days} of the year`,
    inMonths: (names) => `in ${names}`,
    inWeeks: (weeks) => `in week ${weeks} of the year`,
    ofThese: (positions) => `of these the ${positions}`,
    times: (times) => `${times} times in all`,
    until: (day) => `until ${day}`,
  },
  de: {
    weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
    months: monthsDe.split(' '),
    and: 'und',
    every: (count, unit) => (count === 1 ? unitsDe[unit][0] : `Alle ${count} ${unitsDe[unit][1]}`),
    nth: (nth) => {
      if (nth === -1) return 'letzten';
      if (nth === -2) return 'vorletzten';
      return nth < 0 ? `${-nth}.-letzten` : (ordinalsDe[nth - 1] ?? `${nth}.`);
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
  },
};

/** A rule as one would say it: "Every 2 months on the second Tuesday, until 31 Dec 2027". */
export function recurrenceInWords(rule: RecurrenceRule, language: Language): string {
  const words = wordsOf[language];
  const { count, unit, months, weeks, yearDays, monthDays, positions, times, untilOn } = rule;
  const listed = (parts: readonly (string | number)[]) => inList(parts, words.and);
  const on = [
    words.every(count, unit),
    weekdaysInWords(rule.weekdays, words),
    listed(monthDays.map((day) => words.onMonthDay(day))),
    yearDays.length > 0 && words.onYearDays(listed(yearDays)),
    weeks.length > 0 && words.inWeeks(listed(weeks)),
    months.length > 0 && words.inMonths(listed(months.map((month) => words.months[month - 1] ?? ''))),
  ];
  const more = [
    on.filter(Boolean).join(' '),
    positions.length > 0 && words.ofThese(listed(positions.map(words.nth))),
    times !== null && words.times(times),
    untilOn !== null && words.until(dayInWords(untilOn, language)),
  ];
  return more.filter(Boolean).join(', ');
}

function weekdaysInWords(weekdays: readonly RuleWeekday[], words: RuleWords): string {
  const nameOf = (weekday: number) => words.weekdays[weekday - 1] ?? '';
  const every = weekdays.filter(({ nth }) => nth === null).map(({ weekday }) => nameOf(weekday));
  const some = weekdays.flatMap(({ nth, weekday }) =>
    nth === null ? [] : [words.onNthWeekday(words.nth(nth), nameOf(weekday))],
  );
  return inList([...(every.length > 0 ? [words.onWeekdays(inList(every, words.and))] : []), ...some], words.and);
}

const inList = (parts: readonly (string | number)[], and: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;
