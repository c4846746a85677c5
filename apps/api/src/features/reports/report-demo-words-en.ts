/** The report for the board of the demo in English. */
export const reportDemoWordsEn = {
  title: 'Certification readiness, for the board',
};
