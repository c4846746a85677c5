import { type Language, languages } from '@waymark/domain';
import { reportWords } from './report-words.ts';

/**
 * What a frozen report is called for a reader: a title that nobody chose was made of the day, in the language of whoever
 * froze it. The day is theirs, so it may be the one before or after.
 */
export function titleIn(language: Language, { title, createdAt }: { title: string; createdAt: Date }): string {
  const day = Temporal.PlainDate.from(createdAt.toISOString().slice(0, 10));
  for (const days of [-1, 0, 1]) {
    const on = day.add({ days }).toString();
    const isMade = languages.some((other) => reportWords(other).frozenTitle(on) === title);
    if (isMade) return reportWords(language).frozenTitle(on);
  }
  return title;
}
