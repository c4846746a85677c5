import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ActivitySealsService } from '../../src/features/activity/activity-seals.service.ts';
import { startTestApp } from '../test-app.ts';
import { type KeptInstallation, startKeptInstallation, verifierOf } from './kept-installation.ts';
import { ofDecisions } from './of-decisions.ts';
import { ofOtherRows } from './of-other-rows.ts';
import { ofPlans } from './of-plans.ts';
import { ofTheLog } from './of-the-log.ts';
import { ofTheSchema } from './of-the-schema.ts';

let kept: KeptInstallation;
beforeAll(async () => {
  kept = await startKeptInstallation();
});
afterAll(() => kept.stop());
beforeEach(() => kept.client.query('BEGIN'));
afterEach(() => kept.client.query('ROLLBACK'));

const sentences = async (...args: Parameters<KeptInstallation['verify']>) =>
  (await kept.verify(...args)).map(({ sentence }) => sentence);
const named = (sentence: RegExp) => expect.arrayContaining([expect.stringMatching(sentence)]);

it('an installation that nobody tampered with gives no finding, sealed or not', async () => {
  expect(await kept.verify()).toEqual([]);
});

it('the log of a demo holds, and says all that is in it', async () => {
  const app = await startTestApp();
  const client = new pg.Client({ connectionString: app.ownerUrl });
  await client.connect();
  await app.as().post('/api/v1/demo/session', { role: 'manager' });
  await app.nest.get(ActivitySealsService).seal();

  const verify = await verifierOf(app, client);
  const findings = await verify();
  const entries = await app.db.activity.count();
  await client.end();
  await app.stop();

  expect(entries).toBeGreaterThan(100);
  expect(findings).toEqual([]);
});

it('an organisation deleted through Waymark leaves no finding, and an older secret is known where it is named', async () => {
  const app = await startTestApp();
  const owner = await app.given.person();
  const { body } = await app.as(owner).post('/api/v1/orgs', { name: 'Short-lived' });
  await app.as(owner).post('/api/v1/orgs', { name: 'Kept' });
  await app.nest.get(ActivitySealsService).seal();
  await app.as(owner).delete(`/orgs/${body.id}`);
  const client = new pg.Client({ connectionString: app.ownerUrl });
  await client.connect();
  const { BETTER_AUTH_SECRET: old } = app.environment;
  const withSecrets = async (...secrets: string[]) => {
    const verify = await verifierOf(app, client, secrets);
    return (await verify()).map(({ kind }) => kind);
  };

  const [present, rotated, forgotten] = [
    await withSecrets(old),
    await withSecrets('new', old),
    await withSecrets('new'),
  ];
  await client.end();
  await app.stop();

  expect([present, rotated]).toEqual([[], []]);
  expect(forgotten).toEqual(expect.arrayContaining(['seal.changed', 'entry.unknown_key', 'deletion.forged']));
});

describe.each([
  ['the log', ofTheLog],
  ['the schema', ofTheSchema],
  ['decisions beside the log', ofDecisions],
  ['plans beside the log', ofPlans],
  ['other rows beside the log', ofOtherRows],
])('verification names what SQL did to %s:', (_, tamperings) => {
  it.each(tamperings)('$kind', async ({ sql, named: sentence }) => {
    await kept.client.query(sql(kept.ids));

    expect(await sentences()).toEqual(named(sentence));
  });
});

