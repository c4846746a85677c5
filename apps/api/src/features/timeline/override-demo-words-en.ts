/** Why days of the demo are other than the rules give in English. */
export const overrideDemoWordsEn = {
  recertificationReason: 'The board wants a month more than usual before the certificate ends',
  penetrationTestReason: 'Report of the testers, version 1.0',
};
