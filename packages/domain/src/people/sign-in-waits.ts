/** What failures to sign in cost, counted apart for an account at a place, for a place, and for an account everywhere. */
export interface WaitRule {
  /** So many failures cost nothing: people mistype. */
  free: number;
  longestSeconds: number;
}

/** One account from one place of the network: what guessing looks like. */
export const pairRule: WaitRule = { free: 5, longestSeconds: 900 };
/** One place, whichever accounts: an office shares one, so it bears more. */
export const placeRule: WaitRule = { free: 30, longestSeconds: 300 };

/** Failures are forgotten after a day without another. */
export const failuresForgottenAfterHours = 24;

/** Seconds before the next try, after so many failures in a row: none, then 15, 30, 60 … up to the longest. */
export function waitAfterFailures(failures: number, { free, longestSeconds }: WaitRule): number {
  return failures <= free ? 0 : Math.min(longestSeconds, 15 * 2 ** (failures - free - 1));
}

/**
 * Seconds by which an answer about an account is held back after failures from anywhere. It never refuses: otherwise anybody
 * could lock the owner out.
 */
export function slowdownAfterFailures(failures: number): number {
  return failures <= 20 ? 0 : Math.min(3, (failures - 20) / 20);
}

/** Whether the owner is written to at this failure: the tenth, the hundredth, the thousandth. */
export function isFailureTold(failures: number): boolean {
  return failures >= 10 && Number.isInteger(Math.log10(failures));
}

/** Whether the log of an organisation tells of this failure: also the first; so nobody can fill the log. */
export function isFailureRecorded(failures: number): boolean {
  return failures === 1 || isFailureTold(failures);
}
