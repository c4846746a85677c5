import { type DayRange, dayInWords } from '@waymark/domain';

const english = (on: Temporal.PlainDate) => dayInWords(on, 'en');

/** What the calendar says of the events people put in themselves, in English. */
export const entryEventWordsEn = {
  leftOut: (reason: string) => `Left out: ${reason}`,
  dueWithin: ({ fromOn, toOn }: DayRange) =>
    `To be done on any day from ${english(fromOn)} to ${english(toOn)}; late only after that.`,
  doneWithin: (doneOn: Temporal.PlainDate, { toOn }: DayRange, daysLate: number) =>
    daysLate === 0
      ? `Done on ${english(doneOn)}, in time: its window lasts until ${english(toOn)}.`
      : `Done on ${english(doneOn)}, ${daysLate === 1 ? '1 day' : `${daysLate} days`} after its window ended on ${english(toOn)}.`,
};
