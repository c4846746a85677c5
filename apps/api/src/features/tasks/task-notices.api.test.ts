import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toldOf } from '../../../test/notices.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function scene() {
  const org = await app.organisationWith('contributor', 'manager', 'owner');
  const iso = await app.given.programme(org, 'iso-27001-2022', ['A.5.15']);
  const create = async (assigneeId = org.contributor.id) =>
    (
      await app.as(org.manager).post(`${org.path}/tasks`, {
        ...{ title: 'Show access', assigneeId, dueOn: '2099-05-03', gapItemId: iso.items['A.5.15'] },
      })
    ).body;
  const set = async (id: string, status: string, person = org.contributor) => {
    const { version } = (await app.as(org.manager).get(`${org.path}/tasks/${id}`)).body;
    const body = status === 'done' ? { status, note: 'It was shown in the meeting.' } : { status };
    return app.as(person).send('POST', `${org.path}/tasks/${id}/status`, body, { 'if-match': `"${version}"` });
  };
  const send = async (title: string, completesTaskIds: string[] = []) =>
    app.as(org.contributor).post(`${org.path}/evidence`, {
      ...{ title, capturedOn: '2026-01-01', gapItemIds: [iso.items['A.5.15']], completesTaskIds },
      source: { kind: 'link', url: 'https://wiki.example.test/' },
    });
  const told = toldOf(app, org);
  const titles = async () => (await told()).bells.map(({ userId, title }) => [userId, title]);
  return { org, iso, create, set, send, told, titles };
}

describe('what happens to a task is told', () => {
  it('to who is given it, with requirement and day, in the bell and by mail, once', async () => {
    const { org, create, told } = await scene();
    await create();

    const { bells, mails } = await told();

    expect(bells.map(({ userId, title }) => [userId, title])).toEqual([[org.contributor.id, 'New task: Show access']]);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toMatch(/^New task: Show access · /);
    expect(mails[0]?.body).toContain('iso-27001-2022, A.5.15 Access control');
    expect(mails[0]?.body).toContain('3 May 2099');
    expect(await told()).toEqual({ bells: [], mails: [] });
  });

  it('once, also where a worker ended before it could say that it was told', async () => {
    const { org, create, told } = await scene();
    await create();
    const waiting = await app.db.outbox.findMany({ where: { organisationId: org.id } });
    const first = await told();
    await app.db.outbox.createMany({ data: waiting });

    expect([first.bells.length, first.mails.length]).toEqual([1, 1]);
    expect(await told()).toEqual({ bells: [], mails: [] });
  });

  it('to who asked for it when it is done, and to who has it when it is open again', async () => {
    const { org, create, set, titles } = await scene();
    const { id } = await create();
    await titles();

    expect((await set(id, 'done')).status).toBe(200);
    expect(await titles()).toEqual([[org.manager.id, 'Done: Show access']]);
    expect((await set(id, 'open', org.manager)).status).toBe(200);
    expect(await titles()).toEqual([[org.contributor.id, 'Open again: Show access']]);
  });

  it('once, where it was done, opened and done again before anybody was told', async () => {
    const { org, create, set, titles } = await scene();
    const { id } = await create();
    await titles();
    await set(id, 'done');
    await set(id, 'open', org.contributor);
    await set(id, 'done');

    expect(await titles()).toEqual([[org.manager.id, 'Done: Show access']]);
    expect(await app.db.outbox.count({ where: { organisationId: org.id } })).toBe(0);
  });

  it('with the word why, to who asked for evidence and gets none', async () => {
    const { create, set, told } = await scene();
    const { id } = await create();
    await told();
    await set(id, 'done');

    const [mail] = (await told()).mails;

    expect(mail?.body).toContain('without evidence: “It was shown in the meeting.”');
  });

  it('to nobody of what they did themselves, and of what is no longer so', async () => {
    const { org, create, set, titles } = await scene();
    await create(org.manager.id);
    expect(await titles()).toEqual([]);

    const { id } = await create();
    await set(id, 'done');
    await set(id, 'open', org.manager);
    await app.as(org.manager).patch(`${org.path}/tasks/${id}`, { title: 'Show who has access' }, 3);

    // It was given and opened again before anybody was told; that it was done is over.
    expect(await titles()).toEqual([
      [org.contributor.id, 'New task: Show who has access'],
      [org.contributor.id, 'Open again: Show who has access'],
    ]);
  });

  it('to who has it now, where it was given to somebody else before', async () => {
    const { org, create, titles } = await scene();
    const { id } = await create();
    await titles();
    await app.as(org.manager).patch(`${org.path}/tasks/${id}`, { assigneeId: org.owner.id }, 1);

    expect(await titles()).toEqual([[org.owner.id, 'New task: Show access']]);
  });

  it('to who asked for it when evidence is sent for it, and says that it is still open', async () => {
    const { org, create, send, told } = await scene();
    await create();
    await told();
    expect((await send('Access list')).status).toBe(201);

    const { bells, mails } = await told();

    expect(bells).toMatchObject([{ userId: org.manager.id, title: 'Sent for your task: Show access' }]);
    expect(mails[0]?.body).toContain(
      `${org.contributor.name} sent “Access list” for “Show access” for iso-27001-2022, A.5.15 Access control. The task is still open`,
    );
  });

  it('as done, and not as sent too, where that is one step; and as to review to who reviews it', async () => {
    const { org, iso, create, send, titles } = await scene();
    const first = await create();
    await titles();
    expect((await send('Access list', [first.id])).status).toBe(201);
    expect(await titles()).toEqual([[org.manager.id, 'Done: Show access']]);

    await app.db.gapItem.updateMany({ where: { id: iso.items['A.5.15'] }, data: { reviewerId: org.manager.id } });
    await create();
    await titles();
    await send('Another list');
    expect(await titles()).toEqual([[org.manager.id, 'To review: Another list']]);
  });
});
