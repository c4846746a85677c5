import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { inDays } from '../../../test/programmes.ts';
import { hold, inLine } from '../../../test/race.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { Mailer } from '../../common/mailer.ts';
import { ReminderDelivery } from './reminder-delivery.ts';
import { ReminderWriter } from './reminder-writer.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const today = Temporal.PlainDate.from(inDays(0));
const noon = new Date(`${inDays(0)}T12:00:00Z`);
const minutesLater = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

/** Three people who each have a task that is due tomorrow. */
async function scene() {
  const org = await app.organisationWith('owner', 'manager', 'contributor');
  const dueOn = new Date(`${inDays(1)}T00:00:00Z`);
  const people = [org.owner, org.manager, org.contributor];
  await app.db.task.createMany({
    data: people.map(({ id }) => ({
      organisationId: org.id,
      title: 'Look',
      dueOn,
      assigneeId: id,
      createdById: org.owner.id,
    })),
  });
  const tenant = { organisationId: org.id };
  const write = () => app.nest.get(ReminderWriter).write(tenant, today, noon);
  const deliver = (now: Date) => app.nest.get(ReminderDelivery).deliver(tenant, today, now);
  const recipients = async () =>
    (await app.db.mail.findMany({ where: tenant })).map(({ recipient }) => recipient).toSorted();
  return { org, write, deliver, recipients, emails: people.map(({ email }) => email).toSorted() };
}

describe('two workers', () => {
  it('who remind of the same day write each reminder once', async () => {
    const { org, write } = await scene();
    const held = await hold(app, 'SELECT FROM organisation WHERE id = $1 FOR NO KEY UPDATE', [org.id]);

    await inLine(held, [write, write]);

    expect(await app.db.reminder.count({ where: { organisationId: org.id } })).toBe(3);
  });

  it('never wait for what the other has claimed', async () => {
    const { org, write, deliver, recipients } = await scene();
    await write();
    const held = await hold(app, 'SELECT FROM reminder WHERE organisation_id = $1 FOR UPDATE', [org.id]);

    const ending = deliver(noon).then(() => 'passed by');
    const outcome = await Promise.race([ending, held.untilWaiting(1).then(() => 'waits')]);
    await held.release();
    await ending;

    expect(outcome).toBe('passed by');
    expect(await recipients()).toEqual([]);
  });

  it.each([
    ['leaves alone what was claimed a moment ago', 1, 1],
    ['takes over what was claimed long ago, and the one who was away mails none of it', 11, 3],
  ])('of whom the second %s', async (_, minutes, mailedByThen) => {
    const { write, deliver, recipients, emails } = await scene();
    await write();
    const mailer = app.nest.get(Mailer);
    const keep = mailer.send.bind(mailer);
    let meanwhile: string[] = [];
    // The first has claimed all and mails the first of them, which takes so long.
    const send = jest.spyOn(mailer, 'send').mockImplementationOnce(async (tenant, letter) => {
      const state = await keep(tenant, letter);
      await deliver(minutesLater(minutes));
      meanwhile = await recipients();
      return state;
    });

    await deliver(noon);
    send.mockRestore();

    expect(meanwhile).toHaveLength(mailedByThen);
    expect(await recipients()).toEqual(emails);
  });

  it('of whom the first was away for long mails nothing that the second is just mailing', async () => {
    const { write, deliver, recipients, emails } = await scene();
    await write();
    const mailer = app.nest.get(Mailer);
    const keep = mailer.send.bind(mailer);
    const secondMails = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    let second: Promise<void> | undefined;
    const send = jest
      .spyOn(mailer, 'send')
      .mockImplementationOnce(async (tenant, letter) => {
        const state = await keep(tenant, letter);
        second = deliver(minutesLater(11));
        await secondMails.promise;
        return state;
      })
      .mockImplementationOnce(async (tenant, letter) => {
        secondMails.resolve();
        await goOn.promise;
        return keep(tenant, letter);
      });

    await deliver(noon);
    const byFirst = await recipients();
    goOn.resolve();
    await second;
    send.mockRestore();

    expect(byFirst).toHaveLength(1);
    expect(await recipients()).toEqual(emails);
  });
});
