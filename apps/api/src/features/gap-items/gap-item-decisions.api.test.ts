import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** One control, owned by the contributor, with everybody who could say something about it. */
async function givenItem(change: object = {}) {
  const org = await app.organisationWith('owner', 'manager', 'contributor');
  const other = await app.given.member(org, 'contributor');
  const programme = await startProgramme(app, org, org.manager);
  const id = programme.items['A.5.15'] ?? '';
  const path = `${programme.path}/gap-items/${id}`;
  const edited = await app
    .as(org.manager)
    .patch(path, { ownerId: org.contributor.id, conformity: 'conform', ...change }, 1);
  const actions = async () =>
    (await app.db.activity.findMany({ where: { subjectId: id }, orderBy: { sequence: 'asc' } })).map(
      ({ action }) => action,
    );
  return { org, other, path, id, programme, version: edited.body.version, actions };
}

describe('saying that it is done', () => {
  it('is for the owner or a manager, and counts as claimed, not as proven', async () => {
    const { org, other, path, actions } = await givenItem({ conformity: 'not_assessed', isHighRisk: true });

    const stranger = await app.as(other).post(`${path}/claim`, { done: true });
    const owner = await app.as(org.contributor).post(`${path}/claim`, { done: true });
    const again = await app.as(org.contributor).post(`${path}/claim`, { done: true });

    expect(stranger).toMatchObject({ status: 403, body: { code: 'gap.not_own' } });
    expect(owner).toMatchObject({ status: 200, body: { state: 'claimed', claimedBy: { id: org.contributor.id } } });
    expect(again.body).toEqual(owner.body);
    expect(await actions()).toEqual(['gap_item.changed', 'gap_item.claimed']);
  });

  it('is refused while a gap is recorded, and falls when one is', async () => {
    const { org, path, version } = await givenItem();
    await app.as(org.contributor).post(`${path}/claim`, { done: true });

    const found = await app.as(org.manager).patch(path, { conformity: 'minor' }, version + 1);
    const refused = await app.as(org.contributor).post(`${path}/claim`, { done: true });

    expect(found.body).toMatchObject({ state: 'gap', claimedAt: null, claimedBy: null });
    expect(refused).toMatchObject({ status: 409, body: { code: 'gap.still_open' } });
  });

  it('taken back, takes an acceptance with it', async () => {
    const { org, path, actions } = await givenItem();
    await app.as(org.contributor).post(`${path}/claim`, { done: true });
    await app.as(org.manager).post(`${path}/acceptance`, { accepted: true });

    const { body } = await app.as(org.contributor).post(`${path}/claim`, { done: false });

    expect(body).toMatchObject({ claimedAt: null, acceptedAt: null, score: { d: 0 } });
    expect((await actions()).at(-1)).toBe('gap_item.claim_withdrawn');
  });

  it('respects the version somebody says to have seen', async () => {
    const { org, path, version } = await givenItem();

    const stale = await app
      .as(org.contributor)
      .post(`${path}/claim`, { done: true }, { 'if-match': `"${version - 1}"` });
    const seen = await app.as(org.contributor).post(`${path}/claim`, { done: true }, { 'if-match': `"${version}"` });

    expect(stale).toMatchObject({ status: 412, body: { facts: { current: { version } } } });
    expect(seen.status).toBe(200);
  });
});

describe('each time an item was accepted', () => {
  it('is kept with its days, however it was taken back', async () => {
    const { org, id, path, programme } = await givenItem();
    const accept = async () => {
      await app.as(org.contributor).post(`${path}/claim`, { done: true });
      await app.as(org.manager).post(`${path}/acceptance`, { accepted: true });
      return app.db.gapItem.findFirstOrThrow({ where: { id } });
    };
    const version = async () => (await app.as(org.manager).get(path)).body.version;
    const table = 'Requirement,Conformity\nA.5.15,improvement\n';
    const takenBack = [
      () => app.as(org.manager).post(`${path}/acceptance`, { accepted: false }),
      () => app.as(org.contributor).post(`${path}/claim`, { done: false }),
      async () => app.as(org.manager).patch(path, { ownerId: org.manager.id }, await version()),
      async () => app.as(org.manager).patch(path, { conformity: 'not_assessed' }, await version()),
      () =>
        app
          .as(org.manager)
          .post(`${programme.path}/gap-items/bulk`, { ids: [id], change: { conformity: 'improvement' } }),
      () => app.as(org.manager).post(`${programme.path}/gap-items/import?apply=true`, Buffer.from(table)),
    ];

    const expected: unknown[] = [];
    for (const takeBack of takenBack) {
      const { acceptedAt, acceptedById } = await accept();
      expect((await takeBack()).status).toBe(200);
      expected.push({ acceptedAt, acceptedById, withdrawnAt: expect.any(Date) });
      await app.as(org.manager).patch(path, { ownerId: org.contributor.id, conformity: 'conform' }, await version());
    }
    const { acceptedAt, acceptedById } = await accept();

    const kept = await app.db.gapItemAcceptance.findMany({
      where: { gapItemId: id },
      select: { acceptedAt: true, acceptedById: true, withdrawnAt: true },
      orderBy: { acceptedAt: 'asc' },
    });
    expect(kept).toEqual([...expected, { acceptedAt, acceptedById, withdrawnAt: null }]);
    expect(kept.every(({ acceptedById: by }) => by === org.manager.id)).toBe(true);
  });
});

