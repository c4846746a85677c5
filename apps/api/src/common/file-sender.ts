import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contentDisposition, inlineTypeOf, rangeOf } from './content-headers.ts';
import type { Tenant } from './database.ts';
import { isKnownToSender } from './entity-tag.ts';
import { BLOB_STORE, type BlobStore } from './storage/blob-store.ts';

/** A stored file with the name it is saved under. */
export interface StoredFile {
  sha256: string;
  fileName: string | null;
  mediaType: string | null;
  byteSize: number;
}

/** Sends what people have uploaded, in a way that nothing in it can run in a browser. */
@Injectable()
export class FileSender {
  constructor(@Inject(BLOB_STORE) private readonly blobs: BlobStore) {}

  /** Streams a file, whole or in part; `isInline` shows it where its kind can do no harm. */
  async send(
    { organisationId }: Tenant,
    file: StoredFile & { isInline: boolean },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const { sha256, byteSize } = file;
    const entityTag = `"${sha256}"`;
    void reply.headers({
      etag: entityTag,
      'accept-ranges': 'bytes',
      'cache-control': 'private, no-cache',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      ...presentation(file),
    });
    if (isKnownToSender(request.headers['if-none-match'], entityTag)) return void reply.status(304).send();

    const range = rangeOf(request.headers, { byteSize, entityTag });
    if (range === 'unsatisfiable') {
      return void reply.status(416).header('content-range', `bytes */${byteSize}`).send();
    }
    // Both ends are always given: the stream then ends with its last byte, and need not look for more.
    const { from, to } = range ?? { from: 0, to: byteSize - 1 };
    const bytes: Readable = await this.blobs.get({ organisationId, sha256 }, { from, to });
    if (range) void reply.status(206).header('content-range', `bytes ${from}-${to}/${byteSize}`);
    void reply.header('content-length', to - from + 1).send(bytes);
  }
}

function presentation({ fileName, mediaType, isInline }: StoredFile & { isInline: boolean }): Record<string, string> {
  const inlineType = isInline ? inlineTypeOf(mediaType) : undefined;
  return {
    'content-type': inlineType ?? 'application/octet-stream',
    'content-disposition': contentDisposition(inlineType ? 'inline' : 'attachment', fileName ?? 'file'),
  };
}
