// Starts and stops the PostgreSQL that npm brings along. It uses the server's own `pg_ctl`, which gives the server a
// session of its own: Ctrl-C in the terminal does not reach it, so the API can finish its last requests first.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Trouble } from './console.mjs';
import { run } from './process.mjs';

const execute = promisify(execFile);
const startSeconds = '60';
const orphanSeconds = 30;

/**
 * Runs one of the programs as the right user, with messages in English so that they can be understood below. It is
 * started inside the data folder; on Linux that is also how it names it, because a user who may not pass the folders
 * above still may enter where it already stands.
 */
function runIn(dataDir, { account }, program, argsFor) {
  const environment = { ...process.env, LC_ALL: 'C', PGDATA: undefined, PGPORT: undefined, PGHOST: undefined };
  const name = account && process.platform === 'linux' ? '/proc/self/cwd' : dataDir;
  return run(program, argsFor(name), { env: environment, cwd: dataDir, uid: account?.uid, gid: account?.gid });
}

/** Makes a new data folder. It appears under its name only when it is complete, whatever happens on the way. */
export async function createCluster(postgres, { dataDir, user, password }) {
  const unfinished = `${dataDir}.unfinished`;
  const data = join(unfinished, 'data');
  const passwordFile = join(unfinished, 'password');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(data, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (postgres.account) {
    for (const path of [unfinished, data, passwordFile]) await chown(path, postgres.account.uid, postgres.account.gid);
  }
  try {
    const { code, all } = await runIn(data, postgres, postgres.initdb, (name) => [
      `--pgdata=${name}`,
      `--username=${user}`,
      `--pwfile=${name}/../password`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--no-locale',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ]);
    if (code !== 0) throw explain(all, dataDir);
    await rename(data, dataDir);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

export const hasCluster = (dataDir) => existsSync(join(dataDir, 'PG_VERSION'));

/** The port of the server that runs on this data folder, or undefined. A leftover lock of a dead one is removed. */
export async function runningPort(dataDir) {
  const lock = join(dataDir, 'postmaster.pid');
  const [pid, , , port] = (await readFile(lock, 'utf8').catch(() => '')).split('\n');
  if (!pid) return undefined;
  if (await isPostgres(Number(pid))) return Number(port) || undefined;
  // After kill -9 its number may belong to another program, which PostgreSQL would take for itself and not start.
  await rm(lock, { force: true });
  return undefined;
}

async function isPostgres(pid) {
  if (process.platform === 'linux') {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return command.includes('postgres');
  }
  const { stdout } = await execute('ps', ['-p', String(pid), '-o', 'command=']).catch(() => ({ stdout: '' }));
  return stdout.includes('postgres');
}

const logIn = (dataDir) => join(dataDir, 'server.log');

/** What the server said before it was started the last time. */
export const previousLogIn = (dataDir) => join(dataDir, 'server.log.before');

/** Starts the server. One that was killed leaves children behind for a moment, which are waited for. */
export async function startServer(postgres, { dataDir, port, settings = {} }) {
  await rename(logIn(dataDir), previousLogIn(dataDir)).catch(() => {});
  const giveUpAt = performance.now() + orphanSeconds * 1000;
  for (;;) {
    const output = await tryToStart(postgres, { dataDir, port, settings });
    if (output === undefined) return;
    const isLeftBehind = /pre-existing shared memory block|lock file "postmaster.pid" already exists/i.test(output);
    if (!isLeftBehind || performance.now() > giveUpAt) throw explain(output, dataDir);
    await wait(200);
  }
}

/** Gives what the server said when it did not start. */
async function tryToStart(postgres, { dataDir, port, settings }) {
  const log = logIn(dataDir);
  await rm(log, { force: true });
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    ...settings,
  };
  const flags = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`);
  const { code } = await runIn(dataDir, postgres, postgres.pg_ctl, (name) => [
    'start',
    '-w',
    '-s',
    ...['-t', startSeconds],
    ...['-D', name],
    ...['-l', `${name}/server.log`],
    ...['-o', `-p ${port} ${flags.join(' ')}`],
  ]);
  return code === 0 ? undefined : readFile(log, 'utf8').catch(() => '');
}

/** Ends the server: open transactions are rolled back, everything committed is on disk. */
export async function stopServer(postgres, dataDir) {
  const stop = (mode) =>
    runIn(dataDir, postgres, postgres.pg_ctl, (name) => ['stop', '-w', '-s', '-t', '20', '-m', mode, '-D', name]);
  const { code } = await stop('fast');
  if (code !== 0 && (await runningPort(dataDir)) !== undefined) await stop('immediate');
}

function explain(output, dataDir) {
  if (/No space left on device/i.test(output)) {
    return new Trouble(`The disk that holds ${dataDir} is full: free some space and start again.`);
  }
  if (/Permission denied|has wrong ownership|Read-only file system/i.test(output)) {
    return new Trouble(
      `PostgreSQL may not write to ${dataDir} (${reasonIn(output)}): check who owns the folder, or set WAYMARK_DATA to another one.`,
    );
  }
  if (/was initialized by PostgreSQL version|incompatible with server/i.test(output)) {
    return new Trouble(
      `${dataDir} was made by another version of PostgreSQL: restore a backup into a new folder (WAYMARK_DATA).`,
    );
  }
  return new Trouble(`PostgreSQL did not start in ${dataDir}: ${reasonIn(output)}.`);
}

function reasonIn(output) {
  const reasons = output.split('\n').filter((line) => /FATAL|PANIC|error:/i.test(line));
  return reasons.at(-1)?.trim() ?? 'it gave no reason';
}
