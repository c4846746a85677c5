import { chmod, cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, startDatabase } from './database.mjs';
import { findPostgres, reachableCopy } from './postgres-programs.mjs';

// Root runs PostgreSQL as another user, who cannot enter what only root may enter; anybody else runs it as themselves.
const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65_534, gid: 65_534 };

let folder;
let closed;
let installation;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-postgres-'));
  closed = join(folder, 'closed');
  await chmod(folder, 0o755);
  await mkdir(closed, { mode: 0o700 });
  const { account, pg_ctl } = await findPostgres({ cache: join(folder, 'found') });
  installation = { account, folder: dirname(dirname(pg_ctl)) };
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const copied = async (name) => {
  const to = join(closed, name);
  await cp(installation.folder, to, { recursive: true, verbatimSymlinks: true });
  return { folder: to, version: '18.0.0' };
};

describe('a data folder below one that only its owner may enter', () => {
  it('is made and served, and again by the next start', async () => {
    const dataDir = join(closed, 'data', 'postgres');
    const secret = 'a secret of this test';
    const umask = process.umask(0o077);

    const first = await startDatabase({ dataDir, secret }).finally(() => process.umask(umask));
    const client = await connect(first.url);
    await client.query('CREATE TABLE kept AS SELECT 42 AS answer');
    await client.end();
    await first.stop();
    const second = await startDatabase({ dataDir, secret });
    const again = await connect(second.url);
    const { rows } = await again.query('SELECT answer FROM kept');
    await again.end();
    await second.stop();

    expect(rows).toEqual([{ answer: 42 }]);
    expect((await stat(dataDir)).uid).toBe(installation.account?.uid ?? process.getuid());
    expect(await readdir(dirname(dataDir))).toEqual(['postgres']);
  });
});

describe('the programs', () => {
  const account = isRoot ? nobody : { uid: process.getuid?.(), gid: process.getgid?.() };

  it('stay where they are when the account can reach them', async () => {
    const cache = join(folder, 'unused');

    expect(await reachableCopy({ ...installation, version: '18.0.0' }, account, cache)).toBe(installation.folder);
    expect(await readdir(folder)).not.toContain('unused');
  });

  it('are copied once, by several at a time, to where the account can run and nobody else can change them', async () => {
    const below = await copied('packages');
    const cache = join(folder, 'cache');

    const all = await Promise.all([1, 2, 3].map(() => reachableCopy(below, account, cache)));
    const made = isRoot ? await stat(join(all[0], 'bin', 'postgres')) : undefined;
    const again = await reachableCopy(below, account, cache);

    const expected = isRoot ? join(cache, 'postgresql-18.0.0') : below.folder;
    expect([...all, again]).toEqual([expected, expected, expected, expected]);
    if (!isRoot) return;
    expect(await readdir(cache)).toEqual(['postgresql-18.0.0']);
    expect(made.uid).toBe(0);
    expect(made.mode & 0o022).toBe(0);
    expect((await stat(join(again, 'bin', 'postgres'))).ino).toBe(made.ino);
  });

  const refusals = [
    ['cannot be written', async (cache) => writeFile(cache, ''), /could not be copied to .* \(ENOTDIR|EEXIST/],
    [
      'others may write to',
      async (cache) => mkdir(cache).then(() => chmod(cache, 0o777)),
      /may be written to by others/,
    ],
    [
      'holds something that does not run',
      async (cache) => mkdir(join(cache, 'postgresql-18.0.0'), { recursive: true }),
      /cannot run the copy/,
    ],
  ];

  it.each(refusals)(
    'are refused in one sentence with the cause where the cache %s',
    async (name, prepare, sentence) => {
      const below = await copied(`packages that ${name}`);
      const cache = join(folder, `cache that ${name}`);
      await prepare(cache);

      const result = await reachableCopy(below, account, cache).catch(({ message }) => message);

      if (!isRoot) return expect(result).toBe(below.folder);
      expect(result).toMatch(/^PostgreSQL does not run as root, and the system user "postgres" cannot reach /);
      expect(result).toMatch(sentence);
      expect(result).not.toContain('\n');
    },
  );
});
