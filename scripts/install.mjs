// Installs what package-lock.json names, when that has changed since the last time. Node's own modules only.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { step, Trouble, tail } from './console.mjs';
import { interruptPrograms, nodeBinary, root, run } from './process.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const lockFile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules', '.waymark-stamp.json');
const npmRecord = join(root, 'node_modules', '.package-lock.json');

export async function install() {
  const stamp = JSON.stringify({ lock: await hashOf(lockFile), platform: process.platform, arch: process.arch });
  if (await isInstalled(stamp)) return;
  // Half an installation is found out and repeated by the next start.
  const end = () => {
    interruptPrograms();
    process.exit(1);
  };
  for (const signal of signals) process.on(signal, end);
  await step('Installing packages (about a minute)', npmCi);
  for (const signal of signals) process.off(signal, end);
  await writeFile(stampFile, stamp);
}

async function isInstalled(stamp) {
  if (!existsSync(nodeBinary) || !existsSync(npmRecord)) return false;
  const isSameLock = (await readFile(stampFile, 'utf8').catch(() => '')) === stamp;
  if (isSameLock) return true;
  // Somebody has installed by hand. Then nothing is missing, and `npm ci` would delete what is in use.
  const isComplete = isRecordOf(await readJson(npmRecord), await readJson(lockFile));
  if (isComplete) await writeFile(stampFile, stamp);
  return isComplete;
}

/** Whether npm's own record of what it installed has every package of the lock file at its version. */
export function isRecordOf(record, lock) {
  return Object.entries(lock.packages).every(([path, wanted]) => {
    const isOurs = !path.includes('node_modules/') || wanted.link;
    // Optional packages are those of other platforms.
    return isOurs || wanted.optional || record.packages[path]?.version === wanted.version;
  });
}

const readJson = async (path) => JSON.parse(await readFile(path, 'utf8'));

async function npmCi() {
  // `npm ci` deletes node_modules first, and with it the Node that npm may have put in front: use the machine's.
  const path = (process.env.PATH ?? '').split(delimiter).filter((part) => !part.includes('node_modules'));
  const env = {
    ...process.env,
    PATH: path.join(delimiter),
    npm_node_execpath: undefined,
    SCARF_ANALYTICS: 'false',
    // Stands in for a download that older versions of npm would start.
    PRISMA_SCHEMA_ENGINE_BINARY: join(root, 'prisma', 'schema-engine.mjs'),
  };
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, all } = await run('npm', args, {
    env,
    isInterruptible: true,
    shell: process.platform === 'win32',
  }).catch((error) => {
    throw new Trouble(`npm could not be started (${error.message}): it comes with Node, is it on the PATH?`);
  });
  if (code !== 0) throw explain(all);
}

function explain(output) {
  if (/ENOSPC/.test(output))
    return new Trouble(`The disk that holds ${root} is full: free some space and start again.`);
  if (/EACCES|EPERM|EROFS/.test(output))
    return new Trouble(`This user may not write to ${join(root, 'node_modules')}.`);
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET/.test(output)) {
    return new Trouble(
      'The packages could not be downloaded: the package registry cannot be reached. Is there a network connection?',
    );
  }
  return new Trouble(`The packages could not be installed. npm said:\n${tail(output, 15)}`);
}

const hashOf = async (path) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
