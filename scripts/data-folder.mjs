// Where everything of an installation is kept: the database, the evidence bytes, the secret.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Trouble } from './console.mjs';
import { root } from './process.mjs';

const reasons = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'there is a file of that name',
};

/** Opens the data folder (WAYMARK_DATA, or `.data` in the clone), and says in one sentence why it cannot. */
export async function openDataFolder() {
  const path = resolve(root, process.env.WAYMARK_DATA || '.data');
  try {
    await mkdir(join(path, 'blobs'), { recursive: true });
    const probe = join(path, `.probe-${process.pid}`);
    await writeFile(probe, randomBytes(4096));
    await rm(probe);
    return { path, postgres: join(path, 'postgres'), blobs: join(path, 'blobs'), secret: await secretIn(path) };
  } catch (error) {
    throw new Trouble(
      `Cannot write to the data folder ${path}: ${reasons[error.code] ?? error.message}. WAYMARK_DATA names another one.`,
    );
  }
}

/** The secret that signs sessions: from the environment, or made once and kept in a file only its owner can read. */
async function secretIn(path) {
  if (process.env.BETTER_AUTH_SECRET) return process.env.BETTER_AUTH_SECRET;
  const file = join(path, 'secret');
  try {
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}
