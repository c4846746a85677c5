import type { RuleWords } from './rule-words.ts';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
const months = 'January February March April May June July August September October November December';

/** How a rule of repetition is said in English. */
export const ruleWordsEn: RuleWords = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  months: months.split(' '),
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
};
