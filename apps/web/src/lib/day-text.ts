import { readerLocale } from './format.ts';

export type ReadDay =
  | { kind: 'day'; day: string }
  | { kind: 'not_a_date' }
  /** The month exists but is shorter: 31 February. */
  | { kind: 'beyond_month'; lastDay: string; dayCount: number };

const two = (value: number) => String(value).padStart(2, '0');
const isoDay = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const wholeYear = (year: number) => (year < 100 ? 2000 + year : year);

/** The names of the months in English and in the reader's language, long and short. */
function monthNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const locale of new Set(['en', readerLocale()])) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' });
      for (let month = 0; month < 12; month += 1) {
        names.set(
          format
            .format(Date.UTC(2026, month, 15))
            .replace('.', '')
            .toLocaleLowerCase(),
          month + 1,
        );
      }
    }
  }
  return names.set('sept', 9);
}

const isMonthFirst = () =>
  new Intl.DateTimeFormat(readerLocale()).formatToParts(Date.UTC(2026, 0, 15)).find(({ type }) => type !== 'literal')
    ?.type === 'month';

interface Parts {
  year: number;
  month: number;
  day: number;
}

function partsOf(text: string, thisYear: number): Parts | undefined {
  const words = text
    .trim()
    .toLocaleLowerCase()
    .split(/[\s./,-]+/)
    .filter(Boolean);
  const months = monthNames();
  const named = words.findIndex((word) => months.has(word));
  const numbers = words.flatMap((word, index) => (index === named ? [] : [Number(word.replace(/(st|nd|rd|th)$/, ''))]));
  if (numbers.length < 1 || numbers.some((value) => !Number.isInteger(value))) return undefined;

  const [first = 0, second, third] = numbers;
  if (named >= 0) {
    const month = months.get(words[named] ?? '') ?? 0;
    return numbers.length > 2 ? undefined : { day: first, month, year: wholeYear(second ?? thisYear) };
  }
  if (second === undefined || numbers.length > 3) return undefined;
  if (/^\d{4}\b/.test(text.trim())) return third === undefined ? undefined : { year: first, month: second, day: third };

  const [day, month] = isMonthFirst() && text.includes('/') ? [second, first] : [first, second];
  return { day, month, year: wholeYear(third ?? thisYear) };
}

/** Understands what people type: `2027-02-28`, `28 Feb 2027`, `28.2.27`, `28/2`; in the order the reader is used to. */
export function readDay(text: string, thisYear = new Date().getFullYear()): ReadDay {
  const parts = partsOf(text, thisYear);
  if (!parts) return { kind: 'not_a_date' };

  const { year, month, day } = parts;
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1900 || year > 2200) return { kind: 'not_a_date' };
  const dayCount = daysInMonth(year, month);
  if (day > dayCount) return { kind: 'beyond_month', lastDay: isoDay(year, month, dayCount), dayCount };
  return { kind: 'day', day: isoDay(year, month, day) };
}
