// The folder a backup is written to. `manifest.json` is written last: without it, a folder is not a backup.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Trouble } from '../console.mjs';

/** The folder named on the command line; a path is looked for where the command was called. */
export function namedFolder(command) {
  const [name, ...rest] = process.argv.slice(2);
  if (!name || name.startsWith('-') || rest.length > 0) {
    throw new Trouble(`Name one folder: npm run ${command} -- <folder>`);
  }
  return resolve(process.env.INIT_CWD ?? process.cwd(), name);
}

/** Makes the folder, or takes an empty one. `discard` takes away all that was written to it. */
export async function createFolder(path) {
  let made;
  let inside;
  try {
    made = await mkdir(path, { recursive: true, mode: 0o700 });
    inside = await readdir(path);
  } catch (error) {
    throw explainWriting(error, path);
  }
  if (inside.length > 0) throw new Trouble(`The folder ${path} is not empty: a backup needs a new or an empty one.`);
  const discard = async () => {
    if (made) return rm(made, { recursive: true, force: true });
    for (const name of await readdir(path)) await rm(join(path, name), { recursive: true, force: true });
  };
  return { path, discard };
}

/** Writes a stream to a file, to disk, and gives how much it was and its SHA-256. */
export async function writeHashed(file, source) {
  const { counter, result } = hashing();
  await pipeline(source, counter, createWriteStream(file, { mode: 0o600 }));
  const handle = await open(file, 'r');
  await handle.sync().finally(() => handle.close());
  return result();
}

/** Reads a stream to its end and gives how much it was and its SHA-256. */
export async function hashOf(source) {
  const { counter, result } = hashing();
  await pipeline(source, counter, async (bytes) => {
    for await (const _ of bytes);
  });
  return result();
}

/** Both of a file that may be missing: then undefined. */
export async function hashOfFile(file) {
  try {
    return await hashOf(createReadStream(file));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function hashing() {
  const hash = createHash('sha256');
  let bytes = 0;
  const counter = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { counter, result: () => ({ bytes, sha256: hash.digest('hex') }) };
}

/** One sentence for what can go wrong while writing to `path`; anything else as it is. */
export function explainWriting(error, path) {
  const reasons = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the quota is used up',
    'service.disk_full': 'there is no room left',
    EACCES: 'this user may not write there',
    EPERM: 'this user may not write there',
    EROFS: 'the disk is read-only',
    ENOTDIR: 'a part of the path is a file',
    EEXIST: 'there is a file of that name',
  };
  const reason = reasons[error.code];
  return reason ? new Trouble(`Cannot write to ${path}: ${reason}. Nothing was kept.`) : error;
}
