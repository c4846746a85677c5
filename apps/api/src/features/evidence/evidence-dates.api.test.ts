import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Organisation, SignedInPerson } from '../../../test/given.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function scene() {
  const org = await app.organisationWith('contributor', 'manager');
  return { org, iso: await app.given.programme(org, 'iso-27001-2022', ['A.5.15']) };
}

async function uploaded(org: Organisation, person: SignedInPerson) {
  const path = `${org.path}/uploads?fileName=access.csv`;
  return (await app.as(person).post(path, Buffer.from('user;role\n'))).body.id as string;
}

async function add(org: Organisation, person: SignedInPerson, more: object = {}) {
  const source = { kind: 'upload', uploadId: await uploaded(org, person) };
  return app
    .as(person)
    .post(`${org.path}/evidence`, { title: 'Access review', capturedOn: '2026-01-15', source, ...more });
}

describe('the dates of evidence', () => {
  it('are corrected before the first review, with the old ones in the log and readiness following', async () => {
    const { org, ...programmes } = await scene();
    const gapItemIds = [programmes.iso.items['A.5.15']];
    const { id, version } = (await add(org, org.contributor, { gapItemIds })).body;

    const change = { capturedOn: '2026-01-10', periodFromOn: '2025-10-01', periodToOn: '2025-12-31' };
    const answer = await app.as(org.contributor).patch(`${org.path}/evidence/${id}`, change, version);

    expect(answer).toMatchObject({ status: 200, body: { ...change, title: 'Access review', version: version + 1 } });
    const entry = await app.db.activity.findFirst({ where: { subjectId: id, action: 'evidence.changed' } });
    expect(entry).toMatchObject({
      before: { capturedOn: '2026-01-15', periodFromOn: null, periodToOn: null },
      after: change,
    });
    const link = await app.db.evidenceLink.findFirstOrThrow({ where: { evidenceId: id } });
    expect(link.capturedOn?.toISOString().slice(0, 10)).toBe('2026-01-10');
  });

  it.each([
    ['a capture in the future', { capturedOn: '2100-01-01' }, 422, 'evidence.captured_in_future'],
    ['a period reversed by its new end', { periodToOn: '2025-09-30' }, 422, 'evidence.dates_reversed'],
    ['half a period', { periodFromOn: null }, 400, 'request.invalid'],
    ['a day that does not exist', { capturedOn: '2026-02-30' }, 400, 'request.invalid'],
  ])('refuses %s, and changes nothing', async (_, change, status, code) => {
    const { org } = await scene();
    const period = { periodFromOn: '2025-10-01', periodToOn: '2025-12-31' };
    const { id, version } = (await add(org, org.contributor, period)).body;
    const path = `${org.path}/evidence/${id}`;

    const answer = await app.as(org.contributor).patch(path, { title: 'Other', ...change }, version);

    expect(answer).toMatchObject({ status, body: { code } });
    const now = (await app.as(org.contributor).get(path)).body;
    expect(now).toMatchObject({ title: 'Access review', capturedOn: '2026-01-15', ...period, version });
  });

  it.each(['accepted', 'rejected'] as const)('stay once it was %s, for managers too', async (verdict) => {
    const { org, ...programmes } = await scene();
    const gapItemIds = [programmes.iso.items['A.5.15']];
    const { id } = (await add(org, org.contributor, { gapItemIds })).body;
    const path = `${org.path}/evidence/${id}`;
    const review = { verdict, programmeId: programmes.iso.id, versionNumber: 1 };
    const reason = verdict === 'rejected' ? { reason: 'stale' } : {};
    const { version } = (await app.as(org.manager).change('POST', `${path}/reviews`, { ...review, ...reason })).body;

    const byOwner = await app.as(org.contributor).patch(path, { capturedOn: '2026-01-16' }, version);
    const byManager = await app
      .as(org.manager)
      .patch(path, { periodFromOn: '2026-01-01', periodToOn: '2026-01-15' }, version);
    const words = { title: 'Access review Q4', capturedOn: '2026-01-15' };
    const onlyWords = await app.as(org.contributor).patch(path, words, version);

    expect(byOwner).toMatchObject({ status: 409, body: { code: 'evidence.dates_reviewed' } });
    expect(byManager).toMatchObject({ status: 409, body: { code: 'evidence.dates_reviewed' } });
    expect(onlyWords).toMatchObject({ status: 200, body: words });
    await app.as(org.contributor).post(`${path}/versions`, { uploadId: await uploaded(org, org.contributor) });
    const ofNewVersion = await app.as(org.contributor).patch(path, { capturedOn: '2026-01-16' }, version + 2);
    expect(ofNewVersion.body.code).toBe('evidence.dates_reviewed');
  });
});

