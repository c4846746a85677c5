import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@waymark/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../common/actor.ts';
import { contentDisposition, inlineTypeOf, rangeOf } from '../../common/content-headers.ts';
import { Database } from '../../common/database.ts';
import { BLOB_STORE, type BlobStore } from '../../common/storage/blob-store.ts';

const text = `
  SELECT v.sha256, v.file_name AS "fileName", v.media_type AS "mediaType", b.byte_size::float8 AS "byteSize"
  FROM evidence_version v
  JOIN blob b ON b.organisation_id = $1 AND b.sha256 = v.sha256
  WHERE v.organisation_id = $1 AND v.evidence_id = $2 AND v.number = $3`;

interface Content {
  sha256: string;
  fileName: string | null;
  mediaType: string | null;
  byteSize: number;
}

export interface WantedContent {
  evidenceId: string;
  number: number;
  isInline: boolean;
}

@Injectable()
export class EvidenceContentService {
  constructor(
    private readonly database: Database,
    @Inject(BLOB_STORE) private readonly blobs: BlobStore,
  ) {}

  /** Streams a version's bytes, whole or in part, in a way that nothing in them can run in a browser. */
  async send(actor: Actor, wanted: WantedContent, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { organisationId } = actor;
    const values = [organisationId, wanted.evidenceId, wanted.number];
    const [content] = await this.database.read<Content>(actor, { name: 'evidence_content', text, values });
    if (!content) throw new DomainError('resource.not_found');

    const entityTag = `"${content.sha256}"`;
    void reply.headers({
      etag: entityTag,
      'accept-ranges': 'bytes',
      'cache-control': 'private, no-cache',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      ...presentation(content, wanted.isInline),
    });
    if (request.headers['if-none-match']?.split(/,\s*/).includes(entityTag)) return void reply.status(304).send();

    const range = rangeOf(request.headers, { byteSize: content.byteSize, entityTag });
    if (range === 'unsatisfiable') {
      return void reply.status(416).header('content-range', `bytes */${content.byteSize}`).send();
    }
    // Both ends are always given: the stream then ends with its last byte, and need not look for more.
    const { from, to } = range ?? { from: 0, to: content.byteSize - 1 };
    const bytes: Readable = await this.blobs.get({ organisationId, sha256: content.sha256 }, { from, to });
    if (range) void reply.status(206).header('content-range', `bytes ${from}-${to}/${content.byteSize}`);
    void reply.header('content-length', to - from + 1).send(bytes);
  }
}

function presentation({ fileName, mediaType }: Content, isInline: boolean): Record<string, string> {
  const inlineType = isInline ? inlineTypeOf(mediaType) : undefined;
  return {
    'content-type': inlineType ?? 'application/octet-stream',
    'content-disposition': contentDisposition(inlineType ? 'inline' : 'attachment', fileName ?? 'file'),
  };
}
