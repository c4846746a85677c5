import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { totp } from '../../../test/totp.ts';
import { SignInTrail } from './sign-in-trail.ts';

const password = 'quiet harbour lantern';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const actionsOf = async (organisationId: string) =>
  (await app.db.activity.findMany({ where: { organisationId }, orderBy: { sequence: 'asc' } })).map(
    ({ action }) => action,
  );

describe('what happens to an account', () => {
  it('is told in the log of every organisation of its person, and of no other', async () => {
    const [org, foreign] = [await app.organisationWith('owner'), await app.organisationWith('owner')];
    const second = await app.given.organisation();
    await app.db.member.create({ data: { organisationId: second.id, userId: org.owner.id, role: 'contributor' } });
    const as = app.as(org.owner);

    await app.as().post('/api/auth/sign-in/email', { email: org.owner.email, password });
    await as.post('/api/auth/revoke-other-sessions', {});
    const { body } = await as.post('/api/auth/two-factor/enable', { password });
    const on = await as.post('/api/auth/two-factor/verify-totp', { code: totp(body.totpURI) });
    const [cookie = ''] = on.headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
    const off = await app.as({ ...org.owner, cookie }).post('/api/auth/two-factor/disable', { password });
    const [later = ''] = off.headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
    const change = { currentPassword: password, newPassword: 'seven herons over water' };
    await app.as({ ...org.owner, cookie: later }).post('/api/auth/change-password', change);

    const told = [
      'member.signed_in',
      'member.sessions_ended',
      'member.second_factor_on',
      'member.second_factor_off',
      'member.password_changed',
    ];
    expect(await actionsOf(org.id)).toEqual(told);
    expect(await actionsOf(second.id)).toEqual(told);
    expect(await actionsOf(foreign.id)).toEqual([]);
  });

  it('is asked again only once both halves are right: a password without its code is told of nowhere', async () => {
    const org = await app.organisationWith('owner');
    const { body } = await app.as(org.owner).post('/api/auth/two-factor/enable', { password });
    const on = await app.as(org.owner).post('/api/auth/two-factor/verify-totp', { code: totp(body.totpURI) });
    const [cookie = ''] = on.headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
    const lines: unknown[] = [];
    const log = jestSpy(lines);
    const prove = (code: string) =>
      app.as({ ...org.owner, cookie }).post('/api/v1/me/reauthentication', { password, code });

    await prove('000000');
    const half = lines.map((line) => (line as { event: string }).event);
    await prove(totp(body.totpURI, 1));
    log.restore();

    expect(half).toEqual(['sign_in_failed']);
    expect(lines.at(-1)).toMatchObject({ event: 'reauthenticated', accountId: org.owner.id });
    expect(lines).toHaveLength(2);
  });

  it('is told of a code that was used before as of a wrong one', async () => {
    const person = await app.given.person();
    const { body } = await app.as(person).post('/api/auth/two-factor/enable', { password });
    const code = totp(body.totpURI);
    await app.as(person).post('/api/auth/two-factor/verify-totp', { code });
    const waiting = await app.as().post('/api/auth/sign-in/email', { email: person.email, password });
    const cookie = waiting.headers
      .getSetCookie()
      .map((each) => each.split(';')[0] ?? '')
      .join('; ');
    const lines: unknown[] = [];
    const log = jestSpy(lines);

    const again = await app.as({ ...person, cookie }).post('/api/auth/two-factor/verify-totp', { code });
    log.restore();

    expect(again.status).toBe(401);
    expect(lines).toMatchObject([{ event: 'sign_in_failed', accountId: person.id, failures: 1 }]);
  });

  it('cannot fill the log of an organisation', async () => {
    const org = await app.organisationWith('owner');
    const person = { ...org.owner, isDemo: false, twoFactorEnabled: false };
    const record = () =>
      app.nest.get(SignInTrail).record('signed_in', { person, requestId: 'r', address: '127.0.0.1' });
    await Promise.all(Array.from({ length: 25 }, record));

    expect(await actionsOf(org.id)).toHaveLength(20);
  });

  it('stands in the log of the server by the id of the account, without secrets and addresses of people', async () => {
    const lines: unknown[] = [];
    const log = jestSpy(lines);
    const person = await app.given.person();
    await app.as().post('/api/auth/sign-in/email', { email: person.email, password });
    await app.as().post('/api/auth/sign-in/email', { email: person.email, password: 'wrong wrong wrong' });
    await app.as().post('/api/auth/sign-in/email', { email: 'nobody@example.test', password: 'wrong wrong wrong' });
    log.restore();

    expect(lines).toMatchObject([
      { event: 'signed_in', accountId: person.id, requestId: expect.any(String), address: '127.0.0.1' },
      { event: 'sign_in_failed', accountId: person.id, failures: 1 },
      { event: 'sign_in_failed', accountId: null },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/lantern|wrong|@/);
  });
});

/** Listens to what is logged of accounts. */
function jestSpy(lines: unknown[]) {
  const { log, warn } = Logger.prototype;
  Logger.prototype.log = (line: unknown) => void lines.push(line);
  Logger.prototype.warn = (line: unknown) => void lines.push(line);
  return { restore: () => void Object.assign(Logger.prototype, { log, warn }) };
}
