// How long `npm start` takes on a folder that has been started before, where nothing is to be built: the middle of three.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Trouble } from '../console.mjs';
import { freePort } from '../database.mjs';
import { root } from '../process.mjs';

const times = 3;

export async function measureStart(folder) {
  const env = { ...process.env, WAYMARK_DATA: join(folder, 'start'), PORT: String(await freePort()) };
  await startOnce(env);
  const seconds = [];
  for (let time = 0; time < times; time += 1) seconds.push(await startOnce(env));
  return seconds.toSorted((a, b) => a - b)[Math.floor(times / 2)];
}

/** Until it says where it runs; then it is stopped as by Ctrl-C. */
async function startOnce(env) {
  const startedAt = performance.now();
  const child = spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  // Not `exit`: npm goes before what it has started, whose folder is deleted next.
  const ended = new Promise((resolve) => child.once('close', resolve));
  const runs = new Promise((resolve) => {
    let said = '';
    child.stdout.on('data', (part) => {
      said += part;
      if (said.includes('Waymark runs at')) resolve(true);
    });
  });
  const isRunning = await Promise.race([runs, ended.then(() => false)]);
  if (!isRunning) throw new Trouble('`npm start` ended before it was ready.');
  const seconds = (performance.now() - startedAt) / 1000;
  process.kill(-child.pid, 'SIGINT');
  await ended;
  return seconds;
}