describe('verification names what was done to files:', () => {
  const folder = () => kept.app.environment.STORAGE_URL;
  const shaOf = (text: string) => createHash('sha256').update(text).digest('hex');
  const pathOf = (text: string) => join(folder(), kept.ids.org, shaOf(text).slice(0, 2), shaOf(text));
  const pageOf = (number: number) => join(folder(), '.seals', '000000000', String(number).padStart(12, '0'));

  /** Pages of seals are read-only. */
  const replaced = async (path: string, content: string | Buffer) => {
    await rm(path, { force: true });
    await writeFile(path, content);
  };

  /** Puts back what was there, whatever the test does. */
  async function bending(path: string, bend: () => Promise<unknown>, look: () => Promise<void>) {
    const content = await readFile(path);
    await bend();
    try {
      await look();
    } finally {
      await replaced(path, content);
    }
  }

  it.each([
    ['a file gone', (path: string) => rm(path), /^The file \S+ \(first\.txt\) is missing/],
    [
      'a file cut short',
      (path: string) => truncate(path, 2),
      /^The file \S+ \(first\.txt\) has another content: 2 bytes instead of 5/,
    ],
    ['a file changed', (path: string) => writeFile(path, 'worst'), /^The file \S+ \(first\.txt\) has another content/],
  ])('%s', async (_, bend, sentence) => {
    const path = pathOf('first');
    await bending(
      path,
      () => bend(path),
      async () => expect(await sentences()).toEqual(named(sentence)),
    );
  });

  it('a file and its hash swapped together', async () => {
    const swapped = pathOf('other');
    await mkdir(dirname(swapped), { recursive: true });
    await writeFile(swapped, 'other');
    await kept.client.query(`
      INSERT INTO blob (organisation_id, sha256, byte_size) VALUES ('${kept.ids.org}', '${shaOf('other')}', 5);
      UPDATE evidence_version SET sha256 = '${shaOf('other')}' WHERE organisation_id = '${kept.ids.org}' AND number = 1`);

    const found = await sentences();
    await rm(swapped);

    expect(found).toEqual(
      named(
        /^In Kept Ltd, the file of version 1 of “Access review” is first\.txt \(SHA-256 \w+, 5 bytes\), but entry \d+ of the log says first\.txt \(\w+, 5 bytes\)/,
      ),
    );
    expect(found).toHaveLength(1);
  });

  it.each([
    [
      'a seal changed',
      1,
      async (path: string) => replaced(path, (await readFile(path, 'utf8')).replace(/\.\w/, '.x')),
      /^Seal 1 was changed: it is not what Waymark signed/,
    ],
    ['a seal taken out', 1, (path: string) => rm(path), /^Seal 1 is missing among those beside the evidence/],
    [
      'the newest seal taken away',
      2,
      (path: string) => rm(path),
      /^Seal 2 is missing beside the evidence: the database knows it/,
    ],
  ] as const)('%s', async (_, number, bend, sentence) => {
    const path = pageOf(number);
    await bending(
      path,
      () => bend(path),
      async () => expect(await sentences()).toEqual(named(sentence)),
    );
  });

  it('the newest seal taken away, and the database made to forget it: a witness remembers', async () => {
    const path = pageOf(2);
    const witness = {
      name: 'server.log',
      text: `{"seals":["${(await readFile(path, 'utf8')).split('\n').join('","')}"]}`,
    };
    const first = (await readFile(pageOf(1), 'utf8')).trim().split('\n').at(-1);
    await bending(
      path,
      () => rm(path),
      async () => {
        await kept.client.query('UPDATE seal_page SET number = 1, token = $1', [first]);
        expect(await kept.verify()).toEqual([]);
        expect(await sentences([witness])).toEqual(
          named(/^Seal 2 is missing beside the evidence: server\.log knows it/),
        );
      },
    );
  });

  it('a log cut back together with everything that knew of it: a witness remembers', async () => {
    const path = pageOf(2);
    const text = await readFile(path, 'utf8');
    const first = (await readFile(pageOf(1), 'utf8')).trim().split('\n').at(-1);
    const { rows } = await kept.client.query(
      "SELECT count(*) FROM activity WHERE organisation_id = $1 AND action = 'gap_item.accepted'",
      [kept.ids.org],
    );
    expect(rows).toEqual([{ count: '1' }]);
    await bending(
      path,
      () => rm(path),
      async () => {
        await kept.client.query('UPDATE seal_page SET number = 1, token = $1', [first]);
        await kept.client.query(`ALTER TABLE activity DISABLE TRIGGER USER;
        DELETE FROM activity WHERE organisation_id = '${kept.ids.org}' AND sequence > (
          SELECT min(sequence) - 1 FROM activity WHERE organisation_id = '${kept.ids.org}' AND action = 'gap_item.accepted');
        ALTER TABLE activity ENABLE TRIGGER USER`);
        expect(await sentences([{ name: 'mail.txt', text }])).toEqual(
          named(/^The activity log of Kept Ltd ends with entry \d+, but had \d+ when it was sealed/),
        );
      },
    );
  });

  it('a page of seals of another secret', async () => {
    const other = await startTestApp();
    await other.as(await other.given.person()).post('/api/v1/orgs', { name: 'Elsewhere' });
    await other.nest.get(ActivitySealsService).seal();
    const [folderName = ''] = await readdir(join(other.environment.STORAGE_URL, '.seals'));
    const foreign = await readFile(join(other.environment.STORAGE_URL, '.seals', folderName, '000000000001'), 'utf8');
    await other.stop();

    expect(await sentences([{ name: 'foreign.txt', text: foreign }])).toEqual(
      named(/^A seal in foreign\.txt is not one that Waymark signed/),
    );
  });
});
