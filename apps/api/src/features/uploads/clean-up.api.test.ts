import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Organisation, SignedInPerson } from '../../../test/given.ts';
import { hold } from '../../../test/race.ts';
import { until } from '../../../test/raw-request.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { Database } from '../../common/database.ts';
import { Jobs } from '../../common/jobs.ts';
import { BLOB_STORE, type BlobStore } from '../../common/storage/blob-store.ts';
import { CleanUp } from './clean-up.ts';

let app: TestApp;
let cleanUp: CleanUp;
let blobs: BlobStore;
beforeAll(async () => {
  app = await startTestApp();
  cleanUp = app.nest.get(CleanUp);
  blobs = app.nest.get(BLOB_STORE);
});
afterAll(() => app.stop());

const tomorrow = () => new Date(Date.now() + 60_000);
const yesterday = () => new Date(Date.now() - 24 * 60 * 60 * 1000);

async function upload(org: Organisation, person: SignedInPerson, text: string) {
  const path = `${org.path}/uploads?fileName=a.txt`;
  return (await app.as(person).post(path, Buffer.from(text))).body as { id: string; sha256: string };
}

const kept = async (organisationId: string, sha256: string) => ({
  row: (await app.db.blob.count({ where: { organisationId, sha256 } })) === 1,
  bytes: await blobs.exists({ organisationId, sha256 }),
});
async function isAnybodyWaiting(): Promise<boolean> {
  const rows = await app.db.$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return rows.length > 0;
}
const both = { row: true, bytes: true };
const neither = { row: false, bytes: false };

