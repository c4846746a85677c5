import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Evidence of a contributor, linked to one requirement of each of two programmes. */
async function scene() {
  const org = await app.organisationWith('contributor', 'manager', 'owner');
  const iso = await app.given.programme(org, 'iso-27001-2022', ['A.5.15']);
  const soc = await app.given.programme(org, 'soc-2-tsc', ['CC6.1']);
  const unlinked = await app.given.programme(org, 'iso-27001-2013', []);
  const upload = async (text: string, person = org.contributor) =>
    (await app.as(person).post(`${org.path}/uploads?fileName=a.txt`, Buffer.from(text))).body.id as string;
  const { body } = await app.as(org.contributor).post(`${org.path}/evidence`, {
    title: 'Access review',
    capturedOn: new Date().toISOString().slice(0, 10),
    source: { kind: 'upload', uploadId: await upload('first') },
    gapItemIds: [iso.items['A.5.15'], soc.items['CC6.1']],
  });
  const path = `${org.path}/evidence/${body.id}`;
  const accept = { verdict: 'accepted', programmeId: iso.id, versionNumber: 1 };
  const standings = async () => {
    const read = await app.as(org.manager).get(path);
    const of = (id: string) => read.body.standings.find((each: { programmeId: string }) => each.programmeId === id);
    return { iso: of(iso.id), soc: of(soc.id) };
  };
  return { org, iso, soc, unlinked, upload, id: body.id as string, path, accept, standings, version: body.version };
}

describe('a review', () => {
  it('counts for its programme and for no other', async () => {
    const { org, soc, path, accept, standings, id, iso } = await scene();

    const accepted = await app.as(org.manager).post(`${path}/reviews`, accept);
    const afterAccepting = await standings();
    const reject = { ...accept, programmeId: soc.id, verdict: 'rejected', reason: 'wrong_period', note: 'Covers Q1' };
    await app.as(org.manager).post(`${path}/reviews`, reject);
    const afterRejecting = await standings();

    expect(accepted.status).toBe(201);
    expect([afterAccepting.iso.state, afterAccepting.soc.state]).toEqual(['accepted', 'to_review']);
    expect(afterRejecting).toMatchObject({
      iso: { state: 'accepted', reviewedBy: { id: org.manager.id }, reason: null },
      soc: { state: 'rejected', reason: 'wrong_period', note: 'Covers Q1' },
    });
    const activity = await app.db.activity.findMany({ where: { subjectId: id }, orderBy: { sequence: 'asc' } });
    expect(activity.slice(-2).map((entry) => [entry.action, entry.programmeId])).toEqual([
      ['evidence.accepted', iso.id],
      ['evidence.rejected', soc.id],
    ]);
  });

  it('is never of one’s own: neither as owner nor as the one who brought the latest version', async () => {
    const { org, path, accept, upload, id } = await scene();
    const uploadId = await upload('second', org.manager);
    await app.as(org.manager).post(`${path}/versions`, { uploadId });
    const ofVersion2 = { ...accept, versionNumber: 2 };

    const byUploader = await app.as(org.manager).post(`${path}/reviews`, ofVersion2);
    await app.db.member.updateMany({ where: { userId: org.contributor.id }, data: { role: 'manager' } });
    const byOwner = await app.as(org.contributor).post(`${path}/reviews`, ofVersion2);
    const byThird = await app.as(org.owner).post(`${path}/reviews`, ofVersion2);

    expect([byUploader, byOwner].map(({ status, body }) => [status, body.code])).toEqual([
      [403, 'evidence.self_review'],
      [403, 'evidence.self_review'],
    ]);
    expect(byThird.status).toBe(201);
    expect(await app.db.evidenceReview.count({ where: { evidenceId: id } })).toBe(1);
  });

  it('needs a link, a programme that exists, and a reason to reject', async () => {
    const { org, path, accept, unlinked } = await scene();
    const send = (more: object) => app.as(org.manager).post(`${path}/reviews`, { ...accept, ...more });

    const answers = [
      await send({ programmeId: unlinked.id }),
      await send({ programmeId: '00000000-0000-7000-8000-000000000000' }),
      await send({ verdict: 'rejected' }),
    ];

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'evidence.not_linked'],
      [404, 'resource.not_found'],
      [400, 'request.invalid'],
    ]);
  });

  it('ends with the version it was given for', async () => {
    const { org, path, accept, upload, standings, id } = await scene();
    await app.as(org.manager).post(`${path}/reviews`, accept);
    await app.as(org.contributor).post(`${path}/versions`, { uploadId: await upload('second') });

    const afterNewVersion = await standings();
    const ofOldVersion = await app.as(org.manager).post(`${path}/reviews`, accept);
    const ofNewVersion = await app.as(org.manager).post(`${path}/reviews`, { ...accept, versionNumber: 2 });

    expect(afterNewVersion.iso.state).toBe('to_review');
    expect(ofOldVersion).toMatchObject({
      status: 412,
      body: { code: 'resource.changed_meanwhile', facts: { current: { latest: { number: 2 } } } },
    });
    expect(ofNewVersion.status).toBe(201);
    const reviews = await app.db.evidenceReview.findMany({ where: { evidenceId: id }, orderBy: { reviewedAt: 'asc' } });
    expect(reviews.map(({ versionNumber, isCurrent }) => [versionNumber, isCurrent])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('of two people at once is saved once; the other is told and sees it', async () => {
    const { org, path, accept, version, id } = await scene();
    const reject = { ...accept, verdict: 'rejected', reason: 'incomplete' };
    const seen = { 'if-match': `"${version}"` };

    const answers = await Promise.all([
      app.as(org.manager).post(`${path}/reviews`, accept, seen),
      app.as(org.owner).post(`${path}/reviews`, reject, seen),
    ]);

    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 412]);
    const told = answers.find(({ status }) => status === 412);
    expect(told?.body.facts.current.reviews).toHaveLength(1);
    expect(await app.db.evidenceReview.count({ where: { evidenceId: id } })).toBe(1);
  });

  it('can be followed by another, which then counts', async () => {
    const { org, path, accept, standings, id } = await scene();
    await app.as(org.manager).post(`${path}/reviews`, accept);

    await app.as(org.owner).post(`${path}/reviews`, { ...accept, verdict: 'rejected', reason: 'other' });

    expect((await standings()).iso).toMatchObject({ state: 'rejected', reviewedBy: { id: org.owner.id } });
    expect(await app.db.evidenceReview.count({ where: { evidenceId: id, isCurrent: true } })).toBe(1);
  });
});
