import { Inject, Injectable } from '@nestjs/common';
import { BLOB_STORE, type BlobStore } from '../../common/storage/blob-store.ts';
import type { FileKind } from './content/evidence.ts';
import type { FileSubject } from './files/demo-file.ts';

/** Puts real files into the store; the row of the blob is for whoever writes the record. */
@Injectable()
export class DemoFileStore {
  constructor(@Inject(BLOB_STORE) private readonly blobs: BlobStore) {}

  async put(organisationId: string, kind: FileKind, subject: FileSubject) {
    // Loaded when it is first asked for, with what writes PDF and XLSX files.
    const { demoFile } = await import('./files/demo-file.ts');
    const { bytes, ...file } = await demoFile(kind, subject);
    const blob = await this.blobs.put(once(bytes), { organisationId, maxBytes: bytes.byteLength });
    return { ...file, ...blob };
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
