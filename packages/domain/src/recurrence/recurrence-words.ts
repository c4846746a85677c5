import { dayInWords } from '../days/days.ts';
import type { Language } from '../words/languages.ts';
import type { RecurrenceRule, RuleWeekday } from './recurrence-rule.ts';
import { type RuleWords, ruleWords } from './rule-words.ts';

/** A rule as one would say it: "Every 2 months on the second Tuesday, until 31 Dec 2027". */
export function recurrenceInWords(rule: RecurrenceRule, language: Language): string {
  const words = ruleWords(language);
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
