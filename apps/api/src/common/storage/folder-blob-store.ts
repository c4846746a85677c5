import { randomUUID } from 'node:crypto';
import {
  access,
  copyFile,
  type FileHandle,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  statfs,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { DomainError } from '@waymark/domain';
import type { StoredPage } from '../ledger/seal-book.ts';
import type { BlobKey, BlobStore, ByteRange, StoredBlob } from './blob-store.ts';
import { Measured } from './measured.ts';
import { sealPageName } from './seal-page-name.ts';

/** Not UUIDs, so that no organisation is ever called one of these. */
const incoming = '.incoming';
const seals = '.seals';
const batchBytes = 512 * 1024;

/** Bytes in a local folder, as `<organisation>/<first two digits>/<sha256>`. */
export class FolderBlobStore implements BlobStore {
  constructor(
    private readonly root: string,
    private readonly reservedBytes = 64 * 1024 * 1024,
  ) {}

  async check(): Promise<void> {
    const probe = join(this.root, incoming, `probe-${randomUUID()}`);
    try {
      await mkdir(join(this.root, incoming), { recursive: true });
      await writeFile(probe, 'probe');
      await rm(probe);
    } catch (error) {
      throw new Error(
        `Waymark cannot start: the folder for evidence, ${this.root}, cannot be written to (${codeOf(error)}).`,
      );
    }
  }

  async put(
    bytes: AsyncIterable<Uint8Array>,
    { organisationId, maxBytes }: { organisationId: string; maxBytes: number },
  ): Promise<StoredBlob> {
    // Below the same root, so that the rename never crosses file systems.
    const temporary = join(this.root, incoming, randomUUID());
    await this.assertRoom();
    try {
      const stored = await writeSynced(temporary, bytes, new Measured(maxBytes));
      const final = this.pathOf({ organisationId, sha256: stored.sha256 });
      await makeFolder(this.root, dirname(final));
      await rename(temporary, final);
      await syncFolder(dirname(final));
      return stored;
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  async get(key: BlobKey, range?: ByteRange): Promise<Readable> {
    const handle = await open(this.pathOf(key), 'r');
    // Opened before the answer begins, so that a missing file is a problem and not half an answer.
    return handle.createReadStream({
      highWaterMark: 256 * 1024,
      ...(range ? { start: range.from, end: range.to } : {}),
    });
  }

  async exists(key: BlobKey): Promise<boolean> {
    return access(this.pathOf(key)).then(
      () => true,
      () => false,
    );
  }

  async share(key: BlobKey, organisationId: string): Promise<void> {
    const path = this.pathOf({ ...key, organisationId });
    await makeFolder(this.root, dirname(path));
    await link(this.pathOf(key), path).catch((error: unknown) => copyInstead(error, this.pathOf(key), path));
    const now = new Date();
    // The age of a file tells the clean-up whether its row may still be on its way.
    await utimes(path, now, now);
  }

  async remove(key: BlobKey): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async *list(before: Date): AsyncIterable<BlobKey> {
    for (const organisationId of await namesIn(this.root)) {
      if (organisationId === incoming || organisationId === seals) continue;
      for (const digits of await namesIn(join(this.root, organisationId))) {
        for (const sha256 of await namesIn(join(this.root, organisationId, digits))) {
          const key = { organisationId, sha256 };
          if (await isOlder(this.pathOf(key), before)) yield key;
        }
      }
    }
  }

  async sweep(before: Date): Promise<void> {
    const folder = join(this.root, incoming);
    for (const name of await namesIn(folder)) {
      if (await isOlder(join(folder, name), before)) await rm(join(folder, name), { force: true });
    }
  }

  async addSealPage({ number, text }: StoredPage): Promise<boolean> {
    const temporary = join(this.root, incoming, randomUUID());
    const final = join(this.root, seals, sealPageName(number));
    await makeFolder(this.root, dirname(final));
    await writeFile(temporary, text, { flush: true, mode: 0o440 });
    try {
      // Unlike a rename this never takes the place of what is there.
      await link(temporary, final);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    } finally {
      await rm(temporary, { force: true });
    }
    await syncFolder(dirname(final));
    return true;
  }

  async *sealPages(after: number): AsyncIterable<StoredPage> {
    for (const folder of (await namesIn(join(this.root, seals))).toSorted()) {
      if (folder < dirname(sealPageName(after))) continue;
      for (const name of (await namesIn(join(this.root, seals, folder))).toSorted()) {
        const number = Number(name);
        if (number > after) yield { number, text: await readFile(join(this.root, seals, folder, name), 'utf8') };
      }
    }
  }

  /** Uploads leave some of the disk free, because the database may be on it and needs room to go on. */
  private async assertRoom(): Promise<void> {
    const { bavail, bsize } = await statfs(this.root);
    if (bavail * bsize < this.reservedBytes) throw new DomainError('service.disk_full');
  }

  private pathOf({ organisationId, sha256 }: BlobKey): string {
    return join(this.root, organisationId, sha256.slice(0, 2), sha256);
  }
}

/** Writes one batch while the next one arrives and is hashed; never more than two batches are in memory. */
async function writeSynced(path: string, bytes: AsyncIterable<Uint8Array>, measured: Measured): Promise<StoredBlob> {
  const file = await open(path, 'wx', 0o640);
  let writing: Promise<unknown> = Promise.resolve();
  try {
    let batch: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of bytes) {
      measured.add(chunk);
      batch.push(chunk);
      size += chunk.byteLength;
      if (size < batchBytes) continue;
      await writing;
      writing = writeAll(file, batch);
      // Its failure is met at the next `await`; until then it must not count as unhandled.
      writing.catch(() => undefined);
      batch = [];
      size = 0;
    }
    await writing;
    await writeAll(file, batch);
    await file.sync();
    return measured.result();
  } finally {
    await writing.catch(() => undefined);
    await file.close();
  }
}

/** A full disk can take a part of what it is given; the rest is then tried again, which says why. */
async function writeAll(file: FileHandle, batch: readonly Uint8Array[]): Promise<void> {
  if (batch.length === 0) return;
  const wanted = batch.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  const { bytesWritten } = await file.writev([...batch]);
  if (bytesWritten < wanted) await file.appendFile(Buffer.concat(batch).subarray(bytesWritten));
}

/** Makes the folders that are missing and syncs each one's parent, so that they survive a power failure too. */
async function makeFolder(root: string, folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o750 });
  if (first === undefined) return;
  for (let made = folder; made !== root && made !== dirname(first); made = dirname(made)) {
    await syncFolder(dirname(made));
  }
}

/** Some file systems know no second name for a file, or only so many. */
async function copyInstead(error: unknown, from: string, to: string): Promise<void> {
  if (codeOf(error) === 'EEXIST') return;
  if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error))) throw error;
  await copyFile(from, to);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    throw error;
  });
}

/** A file that has gone meanwhile is not old. */
async function isOlder(path: string, before: Date): Promise<boolean> {
  return stat(path).then(
    ({ mtime }) => mtime < before,
    () => false,
  );
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}
