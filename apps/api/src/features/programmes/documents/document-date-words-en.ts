import { dayInWords } from '@waymark/domain';

/** What the calendar says of documents, in English. */
export const documentDateWordsEn = {
  review: (title: string) => `Review due: ${title}`,
  approvedOn: (on: Temporal.PlainDate) =>
    `Approved on ${dayInWords(on, 'en')}; documents are reviewed after twelve months`,
};
