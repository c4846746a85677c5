/** What people say in the demo, in English. */
export const commentDemoWordsEn = {
  reviewsMissing: 'The records of weeks 39, 42 and 45 are missing. @Jonas Weber, were the reviews held?',
  twoWereHeld: 'Two of them were, without a note. From now on the duty engineer writes one line each Monday.',
  whichWeeks: 'Good. @Ines Halvorsen, is one line with date and name enough for the auditor?',
  suppliersFirst: 'Two of the five see customer data. I begin with those.',
  rotaNeedsDate: 'The picture shows no date. @Jonas Weber, could you export it from the rota itself?',
  leaversLeft: 'Payroll is done; the status page needs somebody with its password. @Marc Dubois, is that you?',
};
