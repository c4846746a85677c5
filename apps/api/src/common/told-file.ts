import type { Db, Tenant } from './database.ts';

interface NamedFile {
  fileName: string;
  mediaType: string;
  sha256: string;
}

/** A file as entries of the log name it: whoever swaps it later, with its hash, has the log against them. */
export async function toldFile(tx: Db, { organisationId }: Tenant, { fileName, mediaType, sha256 }: NamedFile) {
  const { byteSize } = await tx.blob.findUniqueOrThrow({
    where: { organisationId_sha256: { organisationId, sha256 } },
  });
  return { fileName, mediaType, sha256, byteSize: Number(byteSize) };
}
