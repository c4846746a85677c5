import { it } from '@jest/globals';
import { Flaw } from './accessibility.ts';

/** For a step, or for opening the browser, in milliseconds; a busy machine needs patience. */
export const longest = 240_000;

/**
 * The steps of one story, in their order, each reported by its own name. When one fails, the rest is not walked: it would
 * only fail, slowly, for want of what came before. A flaw of a view stops nothing.
 */
export function story() {
  let failedStep: string | undefined;
  return (step: string, walk: () => Promise<void>): void => {
    it(
      step,
      async () => {
        if (failedStep) throw new Error(`Not walked, because this step failed: ${failedStep}`);
        try {
          await walk();
        } catch (error) {
          if (!(error instanceof Flaw)) failedStep = step;
          throw error;
        }
      },
      longest,
    );
  };
}
