import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { DemoFiles } from '../../common/contributions/demo.ts';
import type { Tenant } from '../../common/database.ts';
import { BLOB_STORE, type BlobStore } from '../../common/storage/blob-store.ts';
import { keepBlob } from '../uploads/uploads.service.ts';

/** Files of one demo: their rows are written with what they show, their bytes when that transaction is over. */
export interface DemoShelf extends DemoFiles {
  /** Brings what was put since to the store; a slow one must hold no transaction open. */
  store: () => Promise<void>;
}

/** Puts real files into the store. */
@Injectable()
export class DemoFileStore {
  constructor(@Inject(BLOB_STORE) private readonly blobs: BlobStore) {}

  /** Nobody looks at a demo before all of it is there, so a row may stand for a moment without its bytes. */
  of({ organisationId }: Tenant): DemoShelf {
    const made: Uint8Array[] = [];
    return {
      put: async (tx, kind, subject) => {
        // Loaded when it is first asked for, with what writes PDF and XLSX files.
        const { demoFile } = await import('./files/demo-file.ts');
        const { bytes, ...file } = await demoFile(kind, subject);
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        await keepBlob(tx, { organisationId, userId: null }, { sha256, byteSize: bytes.byteLength });
        made.push(bytes);
        return { ...file, sha256 };
      },
      store: async () => {
        for (const bytes of made.splice(0)) {
          await this.blobs.put(once(bytes), { organisationId, maxBytes: bytes.byteLength });
        }
      },
    };
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
