import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inDays, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function givenStage() {
  const org = await app.organisationWith('manager', 'contributor');
  const { path, body } = await startProgramme(app, org, org.manager);
  const [stage] = body.stages;
  return { org, stage, programmePath: path, path: `${path}/stages/${stage.id}` };
}

describe('a stage', () => {
  it('that begins and ends gets today as its actual days, and keeps its baseline', async () => {
    const { org, path, stage } = await givenStage();

    const begun = await app.as(org.manager).patch(path, { status: 'active' }, 1);
    const ended = await app.as(org.manager).patch(path, { status: 'done', plannedToOn: stage.plannedFromOn }, 2);
    const reopened = await app.as(org.manager).patch(path, { status: 'active' }, 3);

    expect(begun.body).toMatchObject({ status: 'active', actualFromOn: inDays(0), actualToOn: null, version: 2 });
    expect(ended.body).toMatchObject({ status: 'done', actualToOn: inDays(0), baselineToOn: stage.baselineToOn });
    expect(reopened.body).toMatchObject({ actualFromOn: inDays(0), actualToOn: null });
    expect((await app.as(org.manager).get(path)).body).toEqual(reopened.body);
  });

  it('keeps the actual days it is given', async () => {
    const { org, path } = await givenStage();
    const days = { actualFromOn: inDays(-30), actualToOn: inDays(-3) };

    const answer = await app.as(org.manager).patch(path, { status: 'done', ...days }, 1);

    expect(answer.body).toMatchObject(days);
  });

  it.each([
    ['planned days reversed', { plannedFromOn: inDays(20), plannedToOn: inDays(10) }, 'stage.dates_reversed'],
    ['actual days reversed', { actualFromOn: inDays(-1), actualToOn: inDays(-5) }, 'stage.dates_reversed'],
    ['an actual day to come', { actualFromOn: inDays(1) }, 'stage.actual_in_future'],
  ])('refuses %s and changes nothing', async (_, change, code) => {
    const { org, path, stage } = await givenStage();

    const answer = await app.as(org.manager).patch(path, change, 1);

    expect(answer).toMatchObject({ status: 422, body: { code } });
    expect((await app.as(org.manager).get(path)).body).toEqual(stage);
  });

  it('has an owner who is a member now', async () => {
    const { org, path, stage } = await givenStage();
    const [stranger, leaver] = [await app.given.person(), await app.given.member(org, 'contributor')];
    await app.db.member.updateMany({ where: { userId: leaver.id }, data: { removedAt: new Date() } });

    const owned = await app.as(org.manager).patch(path, { ownerId: org.contributor.id }, 1);
    const refused = [
      await app.as(org.manager).patch(path, { ownerId: stranger.id }, 2),
      await app.as(org.manager).patch(path, { ownerId: leaver.id }, 2),
    ];

    expect(owned.body.owner).toEqual({ id: org.contributor.id, name: org.contributor.name });
    for (const answer of refused) {
      expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid', fields: [{ path: 'ownerId' }] } });
    }
    expect(await app.db.activity.findMany({ where: { subjectId: stage.id } })).toMatchObject([
      { action: 'stage.changed', before: { ownerId: null }, after: { ownerId: org.contributor.id } },
    ]);
  });

  it('tells the second of two people what the first one made of it', async () => {
    const { org, path } = await givenStage();
    await app.as(org.manager).patch(path, { plannedToOn: inDays(90) }, 1);

    const second = await app.as(org.manager).patch(path, { plannedToOn: inDays(60) }, 1);

    expect(second).toMatchObject({
      status: 412,
      body: { facts: { current: { plannedToOn: inDays(90), version: 2 } } },
    });
  });

  it('moves the milestones that hang on it', async () => {
    const { org, programmePath } = await givenStage();
    const before = (await app.as(org.manager).get(programmePath)).body;
    const decision = before.stages.find(({ key }: { key: string }) => key === 'certificate-issued') ?? before.stages[5];

    await app.as(org.manager).patch(`${programmePath}/stages/${decision.id}`, { plannedToOn: inDays(500) }, 1);

    const { milestones } = (await app.as(org.manager).get(programmePath)).body;
    expect(milestones.find(({ id }: { id: string }) => id === 'certification-decision').on).toBe(inDays(500));
  });

  it('is not to be found under another programme', async () => {
    const { org, stage } = await givenStage();
    const other = await startProgramme(app, org, org.manager);

    expect(await app.as(org.manager).get(`${other.path}/stages/${stage.id}`)).toMatchObject({ status: 404 });
    expect(await app.as(org.manager).patch(`${other.path}/stages/${stage.id}`, { status: 'done' }, 1)).toMatchObject({
      status: 404,
    });
  });
});

describe('the documents of a programme', () => {
  it('begin missing, are approved by whoever saw their version, and open the gate', async () => {
    const { org, programmePath } = await givenStage();
    const documents = `${programmePath}/documents`;
    const list = await app.as(org.contributor).get(documents);
    const soa = list.body.find(({ key }: { key: string }) => key === 'statement-of-applicability');

    const approved = await app.as(org.manager).patch(`${documents}/${soa.key}`, { state: 'approved' }, 1);
    const late = await app.as(org.manager).patch(`${documents}/${soa.key}`, { state: 'draft' }, 1);
    const gates = (await app.as(org.manager).get(`${programmePath}/gates`)).body;

    expect(list.body).toHaveLength(18);
    expect(soa).toMatchObject({ state: 'missing', version: 1, isGate: true, updatedBy: null });
    expect(approved.body).toMatchObject({
      state: 'approved',
      updatedBy: { id: org.manager.id },
      updatedOn: inDays(0),
      version: 2,
    });
    expect(late).toMatchObject({ status: 412, body: { facts: { current: { state: 'approved' } } } });
    expect(gates.find(({ id }: { id: string }) => id === 'soa_approved')).toMatchObject({
      isMet: true,
      fact: 'approved',
    });
    expect(gates.find(({ id }: { id: string }) => id === 'documents_approved')).toMatchObject({
      isMet: false,
      fact: '1 of 18 approved',
    });
    expect(await app.as(org.manager).patch(`${documents}/poem`, { state: 'draft' }, 1)).toMatchObject({ status: 404 });
  });
});
