/** What was agreed on in the demo with those who examine in English. */
export const programmeDemoWordsEn = {
  accreditation: 'DAkkS (demo)',
  planReason: 'Agreed with the auditors',
  pinReason: 'Confirmed by Nordcert in writing',
};
