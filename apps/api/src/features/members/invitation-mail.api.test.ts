import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MailServer, startMailServer } from '../../../test/mail-server.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

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

describe('the mail of an invitation', () => {
  it('goes out as text and as HTML, in the language of who invites', async () => {
    const org = await app.organisationWith('owner');

    const invited = await app
      .as(org.owner)
      .post(
        `${org.path}/invitations`,
        { email: 'new@example.test', role: 'contributor' },
        { 'accept-language': 'de-CH,de;q=0.9,en;q=0.5' },
      );
    const mail = (await mails.next()).replaceAll('=\r\n', '');

    expect(invited).toMatchObject({ status: 201, body: { mailed: true } });
    expect(mail).toContain('To: new@example.test');
    expect(mail).toContain('Content-Type: text/plain');
    expect(mail).toContain('Content-Type: text/html');
    expect(mail).toContain('Einladung annehmen');
    expect(mail.match(/\/invitations\/[\w.-]+/)?.[0]).toBe(new URL(invited.body.link).pathname);
  });
});
