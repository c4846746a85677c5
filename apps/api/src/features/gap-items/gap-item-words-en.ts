/** What calendar and My work say of gap items; titles of requirements come from the catalogue, in English. */
export const gapItemWordsEn = {
  requirementDue: 'Requirement due',
  requirementsDue: (count: number) => `${count} requirements due`,
  findingsDue: (count: number) => `${count} corrections due`,
  ofThemDone: (count: number) => `${count} of them done`,
  nobody: 'Nobody owns it yet',
  finding: { major: 'Major nonconformity', minor: 'Minor nonconformity' },
  /** What My work asks. */
  asks: {
    assess: 'Assess',
    close: 'Close the gap',
    bringEvidence: 'Bring evidence',
    accept: 'Accept',
    answer: 'Answer what was sent back',
  },
};
