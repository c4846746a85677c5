/** Days of the demo on which nobody works in English. */
export const closureDemoWordsEn = {
  freeze: 'Year-end change freeze',
  christmas: 'Christmas',
  newYear: 'New Year',
  labourDay: 'Labour Day',
};
