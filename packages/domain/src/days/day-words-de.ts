import type { DayWords } from './day-words.ts';

const months = ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.'];

/** How a day is said in German: `20. Apr. 2027`. */
export const dayWordsDe: DayWords = {
  day: ({ day, month, year }) => `${day}. ${months[month - 1]} ${year}`,
  dayOfYear: ({ day, month }) => `${day}. ${months[month - 1]}`,
};
