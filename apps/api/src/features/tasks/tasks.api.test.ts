import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const nowhere = '00000000-0000-7000-8000-000000000000';

async function scene() {
  const org = await app.organisationWith('manager', 'contributor', 'executive', 'auditor');
  const iso = await app.given.programme(org, 'iso-27001-2022', ['A.5.15']);
  const create = (more: object = {}) =>
    app.as(org.manager).post(`${org.path}/tasks`, {
      title: 'Review access',
      assigneeId: org.contributor.id,
      dueOn: '2026-03-01',
      ...more,
    });
  return { org, iso, item: iso.items['A.5.15'], create };
}

const actionsOf = async (id: string) =>
  (await app.db.activity.findMany({ where: { subjectId: id }, orderBy: { sequence: 'asc' } })).map(
    ({ action }) => action,
  );

describe('a task', () => {
  it('is given to a member, on a requirement, and written down', async () => {
    const { org, iso, item, create } = await scene();

    const answer = await create({ gapItemId: item });

    expect(answer).toMatchObject({
      status: 201,
      body: {
        status: 'open',
        assignee: { id: org.contributor.id },
        createdBy: { id: org.manager.id },
        dueOn: '2026-03-01',
        isOverdue: true,
        gapItem: { id: item, programmeId: iso.id, requirementId: 'A.5.15' },
        version: 1,
      },
    });
    expect(await app.db.activity.findFirst({ where: { subjectId: answer.body.id } })).toMatchObject({
      action: 'task.created',
      programmeId: iso.id,
      subjectLabel: 'Review access',
    });
  });

  it('is for current members who work on tasks, and on requirements that exist', async () => {
    const { org, create } = await scene();
    const stranger = await app.organisationWith('contributor');
    const gone = await app.given.member(org, 'contributor');
    await app.db.member.updateMany({ where: { userId: gone.id }, data: { removedAt: new Date() } });

    const wrong = [stranger.contributor.id, gone.id, org.executive.id, nowhere];
    const answers = await Promise.all(wrong.map((assigneeId) => create({ assigneeId })));
    const onNothing = await create({ gapItemId: nowhere });

    expect(answers.map(({ status, body }) => [status, body.code, body.fields?.[0]?.path])).toEqual(
      Array(4).fill([400, 'request.invalid', 'assigneeId']),
    );
    expect(onNothing).toMatchObject({ status: 404, body: { code: 'resource.not_found' } });
    expect(await app.db.task.count({ where: { organisationId: org.id } })).toBe(0);
  });

  it('is changed by a manager who has seen its latest version', async () => {
    const { org, create } = await scene();
    const { id } = (await create()).body;
    const path = `${org.path}/tasks/${id}`;

    const first = await app.as(org.manager).patch(path, { title: 'Review all access', dueOn: '2099-01-01' }, 1);
    const second = await app.as(org.manager).patch(path, { title: 'Mine' }, 1);
    const unversioned = await app.as(org.manager).patch(path, { title: 'Mine' });
    const byAssignee = await app.as(org.contributor).patch(path, { title: 'Mine' }, 2);

    expect(first).toMatchObject({ status: 200, body: { title: 'Review all access', isOverdue: false, version: 2 } });
    expect(second).toMatchObject({
      status: 412,
      body: { facts: { current: { title: 'Review all access', version: 2 } } },
    });
    expect([unversioned.status, byAssignee.status]).toEqual([428, 403]);
    const entry = await app.db.activity.findFirst({ where: { subjectId: id, action: 'task.changed' } });
    expect([entry?.before, entry?.after]).toEqual([
      { title: 'Review access', dueOn: '2026-03-01' },
      { title: 'Review all access', dueOn: '2099-01-01' },
    ]);
  });

  it('is done by its assignee or a manager, and by no other contributor', async () => {
    const { org, create } = await scene();
    const other = await app.given.member(org, 'contributor');
    const { id } = (await create()).body;
    const set = (person: typeof other, status: string, version: number) =>
      app.as(person).post(`${org.path}/tasks/${id}/status`, { status }, { 'if-match': `"${version}"` });

    const byOther = await set(other, 'done', 1);
    const done = await set(org.contributor, 'done', 1);
    const stale = await set(org.contributor, 'open', 1);
    const reopened = await set(org.manager, 'open', 2);

    expect(byOther).toMatchObject({ status: 403, body: { code: 'task.not_own' } });
    expect(done).toMatchObject({
      status: 200,
      body: { status: 'done', isOverdue: false, completedAt: expect.any(String) },
    });
    expect(stale).toMatchObject({ status: 412, body: { facts: { current: { status: 'done' } } } });
    expect(reopened.body).toMatchObject({ status: 'open', completedAt: null });
    expect(await actionsOf(id)).toEqual(['task.created', 'task.done', 'task.reopened']);
  });

  it('is deleted by a manager, and leaves a trace', async () => {
    const { org, create } = await scene();
    const { id } = (await create()).body;
    const path = `${org.path}/tasks/${id}`;

    const byAssignee = await app.as(org.contributor).delete(path);
    const byManager = await app.as(org.manager).delete(path);
    const again = await app.as(org.manager).delete(path);

    expect([byAssignee.status, byManager.status, again.status]).toEqual([403, 204, 404]);
    expect(await actionsOf(id)).toEqual(['task.created', 'task.deleted']);
  });

  it('does not exist for another organisation, nor for auditors', async () => {
    const { org, create } = await scene();
    const other = await app.organisationWith('owner');
    const { id } = (await create()).body;

    const statuses = [
      (await app.as(other.owner).get(`${org.path}/tasks`)).status,
      (await app.as(other.owner).get(`${other.path}/tasks/${id}`)).status,
      (await app.as(other.owner).patch(`${other.path}/tasks/${id}`, { title: 'x' }, 1)).status,
      (await app.as(other.owner).delete(`${other.path}/tasks/${id}`)).status,
      (await app.as(org.auditor).get(`${org.path}/tasks`)).status,
      (await app.as(org.executive).get(`${org.path}/tasks/${id}`)).status,
    ];

    expect(statuses).toEqual([404, 404, 404, 404, 403, 200]);
  });
});

