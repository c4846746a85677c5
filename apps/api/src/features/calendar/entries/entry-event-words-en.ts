/** What the calendar says of the events people put in themselves, in English. */
export const entryEventWordsEn = {
  leftOut: (reason: string) => `Left out: ${reason}`,
};
