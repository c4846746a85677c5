import { dayInWords, periodInWords } from '../days/days.ts';
import type { DayRange } from '../days/work-calendar.ts';
import type { Language } from '../words/languages.ts';
import { rejectionWords } from '../words/rejection-words.ts';
import type { RejectionReason } from './states.ts';

export interface Rejection {
  reason: RejectionReason;
  /** In the reviewer's own words; empty for none. */
  note: string;
  capturedOn: Temporal.PlainDate;
  /** What the evidence covers; null for a record of one day. */
  covered: DayRange | null;
  /** What the programme looks at, where it looks at a period. */
  needed: DayRange | null;
}

/** One of the reasons, without a sentence around it, in the reader's language. */
export const rejectionReasonInWords = (reason: RejectionReason, language: Language): string =>
  rejectionWords(language).reasons[reason];

/**
 * What the one who has to answer reads: the reason, and where days are the matter those the evidence has and those that
 * are needed; then the reviewer's own words.
 */
export function rejectionInWords({ reason, note, ...days }: Rejection, language: Language): string {
  const words = rejectionWords(language);
  const isAboutDays = reason === 'wrong_period' || reason === 'stale';
  const why = isAboutDays ? `${words.reasons[reason]} (${daysInWords(days, language)})` : words.reasons[reason];
  const said = note.trim();
  return said === '' ? words.rejected(why) : `${words.rejected(why)} ${words.quoted(said)}`;
}

/** The days that evidence has: "covers 1 Jan – 31 Mar 2026". */
export function evidenceDaysInWords(
  { capturedOn, covered }: Pick<Rejection, 'capturedOn' | 'covered'>,
  language: Language,
): string {
  const words = rejectionWords(language);
  return covered
    ? words.covers(periodInWords(covered.fromOn, covered.toOn, language))
    : words.captured(dayInWords(capturedOn, language));
}

function daysInWords({ needed, ...days }: Omit<Rejection, 'reason' | 'note'>, language: Language): string {
  const words = rejectionWords(language);
  const has = evidenceDaysInWords(days, language);
  return needed ? `${has}, ${words.needed(periodInWords(needed.fromOn, needed.toOn, language))}` : has;
}
