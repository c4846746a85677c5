// What a backup consists of, and whether it is still whole.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Trouble } from '../console.mjs';
import { hashOfFile } from './backup-folder.mjs';
import { blobsIn, nameOf } from './blobs.mjs';

const format = 1;
export const blobList = 'blobs.tsv';

export async function writeManifest(folder, manifest) {
  const text = JSON.stringify({ format, madeAt: new Date().toISOString(), ...manifest }, undefined, 2);
  await writeFile(join(folder, 'manifest.json'), `${text}\n`, { mode: 0o600, flush: true });
}

export async function readManifest(folder) {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => {
    throw new Trouble(`There is no complete backup in ${folder}: manifest.json is missing.`);
  });
  let manifest;
  try {
    manifest = JSON.parse(text);
  } catch {
    throw new Trouble(`The backup in ${folder} is damaged: manifest.json cannot be read.`);
  }
  if (manifest.format !== format) {
    throw new Trouble(
      `This backup has the format ${manifest.format}, and this Waymark reads ${format}: use the version it was made with.`,
    );
  }
  return manifest;
}

/** Reads every byte of a backup before anything is done with it. */
export async function assertIsWhole(folder, manifest) {
  for (const { file, sha256 } of [...manifest.tables, manifest.blobs]) {
    const found = await hashOfFile(join(folder, file));
    if (found?.sha256 !== sha256) throw damaged(file, found);
  }
  for await (const key of blobsIn(join(folder, blobList))) {
    const file = join('blobs', nameOf(key));
    const found = await hashOfFile(join(folder, file));
    if (found?.sha256 !== key.sha256) throw damaged(file, found);
  }
}

const damaged = (file, found) =>
  new Trouble(
    `The backup is damaged: ${file} ${found ? 'is not as it was written' : 'is missing'}. Nothing was restored.`,
  );
