import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { startTestApp, type TestApp } from './test-app.ts';

const answerSchema = z.looseObject({ code: z.string().optional(), message: z.string().optional() });

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Sends bytes as they are, to routes that read JSON: one of ours, one of better-auth's, one that needs no session. */
async function sendToAll(sent: string | Uint8Array<ArrayBuffer>, contentType = 'application/json') {
  const { cookie } = await app.given.person();
  const paths = ['/api/v1/orgs', '/api/auth/sign-in/email', '/api/auth/change-password', '/api/v1/demo/session'];
  return Promise.all(
    paths.map(async (path) => {
      const headers = { cookie, 'content-type': contentType };
      const response = await fetch(`${app.url}${path}`, { method: 'POST', headers, body: sent });
      const body = answerSchema.parse(await response.json());
      return { status: response.status, body };
    }),
  );
}

describe('a body', () => {
  it.each([
    ['of lists in lists', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['of objects in objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['of a field a little too deep', `{"name":${'['.repeat(40)}${']'.repeat(40)}}`],
    ['of brackets that never close', '{"name":'.concat('['.repeat(100_000))],
  ])('%s is refused, with the reason', async (_, body) => {
    for (const answer of await sendToAll(body)) {
      expect(answer).toMatchObject({
        status: 400,
        body: { code: 'request.invalid', fields: [{ message: 'This JSON is nested more than 32 levels deep.' }] },
      });
    }
  });

  it.each([
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d])],
    ['half of a character, written as bytes', Buffer.from('{"name":"\xed\xa0\x80"}', 'latin1')],
    ['JSON that ends early', '{"name":'],
    ['the prototype of all objects', '{"__proto__":{"name":"x"},"name":"x"}'],
    ['a constructor', '{"constructor":{"prototype":{"name":"x"}}}'],
    ['a list', '[]'],
    ['a text', '"x"'],
    ['a number of a million digits', `{"name":${'9'.repeat(900_000)}}`],
    ['a number beyond all numbers', '{"name":1e999}'],
    ['the same key twice, the second wrong', '{"name":"x","name":1}'],
    ['a key that is half of a character', '{"\\ud800":1}'],
    ['half of a character', '{"name":"\\ud800","email":"\\ud800","password":"\\ud800"}'],
  ])('with %s is refused', async (_, body) => {
    for (const { status, body: problem } of await sendToAll(body)) {
      expect([status, typeof (problem.code ?? problem.message)]).toEqual([400, 'string']);
    }
    expect(Object.prototype).not.toHaveProperty('name');
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'nonsense',
  ])('of the type %s is not read, and the answer says what is', async (contentType) => {
    for (const answer of await sendToAll('name=x', contentType)) {
      expect(answer).toMatchObject({ status: 415, body: { code: 'request.media_type_unsupported' } });
    }
  });

  it('with brackets in its text is not deep', async () => {
    const person = await app.given.person();

    const { status, body } = await app.as(person).post('/orgs', { name: `"\\${'['.repeat(100)}"` });

    expect([status, body.name]).toEqual([201, `"\\${'['.repeat(100)}"`]);
  });
});
