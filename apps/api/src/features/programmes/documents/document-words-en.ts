import { dayInWords } from '@waymark/domain';

interface Submitted {
  by: string;
  title: string;
  label: string;
  programme: string;
}

/** What calendar and My work say of documents, in English. */
export const documentWordsEn = {
  review: (title: string) => `Review due: ${title}`,
  approvedOn: (on: Temporal.PlainDate) =>
    `Approved on ${dayInWords(on, 'en')}; documents are reviewed after twelve months`,
  /** What My work asks. */
  asks: 'Approve document',
  /** What whoever may approve is told. */
  toApprove: (title: string) => `To approve: ${title}`,
  toApproveBy: ({ by, title, label, programme }: Submitted) =>
    `${by} put in version ${label} of “${title}” for ${programme}. It waits for the approval of a second person.`,
  quoted: (note: string) => `“${note}”`,
  open: 'Read and approve',
};
