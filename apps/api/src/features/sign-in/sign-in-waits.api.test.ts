import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MailServer, startMailServer } from '../../../test/mail-server.ts';
import { until } from '../../../test/raw-request.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { SignInWaits } from './sign-in-waits.ts';

const password = 'quiet harbour lantern';

let mails: MailServer;
let app: TestApp;
beforeAll(async () => {
  mails = await startMailServer();
  app = await startTestApp({ SMTP_URL: mails.url, TRUSTED_PROXIES: '1' });
});
afterAll(async () => {
  await app.stop();
  await mails.stop();
});

let places = 0;
/** A place on the network that no other test has used. */
const somewhere = () => {
  places += 1;
  return `198.51.100.${places}`;
};
const signIn = (email: string, secret: string, place: string) =>
  app.as().post('/api/auth/sign-in/email', { email, password: secret }, { 'x-forwarded-for': place });
/** As many failures as if somebody had signed in with a wrong password; to hash each would take a minute. */
const fail = async (account: string, address: string, times: number) => {
  for (let time = 0; time < times; time += 1) await app.nest.get(SignInWaits).begin({ account, address });
};
/** Failures of one account, each from a place of its own. */
const failElsewhere = async (email: string, times: number) => {
  for (let time = 0; time < times; time += 1) await fail(email, somewhere(), 1);
};

describe('failures to sign in', () => {
  it('make whoever fails wait, also with the right password then, and nobody else', async () => {
    const person = await app.given.person();
    const attacker = somewhere();
    await fail(person.email, attacker, 6);

    const early = await signIn(person.email, password, attacker);
    const owner = await signIn(person.email, password, somewhere());
    const another = await signIn((await app.given.person()).email, password, attacker);

    expect(early).toMatchObject({ status: 429, body: { code: 'WAIT_AFTER_FAILURES' } });
    expect(Number(early.headers.get('retry-after'))).toBeGreaterThan(0);
    expect([owner.status, another.status]).toEqual([200, 200]);
  });

  it('are answered the same for an account that does not exist', async () => {
    const person = await app.given.person();
    const answers = async (email: string) => {
      const place = somewhere();
      const seen: unknown[] = [];
      for (const times of [1, 5]) {
        const { status, body } = await signIn(email, 'wrong wrong wrong', place);
        seen.push([status, body]);
        await fail(email, place, times);
      }
      const { status, body } = await signIn(email, 'wrong wrong wrong', place);
      return [...seen, status, body.code];
    };

    expect(await answers(person.email)).toEqual(await answers('nobody-there@example.test'));
  });

  it('cannot be made more than the rule allows by many at once', async () => {
    const person = await app.given.person();
    const place = somewhere();

    const answers = await Promise.all(
      Array.from({ length: 20 }, () => signIn(person.email, 'wrong wrong wrong', place)),
    );

    expect(answers.filter(({ status }) => status === 401)).toHaveLength(6);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(14);
  });

  it('with many accounts make the place wait, and a success with one does not lift that', async () => {
    const [place, own] = [somewhere(), await app.given.person()];
    for (let time = 0; time < 30; time += 1) await fail(`guess-${time}@example.test`, place, 1);
    expect((await signIn(own.email, password, place)).status).toBe(200);
    await fail('guess-one-more@example.test', place, 1);

    expect((await signIn('other@example.test', 'wrong wrong wrong', place)).status).toBe(429);
  });

  it('are forgotten with the first success', async () => {
    const person = await app.given.person();
    const place = somewhere();
    await fail(person.email, place, 5);
    await signIn(person.email, password, place);
    await fail(person.email, place, 5);

    expect((await signIn(person.email, password, place)).status).toBe(200);
  });

  it('are counted for the password of whoever is signed in too', async () => {
    const person = await app.given.person();
    const change = { currentPassword: 'wrong wrong wrong', newPassword: 'seven herons over water' };
    const tryIt = async () => (await app.as(person).post('/api/auth/change-password', change)).body.code;
    const first = await tryIt();
    await fail(person.email, '127.0.0.1', 5);

    expect([first, await tryIt()]).toEqual(['INVALID_PASSWORD', 'WAIT_AFTER_FAILURES']);
  });

  it('are written to the owner of the account at the tenth, once, however many come at once', async () => {
    const person = await app.given.person();
    mails.rest();

    await failElsewhere(person.email, 7);
    await Promise.all(Array.from({ length: 5 }, () => signIn(person.email, 'wrong wrong wrong', somewhere())));

    const mail = await mails.next();
    expect(mail).toContain(`To: ${person.email}`);
    expect(mails.rest()).toEqual([]);
  });

  it('are told in the log of the organisation so seldom that nobody can fill it', async () => {
    const org = await app.organisationWith('owner');
    await signIn(org.owner.email, 'wrong wrong wrong', somewhere());
    await failElsewhere(org.owner.email, 7);
    await Promise.all(Array.from({ length: 4 }, () => signIn(org.owner.email, 'wrong wrong wrong', somewhere())));
    const entries = () =>
      app.db.activity.findMany({ where: { organisationId: org.id, action: 'member.sign_in_failed' } });

    await until(async () => (await entries()).length === 2);
    expect((await entries()).map(({ after, actorId }) => [after, actorId])).toEqual(
      expect.arrayContaining([
        [{ failures: 1 }, null],
        [{ failures: 10 }, null],
      ]),
    );
  });

  it('hold for every replica, and keep no address in clear', async () => {
    const waits = app.nest.get(SignInWaits);
    const attempt = { account: 'replica@example.test', address: somewhere() };
    for (let time = 0; time < 6; time += 1) await waits.begin(attempt);

    expect(await waits.begin(attempt)).toEqual({ waitSeconds: expect.any(Number) });
    const rows = await app.db.signInWait.findMany();
    expect(JSON.stringify(rows)).not.toContain('@');
    expect(JSON.stringify(rows)).not.toContain(attempt.address);
  });

  it('are forgotten after a day, and then taken away', async () => {
    const waits = app.nest.get(SignInWaits);
    const attempt = { account: 'yesterday@example.test', address: somewhere() };
    for (let time = 0; time < 6; time += 1) await waits.begin(attempt);
    await app.db.signInWait.updateMany({ data: { lastAt: new Date(Date.now() - 25 * 3_600_000), until: new Date(0) } });

    expect(await waits.begin(attempt)).toEqual({ failures: 1 });
    await waits.forget(new Date());
    expect(await app.db.signInWait.count()).toBe(3);
  });
});
