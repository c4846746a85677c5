// Starts a part of Waymark again when it has ended by itself.
import { setTimeout as wait } from 'node:timers/promises';

const firstPauseMs = 1000;
const longestPauseMs = 60_000;
const ranWellMs = 5 * 60_000;

/** How long to wait before the next start: twice as long each time, and from the beginning after a part ran well. */
export function nextPause(previousMs, ranMs) {
  if (previousMs === undefined || ranMs >= ranWellMs) return firstPauseMs;
  return Math.min(previousMs * 2, longestPauseMs);
}

/**
 * Keeps `part` running until `signal` aborts: whenever its `ended` is fulfilled, with a sentence about it, `start` gives
 * the next one. What ends is told with `say`. `stop` waits for a start that is under way, and stops what it gave.
 */
export function keepRunning(part, { start, signal, say = console.log }) {
  let current = part;
  let starting;
  watch();
  return {
    stop: async (options) => {
      await starting;
      await current.stop(options);
    },
  };

  async function watch() {
    let pauseMs;
    for (;;) {
      const startedAt = performance.now();
      const sentence = await current.ended;
      if (signal.aborted) return;
      pauseMs = nextPause(pauseMs, performance.now() - startedAt);
      say(`\n  ! ${sentence}\n    It is started again in ${pauseMs / 1000} s.`);
      await wait(pauseMs, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      starting = startAgain();
      await starting;
    }
  }

  async function startAgain() {
    const { stop } = current;
    // What could not be started has ended at once; whatever there is of it, the one before can stop.
    current = await start().catch(({ message }) => ({ ended: Promise.resolve(message), stop }));
  }
}
