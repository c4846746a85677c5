// Stops what was started, last first. The first signal does it in order; a second one does not wait.
import { Trouble } from './console.mjs';
import { interruptPrograms } from './process.mjs';

// One Ctrl-C can arrive twice, from the terminal and handed on by npm; a person needs longer than this to press again.
const sameSignalMs = 300;

export function shutdown() {
  const parts = [];
  const { promise: requested, resolve: request } = Promise.withResolvers();
  const { promise: failed, reject } = Promise.withResolvers();
  const ended = Promise.race([requested, failed]);
  const interrupted = ended.then(() => Promise.reject(new Trouble('Stopped.')));
  // Whoever awaits them is told; that nobody does at the moment is no error.
  for (const promise of [ended, interrupted]) promise.catch(() => {});
  let requestedAt;
  let isHurried = false;
  const stopped = new AbortController();

  const onSignal = () => {
    if (requestedAt === undefined) {
      requestedAt = performance.now();
      request();
      stopped.abort();
      interruptPrograms();
    } else if (performance.now() - requestedAt > sameSignalMs) {
      isHurried = true;
      for (const part of parts) part.stop({ isHurried });
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);

  return {
    /** Settled by the first signal; rejected when a part has died. */
    requested: ended,
    /** Aborted as soon as parts are being stopped, so that none of them is started again. */
    signal: stopped.signal,
    /** Rejected by either, for what waits in between. */
    interrupted,
    /** Throws when it is time to stop, between two steps of a start. */
    check() {
      if (requestedAt !== undefined) throw new Trouble('Stopped.');
    },
    isRequested: () => requestedAt !== undefined,
    add: (name, stop) => parts.unshift({ name, stop }),
    fail: (sentence) => reject(new Trouble(sentence)),
    async stopAll() {
      requestedAt ??= performance.now();
      stopped.abort();
      for (const part of parts) {
        await part.stop({ isHurried }).catch((error) => console.error(`  ✗ ${part.name}: ${error.message}`));
      }
    },
  };
}
