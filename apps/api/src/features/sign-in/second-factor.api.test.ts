import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedInPerson } from '../../../test/given.ts';
import type { Answer } from '../../../test/requests.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { totp } from '../../../test/totp.ts';

const password = 'quiet harbour lantern';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const cookieOf = ({ headers }: Answer, name: string) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .findLast((cookie) => cookie.startsWith(`waymark.${name}=`) && !cookie.endsWith('=')) ?? '';

/** Sets up the second factor by the code of now, and gives the next one, which is taken already: a test may take a minute. */
async function withSecondFactor(person: SignedInPerson) {
  const { body } = await app.as(person).post('/api/auth/two-factor/enable', { password });
  const [used, next] = [totp(body.totpURI), totp(body.totpURI, 1)];
  const on = await app.as(person).post('/api/auth/two-factor/verify-totp', { code: used });
  expect(on.status).toBe(200);
  const codes: string[] = body.backupCodes;
  return { used, next, codes, cookie: cookieOf(on, 'session_token') };
}

async function passwordStep(person: SignedInPerson): Promise<SignedInPerson> {
  const answer = await app.as().post('/api/auth/sign-in/email', { email: person.email, password });
  expect(answer.body).toMatchObject({ twoFactorRedirect: true });
  return { ...person, cookie: cookieOf(answer, 'two_factor') };
}
const send = (waiting: SignedInPerson, code: string) =>
  app.as(waiting).post('/api/auth/two-factor/verify-totp', { code });

describe('a code of the second factor', () => {
  it('works once, also within its half minute', async () => {
    const person = await app.given.person();
    const { next } = await withSecondFactor(person);

    const first = await send(await passwordStep(person), next);
    const replay = await send(await passwordStep(person), next);

    expect([first.status, replay.status]).toEqual([200, 401]);
    expect(replay.body.code).toBe('INVALID_CODE');
    // Only that it was used stands against it.
    await app.db.rateLimit.deleteMany({ where: { key: { startsWith: 'code ' } } });
    expect((await send(await passwordStep(person), next)).status).toBe(200);
  });

  it('that was used to set it up signs nobody in', async () => {
    const person = await app.given.person();
    const { used } = await withSecondFactor(person);

    expect((await send(await passwordStep(person), used)).status).toBe(401);
  });

  it('lets in one of many who send it at once', async () => {
    const person = await app.given.person();
    const { next } = await withSecondFactor(person);
    const waiting = [await passwordStep(person), await passwordStep(person), await passwordStep(person)];

    const answers = await Promise.all(waiting.map((each) => send(each, next)));

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401]);
    expect(await app.db.session.count({ where: { userId: person.id } })).toBe(2);
  });

  it('from the backup works once, also for two at once', async () => {
    const person = await app.given.person();
    const { codes } = await withSecondFactor(person);
    const use = async () =>
      app.as(await passwordStep(person)).post('/api/auth/two-factor/verify-backup-code', { code: codes[0] });

    const answers = await Promise.all([use(), use()]);

    expect(answers.map(({ status }) => status === 200).toSorted()).toEqual([false, true]);
  });
});

describe('other sessions', () => {
  const isIn = async (cookie: string, person: SignedInPerson) =>
    (await app.as({ ...person, cookie }).get('/api/v1/me')).status === 200;
  const signIn = async ({ email }: SignedInPerson, secret = password) =>
    cookieOf(await app.as().post('/api/auth/sign-in/email', { email, password: secret }), 'session_token');

  it('end when the second factor is switched on, and when it is switched off', async () => {
    const person = await app.given.person();
    const elsewhere = await signIn(person);

    const { next, cookie } = await withSecondFactor(person);
    const afterOn = [await isIn(elsewhere, person), await isIn(cookie, person)];
    const again = cookieOf(await send(await passwordStep(person), next), 'session_token');
    const off = await app.as({ ...person, cookie }).post('/api/auth/two-factor/disable', { password });

    expect(afterOn).toEqual([false, true]);
    expect(await isIn(again, person)).toBe(false);
    expect(await isIn(cookieOf(off, 'session_token'), person)).toBe(true);
  });

  it('end when the password is changed, whatever was asked for', async () => {
    const person = await app.given.person();
    const elsewhere = await signIn(person);
    const change = { currentPassword: password, newPassword: 'seven herons over water', revokeOtherSessions: false };

    const changed = await app.as(person).post('/api/auth/change-password', change);

    expect(changed.status).toBe(200);
    expect(await isIn(elsewhere, person)).toBe(false);
    expect(await isIn(cookieOf(changed, 'session_token'), person)).toBe(true);
  });
});