describe('the clean-up of rows', () => {
  it('takes away uploads that were not used in time with their bytes, in every organisation', async () => {
    const first = await app.organisationWith('contributor');
    const second = await app.organisationWith('contributor');
    const uploads = [await upload(first, first.contributor, 'one'), await upload(second, second.contributor, 'two')];

    await cleanUp.cleanRows(yesterday());
    const afterTooEarly = await kept(first.id, uploads[0]?.sha256 ?? '');
    await cleanUp.cleanRows(tomorrow());

    expect(afterTooEarly).toEqual(both);
    expect(await kept(first.id, uploads[0]?.sha256 ?? '')).toEqual(neither);
    expect(await kept(second.id, uploads[1]?.sha256 ?? '')).toEqual(neither);
    expect(await app.db.upload.count({ where: { organisationId: { in: [first.id, second.id] } } })).toBe(0);
  });

  it('leaves what evidence refers to, also when the same file was uploaded once more and forgotten', async () => {
    const org = await app.organisationWith('contributor');
    const { id, sha256 } = await upload(org, org.contributor, 'evidence');
    const source = { kind: 'upload', uploadId: id };
    await app.as(org.contributor).post(`${org.path}/evidence`, { title: 'Kept', capturedOn: '2026-01-01', source });
    await upload(org, org.contributor, 'evidence');

    await cleanUp.cleanRows(tomorrow());
    await cleanUp.cleanBytes(tomorrow());

    expect(await kept(org.id, sha256)).toEqual(both);
    expect(await app.db.upload.count({ where: { organisationId: org.id } })).toBe(0);
  });

  it('leaves the files of certificates and reports', async () => {
    const org = await app.organisationWith('manager');
    const { id: programmeId } = await app.given.programme(org, 'iso-27001-2022', []);
    const on = new Date('2026-01-01');
    const papers = [await upload(org, org.manager, 'certificate'), await upload(org, org.manager, 'report')];
    const [certificate, report] = papers.map(({ sha256 }) => ({
      organisationId: org.id,
      programmeId,
      createdById: org.manager.id,
      sha256,
      fileName: 'a.txt',
    }));
    const days = { decidedOn: on, issuedOn: on, validFromOn: on, expiresOn: on };
    if (certificate)
      await app.db.certificate.create({ data: { ...certificate, ...days, number: '1', body: 'B', scope: 'S' } });
    if (report)
      await app.db.assuranceReport.create({ data: { ...report, firm: 'F', opinion: 'unqualified', issuedOn: on } });

    await cleanUp.cleanRows(tomorrow());
    await cleanUp.cleanBytes(tomorrow());

    for (const { sha256 } of papers) expect(await kept(org.id, sha256)).toEqual(both);
    expect(await app.db.upload.count({ where: { organisationId: org.id } })).toBe(0);
  });

  it('leaves bytes that are being uploaded again at this moment', async () => {
    const org = await app.organisationWith('contributor');
    const { id, sha256 } = await upload(org, org.contributor, 'again');
    await app.as(org.contributor).delete(`${org.path}/uploads/${id}`);
    const where = { organisationId: org.id, sha256 };

    // What an upload does when its bytes are safe; the clean-up comes in the middle of it, and has to wait.
    let cleaning: Promise<void> | undefined;
    await app.nest.get(Database).withOrganisation({ organisationId: org.id }, async (tx) => {
      await tx.blob.updateMany({ where, data: { createdAt: new Date() } });
      cleaning = cleanUp.cleanRows(tomorrow());
      await until(isAnybodyWaiting);
      await tx.upload.create({ data: { ...where, fileName: 'a', mediaType: 'a', uploadedById: org.contributor.id } });
    });
    await cleaning;

    expect(await kept(org.id, sha256)).toEqual(both);
  });

  it('that is at work on the same bytes is waited for by an upload, which then says that it must be sent again', async () => {
    const org = await app.organisationWith('contributor');
    const { id, sha256 } = await upload(org, org.contributor, 'once more');
    await app.as(org.contributor).delete(`${org.path}/uploads/${id}`);
    // What a clean-up holds while it takes the bytes away.
    const held = await hold(app, 'SELECT FROM blob WHERE organisation_id = $1 AND sha256 = $2 FOR UPDATE', [
      org.id,
      sha256,
    ]);

    const path = `${org.path}/uploads?fileName=a.txt`;
    const again = app.as(org.contributor).post(path, Buffer.from('once more'));
    await held.untilWaiting(1);
    await blobs.remove({ organisationId: org.id, sha256 });
    await held.release();

    expect(await again).toMatchObject({ status: 400, body: { code: 'upload.interrupted' } });
    expect(await app.db.upload.count({ where: { organisationId: org.id } })).toBe(0);
  });

  it('passes by what another is at work on', async () => {
    const org = await app.organisationWith('contributor');
    const { id, sha256 } = await upload(org, org.contributor, 'held');
    await app.as(org.contributor).delete(`${org.path}/uploads/${id}`);
    const held = await hold(app, 'SELECT FROM blob WHERE organisation_id = $1 FOR UPDATE', [org.id]);

    const ending = cleanUp.cleanRows(tomorrow()).then(() => 'passed by');
    const outcome = await Promise.race([ending, held.untilWaiting(1).then(() => 'waits')]);
    await held.release();
    await ending;

    expect(outcome).toBe('passed by');
    expect(await kept(org.id, sha256)).toEqual(both);
  });

  it('forgets the answers to repeated requests', async () => {
    const org = await app.organisationWith('owner');
    const row = { organisationId: org.id, userId: org.owner.id, requestHash: 'x', claim: randomUUID() };
    await app.db.idempotencyKey.create({
      data: { ...row, key: 'old', heldUntil: new Date(0), createdAt: new Date(0) },
    });
    await app.db.idempotencyKey.create({ data: { ...row, key: 'new', heldUntil: new Date(0) } });

    await cleanUp.cleanRows(yesterday());

    const left = await app.db.idempotencyKey.findMany({ where: { organisationId: org.id } });
    expect(left.map(({ key }) => key)).toEqual(['new']);
  });
});

describe('the clean-up of bytes', () => {
  it('takes away bytes without a row, also of organisations that are no more', async () => {
    const organisationId = randomUUID();
    const { sha256 } = await blobs.put(
      (async function* () {
        yield Buffer.from('left');
      })(),
      { organisationId, maxBytes: 9 },
    );

    await cleanUp.cleanBytes(yesterday());
    const afterTooEarly = await kept(organisationId, sha256);
    await cleanUp.cleanBytes(tomorrow());

    expect(afterTooEarly).toEqual({ row: false, bytes: true });
    expect(await kept(organisationId, sha256)).toEqual(neither);
  });
});

describe('the jobs', () => {
  it('are planned in the database when a worker starts, and run', async () => {
    const jobs = app.nest.get(Jobs);
    const ran = new Promise<void>((resolve) => {
      jobs.register({ name: 'test-job', cron: '0 0 1 1 *', run: async () => resolve() });
    });

    await jobs.start();
    await jobs.runNow('test-job');
    await ran;

    const planned = await app.db.$queryRaw<{ name: string }[]>`SELECT name FROM pgboss.schedule ORDER BY name`;
    expect(planned.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['clean-up-bytes', 'clean-up-rows', 'send-reminders', 'stage-turns', 'test-job']),
    );
  });
});
