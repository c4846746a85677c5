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

    const accepted = await app.as(org.manager).change('POST', `${path}/reviews`, accept);
    const afterAccepting = await standings();
    const reject = { ...accept, programmeId: soc.id, verdict: 'rejected', reason: 'wrong_period', note: 'Covers Q1' };
    await app.as(org.manager).change('POST', `${path}/reviews`, reject);
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

  it('is work of whoever has to answer a rejection, with its sentence, until a newer version is sent', async () => {
    const { org, soc, path, accept, upload, id } = await scene();
    const answers = async (language = 'en') => {
      const asked = `${org.path}/my-work?segment=answers&withTotal=true`;
      const { body } = await app.as(org.contributor).send('GET', asked, undefined, { 'accept-language': language });
      return { items: body.items, total: body.total };
    };
    const reject = { ...accept, programmeId: soc.id, verdict: 'rejected', reason: 'unreadable', note: 'Too dark.' };
    await app.as(org.manager).change('POST', `${path}/reviews`, reject);
    const asked = await answers();
    const german = await answers('de');
    const others = await app.as(org.manager).get(`${org.path}/my-work?segment=answers`);

    const note = 'Taken again, with more light.';
    const answered = await app.as(org.contributor).post(`${path}/versions`, { uploadId: await upload('second'), note });
    const seen = await app.as(org.manager).get(path);

    expect(asked).toMatchObject({ total: 1, items: [{ kind: 'answer_evidence', id, programmeId: soc.id }] });
    expect([asked, german].map(({ items: [item] }) => [item.asks, item.because])).toEqual([
      ['Answer the rejection', 'Evidence rejected: cannot be read. “Too dark.”'],
      ['Ablehnung beantworten', 'Nachweis abgelehnt: nicht lesbar. „Too dark.“'],
    ]);
    expect(others.body.items).toEqual([]);
    expect(answered.status).toBe(201);
    expect(await answers()).toEqual({ total: 0, items: [] });
    // Both sides still have what was said, and what is new stands beside it.
    expect(seen.body.reviews).toMatchObject([{ versionNumber: 1, verdict: 'rejected', note: 'Too dark.' }]);
    expect(seen.body.latest).toMatchObject({ number: 2, note });
  });

  it('asks its owner for an answer once, and not for evidence of the same requirement again', async () => {
    const { org, iso, path, accept } = await scene();
    await app.db.gapItem.updateMany({
      where: { id: iso.items['A.5.15'] },
      data: {
        ...{ ownerId: org.contributor.id, dueOn: new Date('2026-02-01T00:00:00Z'), conformity: 'conform' },
        ...{ assessedAt: new Date(), assessedById: org.contributor.id },
        ...{ acceptedAt: new Date(), acceptedById: org.manager.id },
      },
    });
    const kinds = async () =>
      (await app.as(org.contributor).get(`${org.path}/my-work`)).body.items.map(({ kind }: { kind: string }) => kind);
    const reject = { ...accept, verdict: 'rejected', reason: 'wrong_scope' };

    await app.as(org.manager).change('POST', `${path}/reviews`, reject);

    expect(await kinds()).toEqual(['answer_evidence']);
  });

  it('is never of one’s own: neither as owner nor as the one who brought the latest version', async () => {
    const { org, path, accept, upload, id } = await scene();
    const uploadId = await upload('second', org.manager);
    await app.as(org.manager).post(`${path}/versions`, { uploadId });
    const ofVersion2 = { ...accept, versionNumber: 2 };

    const byUploader = await app.as(org.manager).change('POST', `${path}/reviews`, ofVersion2);
    await app.db.member.updateMany({ where: { userId: org.contributor.id }, data: { role: 'manager' } });
    const byOwner = await app.as(org.contributor).change('POST', `${path}/reviews`, ofVersion2);
    const byThird = await app.as(org.owner).change('POST', `${path}/reviews`, ofVersion2);

    expect([byUploader, byOwner].map(({ status, body }) => [status, body.code])).toEqual([
      [403, 'evidence.self_review'],
      [403, 'evidence.self_review'],
    ]);
    expect(byThird.status).toBe(201);
    expect(await app.db.evidenceReview.count({ where: { evidenceId: id } })).toBe(1);
  });

  it('needs a link, a programme that exists, and a reason to reject', async () => {
    const { org, path, accept, unlinked } = await scene();
    const send = (more: object) => app.as(org.manager).change('POST', `${path}/reviews`, { ...accept, ...more });

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
    await app.as(org.manager).change('POST', `${path}/reviews`, accept);
    await app.as(org.contributor).post(`${path}/versions`, { uploadId: await upload('second') });

    const afterNewVersion = await standings();
    const ofOldVersion = await app.as(org.manager).change('POST', `${path}/reviews`, accept);
    const ofNewVersion = await app.as(org.manager).change('POST', `${path}/reviews`, { ...accept, versionNumber: 2 });

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
    await app.as(org.manager).change('POST', `${path}/reviews`, accept);

    await app.as(org.owner).change('POST', `${path}/reviews`, { ...accept, verdict: 'rejected', reason: 'other' });

    expect((await standings()).iso).toMatchObject({ state: 'rejected', reviewedBy: { id: org.owner.id } });
    expect(await app.db.evidenceReview.count({ where: { evidenceId: id, isCurrent: true } })).toBe(1);
  });
});
