import { it } from '@jest/globals';
import type { Visitors } from './visitors.ts';

/** For a step, or for opening the browser, in milliseconds; a busy machine needs patience. */
export const longest = 90_000;

/**
 * The steps of one story, in their order, each reported by its own name. When one fails, what everybody saw is kept,
 * and the rest is not walked unless the story `goesOn`: it would only fail for want of what came before.
 */
export function storyOf(name: string, visitors: () => Visitors, { goesOn = false } = {}) {
  let failedStep: string | undefined;
  return (step: string, walk: () => Promise<void>): void => {
    it(
      step,
      async () => {
        if (failedStep) throw new Error(`Not walked, because this step failed: ${failedStep}`);
        try {
          await walk();
        } catch (error) {
          if (!goesOn) failedStep = step;
          const paths = await visitors().saveWhatIsSeen(`${name} ${step}`);
          throw new Error(`What could be seen is in\n${paths}`, { cause: error });
        }
      },
      longest,
    );
  };
}
