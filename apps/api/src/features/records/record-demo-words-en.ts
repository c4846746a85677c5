/** The report of the demo, and the letter after it in English. */
export const recordDemoWordsEn = {
  report: 'SOC 2 Type 2 report, first period (demo)',
  exceptions: 'One access review was held nine days late; it has been on time since.',
  bridgeLetter: 'For two customers whose auditors asked',
};
