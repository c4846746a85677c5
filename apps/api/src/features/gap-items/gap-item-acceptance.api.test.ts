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
  const edited = await app.as(org.manager).patch(path, { ownerId: org.contributor.id, ...change }, 1);
  /** Whoever says it, of the item as it is then. */
  const assess = async (person: typeof org.manager, conformity: string) =>
    app.as(person).patch(path, { conformity }, (await app.as(org.manager).get(path)).body.version);
  const actions = async () =>
    (await app.db.activity.findMany({ where: { subjectId: id }, orderBy: { sequence: 'asc' } })).map(
      ({ action }) => action,
    );
  return { org, other, path, id, programme, version: edited.body.version, actions, assess };
}

describe('saying that it conforms', () => {
  it('is for the owner or a manager, says that it is done, and counts as claimed, not as proven', async () => {
    const { org, other, path, actions, assess } = await givenItem({ isHighRisk: true });

    const stranger = await assess(other, 'conform');
    const owner = await assess(org.contributor, 'conform');
    const again = await assess(org.contributor, 'conform');

    expect(stranger).toMatchObject({ status: 403, body: { code: 'gap.not_own' } });
    expect(owner).toMatchObject({
      status: 200,
      body: { standing: 'claimed', state: 'claimed', assessedBy: { id: org.contributor.id } },
    });
    expect(again.body).toEqual(owner.body);
    expect((await app.as(org.manager).get(path)).body.score).toMatchObject({ d: 0 });
    expect(await actions()).toEqual(['gap_item.changed', 'gap_item.changed']);
    expect((await app.as(org.manager).get(path)).body.assessedAt).toEqual(expect.any(String));
  });

  it('is all an owner may change of it, and neither a major nonconformity nor what is left out', async () => {
    const { org, path, version, assess } = await givenItem();

    const due = await app.as(org.contributor).patch(path, { conformity: 'conform', dueOn: '2027-05-01' }, version);
    const excluded = await assess(org.contributor, 'not_applicable');
    await assess(org.manager, 'major');
    const closed = await assess(org.contributor, 'conform');

    expect(due).toMatchObject({ status: 403, body: { code: 'access.forbidden' } });
    expect(excluded).toMatchObject({ status: 403, body: { code: 'gap.managers_word' } });
    expect(closed).toMatchObject({ status: 403, body: { code: 'gap.managers_word' } });
    expect((await app.as(org.manager).get(path)).body).toMatchObject({ conformity: 'major', dueOn: null });
  });

  it('closes a minor gap, and falls when one is recorded', async () => {
    const { org, assess } = await givenItem({ conformity: 'minor' });

    const closed = await assess(org.contributor, 'conform');
    const found = await assess(org.manager, 'minor');

    expect(closed.body).toMatchObject({ standing: 'claimed', assessedBy: { id: org.contributor.id } });
    expect(found.body).toMatchObject({ standing: 'gap', assessedBy: { id: org.manager.id } });
  });

  it('taken back, takes an acceptance with it', async () => {
    const { org, path, actions, assess } = await givenItem();
    await assess(org.contributor, 'conform');
    await app.as(org.manager).change('POST', `${path}/acceptance`, { accepted: true });

    const { body } = await assess(org.contributor, 'not_assessed');

    expect(body).toMatchObject({ assessedAt: null, assessedBy: null, acceptedAt: null });
    const [last] = await app.db.activity.findMany({ where: { subjectId: body.id }, orderBy: { sequence: 'desc' } });
    expect(last).toMatchObject({
      before: { conformity: 'conform', assessedById: org.contributor.id, acceptedById: org.manager.id },
      after: { conformity: 'not_assessed', assessedById: null, assessedAt: null, acceptedById: null, acceptedAt: null },
    });
    expect((await actions()).slice(-2)).toEqual(['gap_item.accepted', 'gap_item.changed']);
  });

  it.each(['in bulk', 'by an import'])('means the same when it is said %s', async (way) => {
    const { org, id, path, programme } = await givenItem();
    const list = `${programme.path}/gap-items`;
    const said = () =>
      way === 'in bulk'
        ? app.as(org.manager).changeAll(`${list}/bulk`, { ids: [id], change: { conformity: 'conform' } })
        : app
            .as(org.manager)
            .post(`${list}/import?apply=true`, Buffer.from('Requirement,Conformity\nA.5.15,conform\n'));

    expect((await said()).status).toBe(200);
    const { body } = await app.as(org.manager).get(path);
    const others = await app.as(org.owner).change('POST', `${path}/acceptance`, { accepted: true });

    expect(body).toMatchObject({ standing: 'claimed', assessedBy: { id: org.manager.id } });
    expect(others.status).toBe(200);
  });
});

