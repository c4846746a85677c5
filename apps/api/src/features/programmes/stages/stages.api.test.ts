import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inDays, startProgramme } from '../../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../../test/test-app.ts';

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
  it('that begins gets today as its first actual day, and loses it when it goes back to planned', async () => {
    const { org, path, stage } = await givenStage();

    const begun = await app.as(org.manager).patch(path, { status: 'active', plannedToOn: inDays(90) }, 1);
    const planned = await app.as(org.manager).patch(path, { status: 'planned' }, 2);

    expect(begun.body).toMatchObject({ status: 'active', actualFromOn: inDays(0), actualToOn: null, version: 2 });
    expect(begun.body).toMatchObject({ plannedToOn: inDays(90), baselineToOn: stage.baselineToOn });
    expect(planned.body).toMatchObject({ status: 'planned', actualFromOn: null });
    expect((await app.as(org.manager).get(path)).body).toEqual(planned.body);
  });

  it('keeps the actual days it is given', async () => {
    const { org, path } = await givenStage();

    const answer = await app.as(org.manager).patch(path, { status: 'active', actualFromOn: inDays(-30) }, 1);

    expect(answer.body).toMatchObject({ actualFromOn: inDays(-30), actualToOn: null });
  });

  it('is done by its gate only, and taken back there only', async () => {
    const { org, path, stage } = await givenStage();

    const ended = await app.as(org.manager).patch(path, { status: 'done' }, 1);
    await app.db.stage.updateMany({ where: { id: stage.id }, data: { status: 'done' } });
    const taken = await app.as(org.manager).patch(path, { status: 'active' }, 1);
    const corrected = await app.as(org.manager).patch(path, { status: 'done', actualToOn: inDays(-2) }, 1);

    expect(ended).toMatchObject({ status: 409, body: { code: 'stage.not_signed' } });
    expect(taken).toMatchObject({ status: 409, body: { code: 'stage.already_done' } });
    expect(corrected).toMatchObject({ status: 200, body: { status: 'done', actualToOn: inDays(-2) } });
  });

  it('is left out with a reason', async () => {
    const { org, path, stage } = await givenStage();

    const silent = await app.as(org.manager).patch(path, { status: 'skipped' }, 1);
    const reasoned = await app
      .as(org.manager)
      .patch(path, { status: 'skipped', reason: 'Done with the last audit' }, 1);

    expect(silent).toMatchObject({ status: 400, body: { fields: [{ path: 'reason' }] } });
    expect(reasoned.body).toMatchObject({ status: 'skipped' });
    expect(await app.db.activity.findMany({ where: { subjectId: stage.id } })).toMatchObject([
      { before: { status: 'planned' }, after: { status: 'skipped', reason: 'Done with the last audit' } },
    ]);
  });

  it('keeps the days agreed with the auditor until they are released, each with a reason', async () => {
    const { org, path, stage } = await givenStage();
    const as = app.as(org.manager);

    const silent = await as.patch(path, { isPinned: true }, 1);
    const pinned = await as.patch(path, { isPinned: true, pinReason: 'Agreed by mail' }, 1);
    const moved = await as.patch(path, { plannedToOn: inDays(90) }, 2);
    const agreedAnew = await as.patch(path, { plannedToOn: inDays(91), pinReason: 'Agreed by telephone' }, 2);
    const releasedSilently = await as.patch(path, { isPinned: false }, 3);
    const released = await as.patch(path, { isPinned: false, pinReason: 'The auditor is ill' }, 3);

    expect(silent).toMatchObject({ status: 400, body: { fields: [{ path: 'pinReason' }] } });
    expect(pinned.body).toMatchObject({ isPinned: true, pinReason: 'Agreed by mail' });
    expect(moved).toMatchObject({ status: 409, body: { code: 'stage.pinned' } });
    expect(agreedAnew.body).toMatchObject({ plannedToOn: inDays(91), pinReason: 'Agreed by telephone' });
    expect(releasedSilently).toMatchObject({ status: 400, body: { fields: [{ path: 'pinReason' }] } });
    expect(released.body).toMatchObject({ isPinned: false, pinReason: null });
    const [last] = await app.db.activity.findMany({ where: { subjectId: stage.id }, orderBy: { sequence: 'desc' } });
    expect(last).toMatchObject({ after: { isPinned: false, pinReason: 'The auditor is ill' } });
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
    expect(await app.as(org.manager).patch(`${other.path}/stages/${stage.id}`, { status: 'active' }, 1)).toMatchObject({
      status: 404,
    });
  });
});
