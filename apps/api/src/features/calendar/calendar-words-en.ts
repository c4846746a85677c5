/** What the calendar says itself, in English; all else is said by the features whose days they are. */
export const calendarWordsEn = {
  begins: (title: string) => `Begins: ${title}`,
  ends: (title: string) => `Ends: ${title}`,
};
