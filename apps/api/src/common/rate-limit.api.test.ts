import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { RateLimiter } from './rate-limiter.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ RATE_LIMIT_PER_MINUTE: '3', DEMO: 'false' });
});
afterAll(() => app.stop());

describe('a limit', () => {
  it('counts the route that is found, however its address is written', async () => {
    const statuses: number[] = [];
    for (const path of ['demo', '%64emo', '%64%65%6d%6f', 'dem%6F', 'demo']) {
      statuses.push((await app.as().post(`/api/v1/${path}/session`, { role: 'owner' })).status);
    }
    expect(statuses).toEqual([403, 403, 403, 429, 429]);
  });

  it('of sign-in counts however the address is written, and says when to come again', async () => {
    const answers = [];
    for (const path of ['sign-in', 'sign%2Din', 'sign-%69n', 'sign-in']) {
      const body = { email: 'x@example.test', password: 'wrong wrong wrong' };
      answers.push(await app.as().post(`/api/auth/${path}/email`, body));
    }
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 429]);
    expect(answers[3]?.body.code).toBe('request.rate_limited');
    expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('of feeds is by token: one calendar program stops no other', async () => {
    const ask = async (token: string) => (await app.as().get(`/calendar/${token}.ics`)).status;
    const one = [await ask('one'), await ask('one'), await ask('one'), await ask('one')];

    expect(one).toEqual([404, 404, 404, 429]);
    expect(await ask('two')).toBe(404);
  });

  it('lets through as many as it says, however many come at once to however many replicas', async () => {
    const limiter = app.nest.get(RateLimiter);
    const taken = await Promise.all(Array.from({ length: 30 }, () => limiter.take('race', { max: 7, seconds: 60 })));

    expect(taken.filter((wait) => wait === undefined)).toHaveLength(7);
  });

  it('begins anew when its time is over, and is taken away then', async () => {
    const limiter = app.nest.get(RateLimiter);
    const take = () => limiter.take('again', { max: 1, seconds: 60 });
    const first = [await take(), await take()];
    await app.db.rateLimit.update({ where: { key: 'again' }, data: { endsAt: new Date(0) } });

    expect(first).toEqual([undefined, expect.any(Number)]);
    expect(await take()).toBeUndefined();
    await app.db.rateLimit.update({ where: { key: 'again' }, data: { endsAt: new Date(0) } });
    await limiter.forget(new Date());
    expect(await app.db.rateLimit.findUnique({ where: { key: 'again' } })).toBeNull();
  });

  it('costs signed-in work nothing', async () => {
    const org = await app.organisationWith('owner');
    const before = await app.db.rateLimit.count();
    const statuses = [];
    for (let time = 0; time < 5; time += 1) statuses.push((await app.as(org.owner).get(`${org.path}/overview`)).status);

    expect(statuses).toEqual(Array(5).fill(200));
    expect(await app.db.rateLimit.count()).toBe(before);
  });
});
