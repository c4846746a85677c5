import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fastify from 'fastify';
import { cutSlowBodies } from './slow-bodies.ts';

const server = fastify();
let port = 0;
beforeAll(async () => {
  cutSlowBodies(server, 1500);
  server.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  server.post('/', async (request) => {
    if (request.headers['content-type'] !== 'application/octet-stream') return { got: 'json' };
    let bytes = 0;
    for await (const chunk of request.raw) bytes += chunk.length;
    return { got: bytes };
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  port = (server.server.address() as AddressInfo).port;
});
afterAll(() => server.close());

/** Sends the pieces with a pause before each, and gives what came back until the connection was closed. */
async function send(type: string, length: number, pieces: string[], pauseMs: number): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  socket
    .on('error', () => undefined)
    .on('data', (data) => {
      answer += data;
    });
  socket.write(
    `POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`,
  );
  for (const piece of pieces) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    if (socket.writable) socket.write(piece);
  }
  await closed;
  return answer;
}

describe('a body that comes slowly', () => {
  it('is cut off when it is JSON that is not there as a whole in time, however steadily it drips', async () => {
    expect(await send('application/json', 100, Array(8).fill('{'), 400)).toBe('');
  });

  it('is cut off when it is a file that stands still', async () => {
    expect(await send('application/octet-stream', 100, ['x'], 1)).toBe('');
  });

  it('is taken when it is a file that takes long but goes on', async () => {
    expect(await send('application/octet-stream', 10, Array(10).fill('x'), 250)).toContain('{"got":10}');
  });

  it('is no matter to a body that is there at once', async () => {
    expect(await send('application/json', 2, ['{}'], 1)).toContain('{"got":"json"}');
  });
});
