import { spawn } from 'node:child_process';
import { chmod, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStore } from './backup/blobs.mjs';
import { connect } from './database.mjs';
import { ledger } from './ledger.mjs';
import { nodeBinary, root } from './process.mjs';
import { startTestServer } from './test-server.mjs';

let waymark;
let folder;
let organisation;
const at = (...names) => join(folder, ...names);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-seals-'));
  await chmod(folder, 0o755);
  waymark = await startTestServer('seals');
  const { body } = await waymark.ask('/api/v1/orgs', { method: 'POST', body: JSON.stringify({ name: 'Kept' }) });
  organisation = `/api/v1/orgs/${body.id}`;
});

afterAll(async () => {
  await waymark?.stop();
  await rm(folder, { recursive: true, force: true });
});

const rename = (name) =>
  waymark.ask(organisation, { method: 'PATCH', headers: { 'if-match': '"1"' }, body: JSON.stringify({ name }) });

/** A command on the running installation, or on one of its own where `settings` say so. */
function run(command, target, settings = { DATABASE_OWNER_URL: waymark.ownerUrl, STORAGE_URL: waymark.blobs }) {
  const none = { DATABASE_URL: '', DATABASE_OWNER_URL: '', STORAGE_URL: '', NODE_OPTIONS: '', INIT_CWD: folder };
  const env = { ...process.env, ...none, BETTER_AUTH_SECRET: waymark.secret, ...settings };
  const child = spawn(nodeBinary, [join(root, 'scripts', `${command}.mjs`), target], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

const restore = (data, settings = {}) => run('restore', at('sealed'), { WAYMARK_DATA: data, ...settings });

/** Seals the log of the organisation as it is now, as the worker would. */
async function seal(number) {
  const [{ sealKeyOf, sha256, writePage }, { GrowingTree }, { leafOf }] = [
    await ledger('seal'),
    await ledger('tree'),
    await ledger('walk'),
  ];
  const client = await connect(waymark.ownerUrl);
  try {
    const organisationId = organisation.split('/').at(-1);
    const own = 'FROM activity WHERE organisation_id = $1 ORDER BY sequence';
    const { rows } = await client.query(`SELECT hash ${own}`, [organisationId]);
    const tree = new GrowingTree();
    for (const row of rows) tree.append(leafOf(row));
    const page = { number, at: new Date().toISOString() };
    const head = { kind: 'log', ...page, organisationId, sequence: tree.size, hash: rows.at(-1).hash, unmarkedTo: 0 };
    const root = Buffer.from(tree.root()).toString('hex');
    const last = await client.query('SELECT token FROM seal_page');
    const previous = last.rows[0] ? sha256(last.rows[0].token) : '';
    const { end, text } = writePage(sealKeyOf(waymark.secret), [{ ...head, root }], { ...page, previous });
    await (await openStore(waymark.blobs)).addSealPage({ number, text });
    await client.query(
      'INSERT INTO seal_page (number, token) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET number = $1, token = $2',
      [number, end],
    );
  } finally {
    await client.end();
  }
}

describe('the seals of the activity logs', () => {
  it('are backed up and restored; where the store knows later ones, that entries are gone is noted and signed', async () => {
    await seal(1);
    const made = await run('backup', at('sealed'));
    await rename('Kept on');
    await seal(2);
    await cp(waymark.blobs, at('outlived'), { recursive: true });

    const fresh = await restore(at('sealed-data'));
    const beside = await restore(at('beside-data'), { STORAGE_URL: at('outlived') });

    expect([made.code, fresh.code, beside.code]).toEqual([0, 0, 0]);
    expect(JSON.parse(await readFile(at('sealed', 'manifest.json'), 'utf8')).seals).toMatchObject({ number: 1 });
    expect(fresh.output).not.toContain('newer seals');
    expect(beside.output).toContain('The store has newer seals than the backup: what was written after seal 1 is gone');
  });

  it('are held against the database by `npm run verify`, which takes the manifest of a backup as a witness', async () => {
    const client = await connect(waymark.ownerUrl);
    const { output: whole, code } = await run('verify', `--witness=${at('sealed', 'manifest.json')}`);
    await client.query(`ALTER TABLE activity DISABLE TRIGGER USER;
      CREATE TABLE kept_aside AS SELECT * FROM activity; DELETE FROM activity;
      ALTER TABLE activity ENABLE TRIGGER USER`);
    const emptied = await run('verify', '--witness=sealed');
    await client.query(`ALTER TABLE activity DISABLE TRIGGER USER; INSERT INTO activity SELECT * FROM kept_aside;
      ALTER TABLE activity ENABLE TRIGGER USER; DROP TABLE kept_aside`);
    await client.end();

    expect({ whole, code }).toMatchObject({
      code: 0,
      whole: expect.stringMatching(/Seals are signed with the key [\w-]{43}/),
    });
    expect(emptied.code).toBe(1);
    expect(emptied.output).toMatch(/✗ The activity log of Kept on ends with entry 0, but had \d+ when it was sealed/);
    expect(emptied.output).toMatch(/✗ In the database, the table kept_aside is not of Waymark/);
  });
});
