const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** How a day is said in English: `20 Apr 2027`. */
export const dayWordsEn = {
  day: ({ day, month, year }: Temporal.PlainDate) => `${day} ${months[month - 1]} ${year}`,
  dayOfYear: ({ day, month }: Temporal.PlainDate) => `${day} ${months[month - 1]}`,
};
