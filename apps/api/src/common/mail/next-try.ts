const tries = 7;

/** When a mail is tried again: after a minute, then after four times as long each time; null after about a day. */
export function nextTry(attempts: number, now: Date): Date | null {
  return attempts < tries ? new Date(now.getTime() + 4 ** (attempts - 1) * 60_000) : null;
}
