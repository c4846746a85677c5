/** The tasks of the demo in English. */
export const taskDemoWordsEn = {
  openSuppliers: {
    title: 'Review the five open suppliers',
    description: 'Start with the two that see customer data. The questionnaire is in the shared folder.',
  },
  leavers: {
    title: 'Remove leavers’ accounts outside the directory',
    description: 'Payroll, design tool, status page.',
  },
  alertReview: {
    title: 'Record the weekly alert review',
    description: 'Date, reviewer, what followed. Weeks 39, 42 and 45 are missing.',
  },
  printRoom: { title: 'Photograph the print room again, with the date', description: '' },
  managementReview: {
    title: 'Prepare the management review',
    description: 'Agenda, figures of the quarter, open decisions.',
  },
  auditSuppliers: { title: 'Audit suppliers (internal audit, area 5)', description: 'Not by anybody of purchasing.' },
  systemDescription: { title: 'Draft the system description, section 3', description: '' },
  paymentLog: { title: 'Connect the payment provider’s log', description: '' },
  restoreTest: {
    title: 'Restore test of the reporting database',
    description: 'Within four hours, with a record of the time taken.',
  },
  lastingDuties: { title: 'Sign the reminder of lasting duties with two leavers', description: '' },
  quotes: { title: 'Collect quotes of two CPA firms', description: '' },
  publishPolicy: { title: 'Publish the information security policy', description: '' },
  exportReview: { title: 'Export the access review of the third quarter', description: '' },
  assetOwners: { title: 'Name owners for all assets', description: '' },
};
