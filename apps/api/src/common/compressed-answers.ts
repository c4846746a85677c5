import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ALSO_TYPE } from './also.ts';
import { isJsonRead } from './json-reads.ts';

type Encode = (content: Buffer) => Promise<Buffer>;

const brotli = promisify(brotliCompress);
const zstd = promisify(zstdCompress);
const deflate = promisify(gzip);

/**
 * The best first. Each at its quickest level that is worth it: a list of 110 KB takes a twentieth to a quarter of a millisecond and
 * leaves 5 KB; what higher levels take off that costs a multiple of the time.
 */
const encodings: Readonly<Record<string, Encode>> = {
  zstd: (content) => zstd(content, { params: { [constants.ZSTD_c_compressionLevel]: 1 } }),
  br: (content) =>
    brotli(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
  gzip: (content) => deflate(content, { level: 1 }),
};

/** What is shorter travels in one packet anyway. */
const worthIt = 1024;

/**
 * Compresses what reads JSON, also along with a change, on a thread of its own, for whoever asks for it. Nothing else: secrets that
 * are shown once stand in what answers a change; and nothing that another site makes a browser ask for, see
 * docs/decisions/compression.md.
 */
export function compressAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload: unknown) => {
    if (typeof payload !== 'string' || payload.length < worthIt || !isReading(request, reply)) return payload;
    reply.header('vary', 'Accept-Encoding');
    const name = isAskedByAnotherSite(request) ? undefined : encodingFor(request.headers['accept-encoding']);
    const encode = encodings[name ?? ''];
    return encode ? encoded(reply, name, await encode(Buffer.from(payload))) : payload;
  });
}

const isReading = (request: FastifyRequest, reply: FastifyReply) =>
  isJsonRead(request, reply) || String(reply.getHeader('content-type')).startsWith(ALSO_TYPE);

function encoded(reply: FastifyReply, name: string | undefined, content: Buffer): Buffer {
  reply.removeHeader('content-length').header('content-encoding', name);
  return content;
}

const isAskedByAnotherSite = ({ headers }: FastifyRequest) => headers['sec-fetch-site'] === 'cross-site';

/** The first of ours that `Accept-Encoding` names and does not refuse (`;q=0`). */
export function encodingFor(header: string | string[] | undefined): string | undefined {
  const accepted = new Set<string>();
  for (const part of String(header ?? '').split(',')) {
    const [name = '', ...parameters] = part.toLowerCase().split(';');
    const isRefused = parameters.some((parameter) => /^\s*q\s*=\s*0(\.0*)?\s*$/.test(parameter));
    if (!isRefused) accepted.add(name.trim());
  }
  return Object.keys(encodings).find((name) => accepted.has(name));
}
