import { type ChildProcess, type ForkOptions, fork, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { TestApp } from './test-app.ts';

const api = fileURLToPath(new URL('..', import.meta.url));
const swc = fileURLToPath(new URL('../../../node_modules/@swc/cli/bin/swc.js', import.meta.url));
const configuration = fileURLToPath(new URL('../../../packages/config/swc.json', import.meta.url));

type Begun = ChildProcess & { stderr: Readable };

export interface Workers {
  /** A process that runs a script of this folder and is ready: it waits to be told to begin. */
  start: (script: string, args?: string[], more?: Record<string, string>) => Promise<ChildProcess>;
  /** Begins a program of the compiled API. */
  begin: (program: string, more?: Record<string, string>) => Begun;
  /** Runs a program of the compiled API to its end, and gives the code it ends with. */
  run: (program: string, more?: Record<string, string>) => Promise<number | null>;
  stop: () => Promise<void>;
}

/** Compiles the API, so that workers can be processes of their own, which can be killed. */
export async function compiledWorkers(app: TestApp): Promise<Workers> {
  const folder = `${api}node_modules/.cache/worker-${randomBytes(4).toString('hex')}`;
  const options = [
    'src',
    '-d',
    folder,
    '--strip-leading-paths',
    '--copy-files',
    '--quiet',
    '--config-file',
    configuration,
  ];
  const { status, stderr } = spawnSync(process.execPath, [swc, ...options], { cwd: api, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const started: ChildProcess[] = [];
  const { DATABASE_URL, BETTER_AUTH_SECRET, STORAGE_URL } = app.environment;
  const optionsWith = (more: Record<string, string>): ForkOptions => ({
    execArgv: ['--conditions=source', '--disable-warning=ExperimentalWarning'],
    env: { NODE_ENV: 'test', LOG_LEVEL: 'silent', DATABASE_URL, BETTER_AUTH_SECRET, STORAGE_URL, ...more },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const begin = (program: string, more: Record<string, string> = {}) => {
    const stdio: ForkOptions['stdio'] = ['ignore', 'ignore', 'pipe', 'ipc'];
    const child = fork(`${folder}/${program}`, [], { ...optionsWith(more), stdio }) as Begun;
    started.push(child);
    return child;
  };
  return {
    begin,
    run: async (program, more) => {
      const child = begin(program, more);
      child.stderr.resume();
      const [code] = await once(child, 'exit');
      return code;
    },
    start: async (script, args = [], more = {}) => {
      const child = fork(fileURLToPath(new URL(script, import.meta.url)), [folder, ...args], optionsWith(more));
      started.push(child);
      const [message] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
      if (message !== 'ready') throw new Error(`The worker ended with ${message}.`);
      return child;
    },
    stop: async () => {
      for (const child of started) child.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
