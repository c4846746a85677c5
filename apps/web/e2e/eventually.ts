import { setTimeout as wait } from 'node:timers/promises';
import type { Locator } from 'playwright-core';

const patience = 60_000;
const pause = 50;

/** Long enough for what follows a key at once, in milliseconds. */
export const soon = 5_000;

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

/**
 * Presses, and again where what it opens does not come: a page hears others' changes at any time, and a press that meets
 * a row just then moves nothing. Only for what it does no harm to press twice.
 */
export async function pressTo(press: Locator, opened: Locator): Promise<void> {
  await press.click();
  await eventually(() =>
    opened.waitFor({ timeout: soon }).catch(async (missing) => {
      await press.click({ timeout: soon });
      throw missing;
    }),
  );
}
