import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { aProblem, fakeApi } from '../test/fake-api.ts';
import { api, queryString } from './api-client.ts';

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
