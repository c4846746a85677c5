import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedInPerson } from '../../../test/given.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { totp } from '../../../test/totp.ts';
import { SignInWaits } from './sign-in-waits.ts';

const password = 'quiet harbour lantern';
const hours = (count: number) => new Date(Date.now() + count * 3_600_000);

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ SESSION_IDLE_HOURS: '100', SESSION_MAX_HOURS: '1000' });
});
afterAll(() => app.stop());

const sessionOf = ({ id }: SignedInPerson) => app.db.session.findFirstOrThrow({ where: { userId: id } });
const change = (person: SignedInPerson, data: object) =>
  app.db.session.updateMany({ where: { userId: person.id }, data });
const status = async (person: SignedInPerson) => (await app.as(person).get('/api/v1/me')).status;

describe('a session', () => {
  it('is told to its browser, which is told of nobody without a refusal', async () => {
    const person = await app.given.person();

    expect(await app.as(person).get('/api/v1/session')).toMatchObject({
      status: 200,
      body: { me: { user: { id: person.id, email: person.email }, organisations: [] } },
    });
    expect(await app.as().get('/api/v1/session')).toMatchObject({ status: 200, body: { me: null } });
    expect(await app.as({ ...person, cookie: person.cookie.replace('=', '=x') }).get('/api/v1/session')).toMatchObject({
      body: { me: null },
    });
  });

  it('that was just opened lasts as long as one without use; its cookie stays until the absolute end', async () => {
    const person = await app.given.person();
    const signedIn = await app.as().post('/api/auth/sign-in/email', { email: person.email, password });
    const rows = await app.db.session.findMany({ where: { userId: person.id } });

    expect(signedIn.headers.getSetCookie()[0]).toContain('Max-Age=3600000');
    for (const { expiresAt } of rows) {
      expect(Math.round((expiresAt.getTime() - Date.now()) / 3_600_000)).toBe(100);
    }
    expect(rows).toHaveLength(2);
  });

  it('is renewed by use once a tenth of the time without use has gone by, and not before', async () => {
    const person = await app.given.person();
    await change(person, { expiresAt: hours(95) });
    await status(person);
    const before = await sessionOf(person);
    await change(person, { expiresAt: hours(80) });
    await status(person);
    const after = await sessionOf(person);

    expect(before.expiresAt.getTime()).toBeLessThan(hours(96).getTime());
    expect(after.expiresAt.getTime()).toBeGreaterThan(hours(99).getTime());
  });

  it('is over after the time without use, and never renewed beyond its absolute end', async () => {
    const [idle, old] = [await app.given.person(), await app.given.person()];
    await change(idle, { expiresAt: new Date(Date.now() - 1000) });
    await change(old, { createdAt: hours(-990), expiresAt: hours(1) });

    expect(await status(idle)).toBe(401);
    expect(await status(old)).toBe(200);
    expect((await sessionOf(old)).expiresAt.getTime()).toBeLessThan(hours(10.1).getTime());
    await change(old, { createdAt: hours(-1001), expiresAt: hours(50) });
    expect(await status(old)).toBe(401);
  });

  it('is carried by a cookie that only this host can set by https', async () => {
    const secure = await startTestApp({ PUBLIC_URL: 'https://waymark.example.test' });
    const person = await secure.given.person();
    const { headers } = await secure.as().post('/api/auth/sign-in/email', { email: person.email, password });
    const [cookie = ''] = headers.getSetCookie();
    const [pair = ''] = cookie.split(';');
    const me = await secure.as({ ...person, cookie: pair }).get('/api/v1/me');
    const weaker = await secure.as({ ...person, cookie: pair.replace('__Host-', '') }).get('/api/v1/me');
    const opened = await secure.as(person).get('/api/v1/me');
    await secure.stop();

    expect(cookie).toMatch(/^__Host-waymark\.session_token=/);
    for (const part of ['Secure', 'HttpOnly', 'Path=/', 'SameSite=Lax']) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Domain');
    expect([me.status, weaker.status, opened.status]).toEqual([200, 401, 200]);
  });
});

describe('what cannot be taken back', () => {
  const long = { authenticatedAt: new Date(Date.now() - 11 * 60_000) };
  const prove = (person: SignedInPerson, body: object) => app.as(person).post('/api/v1/me/reauthentication', body);

  it('asks again who it is: to delete the organisation, to make an owner, to invite one', async () => {
    const org = await app.organisationWith('owner', 'manager');
    await change(org.owner, long);
    const owner = app.as(org.owner);
    const attempts = [
      () => owner.change('PATCH', `${org.path}/members/${org.manager.id}`, { role: 'owner' }),
      () => owner.post(`${org.path}/invitations`, { email: 'new@example.test', role: 'owner' }),
      () => owner.delete(org.path),
    ];

    const refused = await Promise.all(attempts.map((attempt) => attempt()));
    const less = await owner.change('PATCH', `${org.path}/members/${org.manager.id}`, { role: 'contributor' });
    const proved = await prove(org.owner, { password });
    const done: number[] = [];
    for (const attempt of attempts) done.push((await attempt()).status);

    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
      Array(3).fill([403, 'session.reauthentication_required']),
    );
    expect([less.status, proved.status]).toEqual([200, 204]);
    expect(done).toEqual([200, 201, 204]);
  });

  it('is not opened by a wrong password, and who guesses has to wait', async () => {
    const person = await app.given.person();
    await change(person, long);
    const first = await prove(person, { password: 'wrong' });
    const attempt = { account: person.email, address: '127.0.0.1' };
    for (let time = 0; time < 5; time += 1) await app.nest.get(SignInWaits).begin(attempt);
    const early = await prove(person, { password });

    expect([first.body.code, early.body.code]).toEqual(['session.wrong_password', 'session.wait']);
    expect((await sessionOf(person)).authenticatedAt).toEqual(long.authenticatedAt);
  });

  it('asks for a code as well where two-step sign-in is on, and for a new one each time', async () => {
    const person = await app.given.person();
    const { body } = await app.as(person).post('/api/auth/two-factor/enable', { password });
    const on = await app.as(person).post('/api/auth/two-factor/verify-totp', { code: totp(body.totpURI) });
    const [cookie = ''] = on.headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
    const again = { ...person, cookie };
    await change(person, long);
    const code = totp(body.totpURI, 1);

    const answers = [
      await prove(again, { password }),
      await prove(again, { password, code: '000000' }),
      await prove(again, { password, code }),
      await prove(again, { password, code }),
    ];

    expect(answers.map(({ status, body }) => body.code ?? status)).toEqual([
      'session.code_required',
      'session.wrong_code',
      204,
      'session.wrong_code',
    ]);
    expect((await sessionOf(person)).authenticatedAt.getTime()).toBeGreaterThan(Date.now() - 60_000);
  });
});
