// Upload and download of one large file, against a bare stream to and from the disk, with the memory the product takes.
import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { Trouble } from '../console.mjs';
import { large } from './data-set.mjs';
import { withMemory } from './memory.mjs';

const mebibyte = 1024 ** 2;

export async function measureStreams({ product, bare, cookie, options }) {
  const megabytes = options['upload-mb'];
  const organisation = `${product.url}/api/v1/orgs/${large.id}`;
  const bareUp = await timed(() => send(`${bare.url}/upload`, megabytes, {}));
  const ownUp = await withMemory(product.pid, () =>
    timed(() => send(`${organisation}/uploads?fileName=large.bin`, megabytes, { cookie, origin: product.url })),
  );

  const evidence = await create(`${organisation}/evidence`, { cookie, origin: product.url }, ownUp.value.answer.id);
  const bareDown = await timed(() =>
    receive(`${bare.url}/download?file=${encodeURIComponent(bareUp.answer.file)}`, {}),
  );
  const ownDown = await withMemory(product.pid, () =>
    timed(() => receive(`${organisation}/evidence/${evidence.id}/versions/1/content`, { cookie })),
  );
  return [row('upload', megabytes, ownUp, bareUp), row('download', megabytes, ownDown, bareDown)];
}

const row = (name, megabytes, own, bare) => ({
  name: `${name} of ${megabytes} MiB`,
  megabytesPerSecond: megabytes / own.value.seconds,
  ratio: bare.seconds / own.value.seconds,
  grewBy: own.grewBy,
});

async function timed(work) {
  const startedAt = performance.now();
  const answer = await work();
  return { answer, seconds: (performance.now() - startedAt) / 1000 };
}

/** Sends that many MiB; each differs from the others, none is ever held as a whole. */
function send(url, megabytes, headers) {
  const chunk = randomBytes(mebibyte);
  return new Promise((resolve, reject) => {
    const sending = request(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/octet-stream', 'content-length': megabytes * mebibyte },
    });
    sending.on('error', reject);
    sending.on('response', (response) => resolve(json(response)));
    let sent = 0;
    const pump = () => {
      while (sent < megabytes) {
        chunk.writeUInt32LE(sent, 0);
        sent += 1;
        if (!sending.write(Buffer.from(chunk))) return void sending.once('drain', pump);
      }
      sending.end();
    };
    pump();
  });
}

async function json(response) {
  let text = '';
  for await (const part of response) text += part;
  if (response.statusCode >= 300) throw new Trouble(`An upload was refused: ${text.slice(0, 300)}`);
  return JSON.parse(text);
}

async function create(url, headers, uploadId) {
  const day = new Date().toISOString().slice(0, 10);
  const body = JSON.stringify({ title: 'Large file', capturedOn: day, source: { kind: 'upload', uploadId } });
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body,
  });
  if (!response.ok) throw new Trouble(`The evidence was refused: ${await response.text()}`);
  return response.json();
}

function receive(url, headers) {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      if (response.statusCode !== 200) return reject(new Trouble(`${url} answered ${response.statusCode}.`));
      let bytes = 0;
      response.on('data', (part) => {
        bytes += part.length;
      });
      response.on('end', () => resolve(bytes));
      response.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}
