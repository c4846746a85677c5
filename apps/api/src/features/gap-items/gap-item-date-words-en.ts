/** What the calendar says of gap items; titles of requirements come from the catalogue, in English. */
export const gapItemDateWordsEn = {
  requirementDue: 'Requirement due',
  requirementsDue: (count: number) => `${count} requirements due`,
  findingsDue: (count: number) => `${count} corrections due`,
  ofThemDone: (count: number) => `${count} of them done`,
  nobody: 'Nobody owns it yet',
  finding: { major: 'Major nonconformity', minor: 'Minor nonconformity' },
};