describe('the list of tasks', () => {
  it('is by due date, filtered, in pages that neither repeat nor leave out', async () => {
    const { org, item, create } = await scene();
    for (const dueOn of ['2026-05-01', '2026-04-01', '2026-04-01', '2026-06-01']) await create({ dueOn });
    await create({ title: '100 % done?', gapItemId: item, assigneeId: org.manager.id, dueOn: '2026-01-01' });
    const list = async (query: string) => (await app.as(org.manager).get(`${org.path}/tasks?${query}`)).body;

    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await list(`limit=2&withTotal=true${cursor && `&cursor=${cursor}`}`);
      expect(page.total).toBe(5);
      seen.push(...page.items.map((task: { dueOn: string }) => task.dueOn));
      cursor = page.nextCursor;
    }

    expect(seen).toEqual(['2026-01-01', '2026-04-01', '2026-04-01', '2026-05-01', '2026-06-01']);
    const count = async (query: string) => (await list(query)).items.length;
    expect(await count(`assigneeId=${org.manager.id}`)).toBe(1);
    expect(await count(`gapItemId=${item}`)).toBe(1);
    expect(await count('q=0%20%25')).toBe(1);
    expect(await count('status=done')).toBe(0);
    expect([await count('waitsFor=owner'), await count('waitsFor=acceptance')]).toEqual([5, 0]);
    expect((await app.as(org.manager).get(`${org.path}/tasks?cursor=bad`)).status).toBe(400);
  });

  it('costs the same number of statements however many there are', async () => {
    const { org, create } = await scene();
    const statements = async () => (await app.as(org.manager).get(`${org.path}/tasks`)).headers.get('x-sql-statements');
    await create();
    const withOne = await statements();
    for (let count = 0; count < 10; count += 1) await create();

    expect([withOne, await statements()]).toEqual(['2', '2']);
  });
});
