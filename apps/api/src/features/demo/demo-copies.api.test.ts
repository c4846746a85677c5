import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Visit, visitDemo } from '../../../test/demo-visit.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { DemoCleanUp } from './demo-clean-up.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const enter = (role?: string) => visitDemo(app, role);
const cleanUp = (inMinutes: number) =>
  app.nest.get(DemoCleanUp).endThoseOver(new Date(Date.now() + inMinutes * 60_000));
const templateOf = async () =>
  (await app.db.demo.findFirstOrThrow({ where: { preparedFor: { not: null } } })).organisationId;

/** What is written about an organisation and is no part of it: that it is a demo, how far its log was sealed, that it is gone. */
const about = ['demo', 'activity_seal', 'organisation_deletion'];

/** How many rows of an organisation each of its tables has. */
async function rowsOf(organisationId: string): Promise<Record<string, number>> {
  const tables = await app.db.$queryRaw<{ name: string }[]>`
    SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL (${about}) ORDER BY 1`;
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await app.db.$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM "${name}" WHERE organisation_id = $1::uuid`,
      organisationId,
    );
    counts[name] = row?.n ?? 0;
  }
  return counts;
}

async function everythingOf(organisationId: string): Promise<string> {
  const parts = await Promise.all(
    Object.keys(await rowsOf(organisationId)).map((name) =>
      app.db.$queryRawUnsafe<{ text: string }[]>(
        `SELECT t::text AS text FROM "${name}" t WHERE organisation_id = $1::uuid`,
        organisationId,
      ),
    ),
  );
  return parts
    .flat()
    .map(({ text }) => text)
    .join('\n');
}

const filesOf = (organisationId: string) =>
  readdir(join(app.environment.STORAGE_URL, organisationId), { recursive: true }).catch(() => []);

describe('the demo of a visitor', () => {
  it('is their own: what one does in it, no other sees or reaches', async () => {
    const [mine, other] = [await enter(), await enter()];
    const [task] = (await app.as(mine.visitor).get(`${mine.path}/tasks?limit=1`)).body.items;

    const changed = await app
      .as(mine.visitor)
      .patch(`${mine.path}/tasks/${task.id}`, { title: 'Mine alone' }, task.version);
    const reached = await app.as(mine.visitor).get(`${other.path}/tasks/${task.id}`);

    expect(other.id).not.toBe(mine.id);
    expect(changed.status).toBe(200);
    expect(reached).toMatchObject({ status: 404, body: { code: 'resource.not_found' } });
    const theirs = await app.db.task.findUniqueOrThrow({
      where: { organisationId_id: { organisationId: other.id, id: task.id } },
    });
    expect(theirs.title).not.toBe('Mine alone');
  });

  it('has every row of the prepared one, in every table that an organisation has', async () => {
    const mine = await enter();

    const [copy, template] = [await rowsOf(mine.id), await rowsOf(await templateOf())];

    expect(Object.keys(copy).length).toBeGreaterThan(30);
    expect(copy).toEqual(template);
    expect(copy.activity).toBeGreaterThan(50);
  });

  it('names nobody and nothing of the prepared one, nor its address', async () => {
    const mine = await enter();
    const template = await templateOf();
    const people = await app.db.member.findMany({ where: { organisationId: template } });
    const { slug } = await app.db.organisation.findUniqueOrThrow({ where: { id: template } });

    const everything = await everythingOf(mine.id);

    expect(people).toHaveLength(6);
    for (const foreign of [template, slug, ...people.map(({ userId }) => userId)])
      expect(everything).not.toContain(foreign);
  });

  it('has a log that holds, and every file that its rows speak of', async () => {
    const mine = await enter('owner');

    const verified = await app.as(mine.visitor).get(`${mine.path}/activity/verification`);
    const { items } = (await app.as(mine.visitor).get(`${mine.path}/evidence?limit=100`)).body;
    const file = await app.as(mine.visitor).get(`${mine.path}/evidence/${items[0].id}/versions/1/content`);

    expect(verified).toMatchObject({ status: 200, body: { isWhole: true } });
    // It tells of months, in the order in which they went by.
    const log = await app.db.activity.findMany({ where: { organisationId: mine.id }, orderBy: { sequence: 'asc' } });
    const times = log.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(new Set(log.map(({ at }) => at.toISOString().slice(0, 10))).size).toBeGreaterThan(60);
    expect(file.status).toBe(200);
    const blobs = await app.db.blob.findMany({ where: { organisationId: mine.id } });
    expect((await filesOf(mine.id)).filter((name) => name.length > 60)).toHaveLength(blobs.length);
  });

  it('is prepared once, however many come first at the same time', async () => {
    const fresh = await startTestApp();
    const visits = await Promise.all(Array.from({ length: 6 }, () => visitDemo(fresh)));
    const prepared = await fresh.db.demo.count({ where: { visitor: null } });
    await fresh.stop();

    expect(visits.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 200));
    expect(new Set(visits.map(({ id }) => id)).size).toBe(6);
    expect(prepared).toBe(1);
  });

  it('is prepared anew for another day', async () => {
    await enter();
    const yesterday = await templateOf();
    await app.db.demo.update({ where: { organisationId: yesterday }, data: { preparedFor: '1 2026-01-01' } });

    await enter();

    const prepared = await app.db.demo.findMany({ where: { preparedFor: { not: null } } });
    expect(prepared).toHaveLength(2);
    await app.db.demo.update({ where: { organisationId: yesterday }, data: { endsAt: new Date() } });
    await cleanUp(0);
    expect(await app.db.organisation.count({ where: { id: yesterday } })).toBe(0);
  });
});

describe('looking at the demo as somebody else', () => {
  it('goes on in the same demo, with one session at a time', async () => {
    const first = await enter('manager');

    const second = await visitDemo(app, 'auditor', first.visitor);
    const me = await app.as(second.visitor).get('/api/v1/me');

    expect(second.id).toBe(first.id);
    expect(me.body.organisations).toMatchObject([{ id: first.id, role: 'auditor' }]);
    expect(await app.as(first.visitor).get('/api/v1/me')).toMatchObject({ status: 401 });
  });

  it('begins anew on request, as the same person, and only one’s own', async () => {
    const first = await enter('executive');
    const stranger = await app.given.person();

    const refused = await app.as(stranger).post('/api/v1/demo/reset');
    const again = await app.as(first.visitor).post('/api/v1/demo/reset');

    expect(refused.status).toBe(404);
    expect(again).toMatchObject({ status: 200, body: { isDemo: true } });
    expect(again.body.id).not.toBe(first.id);
    const cookie = again.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const me = await app.as({ ...stranger, cookie }).get('/api/v1/me');
    expect(me.body.organisations).toMatchObject([{ id: again.body.id, role: 'executive' }]);
    expect(await app.db.organisation.count({ where: { id: first.id } })).toBe(0);
  });
});

describe('the end of a demo', () => {
  let mine: Visit;
  beforeEach(async () => {
    mine = await enter();
  });
  const people = () => app.db.user.count({ where: { email: { contains: mine.slug } } });
  const signOut = () => app.as(mine.visitor).post('/api/auth/sign-out', {});

  it('takes its rows, people, sessions and files away when the visitor has signed out', async () => {
    await signOut();
    await app.db.demo.update({
      where: { organisationId: mine.id },
      data: { createdAt: new Date(Date.now() - 120_000) },
    });

    await cleanUp(0);

    expect(Object.values(await rowsOf(mine.id)).every((count) => count === 0)).toBe(true);
    expect(await app.db.organisation.count({ where: { id: mine.id } })).toBe(0);
    expect(await people()).toBe(0);
    expect((await filesOf(mine.id)).filter((name) => name.length > 60)).toEqual([]);
  });

  it('leaves alone who is looking, and who has only just come', async () => {
    const other = await enter();
    await app.as(other.visitor).post('/api/auth/sign-out', {});

    await cleanUp(0);
    await app.db.demo.update({
      where: { organisationId: mine.id },
      data: { createdAt: new Date(Date.now() - 120_000) },
    });
    await cleanUp(0);

    expect(await app.db.organisation.count({ where: { id: { in: [mine.id, other.id] } } })).toBe(2);
    expect(await app.as(mine.visitor).get(mine.path)).toMatchObject({ status: 200 });
  });

  it('comes after a day, also for who is still looking', async () => {
    await cleanUp(23 * 60);
    const before = await app.as(mine.visitor).get(mine.path);
    await cleanUp(24 * 60 + 1);

    expect(before.status).toBe(200);
    expect(await app.as(mine.visitor).get(mine.path)).toMatchObject({ status: 401 });
    expect(await people()).toBe(0);
  });

  it('is the same when several workers clean up at once', async () => {
    await Promise.all([cleanUp(24 * 60 + 1), cleanUp(24 * 60 + 1), cleanUp(24 * 60 + 1)]);

    expect(await app.db.demo.count({ where: { organisationId: mine.id } })).toBe(0);
    expect(await people()).toBe(0);
  });

  it('leaves nothing behind of what was being written meanwhile', async () => {
    const { assigneeId } = await app.db.task.findFirstOrThrow({ where: { organisationId: mine.id } });
    const title = (at: number) => ({ title: `Task ${at}`, assigneeId, dueOn: '2027-01-01' });
    const writing = Array.from({ length: 20 }, (_, at) =>
      app.as(mine.visitor).post(`${mine.path}/tasks`, title(at), { 'idempotency-key': `key ${at}` }),
    );
    const uploading = Array.from({ length: 5 }, (_, at) =>
      app.as(mine.visitor).post(`${mine.path}/uploads?fileName=a.txt`, Buffer.from(`text ${at}`)),
    );

    const answers = await Promise.all([...writing, ...uploading, cleanUp(24 * 60 + 1), cleanUp(24 * 60 + 1)]);

    const statuses = answers.flatMap((answer) => (answer ? [answer.status] : []));
    expect(statuses.filter((status) => status >= 500 && status !== 503)).toEqual([]);
    expect(Object.entries(await rowsOf(mine.id)).filter(([, count]) => count > 0)).toEqual([]);
  });
});