describe('acceptance', () => {
  it('is for somebody who neither owns it nor said it is done', async () => {
    const { org, path } = await givenItem();
    await app.as(org.manager).post(`${path}/claim`, { done: true });

    const byContributor = await app.as(org.contributor).post(`${path}/acceptance`, { accepted: true });
    const byClaimer = await app.as(org.manager).post(`${path}/acceptance`, { accepted: true });
    const byOwner = await app.as(org.owner).post(`${path}/acceptance`, { accepted: true });

    expect(byContributor).toMatchObject({ status: 403, body: { code: 'access.forbidden' } });
    expect(byClaimer).toMatchObject({ status: 403, body: { code: 'gap.self_acceptance' } });
    expect(byOwner).toMatchObject({
      status: 200,
      body: { acceptedBy: { id: org.owner.id }, score: { d: 1, o: 1, e: 0 } },
    });
  });

  it('is refused to the owner of the item, also when a manager', async () => {
    const { org, path, version } = await givenItem();
    await app.as(org.owner).patch(path, { ownerId: org.manager.id }, version);

    const answer = await app.as(org.manager).post(`${path}/acceptance`, { accepted: true });

    expect(answer).toMatchObject({ status: 403, body: { code: 'gap.self_acceptance' } });
  });

  it.each([
    ['not_assessed', 'gap.not_assessed'],
    ['minor', 'gap.still_open'],
    ['major', 'gap.still_open'],
  ])('is refused while the item is %s', async (conformity, code) => {
    const { org, path } = await givenItem({ conformity });

    const answer = await app.as(org.manager).post(`${path}/acceptance`, { accepted: true });

    expect(answer).toMatchObject({ status: 409, body: { code } });
    expect((await app.as(org.manager).get(path)).body.acceptedAt).toBeNull();
  });

  it('ends when the item is assessed anew or comes to belong to whoever accepted it, and not otherwise', async () => {
    const { org, path, version } = await givenItem();
    const accept = async () => (await app.as(org.manager).post(`${path}/acceptance`, { accepted: true })).body.version;
    const after = async (change: object, seen: number) => (await app.as(org.owner).patch(path, change, seen)).body;

    const kept = await after({ dueOn: '2027-05-01', isHighRisk: true }, await accept());
    const reassessed = await after({ conformity: 'improvement' }, kept.version);
    const handedOver = await after({ ownerId: org.manager.id }, await accept());

    expect(version).toBe(2);
    expect(kept.acceptedBy).toMatchObject({ id: org.manager.id });
    expect(reassessed.acceptedBy).toBeNull();
    expect(handedOver.acceptedBy).toBeNull();
  });

  it('of an item that does not apply approves its justification, until that changes', async () => {
    const { org, path, version, programme } = await givenItem({
      conformity: 'not_applicable',
      justification: 'No remote sites.',
    });
    const approved = await app.as(org.manager).post(`${path}/acceptance`, { accepted: true });
    const { body: summary } = await app.as(org.manager).get(`${programme.path}/gap-items/summary`);

    const rewritten = await app.as(org.manager).patch(path, { justification: 'No sites at all.' }, version + 1);

    expect(approved.body).toMatchObject({ state: null, isOverdue: false });
    expect(summary.readiness.counts).toMatchObject({ inScope: 122, notApplicable: 1 });
    expect(rewritten.body).toMatchObject({ state: 'unknown', acceptedAt: null });
  });

  it('of one programme says nothing about another', async () => {
    const { org, path } = await givenItem();
    const second = await startProgramme(app, org, org.manager, programmeBody.iso({ name: 'Second site' }));

    await app.as(org.manager).post(`${path}/acceptance`, { accepted: true });

    const { body } = await app.as(org.manager).get(`${second.path}/gap-items/${second.items['A.5.15']}`);
    expect(body).toMatchObject({ acceptedAt: null, conformity: 'not_assessed' });
  });
});
