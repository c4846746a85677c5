import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fastify from 'fastify';
import { cutSlowBodies } from './slow-bodies.ts';

const server = fastify();
let onServer: Promise<[Socket]>;
let arrived: () => void;
beforeAll(async () => {
  cutSlowBodies(server);
  server.addHook('onRequest', async () => arrived());
  server.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  server.post('/', async (request) => {
    if (request.headers['content-type'] !== 'application/octet-stream') return { got: 'json' };
    let bytes = 0;
    for await (const chunk of request.raw) bytes += chunk.length;
    return { got: bytes };
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());
beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance', 'Date'] });
});
afterEach(() => {
  jest.useRealTimers();
});

/** A request whose body has begun. */
async function begun(type: string, length: number) {
  onServer = once(server.server, 'connection') as Promise<[Socket]>;
  const asked = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
  let answer = '';
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  socket
    .on('error', () => undefined)
    .on('data', (data) => {
      answer += data;
    });
  const head = `POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`;
  socket.write(head);
  const [received] = await onServer;
  await asked;
  return {
    /** Sends so much, and waits until it is there. */
    send: async (piece: string) => {
      const before = received.bytesRead;
      socket.write(piece);
      while (received.bytesRead < before + piece.length) await new Promise((resolve) => setImmediate(resolve));
    },
    isOpen: () => !received.destroyed,
    answer: () => closed.then(() => answer),
  };
}

describe('a body that comes slowly', () => {
  it('is cut off when it is JSON that is not there as a whole in time, however steadily it drips', async () => {
    const body = await begun('application/json', 100);

    for (const _ of Array(6)) {
      await body.send('{');
      jest.advanceTimersByTime(4999);
    }
    const before = body.isOpen();
    jest.advanceTimersByTime(6);

    expect(before).toBe(true);
    expect(await body.answer()).toBe('');
  });

  it('is cut off when it is a file that stands still', async () => {
    const body = await begun('application/octet-stream', 100);

    await body.send('x');
    jest.advanceTimersByTime(30_000);
    const before = body.isOpen();
    jest.advanceTimersByTime(30_000);

    expect(before).toBe(true);
    expect(await body.answer()).toBe('');
  });

  it('is taken when it is a file that takes long but goes on', async () => {
    const body = await begun('application/octet-stream', 10);

    for (const _ of Array(9)) {
      await body.send('x');
      jest.advanceTimersByTime(30_000);
    }
    await body.send('x');

    expect(await body.answer()).toContain('{"got":10}');
  });

  it('is no matter to a body that is there at once, and nothing is left running after it', async () => {
    const body = await begun('application/json', 2);

    await body.send('{}');

    expect(await body.answer()).toContain('{"got":"json"}');
    expect(jest.getTimerCount()).toBe(0);
  });
});
