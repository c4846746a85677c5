import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('bad input', () => {
  it('is told field by field, as a problem with a stable code', async () => {
    const person = await app.given.person();

    const answer = await app.as(person).post('/orgs', { name: '', colour: 'red' });

    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid', status: 400 } });
    expect(answer.body.fields.map(({ path }: { path: string }) => path)).toEqual(expect.arrayContaining(['name', '']));
  });

  it('of every shape gets a 4xx and never a 500', async () => {
    const org = await app.organisationWith('owner');
    const bodies = [
      '{"name":',
      '[]',
      'null',
      '"x"',
      '{"name":"a\\u0000b"}',
      '{"__proto__":{"x":1},"name":"x"}',
      '{"name":{"$gt":""}}',
      `{"name":"${'x'.repeat(201)}"}`,
    ];

    const statuses = await Promise.all(
      bodies.map(async (body) => {
        const response = await fetch(`${app.url}/api/v1/orgs/${org.id}`, {
          method: 'PATCH',
          headers: { cookie: org.owner.cookie, 'content-type': 'application/json', 'if-match': '"1"' },
          body,
        });
        return response.status;
      }),
    );

    expect(statuses.filter((status) => status < 400 || status >= 500)).toEqual([]);
  });

  it('of 300 MB in one field is refused before it is read', async () => {
    const person = await app.given.person();
    const { hostname, port } = new URL(app.url);
    let sent = 0;

    const status = await new Promise<number | undefined>((resolve) => {
      const request = httpRequest({
        hostname,
        port,
        path: '/api/v1/orgs',
        method: 'POST',
        headers: { cookie: person.cookie, 'content-type': 'application/json', 'content-length': 300 * 1024 ** 2 },
      });
      request.on('response', (response) => {
        resolve(response.statusCode);
        request.destroy();
      });
      request.on('error', () => undefined);
      const chunk = Buffer.alloc(64 * 1024, 'x');
      const pump = () => {
        while (sent < 300 * 1024 ** 2 && !request.destroyed) {
          sent += chunk.length;
          if (!request.write(chunk)) return void request.once('drain', pump);
        }
      };
      pump();
    });

    expect(status).toBe(413);
    expect(sent).toBeLessThan(50 * 1024 ** 2);
  });
});

describe('requests', () => {
  it('that change something from another site are refused', async () => {
    const person = await app.given.person();
    const from = (headers: Record<string, string>) =>
      app.as(person).send('POST', '/orgs', { name: 'Foreign' }, headers);

    const foreign = await from({ origin: 'https://elsewhere.example' });
    const own = await from({ origin: app.environment.PUBLIC_URL });

    expect(foreign).toMatchObject({ status: 403, body: { code: 'request.origin_refused' } });
    expect(own.status).toBe(201);
  });

  it('without a version, or with an old one, change nothing and tell what stands there', async () => {
    const org = await app.organisationWith('owner');
    await app.as(org.owner).patch(org.path, { name: 'First' }, 1);

    const without = await app.as(org.owner).patch(org.path, { name: 'Second' });
    const late = await app.as(org.owner).patch(org.path, { name: 'Second' }, 1);

    expect(without).toMatchObject({ status: 428, body: { code: 'resource.version_required' } });
    expect(late).toMatchObject({
      status: 412,
      body: { code: 'resource.changed_meanwhile', facts: { current: { name: 'First', version: 2 } } },
    });
    expect(await app.db.organisation.findUnique({ where: { id: org.id } })).toMatchObject({ name: 'First' });
  });
});

describe('signing in', () => {
  it('takes passwords by length and refuses common ones', async () => {
    const signUp = async (password: string) => {
      const { status, body } = await app
        .as()
        .post('/api/auth/sign-up/email', { name: 'A', email: `${crypto.randomUUID()}@example.test`, password });
      return body.code ?? status;
    };

    expect(await signUp('wk7-zu')).toBe('PASSWORD_TOO_SHORT');
    expect(await signUp('password1234')).toBe('PASSWORD_TOO_COMMON');
    expect(await signUp('qwertyuiopqwertyuiop')).toBe('PASSWORD_TOO_COMMON');
    expect(await signUp('all lower case words')).toBe(200);
  });

  it('does not say whether an address has an account', async () => {
    const person = await app.given.person();
    const signIn = (email: string) =>
      app.as().post('/api/auth/sign-in/email', { email, password: 'wrong wrong wrong' });

    const [known, unknown] = [await signIn(person.email), await signIn('nobody@example.test')];

    expect(known.status).toBe(401);
    expect({ status: known.status, body: known.body }).toEqual({ status: unknown.status, body: unknown.body });
  });

  it('ends with the session, and a cookie that was tampered with is none', async () => {
    const person = await app.given.person();
    const forged = { ...person, cookie: person.cookie.replace(/session_token=./, 'session_token=_') };

    const before = await app.as(person).get('/api/v1/me');
    const withForged = await app.as(forged).get('/api/v1/me');
    await app.as(person).post('/api/auth/sign-out');
    const after = await app.as(person).get('/api/v1/me');

    expect([before.status, withForged.status, after.status]).toEqual([200, 401, 401]);
  });

  it('is not needed for links and the demo, which are limited per address instead', async () => {
    const strict = await startTestApp({ RATE_LIMIT_PER_MINUTE: '3', DEMO: 'false' });
    const codes: string[] = [];
    for (const path of [
      '/api/v1/invitations/x',
      '/api/v1/shared-reports/x',
      '/api/v1/shared-reports/y',
      '/api/v1/invitations/x',
    ]) {
      codes.push((await strict.as().get(path)).body.code);
    }
    const elsewhere = await strict.as().get('/api/v1/system');
    await strict.stop();

    expect(codes).toEqual(['resource.not_found', 'resource.not_found', 'resource.not_found', 'request.rate_limited']);
    expect(elsewhere.status).toBe(200);
  });

  it('is limited per address', async () => {
    const strict = await startTestApp({ RATE_LIMIT_PER_MINUTE: '3' });
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      statuses.push(
        (await strict.as().post('/api/auth/sign-in/email', { email: 'x@example.test', password: 'wrong wrong wrong' }))
          .status,
      );
    }
    await strict.stop();

    expect(statuses).toEqual([401, 401, 401, 429, 429]);
  });
});
