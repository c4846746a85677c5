import { dayInWords } from '@waymark/domain';

/** What is good to know of a plan, in English. */
export const planNoteWordsEn = {
  timeToSpare: (days: number) =>
    `The plan has ${days} ${days === 1 ? 'day' : 'days'} to spare; ${days === 1 ? 'it is' : 'they are'} left free before the audits.`,
  reportLater: (usualOn: Temporal.PlainDate) =>
    `The report usually comes by ${dayInWords(usualOn, 'en')}; the target is later.`,
};
