import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { authPaths } from './auth-routes.ts';

const signUp = async (app: TestApp, email: string, password = 'seven herons over water') => {
  const { status, body } = await app.as().post('/api/auth/sign-up/email', { name: 'Ada', email, password });
  return body.code ?? status;
};
const mode = async (app: TestApp) => (await app.as().get('/api/v1/system')).body.signUp;

describe('an account', () => {
  it('is made by whoever is invited and by nobody else, where it is said so', async () => {
    const app = await startTestApp({ SIGN_UP: 'invited' });
    const org = await app.organisationWith('owner');
    const { body } = await app
      .as(org.owner)
      .post(`${org.path}/invitations`, { email: 'guest@example.test', role: 'contributor' });

    const [stranger, guest] = [await signUp(app, 'stranger@example.test'), await signUp(app, 'Guest@example.test')];
    await app.as(org.owner).post(`${org.path}/invitations`, { email: 'late@example.test', role: 'contributor' });
    await app.db.invitation.updateMany({ where: { email: 'late@example.test' }, data: { expiresAt: new Date(0) } });
    const late = await signUp(app, 'late@example.test');
    const seen = await mode(app);
    await app.stop();

    expect(body.state).toBe('open');
    expect([stranger, guest, late]).toEqual(['SIGN_UP_CLOSED', 200, 'SIGN_UP_CLOSED']);
    expect(seen).toBe('invited');
  });

  it('is made by nobody where sign-up is off, but the first one always can be, by one of two at once', async () => {
    const app = await startTestApp({ SIGN_UP: 'off' });
    const empty = await mode(app);
    const both = await Promise.all([signUp(app, 'first@example.test'), signUp(app, 'other@example.test')]);
    const seen = await mode(app);
    const accounts = await app.db.user.count();
    await app.stop();

    expect(empty).toBe('open');
    expect(both.toSorted()).toEqual([200, 'SIGN_UP_CLOSED']);
    expect([seen, accounts]).toEqual(['off', 1]);
  });
});

describe('a new password', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it.each([
    ['password1234', 'PASSWORD_TOO_COMMON'],
    ['abcabcabcabc', 'PASSWORD_REPEATS'],
    ['123456789012', 'PASSWORD_TOO_COMMON'],
    ['567890123456', 'PASSWORD_REPEATS'],
    ['ada.lovelace1843', 'PASSWORD_HAS_ADDRESS'],
    ['Waymark-2026!', 'PASSWORD_HAS_NAME'],
    ['quiet rivers find the sea', 200],
  ])('%s at sign-up: %s', async (password, outcome) => {
    expect(await signUp(app, 'ada.lovelace@example.test', password)).toBe(outcome);
  });

  it('is not the name of an organisation one belongs to, or is invited to, wherever it is set', async () => {
    const org = await app.organisationWith('owner');
    await app.db.organisation.update({ where: { id: org.id }, data: { name: 'Northwind Analytics' } });
    await app.as(org.owner).post(`${org.path}/invitations`, { email: 'guest@example.test', role: 'contributor' });
    const change = { currentPassword: 'quiet harbour lantern', newPassword: 'Northwind Analytics 1' };

    const changed = await app.as(org.owner).post('/api/auth/change-password', change);

    expect(changed.body.code).toBe('PASSWORD_HAS_NAME');
    expect(await signUp(app, 'guest@example.test', 'northwindanalytics')).toBe('PASSWORD_HAS_NAME');
    expect(await signUp(app, 'elsewhere@example.test', 'northwindanalytics')).toBe(200);
  });
});

describe('the sign-in library', () => {
  it('can be reached where the document of the API says, and nowhere else', async () => {
    const app = await startTestApp();
    const document = (await app.as().get('/api/openapi.json')).body;
    const documented = Object.entries<object>(document.paths).flatMap(([path, operations]) =>
      path.startsWith('/api/auth/') ? Object.keys(operations).map((method) => `${method} ${path}`) : [],
    );
    const served = Object.entries(authPaths).flatMap(([method, paths]) =>
      paths.map((path) => `${method.toLowerCase()} /api/auth${path}`),
    );
    const others = ['update-user', 'delete-user', 'change-email', 'verify-password', 'two-factor/get-totp-uri'];
    const statuses: number[] = [];
    for (const path of others) statuses.push((await app.as().post(`/api/auth/${path}`, {})).status);
    await app.stop();

    expect(served.toSorted()).toEqual(documented.toSorted());
    expect(statuses).toEqual(others.map(() => 404));
  });

  it('answers a fault of its own with a problem, as every other route does', async () => {
    const app = await startTestApp();
    await app.db.$executeRaw`ALTER TABLE "session" RENAME TO "session_elsewhere"`;
    const answer = await app.as().post('/api/auth/sign-up/email', {
      name: 'Ada',
      email: 'fault@example.test',
      password: 'seven herons over water',
    });
    await app.db.$executeRaw`ALTER TABLE "session_elsewhere" RENAME TO "session"`;
    await app.stop();

    expect(answer).toMatchObject({ status: 500, body: { status: 500, code: 'service.internal' } });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });
});
