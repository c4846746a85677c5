// The bytes of the evidence, between the store of the installation and the folder of a backup.
import { createReadStream, existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { build } from '../build.mjs';
import { Trouble } from '../console.mjs';
import { root } from '../process.mjs';

/** The product's own store, so that a folder and S3 are read and written in one way. */
export async function openStore(address) {
  const program = join(root, 'apps', 'api', 'dist', 'common', 'storage', 'blob-store.js');
  if (!existsSync(program)) await build();
  const { openBlobStore } = await import(program);
  return openBlobStore({ STORAGE_URL: address });
}

/** Copies one blob and checks on the way that it is what its name says. Gives undefined where it is not there. */
export async function copyBlob(key, source, target) {
  let bytes;
  try {
    bytes = await source.get(key);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  const stored = await target.put(bytes, { organisationId: key.organisationId, maxBytes: Number.MAX_SAFE_INTEGER });
  if (stored.sha256 === key.sha256) return stored;
  await target.remove({ ...key, sha256: stored.sha256 });
  throw new Trouble(`The file ${nameOf(key)} is damaged: its content is not what its name says.`);
}

export const isMissing = (error) => error.code === 'ENOENT' || ['NoSuchKey', 'NotFound'].includes(error.name);

export const nameOf = ({ organisationId, sha256 }) => join(organisationId, sha256.slice(0, 2), sha256);

/** Reads a list of blobs line by line. */
export async function* blobsIn(file) {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    const [organisationId, sha256, byteSize] = line.split('\t');
    yield { organisationId, sha256, byteSize: Number(byteSize) };
  }
}

/** The blobs of one list that a later one has no more. Both are in order, so neither has to be in memory. */
export async function* goneBlobs(earlier, later) {
  const rest = blobsIn(later);
  let other = (await rest.next()).value;
  for await (const key of blobsIn(earlier)) {
    while (other && nameOf(other) < nameOf(key)) other = (await rest.next()).value;
    if (!other || nameOf(other) !== nameOf(key)) yield key;
  }
}

/** Where a store keeps what is not complete yet; a finished backup has none of it. */
export const removeIncoming = (folder) => rm(join(folder, '.incoming'), { recursive: true, force: true });
