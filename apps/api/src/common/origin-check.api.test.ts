import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ PUBLIC_URL: 'http://localhost:3000' });
});
afterAll(() => app.stop());

const signUp = async (origin: string, cookie = '') => {
  const account = { name: 'Ada', email: `${crypto.randomUUID()}@example.test`, password: 'seven herons over water' };
  const headers = { origin, ...(cookie && { cookie }) };
  return (await app.as().post('/api/auth/sign-up/email', account, headers)).status;
};

describe('a change from a browser', () => {
  it.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
    'is taken from %s, with and without cookies of another time',
    async (origin) => {
      expect(await signUp(origin)).toBe(200);
      expect(await signUp(origin, 'waymark.session_token=old.sig')).toBe(200);
    },
  );

  it.each([
    'https://localhost:3000',
    'http://localhost:3001',
    'http://localhost',
    'http://localhost.example:3000',
    'null',
  ])('is refused from %s', async (origin) => {
    expect(await signUp(origin)).toBe(403);
  });

  it('is refused from the host it was sent to, where that is not Waymark’s own', async () => {
    expect(await signUp(app.url)).toBe(403);
  });
});

describe('an answer of the API', () => {
  it('is kept by nobody on the way, whether signed in or not', async () => {
    const org = await app.organisationWith('owner');
    const answers = [
      await app.as(org.owner).get('/api/v1/me'),
      await app.as(org.owner).get(`${org.path}/overview`),
      await app.as(org.owner).post(`${org.path}/invitations`, { email: 'a@example.test', role: 'manager' }),
      await app.as().get('/api/v1/me'),
      await app.as().get('/api/v1/nowhere'),
    ];

    expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual(Array(5).fill('no-store'));
  });
});
