import { chmod, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, prepareApiRole, startDatabase } from './database.mjs';
import { migrate } from './migrate.mjs';
import { knownMigrations } from './migrations.mjs';
import { root } from './process.mjs';

const secret = 'a secret of this test';
let folder;
let server;
let db;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-old-log-'));
  await chmod(folder, 0o755);
  server = await startDatabase({ dataDir: join(folder, 'postgres'), secret, settings: { fsync: 'off' } });
  await prepareApiRole(server.url, secret);
  const old = join(folder, 'old');
  for (const { name } of await knownMigrations()) {
    if (name >= '20261129202000_acceptances_and_runs') break;
    await cp(join(root, 'prisma', 'migrations', name), join(old, name), { recursive: true });
  }
  await migrate(server.url, { folder: old });
  db = await connect(server.url);
  await db.query(oldRows);
  await migrate(server.url);
});

afterAll(async () => {
  await db?.end();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

const id = (place) => `00000000-0000-7000-8000-${String(place).padStart(12, '0')}`;
const [org, other, ada, bo] = [1, 2, 3, 4].map(id);
const [never, stands, taken, twice, foreign] = [11, 12, 13, 14, 15].map(id);
const [saidOnly, assessed, setBack, both] = [16, 17, 18, 19].map(id);
const [stage, early, stillThere] = [21, 22, 23].map(id);
const [firstTime, secondTime, earlyTime] = [31, 32, 33].map(id);

const item = (organisation, place, requirement, accepted = 'NULL, NULL') =>
  `('${organisation}', '${place}', '${organisation}', 'f', '${requirement}', ${accepted})`;
const entry = (organisation, subject, action, before, after) =>
  `('${organisation}', '${ada}', 'Ada', '${action}', '${action.split('.')[0]}', '${subject}', 'It',
    '${JSON.stringify(before)}', '${JSON.stringify(after)}')`;
const accepted = (subject, by, organisation = org) =>
  entry(organisation, subject, 'gap_item.accepted', { acceptedById: null }, { acceptedById: by });
const takenBack = (subject, by, action, organisation = org) =>
  entry(organisation, subject, action, { acceptedById: by }, { acceptedById: null });
const reopened = (subject, actualToOn) =>
  entry(org, subject, 'stage.reopened', { status: 'done', actualToOn }, { status: 'active', actualToOn: null });

/** What an installation from before these tables wrote: rows as they are now, and all that was before in the log alone. */
const oldRows = `
  INSERT INTO organisation (id, slug, name) VALUES ('${org}', 'one', 'One'), ('${other}', 'two', 'Two');
  INSERT INTO "user" (id, name, email) VALUES ('${ada}', 'Ada', 'ada@example.test'), ('${bo}', 'Bo', 'bo@example.test');
  INSERT INTO member (organisation_id, user_id, role) VALUES ('${org}', '${ada}', 'manager'), ('${other}', '${ada}', 'manager');
  INSERT INTO framework VALUES ('f', 'F', 'F', '1', 'P');
  INSERT INTO requirement (framework_id, id, title, summary, group_id, group_title, is_mandatory, "order")
    SELECT 'f', n::text, 'T', 'S', 'g', 'G', true, n FROM generate_series(1, 8) n;
  INSERT INTO programme (organisation_id, id, scheme, framework_id, name, scope_statement, categories, start_on, target_on)
    SELECT o, o, 'iso-27001-2022', 'f', 'P', 'All', '{}', '2026-01-01', '2026-12-31' FROM unnest(ARRAY['${org}', '${other}']::uuid[]) o;
  INSERT INTO gap_item (organisation_id, id, programme_id, framework_id, requirement_id, accepted_at, accepted_by_id) VALUES
    ${item(org, never, 1)}, ${item(org, stands, 2, `'2026-05-01T10:00Z', '${ada}'`)}, ${item(org, taken, 3)},
    ${item(org, twice, 4, `'2026-06-01T10:00Z', '${ada}'`)}, ${item(other, foreign, 1)};
  INSERT INTO gap_item (organisation_id, id, programme_id, framework_id, requirement_id, conformity, claimed_at, claimed_by_id) VALUES
    ('${org}', '${saidOnly}', '${org}', 'f', '5', 'not_assessed', '2026-05-02T10:00Z', '${ada}'),
    ('${org}', '${assessed}', '${org}', 'f', '6', 'conform', NULL, NULL),
    ('${org}', '${setBack}', '${org}', 'f', '7', 'not_assessed', '2026-05-02T10:00Z', '${ada}'),
    ('${org}', '${both}', '${org}', 'f', '8', 'conform', '2026-05-03T10:00Z', '${ada}');
  INSERT INTO stage (organisation_id, id, programme_id, key, "order", planned_from_on, planned_to_on, baseline_from_on, baseline_to_on)
    SELECT '${org}', s, '${org}', s, 1 + row_number() OVER (), '2026-01-01', '2026-02-01', '2026-01-01', '2026-02-01'
    FROM unnest(ARRAY['${stage}', '${early}', '${stillThere}']::uuid[]) s;
  INSERT INTO stage_decision (organisation_id, id, programme_id, stage_id, decision, note, facts, decided_by_id, decided_at) VALUES
    ('${org}', '${firstTime}', '${org}', '${stage}', 'reopened', 'n', '[]', '${ada}', '2026-03-01T08:00Z'),
    ('${org}', '${secondTime}', '${org}', '${stage}', 'reopened', 'n', '[]', '${ada}', '2026-05-01T08:00Z'),
    ('${org}', '${earlyTime}', '${org}', '${early}', 'reopened', 'n', '[]', '${ada}', '2026-05-01T08:00Z'),
    ('${org}', '${id(34)}', '${org}', '${stillThere}', 'go', 'n', '[]', '${ada}', '2026-05-01T08:00Z');
  INSERT INTO activity (organisation_id, actor_id, actor_name, action, subject_type, subject_id, subject_label, before, after) VALUES
    ${accepted(stands, ada)},
    ${accepted(taken, bo)}, ${takenBack(taken, bo, 'gap_item.reopened')},
    ${accepted(twice, ada)}, ${takenBack(twice, ada, 'gap_item.updated')}, ${accepted(twice, ada)},
    ${accepted(foreign, ada, other)}, ${takenBack(foreign, ada, 'gap_item.reopened', other)},
    ${entry(org, never, 'gap_item.updated', { acceptedById: null }, { acceptedById: null })},
    ${reopened(stage, '2026-02-20')}, ${reopened(stage, '2026-04-20')}, ${reopened(early, null)},
    ${entry(org, assessed, 'gap_item.changed', {}, { conformity: 'minor' })},
    ${entry(org, assessed, 'gap_item.changed', {}, { conformity: 'conform' })},
    ${entry(org, setBack, 'gap_item.changed', {}, { conformity: 'not_assessed' })},
    ${entry(org, both, 'gap_item.changed', {}, { conformity: 'conform' })};`;

const rows = async (sql) => (await db.query(sql)).rows;

describe('a database whose log alone knew what was before', () => {
  it('gets an acceptance for each time an item was accepted, with whoever is still a member and the day it was taken back', async () => {
    const kept = await rows(`
      SELECT a.organisation_id AS org, a.gap_item_id AS item, a.accepted_by_id AS by, a.withdrawn_at IS NULL AS stands,
        (SELECT v.sequence::int FROM activity v
          WHERE v.organisation_id = a.organisation_id AND v.subject_id = a.gap_item_id AND v.at = a.withdrawn_at
          ORDER BY v.sequence DESC LIMIT 1) IS NOT NULL AS told
      FROM gap_item_acceptance a ORDER BY a.gap_item_id, a.withdrawn_at`);

    expect(kept).toEqual([
      { org, item: stands, by: ada, stands: true, told: false },
      { org, item: taken, by: null, stands: false, told: true },
      { org, item: twice, by: ada, stands: false, told: true },
      { org, item: twice, by: ada, stands: true, told: false },
      { org: other, item: foreign, by: ada, stands: false, told: true },
    ]);
  });

  it('gets a run for each time a stage that was over went on, matched by their order', async () => {
    const runs = await rows('SELECT id, stage_id AS stage, ended_on::text AS ended FROM stage_run ORDER BY id');

    expect(runs).toEqual([
      { id: firstTime, stage, ended: '2026-02-20' },
      { id: secondTime, stage, ended: '2026-04-20' },
    ]);
  });

  it('has of each item who said how far it conforms: whoever claimed it, else whoever the log says', async () => {
    const items = await rows(`
      SELECT g.id, g.conformity, g.assessed_by_id AS by, CASE
        WHEN g.assessed_at = (SELECT a.at FROM activity a WHERE a.subject_id = g.id ORDER BY a.sequence DESC LIMIT 1)
        THEN 'as logged' ELSE (g.assessed_at AT TIME ZONE 'UTC')::date::text END AS "at"
      FROM gap_item g WHERE g.id = ANY ('{${saidOnly},${assessed},${setBack},${both}}') ORDER BY g.id`);

    expect(items).toEqual([
      { id: saidOnly, conformity: 'conform', by: ada, at: '2026-05-02' },
      { id: assessed, conformity: 'conform', by: ada, at: 'as logged' },
      { id: setBack, conformity: 'not_assessed', by: null, at: null },
      { id: both, conformity: 'conform', by: ada, at: '2026-05-03' },
    ]);
  });

  it('keeps every entry of the log as it was, and goes on with it', async () => {
    const entries = await rows('SELECT count(*)::int AS count FROM activity');
    await db.query(`UPDATE gap_item SET accepted_at = NULL, accepted_by_id = NULL WHERE id = '${stands}'`);

    expect(entries).toEqual([{ count: 16 }]);
    const open = `SELECT count(*)::int AS count FROM gap_item_acceptance WHERE gap_item_id = '${stands}' AND withdrawn_at IS NULL`;
    expect(await rows(open)).toEqual([{ count: 0 }]);
  });
});
