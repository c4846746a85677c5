import { spawn } from 'node:child_process';
import { appendFile, chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadCatalogue } from './build.mjs';
import { connect, startDatabase } from './database.mjs';
import { nodeBinary, root } from './process.mjs';
import { runningLock } from './serve.mjs';
import { startTestServer } from './test-server.mjs';

let waymark;
let folder;
let organisation;
const at = (...names) => join(folder, ...names);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-backup-'));
  await chmod(folder, 0o755);
  waymark = await startTestServer('backup');
  await loadCatalogue(waymark.ownerUrl);
  const demo = await waymark.ask('/api/v1/demo/session', { method: 'POST', body: JSON.stringify({ role: 'manager' }) });
  expect(demo).toMatchObject({ status: 200 });
  const { body } = await waymark.ask('/api/v1/orgs', { method: 'POST', body: JSON.stringify({ name: 'Kept' }) });
  organisation = `/api/v1/orgs/${body.id}`;
  await addEvidence('first');
  await run('backup', at('backup'));
});

afterAll(async () => {
  await waymark?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function addEvidence(content) {
  const upload = await waymark.ask(`${organisation}/uploads?fileName=record.txt`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: `${content}\n`.repeat(2000),
  });
  const source = { kind: 'upload', uploadId: upload.body.id };
  const evidence = { title: content, capturedOn: '2026-01-01', source };
  return waymark.ask(`${organisation}/evidence`, { method: 'POST', body: JSON.stringify(evidence) });
}

/** A command on the running installation, or on one of its own where `settings` say so. */
function run(command, target, settings = { DATABASE_OWNER_URL: waymark.ownerUrl, STORAGE_URL: waymark.blobs }) {
  const none = { DATABASE_URL: '', DATABASE_OWNER_URL: '', STORAGE_URL: '', NODE_OPTIONS: '', INIT_CWD: folder };
  const env = { ...process.env, ...none, BETTER_AUTH_SECRET: waymark.secret, ...settings };
  const child = spawn(nodeBinary, [join(root, 'scripts', `${command}.mjs`), target], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

const restore = (source, data, settings = {}) => run('restore', source, { WAYMARK_DATA: data, ...settings });
const sentenceOf = ({ output }) => output.split('✗ ').at(-1).trimEnd();

/** Every row of every table as text, read without the code under test. */
async function allRows(url) {
  const client = await connect(url);
  const tables = await client.query("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
  const all = {};
  for (const { name } of tables.rows) {
    const { rows } = await client.query(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`);
    all[name] = rows.map(({ row }) => row);
  }
  await client.end();
  return all;
}

async function allFiles(path) {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(
    files.map(async (file) => [file.slice(path.length), await readFile(file, 'base64')]),
  );
  return Object.fromEntries(contents.sort());
}

/** The database of a restored data folder, for as long as `look` takes. */
async function inside(data, look) {
  const database = await startDatabase({ dataDir: join(data, 'postgres'), secret: waymark.secret });
  try {
    return await look(database.url);
  } finally {
    await database.stop();
  }
}

describe('a backup', () => {
  it('restored into a new data folder gives every row and every file back, and the log stays append-only', async () => {
    const { code, output } = await restore(at('backup'), at('data'));

    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('✓ Verifying') });
    const rows = await allRows(waymark.ownerUrl);
    const filled = Object.values(rows).filter(({ length }) => length > 0);
    expect(filled.length).toBeGreaterThan(15);
    expect(await inside(at('data'), allRows)).toEqual(rows);
    const files = await allFiles(waymark.blobs);
    expect(Object.keys(files).length).toBeGreaterThan(1);
    expect(await allFiles(at('data', 'blobs'))).toEqual(files);
    const change = inside(at('data'), async (url) => {
      const client = await connect(url);
      await client.query("UPDATE activity SET action = 'x'").finally(() => client.end());
    });
    await expect(change).rejects.toThrow('The activity log is append-only.');
  });

  it('made while people work is of one moment: nothing points to what is not there', async () => {
    let isOver = false;
    const work = (async () => {
      for (let count = 0; !isOver; count += 1) await addEvidence(`while ${count}`);
    })();

    const made = await run('backup', at('busy'));
    isOver = true;
    await work;
    const restored = await restore(at('busy'), at('busy-data'));

    expect([made.code, restored.code]).toEqual([0, 0]);
  });

  it('is readable only by who made it, and holds no more than one installation', async () => {
    expect((await stat(at('backup'))).mode & 0o777).toBe(0o700);
    expect((await readdir(at('backup'))).sort()).toEqual(['blobs', 'blobs.tsv', 'manifest.json', 'tables']);
    expect(sentenceOf(await run('backup', at('backup')))).toBe(
      `The folder ${at('backup')} is not empty: a backup needs a new or an empty one.`,
    );
  });

  it('is not made, and nothing of it is left, when a file of the installation is missing or damaged', async () => {
    await cp(waymark.blobs, at('blobs'), { recursive: true });
    const own = { DATABASE_OWNER_URL: waymark.ownerUrl, STORAGE_URL: at('blobs') };
    const file = at('blobs', Object.keys(await allFiles(at('blobs')))[0]);
    await appendFile(file, 'x');
    const damaged = await run('backup', at('never'), own);
    await rm(file);
    const missing = await run('backup', at('never'), own);

    expect(sentenceOf(damaged)).toMatch(/^The file \S+ is damaged: its content is not what its name says\.$/);
    expect(sentenceOf(missing)).toMatch(/^The file \S+ is missing in the installation: .* No backup was made\.$/);
    expect([damaged.code, missing.code]).toEqual([1, 1]);
    expect(await readdir(folder)).not.toContain('never');
  });
});

describe('a restore is refused, and leaves nothing behind,', () => {
  const firstFile = async (path) => join(path, Object.keys(await allFiles(path))[0]);

  it.each([
    ['no backup', (copy) => rm(join(copy, 'manifest.json')), /^There is no complete backup in /],
    [
      'damaged rows',
      (copy) => appendFile(join(copy, 'tables', 'task.copy'), 'x'),
      /damaged: tables\/task\.copy is not as/,
    ],
    ['missing rows', (copy) => rm(join(copy, 'tables', 'user.copy')), /damaged: tables\/user\.copy is missing/],
    [
      'a damaged file',
      async (copy) => appendFile(await firstFile(join(copy, 'blobs')), 'x'),
      /damaged: blobs\/\S+ is not as/,
    ],
    ['a missing file', async (copy) => rm(await firstFile(join(copy, 'blobs'))), /damaged: blobs\/\S+ is missing/],
    [
      'a newer Waymark',
      (copy) => changed(copy, (made) => made.migrations.push({ name: '2999_new' })),
      /of a newer Waymark .*2999_new/,
    ],
    ['another format', (copy) => changed(copy, (made) => (made.format = 9)), /has the format 9/],
    [
      'rows that were counted otherwise',
      (copy) => changed(copy, (made) => (made.tables.at(-1).rows += 1)),
      /is not what was backed up/,
    ],
  ])('for %s', async (_case, damage, sentence) => {
    const copy = await mkdtemp(at('copy-'));
    await cp(at('backup'), copy, { recursive: true });
    await damage(copy);

    const result = await restore(copy, at('fresh'));

    expect(result.code).toBe(1);
    expect(sentenceOf(result)).toMatch(sentence);
    expect(await readdir(folder)).not.toContain('fresh');
  });

  it('for an installation that is running, also an empty one', async () => {
    const client = await connect(waymark.ownerUrl);
    await client.query('SELECT pg_advisory_lock($1)', [runningLock]);

    const refused = await run('restore', at('backup'));
    await client.end();

    expect(sentenceOf(refused)).toBe('A Waymark is running on this data folder: stop it first.');
  });

  it('for an installation in use, and for another secret', async () => {
    const used = await run('restore', at('backup'));
    await mkdir(at('other'));
    await writeFile(at('other', 'secret'), 'another secret');
    const other = await restore(at('backup'), at('other'), {
      BETTER_AUTH_SECRET: 'another secret of thirty-two letters',
    });

    expect(sentenceOf(used)).toMatch(/^This installation is in use \(there are rows in "\w+"\)/);
    expect(sentenceOf(other)).toMatch(/^BETTER_AUTH_SECRET is not the secret of this backup/);
    expect(await waymark.ask('/api/v1/me')).toMatchObject({ status: 200 });
    expect(await readdir(at('other'))).toEqual(['secret']);
  });
});

async function changed(copy, change) {
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  change(manifest);
  await writeFile(file, JSON.stringify(manifest));
}
