import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../src/common/database.ts';
import { givenEvidence, startProgramme } from './programmes.ts';
import { startTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Evidence with a file, accepted; and SQL as the API's own role, inside its organisation. */
async function scene() {
  const org = await app.organisationWith('owner', 'contributor');
  const programme = await startProgramme(app, org, org.owner);
  const gapItemIds = [programme.items['A.5.15'] ?? ''];
  const of = { organisationId: org.id };
  const review = { programmeId: programme.id, verdict: 'accepted' as const, reviewerId: org.owner.id };
  const evidence = await givenEvidence(app, { ...of, ownerId: org.contributor.id, gapItemIds, review });
  const sha256 = 'a'.repeat(64);
  await app.db.blob.create({ data: { ...of, sha256, byteSize: 5 } });
  await app.db.evidenceVersion.updateMany({ where: of, data: { sha256, fileName: 'a.txt', url: null } });
  const run = (sql: string) => app.nest.get(Database).withOrganisation(of, (tx) => tx.$executeRawUnsafe(sql));
  return { org, programme, evidence, run };
}

describe('the API’s role', () => {
  it('cannot change accepted evidence, also not by way of what it hangs on', async () => {
    const { org, programme, evidence, run } = await scene();
    const everything = () =>
      Promise.all([
        app.db.evidenceVersion.findMany({ where: { organisationId: org.id } }),
        app.db.evidenceReview.findMany({ where: { organisationId: org.id } }),
        app.db.evidenceLink.findMany({ where: { organisationId: org.id } }),
      ]);
    const before = await everything();
    const attempts = [
      `UPDATE blob SET sha256 = '${'b'.repeat(64)}'`,
      'UPDATE blob SET byte_size = 6',
      'DELETE FROM blob',
      `UPDATE evidence_version SET sha256 = '${'b'.repeat(64)}'`,
      'DELETE FROM evidence_version',
      `UPDATE evidence_review SET verdict = 'rejected'`,
      'DELETE FROM evidence_review',
      `UPDATE evidence_link SET verdict = 'rejected'`,
      `UPDATE evidence SET id = uuidv7() WHERE id = '${evidence}'`,
      'DELETE FROM evidence',
      `UPDATE member SET user_id = uuidv7() WHERE user_id = '${org.owner.id}'`,
      `UPDATE "user" SET id = uuidv7() WHERE id = '${org.owner.id}'`,
      `UPDATE programme SET id = uuidv7() WHERE id = '${programme.id}'`,
      'DELETE FROM gap_item; DELETE FROM programme',
      `UPDATE organisation SET id = uuidv7() WHERE id = '${org.id}'`,
      'DELETE FROM organisation',
      `SELECT evidence_stand_again('${org.id}', '${evidence}')`,
    ];

    for (const sql of attempts) await expect(run(sql)).rejects.toThrow();

    expect(await everything()).toEqual(before);
  });

  it('still keeps what links count for up to date, through its own reviews and versions', async () => {
    const { org, programme, evidence, run } = await scene();

    await run(`UPDATE evidence_review SET is_current = false WHERE evidence_id = '${evidence}'`);
    await run(`INSERT INTO evidence_review (organisation_id, evidence_id, programme_id, version_number, verdict, reviewer_id)
      VALUES ('${org.id}', '${evidence}', '${programme.id}', 1, 'rejected', '${org.owner.id}')`);

    const where = { organisationId: org.id, evidenceId: evidence };
    expect(await app.db.evidenceLink.findMany({ where })).toMatchObject([{ verdict: 'rejected' }]);
  });
});

it('no key is passed on when it changes, but the name of an auditor’s firm; nothing of history goes with anything', async () => {
  const keys = await app.db.$queryRaw<{ name: string; on: string; deletes: boolean }[]>`
    SELECT conrelid::regclass::text AS name, confrelid::regclass::text AS on, confdeltype = 'c' AS deletes
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace
      AND (confupdtype IN ('c', 'n', 'd') OR confdeltype IN ('c', 'n', 'd') AND conrelid IN ('evidence_version'::regclass,
        'evidence_review'::regclass, 'stage_decision'::regclass, 'certificate'::regclass, 'assurance_report'::regclass,
        'bridge_letter'::regclass, 'report'::regclass, 'activity'::regclass))`;

  expect(keys).toEqual([{ name: 'programme', on: 'auditor_firm', deletes: false }]);
});

it('the database is what the migrations of this version are known to make: `npm run db:fingerprint` writes it down', async () => {
  const { schemaFingerprint } = await import('../src/common/ledger/schema-fingerprint.ts');
  const { default: expected } = await import('../../../prisma/schema-fingerprint.json', { with: { type: 'json' } });

  const query = <Row>(text: string) => app.db.$queryRawUnsafe<Row[]>(text);

  expect(await schemaFingerprint(query)).toEqual(expected);
});
