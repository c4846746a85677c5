import { describe, expect, it } from '@jest/globals';
import { keepRunning, nextPause } from './keep-running.mjs';

/** A part that ends when the test says so. */
function part(name, log) {
  const { promise: ended, resolve: end } = Promise.withResolvers();
  const stop = async () => {
    log.push(`stop ${name}`);
    end(`${name} stopped`);
  };
  return { ended, end, stop };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('the pause before a part is started again', () => {
  it('doubles up to a minute, and begins anew after the part ran well', () => {
    const pauses = [];
    for (let pause; pauses.length < 8; pauses.push(pause)) pause = nextPause(pause, 100);

    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    expect(nextPause(60_000, 5 * 60_000)).toBe(1000);
    expect(nextPause(60_000, 5 * 60_000 - 1)).toBe(60_000);
  });
});

describe('a part that is kept running', () => {
  it('is started again with a line that says so, and the newest one is stopped', async () => {
    const log = [];
    const stopping = new AbortController();
    const first = part('first', log);
    const { promise: started, resolve } = Promise.withResolvers();
    const start = async () => {
      resolve();
      return part('second', log);
    };
    const kept = keepRunning(first, { start, signal: stopping.signal, say: (line) => log.push(line) });

    first.end('The part stopped by itself (SIGKILL).');
    await started;
    stopping.abort();
    await kept.stop();

    expect(log).toEqual([
      '\n  ! The part stopped by itself (SIGKILL).\n    It is started again in 1 s.',
      'stop second',
    ]);
  });

  it('is tried again after a longer pause when it could not be started', async () => {
    const log = [];
    const stopping = new AbortController();
    const first = part('first', log);
    const { promise: told, resolve } = Promise.withResolvers();
    const say = (line) => {
      log.push(line);
      if (log.length === 2) resolve();
    };
    const start = () => Promise.reject(new Error('The disk is full.'));
    const kept = keepRunning(first, { start, signal: stopping.signal, say });

    first.end('The part stopped by itself.');
    await told;
    stopping.abort();
    await kept.stop();

    expect(log).toEqual([
      '\n  ! The part stopped by itself.\n    It is started again in 1 s.',
      '\n  ! The disk is full.\n    It is started again in 2 s.',
      'stop first',
    ]);
  });

  it('stays stopped when it is told to stop during the pause, and when it ends while it is stopped', async () => {
    const log = [];
    const stopping = new AbortController();
    const [inPause, atWork] = [part('in pause', log), part('at work', log)];
    const start = async () => log.push('started');
    const options = { start, signal: stopping.signal, say: () => {} };
    const kept = [keepRunning(inPause, options), keepRunning(atWork, options)];

    inPause.end('It stopped by itself.');
    await soon();
    stopping.abort();
    await Promise.all(kept.map(({ stop }) => stop()));
    await soon();

    expect(log).toEqual(['stop in pause', 'stop at work']);
  });

  it('is stopped also when it is just being started', async () => {
    const log = [];
    const stopping = new AbortController();
    const first = part('first', log);
    const { promise: starting, resolve: begin } = Promise.withResolvers();
    const { promise: second, resolve: finish } = Promise.withResolvers();
    const start = () => {
      begin();
      return second;
    };
    const kept = keepRunning(first, { start, signal: stopping.signal, say: () => {} });

    first.end('It stopped by itself.');
    await starting;
    stopping.abort();
    const stopped = kept.stop();
    finish(part('second', log));
    await stopped;

    expect(log).toEqual(['stop second']);
  });
});
