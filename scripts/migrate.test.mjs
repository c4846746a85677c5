import { randomBytes } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, prepareApiRole, startDatabase } from './database.mjs';
import { migrate } from './migrate.mjs';
import { knownMigrations } from './migrations.mjs';
import { nodeBinary, ownEnvironment, root, run } from './process.mjs';

const secret = 'a secret of this test';
let folder;
let server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-migrate-'));
  await chmod(folder, 0o755);
  server = await startDatabase({ dataDir: join(folder, 'postgres'), secret, settings: { fsync: 'off' } });
  await prepareApiRole(server.url, secret);
});

afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function query(url, sql, values) {
  const client = await connect(url);
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function emptyDatabase() {
  const name = `test_${randomBytes(4).toString('hex')}`;
  await query(server.url, `CREATE DATABASE ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return String(url);
}

/** A folder of migrations of this test's own. */
async function migrations(scripts) {
  const own = await mkdtemp(join(folder, 'migrations-'));
  for (const [name, script] of Object.entries(scripts)) {
    await mkdir(join(own, name));
    await writeFile(join(own, name, 'migration.sql'), script);
  }
  return own;
}

function prisma(url, ...args) {
  const cli = join(root, 'node_modules', 'prisma', 'build', 'index.js');
  const all = [cli, 'migrate', ...args, '--config', 'prisma/prisma.config.ts'];
  return run(nodeBinary, all, { env: ownEnvironment({ DATABASE_OWNER_URL: url }) });
}

const record = `SELECT migration_name, checksum, logs, rolled_back_at, applied_steps_count, length(id) AS id,
  finished_at >= started_at AS is_finished FROM _prisma_migrations ORDER BY 1`;
const columns = `SELECT column_name, data_type, character_maximum_length, column_default, is_nullable
  FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`;
const refusalOf = (promise) =>
  promise.then(
    () => 'no refusal',
    ({ message }) => message,
  );

describe('the migrations', () => {
  it('leave the database as schema.prisma says, and a record that Prisma takes for its own', async () => {
    const ours = await emptyDatabase();
    const theirs = await emptyDatabase();

    const first = await migrate(ours);
    const again = await migrate(ours);
    const deployed = await prisma(theirs, 'deploy');
    const status = await prisma(ours, 'status');
    const drift = await prisma(
      ours,
      'diff',
      '--from-config-datasource',
      '--to-schema',
      'prisma/schema.prisma',
      '--exit-code',
    );

    expect([first, again]).toEqual([undefined, 'nothing to do']);
    expect(deployed).toMatchObject({ code: 0 });
    expect(await query(ours, columns)).toEqual(await query(theirs, columns));
    expect(await query(ours, record)).toEqual(await query(theirs, record));
    expect(status).toMatchObject({ code: 0, output: expect.stringContaining('Database schema is up to date') });
    expect(drift).toMatchObject({ code: 0, output: expect.stringContaining('No difference detected') });
  });

  it('go on where the other stopped: begun here and ended by Prisma', async () => {
    const url = await emptyDatabase();
    const [first, second] = await knownMigrations();
    const begun = await mkdtemp(join(folder, 'migrations-'));
    for (const { name } of [first, second]) {
      await cp(join(root, 'prisma', 'migrations', name), join(begun, name), { recursive: true });
    }

    await migrate(url, { folder: begun });
    const { code } = await prisma(url, 'deploy');

    expect(code).toBe(0);
    expect(await migrate(url)).toBe('nothing to do');
  });

  it('are applied once each, in order, when several start at the same moment', async () => {
    const url = await emptyDatabase();
    const own = await migrations({
      '2_then': 'INSERT INTO step (name) VALUES (2);',
      '1_first': 'CREATE TABLE step (at serial, name int); INSERT INTO step (name) VALUES (1);',
      '3_slow': 'INSERT INTO step (name) SELECT 3 FROM pg_sleep(0.2);',
    });

    await Promise.all([1, 2, 3, 4].map(() => migrate(url, { folder: own })));

    expect(await query(url, 'SELECT name FROM step ORDER BY at')).toEqual([{ name: 1 }, { name: 2 }, { name: 3 }]);
    expect(await query(url, 'SELECT count(*)::int AS count FROM _prisma_migrations')).toEqual([{ count: 3 }]);
  });

  it('wait for a Prisma that migrates at the same moment', async () => {
    const url = await emptyDatabase();
    const own = await migrations({ '1_first': 'CREATE TABLE first ();' });
    const other = await connect(url);
    await other.query('SELECT pg_advisory_lock(72707369)');

    const waiting = migrate(url, { folder: own });
    const waits =
      "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
    while ((await other.query(waits)).rowCount === 0);
    const before = await query(url, "SELECT to_regclass('first') AS found");
    await other.end();
    await waiting;

    expect(before).toEqual([{ found: null }]);
    expect(await query(url, "SELECT to_regclass('first')::text AS found")).toEqual([{ found: 'first' }]);
  });
});

describe('a migration that fails', () => {
  it('because somebody holds the database for long is told of as that, and is not applied', async () => {
    const url = await emptyDatabase();
    const own = await migrations({ '1_first': 'CREATE TABLE first ();' });
    const other = await connect(url);
    await other.query('SELECT pg_advisory_lock(72707369)');

    const refused = await refusalOf(migrate(url, { folder: own, patience: '100ms' }));
    const before = await query(url, "SELECT to_regclass('first') AS found");
    await other.end();
    await migrate(url, { folder: own });

    expect(refused).toMatch(/^The migration 1_first waited a minute for the database/);
    expect(before).toEqual([{ found: null }]);
    expect(await query(url, "SELECT to_regclass('first')::text AS found")).toEqual([{ found: 'first' }]);
  });

  it('leaves nothing behind, is told of in one sentence, and the next start goes on', async () => {
    const url = await emptyDatabase();
    const good = { '1_good': 'CREATE TABLE good ();' };
    const bad = 'CREATE TABLE half (); INSERT INTO missing VALUES (1);';

    const refusal = await refusalOf(migrate(url, { folder: await migrations({ ...good, '2_bad': bad }) }));
    const between = await query(url, "SELECT to_regclass('good')::text AS good, to_regclass('half') AS half");
    await migrate(url, { folder: await migrations({ ...good, '2_bad': 'CREATE TABLE half ();' }) });

    expect(refusal).toBe(
      'The migration 2_bad could not be applied (relation "missing" does not exist), and nothing of it was: the next start tries again.',
    );
    expect(between).toEqual([{ good: 'good', half: null }]);
    expect(await query(url, record)).toMatchObject([{ is_finished: true }, { is_finished: true }]);
  });
});

describe('a database that this version cannot bring up to date', () => {
  const good = { '1_good': 'CREATE TABLE good ();' };

  it.each([
    [
      'is of a newer version',
      { '2_newer': '' },
      good,
      /^The database is of a newer Waymark \(it has the migration 2_newer\)/,
    ],
    [
      'was migrated by another script',
      {},
      { '1_good': 'CREATE TABLE good (); ' },
      /^The migration 1_good was changed after/,
    ],
    ['is of a newer version that also dropped one', { '2_b': '' }, { ...good, '0_a': '' }, /the migration 2_b/],
  ])('because it %s is left as it is', async (_case, more, wanted, sentence) => {
    const url = await emptyDatabase();
    await migrate(url, { folder: await migrations({ ...good, ...more }) });

    const refusal = await refusalOf(
      migrate(url, { folder: await migrations({ ...wanted, '3_next': 'DROP TABLE good;' }) }),
    );

    expect(refusal).toMatch(sentence);
    expect(refusal).not.toContain('\n');
    expect(await query(url, "SELECT to_regclass('good')::text AS good")).toEqual([{ good: 'good' }]);
  });

  it('because Prisma left a migration half done is left as it is, until that is settled', async () => {
    const url = await emptyDatabase();
    const own = await migrations(good);
    await migrate(url, { folder: own });
    await query(
      url,
      `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES (gen_random_uuid()::text, 'x', '2_half')`,
    );

    const refusal = await refusalOf(migrate(url, { folder: own }));
    await query(url, 'UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL');

    expect(refusal).toMatch(/^Prisma began the migration 2_half in this database and did not finish it/);
    expect(await migrate(url, { folder: own })).toBe('nothing to do');
  });
});
