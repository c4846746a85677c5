/**
 * Whose turn it is: the owner's to do it, somebody else's to accept it, or that of whoever brings its evidence. Whatever
 * stands somewhere says which of these it waits for, and every list is asked for it with the same words.
 */
export const waits = ['owner', 'acceptance', 'evidence'] as const;
export type Wait = (typeof waits)[number];

/** The ways to stand that wait for any of what is asked, by what each waits for; null where nothing is asked any more. */
export const standingsWaitingFor =
  <Standing extends string>(standings: readonly Standing[], waitOf: (standing: Standing) => Wait | null) =>
  (asked: readonly Wait[]): readonly Standing[] =>
    standings.filter((standing) => asked.some((wait) => wait === waitOf(standing)));
