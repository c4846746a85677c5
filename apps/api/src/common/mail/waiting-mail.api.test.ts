import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { SignedInPerson } from '../../../test/given.ts';
import { type MailServer, startMailServer } from '../../../test/mail-server.ts';
import { hold } from '../../../test/race.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { Mailer } from '../mailer.ts';
import { WaitingMail } from './waiting-mail.ts';

let mails: MailServer;
let app: TestApp;
beforeAll(async () => {
  mails = await startMailServer();
  app = await startTestApp({ SMTP_URL: mails.url });
});
afterEach(() => mails.refuse(false));
afterAll(async () => {
  await app.stop();
  await mails.stop();
});

type Org = { id: string; path: string; owner: SignedInPerson };
const invite = (org: Org, email = 'new@example.test') =>
  app.as(org.owner).post(`${org.path}/invitations`, { email, role: 'contributor' });
const mailsOf = async (org: Org) => (await app.as(org.owner).get(`${org.path}/mails`)).body;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const tryAgain = (now: Date) => app.nest.get(WaitingMail).run(now);
const stored = (org: Org) => app.db.mail.findMany({ where: { organisationId: org.id } });

/** A mail that the server has refused once. */
async function aWaitingMail() {
  const org = await app.organisationWith('owner');
  mails.refuse(true);
  const invited = await invite(org);
  return { org, invited };
}

describe('a mail that the server does not take', () => {
  it('is seen to wait, and goes out with its link once the server works again', async () => {
    const { org, invited } = await aWaitingMail();
    const [waiting] = await mailsOf(org);
    mails.refuse(false);

    await tryAgain(inMinutes(0));
    const tooEarly = mails.rest();
    await tryAgain(inMinutes(1));

    expect(invited).toMatchObject({ status: 201, body: { mailed: false } });
    expect(waiting).toMatchObject({ state: 'waiting', nextTryAt: expect.any(String) });
    expect(tooEarly).toEqual([]);
    expect((await mails.next()).replaceAll('=\r\n', '')).toContain(new URL(invited.body.link).pathname);
    expect(await mailsOf(org)).toMatchObject([{ state: 'sent', nextTryAt: null }]);
  });

  it('is kept in a form that gives away no link, and not at all once it is sent', async () => {
    const { org, invited } = await aWaitingMail();
    const token = new URL(invited.body.link).pathname.split('/').at(-1) ?? '';
    const before = await stored(org);
    mails.refuse(false);

    await tryAgain(inMinutes(1));

    expect(before[0]?.unsent).toMatch(/^[0-9a-f]+$/);
    expect(JSON.stringify(before)).not.toContain(token);
    expect(await stored(org)).toMatchObject([{ state: 'sent', unsent: null, attempts: 2 }]);
    mails.rest();
  });

  it('is sent once, also by three workers at the same time', async () => {
    const org = await app.organisationWith('owner');
    mails.refuse(true);
    for (let number = 0; number < 5; number += 1) await invite(org, `person-${number}@example.test`);
    mails.refuse(false);

    await Promise.all([1, 2, 3].map(() => tryAgain(inMinutes(1))));

    const recipients = mails.rest().map((mail) => /^To: (.*)\r$/m.exec(mail)?.[1]);
    expect(recipients.toSorted()).toEqual([0, 1, 2, 3, 4].map((number) => `person-${number}@example.test`));
  });

  it('is passed by while another worker has it', async () => {
    const { org } = await aWaitingMail();
    mails.refuse(false);
    const held = await hold(app, 'SELECT FROM mail WHERE organisation_id = $1 FOR UPDATE', [org.id]);

    const ending = tryAgain(inMinutes(1)).then(() => 'passed by');
    const outcome = await Promise.race([ending, held.untilWaiting(1).then(() => 'waits')]);
    await held.release();
    await ending;

    expect(outcome).toBe('passed by');
    expect(mails.rest()).toEqual([]);
    expect(await stored(org)).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    await tryAgain(inMinutes(1));
    expect(mails.rest()).toHaveLength(1);
  });

  it('counts as failed while it is on its way, so that it never goes out twice', async () => {
    const { org } = await aWaitingMail();
    mails.refuse(false);
    const mailer = app.nest.get(Mailer);
    let onItsWay: unknown;
    const sending = jest.spyOn(mailer, 'sendUnsent').mockImplementationOnce(async (unsent) => {
      onItsWay = await stored(org);
      await tryAgain(inMinutes(1));
      return mailer.sendUnsent(unsent);
    });

    await tryAgain(inMinutes(1));

    expect(onItsWay).toMatchObject([{ state: 'failed', nextTryAt: null, unsent: null, attempts: 2 }]);
    expect(mails.rest()).toHaveLength(1);
    sending.mockRestore();
  });

  it('waits longer each time, and is seen to have failed after a day', async () => {
    const { org } = await aWaitingMail();
    const states: string[] = [];

    // After 1, 4, 16, 64, 256 and 1024 minutes, each counted from the try before.
    for (const minutes of [1, 5, 21, 85, 341, 1365]) {
      await tryAgain(inMinutes(minutes - 0.5));
      await tryAgain(inMinutes(minutes));
      states.push((await mailsOf(org))[0].state);
    }

    expect(states).toEqual(['waiting', 'waiting', 'waiting', 'waiting', 'waiting', 'failed']);
    expect(await stored(org)).toMatchObject([{ attempts: 7, unsent: null, nextTryAt: null }]);
  });
});
