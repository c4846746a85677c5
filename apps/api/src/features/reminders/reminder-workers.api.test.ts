import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MailServer, startMailServer } from '../../../test/mail-server.ts';
import { inDays } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { compiledWorkers, type Workers } from '../../../test/workers.ts';

let app: TestApp;
let mails: MailServer;
let workers: Workers;
beforeAll(async () => {
  app = await startTestApp();
  mails = await startMailServer();
  workers = await compiledWorkers(app);
});
afterAll(async () => {
  await workers.stop();
  await mails.stop();
  await app.stop();
});

const organisations = 3;
// So many that the one that is killed has some left, however busy the machine is between its mails and the end of it.
const peopleEach = 30;

/** People who each have one task that is due tomorrow, in several organisations. */
async function givenPeople(): Promise<void> {
  for (let number = 0; number < organisations; number += 1) {
    const { id: organisationId } = await app.given.organisation();
    const people = await app.db.user.createManyAndReturn({
      data: Array.from({ length: peopleEach }, (_, index) => {
        return { name: `Person ${index}`, email: `person-${number}-${index}@example.test` };
      }),
    });
    await app.db.member.createMany({
      data: people.map(({ id: userId }) => ({ organisationId, userId, role: 'contributor' })),
    });
    const dueOn = new Date(`${inDays(1)}T00:00:00Z`);
    await app.db.task.createMany({
      data: people.map(({ id }) => ({ organisationId, title: 'Look', dueOn, assigneeId: id, createdById: id })),
    });
  }
}

/** A worker that sends the reminders of an instant; its name stands in the mails it sends. */
const sender = (name: string, now: Date) =>
  workers.start('reminder-worker.mjs', [now.toISOString()], { SMTP_URL: mails.url, MAIL_FROM: `${name}@waymark.test` });
const header = (mail: string, name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(mail)?.[1]?.trim() ?? '';

describe('three workers on one database, one of them killed', () => {
  it('write every reminder once and mail nobody twice, and whoever is left out is mailed by the next', async () => {
    await givenPeople();
    const noon = new Date(`${inDays(0)}T12:00:00Z`);
    const three = await Promise.all(['one', 'two', 'three'].map((name) => sender(name, noon)));
    const arrived: string[] = [];

    for (const child of three) child.send('begin');
    for (let count = 0; count < 3; count += 1) arrived.push(await mails.next());
    // The one that is sending: what it has claimed and not sent yet is left behind.
    const [sending] = header(arrived.at(-1) ?? '', 'From').split('@');
    const victim = three[['one', 'two', 'three'].indexOf(sending ?? '')];
    const ends = three.map((child) => (child.exitCode === null ? once(child, 'exit') : Promise.resolve()));
    victim?.kill('SIGKILL');
    await Promise.all(ends);
    const unmailed = await app.db.reminder.count({ where: { mailedAt: null } });
    const later = await sender('later', new Date(noon.getTime() + 11 * 60_000));
    later.send('begin');
    await once(later, 'exit');
    arrived.push(...mails.rest());

    const all = organisations * peopleEach;
    expect(victim?.signalCode).toBe('SIGKILL');
    expect(await app.db.reminder.count()).toBe(all);
    expect(await app.db.reminder.count({ where: { mailedAt: null } })).toBe(0);
    const recipients = arrived.map((mail) => header(mail, 'To'));
    expect(new Set(recipients).size).toBe(recipients.length);
    // What was on its way when the worker was killed may be lost, so that nothing is ever said twice.
    expect(recipients.length).toBeGreaterThanOrEqual(all - 1);
    expect(unmailed).toBeGreaterThan(0);
    expect(arrived.filter((mail) => header(mail, 'From').startsWith('later'))).toHaveLength(unmailed);
  });
});
