/** A day as text has it; the year may be missing. */
export interface DayParts {
  year: number | undefined;
  month: number;
  day: number;
}
/** Which of two numbers is the month, where both could be. */
export type DayOrder = 'day_first' | 'month_first';

const months: readonly (readonly string[])[] = [
  ['jan', 'jän'],
  ['feb'],
  ['mar', 'mär', 'maer'],
  ['apr'],
  ['may', 'mai'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez'],
];
const monthOf = (word: string) =>
  months.findIndex((starts) => starts.some((start) => word.toLowerCase().startsWith(start))) + 1;

const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const dayAndWord = /^(\d{1,2})[.\s-]+(\p{L}{3,9})\.?(?:[\s-]+(\d{4}))?$/u;
const wordAndDay = /^(\p{L}{3,9})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$/u;

/** Reads `31.03.2027`, `30 Apr 2026`, `04. Jan` and `April 30, 2026`: everything that can mean one day only. */
export function readDayParts(text: string): DayParts | undefined {
  const numbers = dotted.exec(text);
  if (numbers) return { year: Number(numbers[3]), month: Number(numbers[2]), day: Number(numbers[1]) };
  const [, first = '', second = '', year] = dayAndWord.exec(text) ?? wordAndDay.exec(text) ?? [];
  const [day, word] = /^\d/.test(first) ? [first, second] : [second, first];
  const month = monthOf(word);
  return word === '' || month === 0 ? undefined : { year: year ? Number(year) : undefined, month, day: Number(day) };
}

const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;

/** `2/28/2027` and `28/2/2027`: the column tells by the numbers that cannot be a month, if there are any. */
export function orderOf(column: readonly string[]): DayOrder | undefined {
  const parts = column.flatMap((text) => {
    const [, first, second] = slashed.exec(text) ?? [];
    return first === undefined ? [] : [{ first: Number(first), second: Number(second) }];
  });
  const isDayFirst = parts.some(({ first }) => first > 12);
  const isMonthFirst = parts.some(({ second }) => second > 12);
  if (isDayFirst === isMonthFirst) return undefined;
  return isDayFirst ? 'day_first' : 'month_first';
}

/** The day as `2027-02-28`; `unclear` where two days can be meant, undefined where none is. */
export function readDay(text: string, order: DayOrder | undefined): string | 'unclear' | undefined {
  const [, year, month, day] = yearFirst.exec(text) ?? [];
  if (year) return dayText({ year: Number(year), month: Number(month), day: Number(day) });
  const [, first = '', second = '', last] = slashed.exec(text) ?? [];
  if (last) {
    if (!order && first !== second) return 'unclear';
    const [given, other] = order === 'month_first' ? [second, first] : [first, second];
    return dayText({ year: Number(last), month: Number(other), day: Number(given) });
  }
  if (/^\d{5}$/.test(text)) return dayOfSerial(Number(text));
  const parts = readDayParts(text);
  return parts?.year === undefined ? undefined : dayText({ ...parts, year: parts.year });
}

function dayText(parts: { year: number; month: number; day: number }): string | undefined {
  try {
    return Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

/** How spreadsheets count days; 60, the 29 February 1900 they believe in, lies before all that are taken. */
const dayOfSerial = (serial: number) => Temporal.PlainDate.from('1899-12-30').add({ days: serial }).toString();
