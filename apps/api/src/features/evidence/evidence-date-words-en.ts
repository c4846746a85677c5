/** What the calendar says of evidence, in English. */
export const evidenceDateWordsEn = {
  evidenceExpires: 'Last day that evidence is fresh',
  records: (count: number) => `Last day that ${count} pieces of evidence are fresh`,
};
