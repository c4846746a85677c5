import { setTimeout as wait } from 'node:timers/promises';

const patience = 30_000;
const pause = 50;

/** Long enough for what follows a key at once, in milliseconds. */
export const soon = 2_000;

/** Tries again until the check no longer throws, for what no locator can wait for; its last complaint is thrown in the end. */
export async function eventually<Result>(check: () => Promise<Result>): Promise<Result> {
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await wait(pause);
    }
  }
}
