import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isKnownToSender } from './entity-tag.ts';

/** A file that is made when it is asked for. */
export interface MadeFile {
  /** Everything that it is made from: alike, the file says the same. */
  from: unknown;
  type: string;
  disposition: string;
  make: () => Uint8Array | Readable | Promise<Uint8Array | Readable>;
}

/**
 * Sends a file that is made for this request, or 304 without making it where the sender has one of the same content. The tag
 * is weak: made twice, a file says the same and need not be the same bytes.
 */
export async function sendMade(request: FastifyRequest, reply: FastifyReply, file: MadeFile): Promise<void> {
  const hash = createHash('sha256').update(JSON.stringify(file.from)).digest('base64url');
  const entityTag = `W/"${hash}"`;
  void reply.headers({ etag: entityTag, 'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff' });
  if (isKnownToSender(request.headers['if-none-match'], entityTag)) return void reply.status(304).send();
  const content = await file.make();
  void reply.headers({ 'content-type': file.type, 'content-disposition': file.disposition });
  void reply.send(
    content instanceof Uint8Array ? Buffer.from(content.buffer, content.byteOffset, content.byteLength) : content,
  );
}
