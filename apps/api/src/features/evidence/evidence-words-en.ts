/** What calendar and My work say of evidence, in English. */
export const evidenceWordsEn = {
  evidenceExpires: 'Last day that evidence is fresh',
  records: (count: number) => `Last day that ${count} pieces of evidence are fresh`,
  /** What My work asks. */
  asks: { review: 'Review evidence', answer: 'Answer the rejection' },
};
