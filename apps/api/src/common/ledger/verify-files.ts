import { createHash } from 'node:crypto';
import type { BlobStore } from '../storage/blob-store.ts';
import type { Finding } from './finding.ts';
import type { Query } from './read-log.ts';

interface BlobRow {
  organisationId: string;
  sha256: string;
  byteSize: string;
  name: string | null;
}

const batch = 1000;

/** Reads every stored file again, and gives what is not there or has another content. */
export async function verifyFiles(
  query: Query,
  blobs: Pick<BlobStore, 'get' | 'exists'>,
): Promise<{ findings: Finding[]; files: number }> {
  const findings: Finding[] = [];
  let files = 0;
  let last = ['00000000-0000-0000-0000-000000000000', ''];
  for (;;) {
    const rows = await query<BlobRow>(
      `SELECT b.organisation_id::text AS "organisationId", b.sha256, b.byte_size::text AS "byteSize",
         (SELECT min(v.file_name) FROM evidence_version v WHERE v.organisation_id = b.organisation_id AND v.sha256 = b.sha256) AS name
       FROM blob b WHERE (b.organisation_id, b.sha256) > ($1::uuid, $2) ORDER BY 1, 2 LIMIT ${batch}`,
      last,
    );
    for (const row of rows) {
      findings.push(...(await verifyFile(row, blobs)));
      files += 1;
      last = [row.organisationId, row.sha256];
    }
    if (rows.length < batch) return { findings, files };
  }
}

async function verifyFile(row: BlobRow, blobs: Pick<BlobStore, 'get' | 'exists'>): Promise<Finding[]> {
  const { organisationId, sha256, byteSize, name } = row;
  const which = `The file ${organisationId}/${sha256.slice(0, 2)}/${sha256}${name === null ? '' : ` (${name})`}`;
  if (!(await blobs.exists(row))) return [{ kind: 'file.missing', sentence: `${which} is missing.` }];
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of await blobs.get(row)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  if (hash.digest('hex') !== sha256) {
    return [{ kind: 'file.changed', sentence: `${which} has another content: ${bytes} bytes instead of ${byteSize}.` }];
  }
  if (String(bytes) === byteSize) return [];
  return [{ kind: 'row.changed', sentence: `${which} has ${bytes} bytes, and the database says ${byteSize}.` }];
}