describe('the days of a newer version', () => {
  const quarter = { capturedOn: '2026-04-02', periodFromOn: '2026-01-01', periodToOn: '2026-03-31' };
  const next = { capturedOn: '2026-07-01', periodFromOn: '2026-04-01', periodToOn: '2026-06-30' };

  /** Evidence of one quarter, rejected because another is needed. */
  async function rejected() {
    const { org, iso } = await scene();
    const gapItemIds = [iso.items['A.5.15']];
    const { id } = (await add(org, org.contributor, { ...quarter, gapItemIds })).body;
    const path = `${org.path}/evidence/${id}`;
    const review = { verdict: 'rejected', reason: 'wrong_period', programmeId: iso.id, versionNumber: 1 };
    await app.as(org.manager).change('POST', `${path}/reviews`, review);
    const answer = async (days: object) =>
      app.as(org.contributor).post(`${path}/versions`, { uploadId: await uploaded(org, org.contributor), ...days });
    return { org, id, path, answer };
  }

  it('come with it in one step: the evidence has them, and the version that was judged keeps what it claimed', async () => {
    const { org, id, path, answer } = await rejected();

    const answered = await answer(next);

    expect(answered).toMatchObject({ status: 201, body: { ...next, latest: { number: 2, ...next } } });
    expect(answered.body.versions).toMatchObject([
      { number: 2, ...next },
      { number: 1, ...quarter },
    ]);
    const listed = (await app.as(org.manager).get(`${org.path}/evidence`)).body.items;
    expect(listed).toMatchObject([{ id, ...next }]);
    const link = await app.db.evidenceLink.findFirstOrThrow({ where: { evidenceId: id } });
    expect([link.capturedOn, link.periodToOn].map((day) => day?.toISOString().slice(0, 10))).toEqual([
      next.capturedOn,
      next.periodToOn,
    ]);
    const entry = await app.db.activity.findFirst({ where: { subjectId: id, action: 'evidence.version_added' } });
    expect(entry).toMatchObject({ before: { versionNumber: 1, ...quarter }, after: { versionNumber: 2, ...next } });
    const seen = (await app.as(org.manager).get(path)).body;
    expect(seen.reviews).toMatchObject([{ versionNumber: 1, reason: 'wrong_period' }]);
  });

  it('stay those of the one before where none are given', async () => {
    const { id, answer } = await rejected();

    const answered = await answer({});

    expect(answered.body).toMatchObject({ ...quarter, latest: { number: 2, ...quarter } });
    const entry = await app.db.activity.findFirst({ where: { subjectId: id, action: 'evidence.version_added' } });
    expect(Object.keys(Object(entry?.before))).toEqual(['versionNumber']);
  });

  it.each([
    ['a capture in the future', { capturedOn: '2100-01-01' }, 422, 'evidence.captured_in_future'],
    ['a period reversed by its new end', { periodToOn: '2025-09-30' }, 422, 'evidence.dates_reversed'],
    ['half a period', { periodFromOn: null }, 400, 'request.invalid'],
  ])('are refused with %s, and no version is added', async (_, days, status, code) => {
    const { org, path, answer } = await rejected();

    expect(await answer(days)).toMatchObject({ status, body: { code } });

    expect((await app.as(org.contributor).get(path)).body).toMatchObject({ ...quarter, latest: { number: 1 } });
  });

  it('are corrected with those of the evidence until they are judged, and never after, whoever writes the row', async () => {
    const { org } = await scene();
    const { id, version } = (await add(org, org.contributor, quarter)).body;
    const path = `${org.path}/evidence/${id}`;
    await app.as(org.contributor).patch(path, { capturedOn: '2026-04-03' }, version);
    const corrected = (await app.as(org.contributor).get(path)).body;

    const { path: judged, id: judgedId } = await rejected();
    await app.db.evidence.updateMany({ where: { id: judgedId }, data: { capturedOn: new Date('2026-05-05') } });

    expect(corrected).toMatchObject({ capturedOn: '2026-04-03', latest: { capturedOn: '2026-04-03' } });
    const kept = await app.db.evidenceVersion.findFirstOrThrow({
      where: { evidenceId: judged.split('/').at(-1) ?? '' },
    });
    expect(kept.capturedOn.toISOString().slice(0, 10)).toBe(quarter.capturedOn);
  });
});
