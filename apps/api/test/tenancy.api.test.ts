import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Tables that belong to no organisation; every other one has to keep organisations apart. */
const shared = [
  '_prisma_migrations',
  'account',
  'ended_session',
  'framework',
  'lifecycle_rules',
  'rate_limit',
  'requirement',
  'requirement_mapping',
  'seal_page',
  'session',
  'sign_in_wait',
  'two_factor',
  'user',
  'verification',
];

describe('every table of an organisation', () => {
  it('is known: a table is either shared, the organisation itself, or has organisation_id', async () => {
    const rows = await app.db.$queryRaw<{ name: string; tenant: boolean }[]>`
      SELECT c.relname AS name,
        EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organisation_id' AND a.attnotnull) AS tenant
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`;

    const unaccounted = rows.filter(({ name, tenant }) => !tenant && name !== 'organisation' && !shared.includes(name));

    expect(rows.length).toBeGreaterThan(20);
    expect(unaccounted).toEqual([]);
  });

  it('begins its primary key, its unique keys and its foreign keys to such tables with organisation_id', async () => {
    const wrong = await app.db.$queryRaw`
      WITH tenant AS (
        SELECT attrelid AS oid, attnum FROM pg_attribute
        WHERE attname = 'organisation_id' AND attrelid::regclass::text NOT LIKE 'pg_%')
      SELECT i.indexrelid::regclass::text AS broken FROM pg_index i JOIN tenant t ON t.oid = i.indrelid
        WHERE i.indisunique AND i.indkey[0] <> t.attnum
      UNION ALL
      SELECT t.oid::regclass::text FROM tenant t JOIN pg_class c ON c.oid = t.oid AND c.relkind = 'r'
        WHERE NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = t.oid AND i.indisprimary)
      UNION ALL
      SELECT k.conname::text FROM pg_constraint k JOIN tenant t ON t.oid = k.conrelid JOIN tenant f ON f.oid = k.confrelid
        WHERE k.contype = 'f' AND (k.conkey[1] <> t.attnum OR k.confkey[1] <> f.attnum)`;

    expect(wrong).toEqual([]);
  });

  it('has row-level security with a policy for reading and for writing, and no table is owned by the API', async () => {
    const open = await app.db.$queryRaw`
      SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND NOT (c.relrowsecurity AND EXISTS (
          SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polqual IS NOT NULL AND p.polwithcheck IS NOT NULL))`;
    const owned = await app.db
      .$queryRaw`SELECT relname FROM pg_class WHERE relowner = 'waymark_api'::regrole AND relnamespace = 'public'::regnamespace`;
    const role = await app.db
      .$queryRaw`SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb AS mighty FROM pg_roles WHERE rolname = 'waymark_api'`;

    expect(open).toEqual([]);
    expect(owned).toEqual([]);
    expect(role).toEqual([{ mighty: false }]);
  });

  it('shows the API’s role nothing without an organisation, and nothing of another one', async () => {
    const [mine, other] = [await app.organisationWith('owner'), await app.organisationWith('owner')];
    const { Database } = await import('../src/common/database.ts');
    const database = app.nest.get(Database);
    const count = (organisationId: string) =>
      database.read<{ n: number }>(
        { organisationId },
        {
          name: 'count_members',
          text: 'SELECT count(*)::int AS n, min(organisation_id::text) AS id FROM member',
          values: [],
        },
      );

    const outside = await database.prisma.member.count();
    const inside = await count(mine.id);
    const writing = database.withOrganisation({ organisationId: mine.id }, (tx) =>
      tx.member.update({
        where: { organisationId_userId: { organisationId: other.id, userId: other.owner.id } },
        data: { role: 'auditor' },
      }),
    );

    expect(outside).toBe(0);
    expect(inside).toEqual([{ n: 1, id: mine.id }]);
    await expect(writing).rejects.toMatchObject({ code: 'P2025' });
    expect(await app.db.member.findFirst({ where: { organisationId: other.id } })).toMatchObject({ role: 'owner' });
  });
});

describe('the activity log', () => {
  it('cannot be changed by the API’s role, not even with SQL', async () => {
    const org = await app.organisationWith('owner');
    await app.as(org.owner).patch(org.path, { name: 'Renamed' }, 1);
    const { Database } = await import('../src/common/database.ts');
    const database = app.nest.get(Database);
    const run = (sql: string) =>
      database.withOrganisation({ organisationId: org.id }, (tx) => tx.$executeRawUnsafe(sql));

    const attempts = [
      `UPDATE activity SET actor_name = 'Nobody'`,
      'DELETE FROM activity',
      'TRUNCATE activity',
      'ALTER TABLE activity DISABLE TRIGGER ALL',
      'DROP TRIGGER activity_refuse ON activity',
      `SELECT set_config('app.deleting_organisation', '${org.id}', true); DELETE FROM activity`,
    ];

    for (const sql of attempts) await expect(run(sql)).rejects.toThrow();
    expect(await app.db.activity.count({ where: { organisationId: org.id, actorName: org.owner.name } })).toBe(1);
  });

  it('refuses changes also by the owner of the table, and finds those that were forced', async () => {
    const org = await app.organisationWith('owner');
    await app.as(org.owner).patch(org.path, { name: 'First' }, 1);
    await app.as(org.owner).patch(org.path, { name: 'Second' }, 2);

    await expect(
      app.db.$executeRaw`UPDATE activity SET actor_name = 'Nobody' WHERE organisation_id = ${org.id}::uuid`,
    ).rejects.toThrow(/append-only/);
    const before = await app.as(org.owner).get(`${org.path}/activity/verification`);
    await app.db.$transaction([
      app.db.$executeRaw`ALTER TABLE activity DISABLE TRIGGER activity_refuse`,
      app.db
        .$executeRaw`UPDATE activity SET actor_name = 'Nobody' WHERE organisation_id = ${org.id}::uuid AND sequence = 1`,
      app.db.$executeRaw`ALTER TABLE activity ENABLE TRIGGER activity_refuse`,
    ]);
    const after = await app.as(org.owner).get(`${org.path}/activity/verification`);

    expect(before.body).toMatchObject({ entries: 2, isWhole: true, brokenAt: null, sealedTo: 0 });
    expect(after.body).toMatchObject({ newest: 2, isWhole: false, brokenAt: 1, sealedTo: 0 });
  });

  it('stays one chain when many write at once', async () => {
    const org = await app.organisationWith('owner');

    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        app.as(org.owner).post(`${org.path}/invitations`, { email: `guest${index}@example.test`, role: 'executive' }),
      ),
    );

    expect((await app.as(org.owner).get(`${org.path}/activity/verification`)).body).toMatchObject({
      entries: 12,
      isWhole: true,
      brokenAt: null,
      sealedTo: 0,
    });
  });

  it('goes with its organisation when that is deleted, and with no other', async () => {
    const [doomed, kept] = [await app.organisationWith('owner'), await app.organisationWith('owner')];
    for (const org of [doomed, kept]) await app.as(org.owner).patch(org.path, { name: 'Renamed' }, 1);

    const removed = await app.as(doomed.owner).delete(doomed.path);

    expect(removed.status).toBe(204);
    expect(await app.db.activity.count({ where: { organisationId: doomed.id } })).toBe(0);
    expect(await app.db.member.count({ where: { organisationId: doomed.id } })).toBe(0);
    expect(await app.db.activity.count({ where: { organisationId: kept.id } })).toBe(1);
  });
});
