import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReminderRunsService } from '../src/features/reminders/reminder-runs.service.ts';
import type { SignedInPerson } from './given.ts';
import { inDays, startProgramme } from './programmes.ts';
import { startTestApp, type TestApp } from './test-app.ts';

// A gap item and a task on it are one thing for one person, so it is asked and told once, wherever one looks.
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function scene({ itemIn, taskIn, isAnothers = false }: { itemIn: number; taskIn: number; isAnothers?: boolean }) {
  const org = await app.organisationWith('owner', 'manager');
  const programme = await startProgramme(app, org, org.manager);
  const id = programme.items['A.5.15'] ?? '';
  const owner = isAnothers ? org.manager : org.owner;
  const data = { ownerId: owner.id, dueOn: new Date(inDays(itemIn)), effortHours: 3 };
  await app.db.gapItem.updateMany({ where: { id }, data });
  const body = { title: 'Show who has access', assigneeId: org.owner.id, dueOn: inDays(taskIn), gapItemId: id };
  const task = (await app.as(org.manager).post(`${org.path}/tasks`, body)).body;
  const as = (person: SignedInPerson) => app.as(person);
  const seen = async (person: SignedInPerson) => {
    const work = (await as(person).get(`${org.path}/my-work?withTotal=true`)).body;
    const overview = (await as(person).get(`${org.path}/overview`)).body;
    const days = `from=${inDays(-9)}&to=${inDays(9)}`;
    const { items } = (await as(person).get(`${org.path}/calendar/events?${days}&personId=${person.id}`)).body;
    const ofBoth = items.filter((event: { id: string }) => event.id.endsWith(id) || event.id.endsWith(task.id));
    return {
      work: work.items.map(({ kind }: { kind: string }) => kind),
      counts: [work.total, overview.myOpenWork],
      soon: overview.nextDates.filter(({ title }: { title: string }) => /^(A.5.15 |Show who)/.test(title)).length,
      calendar: ofBoth.map(({ kind, effortHours }: { kind: string; effortHours: number | null }) => [
        kind,
        effortHours,
      ]),
    };
  };
  return { org, id, task, seen };
}

describe('a task on the gap item of the person who has it', () => {
  it('is the one entry in My work, overview and calendar, and tells of the hours', async () => {
    const { org, seen } = await scene({ itemIn: 3, taskIn: 3 });

    expect(await seen(org.owner)).toEqual({
      work: ['task'],
      counts: [1, 1],
      soon: 1,
      calendar: [['task', 3]],
    });
  });

  it('is the one of which its person is reminded', async () => {
    const { org, id, task } = await scene({ itemIn: -3, taskIn: -3 });

    await app.nest.get(ReminderRunsService).run(new Date(`${inDays(0)}T12:00:00Z`));

    const ids = [`gap_item:${id}`, `task:${task.id}`];
    const told = await app.db.reminder.findMany({ where: { userId: org.owner.id, eventId: { in: ids } } });
    expect(told.map(({ eventId }) => eventId)).toEqual([`task:${task.id}`]);
  });

  it('gives way to the item again once it is done, and where the day of the item comes first', async () => {
    const { org, id, task, seen } = await scene({ itemIn: 3, taskIn: 3 });
    const done = { status: 'done', note: 'Shown.' };
    await app.as(org.owner).send('POST', `${org.path}/tasks/${task.id}/status`, done, { 'if-match': '"1"' });
    expect(await seen(org.owner)).toMatchObject({ work: ['gap_item_assessment'], counts: [1, 1], soon: 1 });

    await app.db.task.updateMany({ where: { id: task.id }, data: { status: 'open', dueOn: new Date(inDays(5)) } });
    expect(await seen(org.owner)).toMatchObject({
      work: ['gap_item_assessment', 'task'],
      counts: [2, 2],
      soon: 2,
    });

    await app.db.gapItem.updateMany({ where: { id }, data: { dueOn: new Date(inDays(8)) } });
    // Two days are two dates; what is asked is one thing.
    expect(await seen(org.owner)).toMatchObject({ work: ['task'], counts: [1, 1], soon: 2 });
  });

  it('is not one where the item is somebody else’s', async () => {
    const { org, seen } = await scene({ itemIn: 3, taskIn: 3, isAnothers: true });

    expect([(await seen(org.owner)).work, (await seen(org.manager)).work]).toEqual([['task'], ['gap_item_assessment']]);
  });
});
