import { Inject, Injectable } from '@nestjs/common';
import type { DemoFiles } from '../../common/contributions/demo.ts';
import type { Tenant } from '../../common/database.ts';
import { BLOB_STORE, type BlobStore } from '../../common/storage/blob-store.ts';
import { keepBlob } from '../uploads/uploads.service.ts';

/** Puts real files into the store. */
@Injectable()
export class DemoFileStore {
  constructor(@Inject(BLOB_STORE) private readonly blobs: BlobStore) {}

  of({ organisationId }: Tenant): DemoFiles {
    return {
      put: async (tx, kind, subject) => {
        // Loaded when it is first asked for, with what writes PDF and XLSX files.
        const { demoFile } = await import('./files/demo-file.ts');
        const { bytes, ...file } = await demoFile(kind, subject);
        const blob = await this.blobs.put(once(bytes), { organisationId, maxBytes: bytes.byteLength });
        await keepBlob(tx, { organisationId, userId: null }, blob);
        return { ...file, sha256: blob.sha256 };
      },
    };
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
