/** What was said of documents of the demo in English. */
export const documentDemoWordsEn = {
  policyApproval: 'Signed by the management board',
};
