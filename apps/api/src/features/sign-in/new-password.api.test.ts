import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MailServer, startMailServer } from '../../../test/mail-server.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

const oldPassword = 'quiet harbour lantern';
const newPassword = 'seven herons over water';

let mails: MailServer;
let app: TestApp;
beforeAll(async () => {
  mails = await startMailServer();
  app = await startTestApp({ SMTP_URL: mails.url });
});
afterAll(async () => {
  await app.stop();
  await mails.stop();
});

const ask = (email: string) => app.as().post('/api/auth/request-password-reset', { email });
const set = (token: string, password = newPassword) =>
  app.as().post('/api/auth/reset-password', { token, newPassword: password });
const signIn = (email: string, password: string) => app.as().post('/api/auth/sign-in/email', { email, password });
/** The token of the link in the next mail; a long line of a mail goes on after `=`. */
async function tokenFromMail(): Promise<string> {
  const mail = (await mails.next()).replaceAll('=\r\n', '');
  return /\/new-password\/(\w+)/.exec(mail)?.[1] ?? '';
}

describe('a forgotten password', () => {
  it('is set anew by the link in a mail to the person, and ends the sessions of before', async () => {
    const person = await app.given.person();

    expect((await ask(person.email)).status).toBe(200);
    const mail = await mails.next();
    const token = /\/new-password\/(\w+)/.exec(mail.replaceAll('=\r\n', ''))?.[1] ?? '';

    expect(mail).toContain(`To: ${person.email}`);
    expect(mail).toContain(app.environment.PUBLIC_URL);
    expect((await set(token)).status).toBe(200);
    expect((await signIn(person.email, oldPassword)).status).toBe(401);
    expect((await signIn(person.email, newPassword)).status).toBe(200);
    expect((await app.as(person).get('/api/v1/me')).status).toBe(401);
  });

  it('answers the same for an address without an account, and writes nobody', async () => {
    const person = await app.given.person();

    const [known, unknown] = [await ask(person.email), await ask('nobody@example.test')];

    expect(unknown.status).toBe(known.status);
    expect(unknown.body).toEqual(known.body);
    expect(await mails.next()).toContain(`To: ${person.email}`);
    expect(await app.db.verification.count({ where: { value: person.id } })).toBe(1);
  });

  it('is never kept where members of the organisation read mails', async () => {
    const org = await app.organisationWith('owner', 'contributor');

    await ask(org.contributor.email);
    await mails.next();

    expect((await app.as(org.owner).get(`${org.path}/mails`)).body).toEqual([]);
    expect(await app.db.mail.count()).toBe(0);
  });
});

describe('the link to set a password', () => {
  it('works once', async () => {
    const person = await app.given.person();
    await ask(person.email);
    const token = await tokenFromMail();
    await set(token);

    const again = await set(token, 'another way to the lake');

    expect([again.status, again.body.code]).toEqual([400, 'INVALID_TOKEN']);
    expect((await signIn(person.email, newPassword)).status).toBe(200);
  });

  it('works for one hour', async () => {
    const person = await app.given.person();
    await ask(person.email);
    const token = await tokenFromMail();
    const [row] = await app.db.verification.findMany({ where: { value: person.id } });
    const minutes = ((row?.expiresAt.getTime() ?? 0) - Date.now()) / 60_000;
    await app.db.verification.updateMany({ where: { value: person.id }, data: { expiresAt: new Date(0) } });

    const { status, body } = await set(token);

    expect(Math.round(minutes)).toBe(60);
    expect([status, body.code]).toEqual([400, 'INVALID_TOKEN']);
    expect((await signIn(person.email, oldPassword)).status).toBe(200);
  });

  it('takes no common and no short password, and can be used again then', async () => {
    const person = await app.given.person();
    await ask(person.email);
    const token = await tokenFromMail();

    expect((await set(token, 'password1234')).body.code).toBe('PASSWORD_TOO_COMMON');
    expect((await set(token, 'kite shoal')).body.code).toBe('PASSWORD_TOO_SHORT');
    expect((await set(token)).status).toBe(200);
  });
});

describe('the command for installations without a mail server', () => {
  const run = promisify(execFile);
  const program = fileURLToPath(new URL('../../password-link.ts', import.meta.url));
  const linkFor = (address: string) =>
    run(process.execPath, ['--conditions=source', program, address], {
      env: {
        DATABASE_URL: app.environment.DATABASE_URL,
        BETTER_AUTH_SECRET: app.environment.BETTER_AUTH_SECRET,
        PUBLIC_URL: 'https://waymark.example.test',
      },
    });

  it('prints a link that sets the password', async () => {
    const person = await app.given.person();

    const { stdout } = await linkFor(person.email);

    const [, token = ''] = /^https:\/\/waymark\.example\.test\/new-password\/(\w+)\n$/.exec(stdout) ?? [];
    expect((await set(token)).status).toBe(200);
    expect((await signIn(person.email, newPassword)).status).toBe(200);
  });

  it('says where there is no such account', async () => {
    await expect(linkFor('nobody@example.test')).rejects.toMatchObject({
      code: 1,
      stderr: 'There is no account with the address nobody@example.test.\n',
    });
  });
});
