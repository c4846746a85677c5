/** The events of the demo in English. */
export const entryDemoWordsEn = {
  steeringGroup: {
    title: 'Security steering group',
    note: 'Gates, findings and what the board has to decide.',
    skipReason: 'Half of the group is on leave',
  },
  restoreTest: {
    title: 'Restore test of a backup',
    note: 'One system, chosen at random; keep the log.',
    skipReason: '',
  },
  accessReview: {
    title: 'Quarterly access review',
    note: 'Each head of department confirms or withdraws the access of their people.',
    skipReason: '',
  },
  training: { title: 'Awareness training for everybody', note: '', skipReason: '' },
  callAboutStage1: { title: 'Call with Nordcert about Stage 1', note: '', skipReason: '' },
};
