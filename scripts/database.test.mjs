import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiRole, connect, freePort, prepareApiRole, startDatabase } from './database.mjs';

const secret = 'a secret of the tests, long enough';
let folder;
let dataDir;
let database;

const open = () => startDatabase({ dataDir, secret, settings: { fsync: 'off' } });
const lockFile = () => join(dataDir, 'postmaster.pid');
const serverPid = async () => Number((await readFile(lockFile(), 'utf8')).split('\n')[0]);

async function query(url, sql) {
  const client = await connect(url);
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Ends the server as a power failure would, and waits until nobody answers any more. */
async function killServer() {
  process.kill(await serverPid(), 'SIGKILL');
  const answers = () =>
    connect(database.url).then(
      (client) => client.end().then(() => true),
      () => false,
    );
  while (await answers());
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-database-'));
  await chmod(folder, 0o755);
  dataDir = join(folder, 'postgres');
  database = await open();
  await query(database.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
});

afterAll(async () => {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the built-in PostgreSQL', () => {
  it('is used as it is when it still runs, and is ended only by who started it', async () => {
    const second = await open();
    await second.stop();

    expect(second.url).toBe(database.url);
    expect(await query(database.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('starts after kill -9, with everything that was committed', async () => {
    await killServer();

    database = await open();

    expect(await query(database.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('starts when the number in a lock left behind belongs to another program now', async () => {
    await killServer();
    const lock = (await readFile(lockFile(), 'utf8').catch(() => '')).split('\n');
    await writeFile(lockFile(), [process.pid, ...lock.slice(1)].join('\n'));

    database = await open();

    expect(await query(database.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('says that the secret is of another database', async () => {
    const other = startDatabase({ dataDir, secret: 'another secret' });

    await expect(other).rejects.toThrow(/^The secret does not belong to the database in /);
  });
});

describe("the API's role", () => {
  it('signs in, owns nothing and cannot bypass row-level security, however often it is prepared', async () => {
    await prepareApiRole(database.url, secret);
    const url = await prepareApiRole(database.url, secret);

    expect(await query(url, 'SELECT current_user AS name')).toEqual([{ name: apiRole }]);
    const attributes = 'rolsuper, rolbypassrls, rolcreaterole, rolcreatedb';
    expect(await query(url, `SELECT ${attributes} FROM pg_roles WHERE rolname = current_user`)).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
    ]);
    await expect(query(url, 'SELECT * FROM kept')).rejects.toThrow(/permission denied/);
    await expect(query(url, 'CREATE TABLE mine (id int)')).rejects.toThrow(/permission denied/);
  });
});

describe('a wrong address', () => {
  const changed = (change) => {
    const url = new URL(database.url);
    change(url);
    return String(url);
  };

  it.each([
    ['no address', () => 'localhost', /^DATABASE_URL is not an address of a PostgreSQL database/],
    ['another kind', () => 'mysql://a:b@localhost/c', /^DATABASE_URL is not an address of a PostgreSQL database/],
    [
      'no database',
      () => changed((url) => (url.pathname = '')),
      /^DATABASE_URL is not an address of a PostgreSQL data/,
    ],
    ['a wrong password', () => changed((url) => (url.password = 'hush')), /refuses the password of waymark_owner\.$/],
    ['an unknown database', () => changed((url) => (url.pathname = '/nowhere')), /has no database named nowhere\.$/],
    ['an unknown host', () => 'postgresql://a:b@nowhere.invalid/c', /nowhere\.invalid/],
  ])('%s is one sentence without the password', async (_case, address, sentence) => {
    const refusal = await connect(address()).catch((error) => error.message);

    expect(refusal).toMatch(sentence);
    expect(refusal).not.toContain('hush');
    expect(refusal).not.toContain('\n');
  });

  it('with nobody behind it says so', async () => {
    const port = await freePort();

    await expect(connect(`postgresql://a:b@127.0.0.1:${port}/c`)).rejects.toThrow(
      `nothing answers at 127.0.0.1:${port}`,
    );
  });
});
