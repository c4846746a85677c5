import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenEvidence, inDays, programmeBody, startProgramme } from '../../../../test/programmes.ts';
import { certificate } from '../../../../test/records.ts';
import { startTestApp, type TestApp } from '../../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** A programme to the edition of 2013 with work in it. */
async function givenOldEdition() {
  const org = await app.organisationWith('manager', 'contributor');
  const old = await startProgramme(app, org, org.manager, programmeBody.iso({ scheme: 'iso-27001-2013' }));
  const itemOf = (requirementId: string) => old.items[requirementId] ?? '';
  const owned = { ownerId: org.contributor.id, reviewerId: org.manager.id, isHighRisk: true };
  const accepted = { conformity: 'conform', acceptedAt: new Date(), acceptedById: org.manager.id };
  await app.db.gapItem.updateMany({
    where: { id: { in: [itemOf('A.5.1.1'), itemOf('10.1')] } },
    data: { ...owned, ...accepted, findingAsIs: 'Policy of 2021' },
  });
  const gapItemIds = [itemOf('A.5.1.1')];
  const evidenceId = await givenEvidence(app, { organisationId: org.id, ownerId: org.contributor.id, gapItemIds });
  const path = `${old.path}/edition-move`;
  return { org, old, path, evidenceId };
}

describe('the move to the edition in force', () => {
  it('tells what would come along, what is new and what cannot', async () => {
    const { org, path } = await givenOldEdition();

    const { status, body } = await app.as(org.manager).get(path);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      fromName: 'ISO/IEC 27001:2013',
      toName: 'ISO/IEC 27001:2022 + Amd 1:2024',
      endedOn: '2025-10-31',
      hasLapsedCertificate: false,
      left: [],
    });
    expect(body.carried.find(({ id }: { id: string }) => id === 'A.5.1').from).toEqual(['A.5.1.1', 'A.5.1.2']);
    expect(body.added.map(({ id }: { id: string }) => id)).toContain('A.5.7');
    expect(body.targetOn > inDays(200)).toBe(true);
  });

  it('says that a lapsed certificate means Stage 1 and Stage 2 anew, and plans both', async () => {
    const { org, old, path } = await givenOldEdition();
    await app
      .as(org.manager)
      .post(`${old.path}/certificates`, certificate({ decidedOn: '2022-10-01', expiresOn: '2025-09-30' }));

    const { body } = await app.as(org.manager).get(path);
    const moved = await app.as(org.manager).post(path, { targetOn: body.targetOn });

    expect(body.hasLapsedCertificate).toBe(true);
    const keys = moved.body.stages.filter(({ status }: { status: string }) => status === 'planned');
    expect(keys.map(({ key }: { key: string }) => key)).toEqual(
      expect.arrayContaining(['stage-1-audit', 'stage-2-audit']),
    );
  });

  it('takes people, findings and evidence along, and no verdict; the old programme stays', async () => {
    const { org, old, path, evidenceId } = await givenOldEdition();
    const before = (await app.as(org.manager).get(old.path)).body;

    const { status, body } = await app.as(org.manager).post(path, { targetOn: inDays(300) });

    expect(status).toBe(201);
    expect(body).toMatchObject({
      scheme: 'iso-27001-2022',
      scopeStatement: before.scopeStatement,
      targetOn: inDays(300),
    });
    const items = await app.db.gapItem.findMany({ where: { programmeId: body.id }, include: { evidenceLinks: true } });
    const item = (id: string) => items.find(({ requirementId }) => requirementId === id);
    expect(items).toHaveLength(123);
    expect(item('A.5.1')).toMatchObject({
      ownerId: org.contributor.id,
      reviewerId: org.manager.id,
      isHighRisk: true,
      findingAsIs: 'Policy of 2021',
      conformity: 'not_assessed',
      acceptedAt: null,
      evidenceLinks: [{ evidenceId, verdict: null }],
    });
    // The clauses on improvement changed places.
    expect([item('10.2')?.ownerId, item('10.1')?.ownerId]).toEqual([org.contributor.id, null]);
    expect(item('A.5.7')).toMatchObject({ ownerId: null, findingAsIs: '', evidenceLinks: [] });
    expect((await app.as(org.manager).get(old.path)).body).toEqual(before);
    const told = await app.db.activity.findMany({ where: { subjectId: body.id } });
    expect(told.map(({ action }) => action)).toEqual(['programme.moved']);
  });

  it.each(['get', 'post'] as const)('is refused where the edition has not ended: %s', async (method) => {
    const org = await app.organisationWith('manager');
    const { path } = await startProgramme(app, org, org.manager);

    const answer = await app.as(org.manager)[method](`${path}/edition-move`, { targetOn: inDays(300) });

    expect(answer).toMatchObject({ status: 422, body: { code: 'programme.edition_current' } });
  });

  it('is of nobody else: another organisation finds nothing, a contributor may not', async () => {
    const { org, path } = await givenOldEdition();
    const other = await app.organisationWith('manager');

    expect((await app.as(other.manager).get(path)).status).toBe(404);
    expect((await app.as(org.contributor).get(path)).status).toBe(403);
  });
});
