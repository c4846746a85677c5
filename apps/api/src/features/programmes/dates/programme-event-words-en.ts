/** What the calendar says of programmes; names of stages and milestones come from the catalogue, in English. */
export const programmeEventWordsEn = {
  period: 'Observation period',
  observed: 'Controls are observed on every day of it',
  target: 'Target date',
};
