// The secret of an installation: sessions and second factors are worth nothing without it, so it belongs to a backup.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Trouble } from '../console.mjs';
import { root } from '../process.mjs';

const fileOf = () => join(resolve(root, process.env.WAYMARK_DATA || '.data'), 'secret');
const read = async (file) => (await readFile(file, 'utf8').catch(() => '')).trim() || undefined;
const fingerprintOf = (secret) => createHash('sha256').update(`waymark backup:${secret}`).digest('hex');

/** Keeps the secret with the backup; one that comes from the environment only as a fingerprint. */
export async function backUpSecret(folder) {
  const given = process.env.BETTER_AUTH_SECRET;
  const secret = given || (await read(fileOf()));
  if (!secret) return null;
  if (!given) await writeFile(join(folder, 'secret'), secret, { mode: 0o600 });
  return { fingerprint: fingerprintOf(secret), isInBackup: !given };
}

/** Puts the secret in its place before anything is started with another one. */
export async function restoreSecret(folder, kept) {
  if (!kept) return;
  const present = process.env.BETTER_AUTH_SECRET || (await read(fileOf()));
  if (present && fingerprintOf(present) !== kept.fingerprint) {
    throw new Trouble(
      process.env.BETTER_AUTH_SECRET
        ? 'BETTER_AUTH_SECRET is not the secret of this backup: sessions and second factors would be lost. Set the one it was made with.'
        : `There is another secret in ${fileOf()} already: restore into a new data folder (WAYMARK_DATA).`,
    );
  }
  if (present) return;
  if (!kept.isInBackup) {
    throw new Trouble(
      'This backup was made with a secret from the environment: set BETTER_AUTH_SECRET to the same one.',
    );
  }
  const secret = await read(join(folder, 'secret'));
  if (!secret || fingerprintOf(secret) !== kept.fingerprint)
    throw new Trouble('The backup is damaged: its secret is not the one it was made with.');
  await mkdir(resolve(fileOf(), '..'), { recursive: true });
  await writeFile(fileOf(), secret, { mode: 0o600, flag: 'wx' });
}
