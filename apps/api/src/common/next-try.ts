/** So often something is tried that may fail for a while. */
export const mostTries = 7;

/** When it is tried again: after a minute, then after four times as long each time; null after about a day. */
export function nextTry(attempts: number, now: Date): Date | null {
  return attempts < mostTries ? new Date(now.getTime() + 4 ** (attempts - 1) * 60_000) : null;
}
