import { execFile, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from './database.mjs';
import { nodeBinary, root } from './process.mjs';

let folder;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-start-'));
  await chmod(folder, 0o755);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** `npm start` with these settings; `said` is fulfilled as soon as its output matches. */
async function start(settings = {}, options = []) {
  const env = {
    ...process.env,
    DATABASE_URL: '',
    DATABASE_OWNER_URL: '',
    BETTER_AUTH_SECRET: '',
    NODE_OPTIONS: '',
    WAYMARK_DATA: join(folder, 'data'),
    PORT: String(await freePort()),
    ...settings,
  };
  const child = spawn(nodeBinary, [...options, join(root, 'scripts', 'start.mjs')], { env });
  let output = '';
  const listeners = new Set();
  const hear = (chunk) => {
    output += chunk;
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
  const said = (pattern) =>
    new Promise((resolve, reject) => {
      const listener = () => pattern.test(output) && resolve(output);
      listeners.add(listener);
      listener();
      ended.then(() => reject(new Error(output)));
    });
  return { child, ended, said, port: env.PORT };
}

/** The one sentence it ended with. */
async function refusal(settings, options) {
  const { code, output } = await (await start(settings, options)).ended;
  const sentence = output.split('✗ ').at(-1).trimEnd();
  return { code, sentence, lines: sentence.split('\n').length };
}

describe('npm start says in one sentence, and with code 1,', () => {
  it('that the port is taken', async () => {
    const other = createServer();
    await new Promise((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address();

    const result = await refusal({ PORT: String(port) });
    other.close();

    expect(result).toMatchObject({ code: 1, lines: 1 });
    expect(result.sentence).toMatch(new RegExp(`^Port ${port} is taken, .* PORT=${port + 1} npm start\\.$`));
  });

  it('that PORT is no port', async () => {
    const result = await refusal({ PORT: 'http' });

    expect(result).toEqual({ code: 1, lines: 1, sentence: 'PORT is "http": it has to be a number from 1 to 65535.' });
  });

  it('that the data folder cannot be written to', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');

    const result = await refusal({ WAYMARK_DATA: join(file, 'data') });

    expect(result).toMatchObject({ code: 1, lines: 1 });
    expect(result.sentence).toMatch(/^Cannot write to the data folder .*: a part of the path is a file\. WAYMARK_DATA/);
  });

  it('that DATABASE_URL is wrong', async () => {
    const port = await freePort();

    const result = await refusal({ DATABASE_URL: `postgresql://me:secret@127.0.0.1:${port}/waymark` });

    expect(result).toEqual({
      code: 1,
      lines: 1,
      sentence: `Could not connect with DATABASE_URL: nothing answers at 127.0.0.1:${port}.`,
    });
  });

  it('that Node is too old', async () => {
    const old = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"18.20.0"})';

    const result = await refusal({}, [`--import=${old}`]);

    expect(result).toMatchObject({ code: 1, lines: 1 });
    expect(result.sentence).toMatch(/^Waymark needs Node 20 or later, and this is Node 18\.20\.0/);
  });
});

describe('npm start', () => {
  const isReady = (port) =>
    fetch(`http://127.0.0.1:${port}/api/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
  const databasePid = async () => {
    const lock = await readFile(join(folder, 'data', 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
    return lock.split('\n')[0];
  };
  /** The API is the one child of the start that runs `main.js`. */
  const apiPid = async (parent) => {
    const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=,args=']);
    const [line] = stdout
      .split('\n')
      .filter((row) => row.includes('dist/main.js') && Number(row.trim().split(/\s+/)[1]) === parent);
    return Number.parseInt(line, 10);
  };

  it('serves, survives kill -9 with the same port and data, and ends everything in order', async () => {
    const first = await start();
    await first.said(/Waymark runs at /);
    expect(await isReady(first.port)).toBe(true);
    expect((await stat(join(folder, 'data', 'secret'))).mode & 0o777).toBe(0o600);

    const crowd = await refusal({});
    expect(crowd.sentence).toMatch(/^Another Waymark is already running on the data folder /);
    expect(await isReady(first.port)).toBe(true);

    first.child.kill('SIGKILL');
    await first.ended;
    while (await isReady(first.port));

    const second = await start({ PORT: first.port });
    const output = await second.said(/Waymark runs at /);
    expect(output).toMatch(/Migrating the database \(nothing to do\)/);

    second.child.kill('SIGINT');
    expect((await second.ended).code).toBe(0);
    expect(await isReady(first.port)).toBe(false);
    expect(await databasePid()).toBe('');
  });

  it('starts the API and the database again when they die, and a Ctrl-C in the pause ends everything at once', async () => {
    const waymark = await start();
    await waymark.said(/Waymark runs at /);

    process.kill(await apiPid(waymark.child.pid), 'SIGKILL');
    await waymark.said(/! The API stopped by itself \(SIGKILL\)\.\n {4}It is started again in 1 s\.\n/);
    await waymark.said(/The API runs again\./);
    expect(await isReady(waymark.port)).toBe(true);

    process.kill(Number(await databasePid()), 'SIGKILL');
    await waymark.said(
      /! PostgreSQL stopped by itself: see .*server\.log\.before\.\n {4}It is started again in 1 s\.\n/,
    );
    await waymark.said(/PostgreSQL runs again\./);
    while (!(await isReady(waymark.port)));

    process.kill(await apiPid(waymark.child.pid), 'SIGKILL');
    await waymark.said(/It is started again in 2 s\.\n/);
    waymark.child.kill('SIGINT');
    const { code, output } = await waymark.ended;

    expect(code).toBe(0);
    expect(output.match(/The API runs again\./g)).toHaveLength(1);
    expect(await isReady(waymark.port)).toBe(false);
    expect(await databasePid()).toBe('');
  });

  it('says in one sentence that the API does not start, and ends', async () => {
    const { code, sentence, lines } = await refusal({ RATE_LIMIT_PER_MINUTE: 'many' });

    expect({ code, lines }).toEqual({ code: 1, lines: 1 });
    expect(sentence).toMatch(/^The API stopped by itself \(1\): .*RATE_LIMIT_PER_MINUTE/);
    expect(await databasePid()).toBe('');
  });
});