describe('each time an item was accepted', () => {
  it('is kept with its days, however it was taken back', async () => {
    const { org, id, path, programme, assess } = await givenItem();
    const accept = async () => {
      await assess(org.contributor, 'conform');
      await app.as(org.manager).change('POST', `${path}/acceptance`, { accepted: true });
      return app.db.gapItem.findFirstOrThrow({ where: { id } });
    };
    const version = async () => (await app.as(org.manager).get(path)).body.version;
    const table = 'Requirement,Conformity\nA.5.15,improvement\n';
    const takenBack = [
      () => app.as(org.manager).change('POST', `${path}/acceptance`, { accepted: false }),
      () => assess(org.contributor, 'not_assessed'),
      async () => app.as(org.manager).patch(path, { ownerId: org.manager.id }, await version()),
      async () => app.as(org.manager).patch(path, { conformity: 'not_assessed' }, await version()),
      () =>
        app
          .as(org.manager)
          .changeAll(`${programme.path}/gap-items/bulk`, { ids: [id], change: { conformity: 'improvement' } }),
      () => app.as(org.manager).post(`${programme.path}/gap-items/import?apply=true`, Buffer.from(table)),
    ];

    const expected: unknown[] = [];
    for (const takeBack of takenBack) {
      const { acceptedAt, acceptedById } = await accept();
      expect((await takeBack()).status).toBe(200);
      expected.push({ acceptedAt, acceptedById, withdrawnAt: expect.any(Date) });
      await app.as(org.manager).patch(path, { ownerId: org.contributor.id, conformity: 'minor' }, await version());
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
  it('is for a reviewer who does not answer for it', async () => {
    const { org, path, assess } = await givenItem();
    const { body } = await assess(org.manager, 'conform');
    await app.as(org.manager).patch(path, { ownerId: null }, body.version);

    const byContributor = await app.as(org.contributor).change('POST', `${path}/acceptance`, { accepted: true });
    const byAssessor = await app.as(org.manager).change('POST', `${path}/acceptance`, { accepted: true });
    const byOwner = await app.as(org.owner).change('POST', `${path}/acceptance`, { accepted: true });

    expect(byContributor).toMatchObject({ status: 403, body: { code: 'access.forbidden' } });
    expect(byAssessor).toMatchObject({ status: 403, body: { code: 'gap.self_acceptance' } });
    expect(byOwner).toMatchObject({
      status: 200,
      body: { acceptedBy: { id: org.owner.id }, score: { d: 1, o: 1, e: 0 } },
    });
  });

  it('is refused to the owner of the item, also when a manager', async () => {
    const { org, path, assess } = await givenItem();
    const { body } = await assess(org.contributor, 'conform');
    await app.as(org.owner).patch(path, { ownerId: org.manager.id }, body.version);

    const answer = await app.as(org.manager).change('POST', `${path}/acceptance`, { accepted: true });

    expect(answer).toMatchObject({ status: 403, body: { code: 'gap.self_acceptance' } });
  });

  it.each([
    ['not_assessed', 'gap.not_assessed'],
    ['minor', 'gap.still_open'],
    ['major', 'gap.still_open'],
  ])('is refused while the item is %s', async (conformity, code) => {
    const { org, path } = await givenItem({ conformity });

    const answer = await app.as(org.manager).change('POST', `${path}/acceptance`, { accepted: true });

    expect(answer).toMatchObject({ status: 409, body: { code } });
    expect((await app.as(org.manager).get(path)).body.acceptedAt).toBeNull();
  });

  it('ends when the item is assessed anew or comes to belong to whoever accepted it, and not otherwise', async () => {
    const { org, path, assess } = await givenItem();
    await assess(org.owner, 'conform');
    const accept = async () =>
      (await app.as(org.manager).change('POST', `${path}/acceptance`, { accepted: true })).body.version;
    const after = async (change: object, seen: number) => (await app.as(org.owner).patch(path, change, seen)).body;

    const kept = await after({ dueOn: '2027-05-01', isHighRisk: true }, await accept());
    const reassessed = await after({ conformity: 'improvement' }, kept.version);
    const handedOver = await after({ ownerId: org.manager.id }, await accept());

    expect(kept.acceptedBy).toMatchObject({ id: org.manager.id });
    expect(reassessed.acceptedBy).toBeNull();
    expect(handedOver.acceptedBy).toBeNull();
  });

  it('of an item that does not apply approves its justification, until that changes', async () => {
    const { org, path, version, programme } = await givenItem({
      conformity: 'not_applicable',
      justification: 'No remote sites.',
    });
    const approved = await app.as(org.owner).change('POST', `${path}/acceptance`, { accepted: true });
    const { body: summary } = await app.as(org.manager).get(`${programme.path}/gap-items/summary`);

    const rewritten = await app.as(org.manager).patch(path, { justification: 'No sites at all.' }, version + 1);

    expect(approved.body).toMatchObject({ state: null, isOverdue: false });
    expect(summary.readiness.counts).toMatchObject({ inScope: 122, notApplicable: 1 });
    expect(rewritten.body).toMatchObject({ state: 'unknown', acceptedAt: null });
  });

  it('of one programme says nothing about another', async () => {
    const { org, path, assess } = await givenItem();
    await assess(org.owner, 'conform');
    const second = await startProgramme(app, org, org.manager, programmeBody.iso({ name: 'Second site' }));

    await app.as(org.manager).change('POST', `${path}/acceptance`, { accepted: true });

    const { body } = await app.as(org.manager).get(`${second.path}/gap-items/${second.items['A.5.15']}`);
    expect(body).toMatchObject({ acceptedAt: null, conformity: 'not_assessed' });
  });
});
