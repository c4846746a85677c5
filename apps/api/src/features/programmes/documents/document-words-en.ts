import { dayInWords } from '@waymark/domain';

/** What calendar and My work say of documents, in English. */
export const documentWordsEn = {
  review: (title: string) => `Review due: ${title}`,
  approvedOn: (on: Temporal.PlainDate) =>
    `Approved on ${dayInWords(on, 'en')}; documents are reviewed after twelve months`,
  /** What My work asks. */
  asks: 'Approve document',
};
