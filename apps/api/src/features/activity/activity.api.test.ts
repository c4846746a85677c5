import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { recordActivity, writeActivities } from '../../common/activity-log.ts';
import { Database } from '../../common/database.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function given() {
  const org = await app.organisationWith('owner', 'manager', 'contributor');
  const programme = await startProgramme(app, org, org.manager, programmeBody.iso());
  await app.as(org.owner).post(`${org.path}/invitations`, { email: 'new@example.test', role: 'contributor' });
  const list = async (query = '', person = org.owner) => app.as(person).get(`${org.path}/activity${query}`);
  const sequences = async (query: string) =>
    (await list(query)).body.items.map(({ sequence }: { sequence: number }) => sequence);
  return { org, programme, list, sequences };
}

describe('the activity log', () => {
  it('tells who did what, newest first, page by page, with the total where it is asked for', async () => {
    const { org, programme, list, sequences } = await given();

    const all = await list('?withTotal=true');
    const first = await list('?limit=1');
    const rest = await sequences(`?cursor=${first.body.nextCursor}`);

    const { items } = all.body;
    const kept = await app.db.activity.findMany({
      where: { organisationId: org.id },
      orderBy: { sequence: 'desc' },
    });
    expect(items.map(({ sequence }: { sequence: number }) => sequence)).toEqual(
      kept.map(({ sequence }) => Number(sequence)),
    );
    expect(kept.length).toBeGreaterThan(1);
    expect(all.body).toMatchObject({ total: kept.length, nextCursor: null });
    expect(first.body).toMatchObject({ total: null, items: [items[0]] });
    expect(rest).toEqual(kept.slice(1).map(({ sequence }) => Number(sequence)));
    expect(items.find(({ subjectId }: { subjectId: string }) => subjectId === programme.id)).toEqual({
      sequence: expect.any(Number),
      at: kept.find(({ subjectId }) => subjectId === programme.id)?.at.toISOString(),
      actor: { id: org.manager.id, name: org.manager.name },
      names: expect.objectContaining({
        'iso-27001-2022': 'ISO/IEC 27001:2022',
        'stage-2-audit': 'Stage 2 audit',
      }),
      action: 'programme.created',
      subjectType: 'programme',
      subjectId: programme.id,
      subjectLabel: expect.any(String),
      programmeId: programme.id,
      before: null,
      after: expect.any(Object),
    });
  });

  it('keeps what is asked for by subject, person and kind, each with its total', async () => {
    const { org, programme, list } = await given();
    const rows = await app.db.activity.findMany({ where: { organisationId: org.id } });
    const byManager = rows.filter(({ actorId }) => actorId === org.manager.id);

    for (const [query, expected] of [
      [`subjectId=${programme.id}`, rows.filter(({ subjectId }) => subjectId === programme.id)],
      [`actorId=${org.manager.id}`, byManager],
      ['action=programme.created', rows.filter(({ action }) => action === 'programme.created')],
      [
        `actorId=${org.manager.id}&action=programme.created`,
        byManager.filter((row) => row.action === 'programme.created'),
      ],
      [`actorId=${org.contributor.id}`, []],
    ] as const) {
      const { body } = await list(`?withTotal=true&${query}`);
      expect([query, body.total, body.items.length]).toEqual([query, expected.length, expected.length]);
    }
  });

  it('still reads what was written in another shape, and writes none', async () => {
    const { org, programme, list } = await given();
    const author = { organisationId: org.id, userId: org.owner.id, userName: 'Ada', requestId: 'test' };
    const subject = {
      subjectType: 'programme',
      subjectId: programme.id,
      subjectLabel: 'ISO',
      programmeId: programme.id,
    };
    const old = { action: 'programme.merged', ...subject, before: null, after: { into: 'SOC 2' } };
    const { organisationId, userId: actorId, userName: actorName, requestId } = author;
    const database = app.nest.get(Database);

    await database.withOrganisation(author, (tx) =>
      writeActivities(tx, [{ organisationId, actorId, actorName, requestId, ...old }]),
    );
    const unknown = { ...subject, action: 'programme.renewed', after: { name: 'ISO', colour: 'blue' } } as never;
    const writing = database.withOrganisation(author, (tx) => recordActivity(tx, author, unknown));

    await expect(writing).rejects.toThrow('colour');
    expect((await list('?limit=1')).body.items).toMatchObject([old]);
    expect((await app.as(org.owner).get(`${org.path}/activity/verification`)).body).toMatchObject({ isWhole: true });
  });

  it('is narrowed by words, kind, programme and moments, and goes into a file as it is shown', async () => {
    const { org, programme, list } = await given();
    await app.as(org.manager).post(`${org.path}/tasks`, {
      title: '=Ask "Zoë" for the minutes',
      assigneeId: org.manager.id,
      dueOn: '2099-01-05',
    });
    const rows = await app.db.activity.findMany({ where: { organisationId: org.id } });
    const created = rows.find(({ action }) => action === 'task.created');
    const at = created?.at.toISOString() ?? '';
    const count = async (query: string) => (await list(`?withTotal=true&${query}`)).body.total;

    expect(await count('q=minutes zoe')).toBe(1);
    expect(await count('q=minutes nobody')).toBe(0);
    expect(await count('subjectType=task')).toBe(1);
    expect(await count(`programmeId=${programme.id}`)).toBe(
      rows.filter(({ programmeId }) => programmeId === programme.id).length,
    );
    expect(await count(`fromAt=${at}`)).toBe(rows.filter((row) => row.at >= (created?.at ?? row.at)).length);
    expect(await count(`beforeAt=${at}`)).toBe(rows.filter((row) => row.at < (created?.at ?? row.at)).length);

    const file = await app.as(org.owner).get(`${org.path}/activity/export.csv?subjectType=task`);
    expect(file.headers.get('content-disposition')).toContain('Activity log.csv');
    const lines = file.body.trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(`"'=Ask ""Zoë"" for the minutes"`);
  });

  it('costs one statement more than the sign-in, and one for the total', async () => {
    const { list } = await given();

    const [page, counted] = [await list(), await list('?withTotal=true')];

    expect([page, counted].map(({ headers }) => Number(headers.get('x-sql-statements')))).toEqual([2, 3]);
  });

  it('is not there for other organisations, and refuses cursors made elsewhere', async () => {
    const { org, list } = await given();
    const other = await app.organisationWith('owner');

    expect(await list('', other.owner)).toMatchObject({ status: 404 });
    expect(await list('?cursor=nonsense')).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    const own = await app.as(other.owner).get(`${other.path}/activity`);
    const ofOrg = await app.db.activity.findMany({ where: { organisationId: org.id } });
    expect(own.body.items.length).toBeLessThan(ofOrg.length);
  });
});
