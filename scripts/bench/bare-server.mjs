// What the product is measured against: a bare Fastify with hand-written SQL that gives the same JSON, without sign-in,
// contracts or row-level security; and a stream to disk with SHA-256. Started by run.mjs as a process of its own.
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { bareQueries } from './bare-queries.mjs';

const { default: Fastify } = await import(
  createRequire(new URL('../../apps/api/package.json', import.meta.url)).resolve('fastify')
);
const { BARE_PORT, BARE_DATABASE_URL, BARE_FOLDER } = process.env;
const pool = new pg.Pool({ connectionString: BARE_DATABASE_URL, max: 10 });
await mkdir(BARE_FOLDER, { recursive: true });

const server = Fastify();
server.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
for (const [name, { text, values, shape }] of Object.entries(bareQueries)) {
  server.get(`/${name}`, async () => {
    const { rows } = await pool.query({ name, text, values });
    return shape(rows);
  });
}
server.post('/upload', async (request) => {
  const hash = createHash('sha256');
  const file = join(BARE_FOLDER, randomUUID());
  const hashing = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(request.body, hashing, createWriteStream(file, { flush: true }));
  return { file, sha256: hash.digest('hex') };
});
server.get('/download', (request, reply) =>
  reply.type('application/octet-stream').send(createReadStream(request.query.file)),
);

await server.listen({ port: Number(BARE_PORT), host: '127.0.0.1' });
process.send?.('ready');
process.on('disconnect', () => process.exit(0));
