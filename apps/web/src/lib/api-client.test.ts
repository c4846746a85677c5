import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { aProblem, FakeAnswer, fakeApi } from '../test/fake-api.ts';
import { api, queryString } from './api-client.ts';
import { pageIsNobodys } from './page-person.ts';

const thing = z.object({ id: z.string() });

describe('the API client', () => {
  it('sends the version it read, so that a change in between is noticed', async () => {
    const requests = fakeApi({ 'PATCH /things/:id': { id: 'a' } });

    await api.patch('/things/a', thing, { name: 'b' }, { version: 3 });

    expect(requests[0]?.headers.get('if-match')).toBe('"3"');
    expect(requests[0]?.body).toEqual({ name: 'b' });
  });

  it('gives each POST a key of its own', async () => {
    const requests = fakeApi({ 'POST /things': { id: 'a' } });

    await api.post('/things', thing, {});
    await api.post('/things', thing, {});

    const [first, second] = requests.map(({ headers }) => headers.get('idempotency-key'));
    expect(first).toMatch(/.{20,}/);
    expect(second).not.toBe(first);
  });

  it('says in which time zone the reader is', async () => {
    const requests = fakeApi({ 'GET /things': { id: 'a' } });

    await api.get('/things', thing);

    expect(requests[0]?.headers.get('time-zone')).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  it('asks for what it has read before by its tag, and gives that where nothing has changed', async () => {
    let now = new FakeAnswer(200, { id: 'a' }, { etag: 'W/"1"' });
    const requests = fakeApi({ 'GET /things': () => now });

    await api.get('/things', thing);
    now = new FakeAnswer(304);
    const same = await api.get('/things', thing);
    now = new FakeAnswer(200, { id: 'b' }, { etag: 'W/"2"' });
    const other = await api.get('/things', thing);
    now = new FakeAnswer(304);
    const sameAsThat = await api.get('/things', thing);

    expect(requests.map(({ headers }) => headers.get('if-none-match'))).toEqual([null, 'W/"1"', 'W/"1"', 'W/"2"']);
    expect([same, other, sameAsThat]).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'b' }]);
  });

  it('asks by no tag for what was refused since, or what somebody else has read', async () => {
    let now = new FakeAnswer(200, { id: 'a' }, { etag: 'W/"1"' });
    const requests = fakeApi({ 'GET /things': () => now });

    await api.get('/things', thing);
    now = aProblem(404, 'resource.not_found');
    await api.get('/things', thing).catch(() => undefined);
    now = new FakeAnswer(200, { id: 'a' }, { etag: 'W/"1"' });
    await api.get('/things', thing);
    pageIsNobodys();
    await api.get('/things', thing);

    expect(requests.map(({ headers }) => headers.get('if-none-match'))).toEqual([null, 'W/"1"', null, null]);
  });

  it('throws the problem the server tells of', async () => {
    fakeApi({ 'GET /things': aProblem(403, 'access.forbidden') });

    await expect(api.get('/things', thing)).rejects.toMatchObject({ code: 'access.forbidden', status: 403 });
  });

  it('tells a broken connection from a refusal', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));

    await expect(api.get('/things', thing)).rejects.toMatchObject({ code: 'client.no_connection' });
  });

  it('does not pass on an answer that is not in the agreed shape', async () => {
    fakeApi({ 'GET /things': { id: 7 } });

    await expect(api.get('/things', thing)).rejects.toMatchObject({ code: 'client.unexpected_answer' });
  });
});

describe('queryString', () => {
  it('joins lists and leaves out what is empty', () => {
    expect(queryString({ state: ['gap', 'unknown'], q: '', sort: undefined, limit: 20 })).toBe(
      '?state=gap%2Cunknown&limit=20',
    );
  });
});
