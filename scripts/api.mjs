// Starts the built API, for `npm start`, the end-to-end tests and the benchmark.
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Trouble } from './console.mjs';
import { nodeBinary, ownEnvironment, root } from './process.mjs';

const readySeconds = 60;
const stopMs = 15_000;
const never = new Promise(() => {});
// What is read and forgotten again is cleared away sooner, so less of it is held: docs/decisions/memory.md.
export const memory = ['--max-semi-space-size=8', '--heap-growing-percent=75'];

/**
 * Starts the API on `host` and `port`, with what it says in the file `log` (a new one, or with mode `a` after what is in
 * it). `ended` is fulfilled when its process has gone, with a sentence about it.
 */
export function startApi({ host, port, log: { path: log, mode = 'w' }, settings }) {
  const output = openSync(log, mode, 0o600);
  const guard = new URL('follow-parent.mjs', import.meta.url).href;
  const program = join(root, 'apps', 'api', 'dist', 'main.js');
  const child = spawn(nodeBinary, [...memory, '--enable-source-maps', `--import=${guard}`, program], {
    cwd: root,
    // A group of its own, so that Ctrl-C reaches only the script, which then stops everything in order.
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
    env: ownEnvironment({
      WEB_ROOT: join(root, 'apps', 'web', 'dist'),
      // Memory that a thread gives back goes back to the system; with an arena for each, it stayed.
      MALLOC_ARENA_MAX: '2',
      ...settings,
      NODE_ENV: 'production',
      HOST: host,
      PORT: String(port),
      // The API must not be able to do what only the owner may.
      DATABASE_OWNER_URL: undefined,
    }),
  });
  closeSync(output);
  const ended = new Promise((resolve) => {
    child.once('exit', async (code, signal) => resolve(await lastWords(log, code ?? signal)));
  });
  return { pid: child.pid, ended, stop: (options) => stop(child, ended, options) };
}

async function lastWords(log, reason) {
  const lines = (await readFile(log, 'utf8').catch(() => '')).trimEnd().split('\n');
  // Its own log is JSON and tells of requests; what ends a program is said in plain words after it.
  const last = lines.at(-1) ?? '';
  const words = last.startsWith('{') ? '' : last.slice(0, 500);
  return `The API stopped by itself (${reason})${words ? `: ${words}` : '.'}`;
}

async function stop(child, ended, { isHurried = false } = {}) {
  child.kill(isHurried ? 'SIGKILL' : 'SIGTERM');
  const isLate = await Promise.race([ended.then(() => false), wait(stopMs, true, { ref: false })]);
  if (isLate) child.kill('SIGKILL');
  await ended;
}

/** Waits until the API answers that it is ready; `interrupted` is a promise whose rejection ends the waiting. */
export async function untilReady(api, { host, port, interrupted = never }) {
  const target = `http://${['0.0.0.0', '::'].includes(host) ? 'localhost' : host}:${port}/api/health/ready`;
  const died = api.ended.then((sentence) => Promise.reject(new Trouble(sentence)));
  const isReady = () =>
    fetch(target, { signal: AbortSignal.timeout(2000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  died.catch(() => {});
  const giveUpAt = performance.now() + readySeconds * 1000;
  while (!(await Promise.race([isReady(), died, interrupted]))) {
    if (performance.now() > giveUpAt)
      throw new Trouble(`The API was not ready after ${readySeconds} seconds: see its log.`);
    await Promise.race([wait(50), died, interrupted]);
  }
}
