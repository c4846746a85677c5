/** What is wrong with one field, in English. */
export const fieldWordsEn = {
  fillIn: 'Fill this in.',
  atLeast: (minimum: number, isText: boolean) => `At least ${minimum}${isText ? ' characters' : ''}.`,
  atMost: (maximum: number, isText: boolean) => `At most ${maximum}${isText ? ' characters' : ''}.`,
  /** Contracts and zod speak English. */
  other: ({ message }: { code: string; message: string }) => message,
};
