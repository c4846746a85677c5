import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inDays, programmeBody } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { date, dayAfter, givenProgramme, type Named, stageOf } from '../../../test/timelines.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('what if', () => {
  it('a stage ends later: what comes after moves, and nothing is stored', async () => {
    const { org, programme, path, timeline } = await givenProgramme(app);
    const before = await timeline();
    const stage = stageOf(before, 'isms-implementation');
    const change = { stages: [{ key: stage.key, plannedToOn: dayAfter(stage.plannedToOn, 60) }] };

    const { status, body } = await app.as(org.manager).post(`${path}/what-if`, change);

    expect(status).toBe(200);
    expect(body.before).toEqual((await app.as(org.manager).get(path)).body);
    expect(stageOf(body.after, stage.key).plannedToOn).toBe(dayAfter(stage.plannedToOn, 60));
    const next = body.moves.find(({ id }: Named) => id === 'internal-audit-review');
    expect(next).toMatchObject({ type: 'stage', days: 60, fromOn: stageOf(before, 'internal-audit-review').toOn });
    expect(body.moves.map(({ type }: { type: string }) => type)).toContain('milestone');
    expect(await timeline()).toEqual(before);
    expect(await app.db.activity.count({ where: { subjectId: programme.id, action: 'plan.adopted' } })).toBe(0);
  });

  it('the target is too soon: what breaks has a way out', async () => {
    const { org, path } = await givenProgramme(app);

    const { body } = await app.as(org.manager).post(`${path}/what-if`, { mode: 'replan', targetOn: inDays(30) });

    const blocker = body.newFindings.find(({ severity }: { severity: string }) => severity === 'blocker');
    expect(blocker?.message).not.toBe('');
    expect(blocker?.waysOut.length).toBeGreaterThan(0);
  });

  it.each([
    ['a target before the start', { targetOn: inDays(-5) }, 422, 'programme.dates_reversed'],
    [
      'a stage that ends first',
      { stages: [{ key: 'gap-analysis', plannedFromOn: inDays(9), plannedToOn: inDays(8) }] },
      422,
      'stage.dates_reversed',
    ],
    [
      'a stage of another scheme',
      { stages: [{ key: 'audit-period', plannedToOn: inDays(8) }] },
      400,
      'request.invalid',
    ],
    ['a target in another century', { targetOn: '2150-01-01' }, 400, 'request.invalid'],
  ])('refuses %s', async (_, change, status, code) => {
    const { org, path } = await givenProgramme(app);

    expect(await app.as(org.manager).post(`${path}/what-if`, change)).toMatchObject({ status, body: { code } });
  });

  it('a period that ends before it begins is refused', async () => {
    const { org, path } = await givenProgramme(app, programmeBody.soc2());

    expect(await app.as(org.manager).post(`${path}/what-if`, { periodToOn: inDays(100) })).toMatchObject({
      status: 422,
      body: { code: 'programme.dates_reversed' },
    });
  });
});

describe('adopting a plan', () => {
  it('writes days, pins and target at once, keeps the baseline, and logs the reason', async () => {
    const { org, programme, timeline, adopt } = await givenProgramme(app);
    const before = await timeline();
    const audit = stageOf(before, 'stage-2-audit');
    const from = dayAfter(audit.plannedFromOn, 20);
    const to = dayAfter(audit.plannedToOn, 20);
    const targetOn = dayAfter(before.targetOn, 40);

    const adopted = await adopt({
      targetOn,
      stages: [{ key: audit.key, plannedFromOn: from, plannedToOn: to, isPinned: true }],
    });

    expect(adopted).toMatchObject({ status: 200, body: { targetOn, version: 2 } });
    expect(stageOf(adopted.body, audit.key)).toMatchObject({
      plannedFromOn: from,
      plannedToOn: to,
      isPinned: true,
      pinReason: 'The auditor asked',
      baselineToOn: audit.baselineToOn,
      slipDays: 20,
    });
    expect(await timeline()).toEqual(adopted.body);
    const [entry] = await app.db.activity.findMany({ where: { subjectId: programme.id, action: 'plan.adopted' } });
    expect(entry).toMatchObject({
      actorId: org.manager.id,
      before: { targetOn: before.targetOn },
      after: { targetOn, reason: 'The auditor asked' },
    });
  });

  it('moves the period of a report with its stage', async () => {
    const { programme, timeline, adopt } = await givenProgramme(app, programmeBody.soc2());
    const { periodFromOn, periodToOn, targetOn } = programme.body;
    const [from, to] = [dayAfter(periodFromOn, 30), dayAfter(periodToOn, 30)];

    await adopt({ periodFromOn: from, periodToOn: to, targetOn: dayAfter(targetOn, 30) });

    const answer = await timeline();
    expect(answer).toMatchObject({ periodFromOn: from, periodToOn: to });
    expect(stageOf(answer, 'audit-period')).toMatchObject({ plannedFromOn: from, plannedToOn: to });
  });

  it('is undone by adopting the former days', async () => {
    const { timeline, adopt } = await givenProgramme(app);
    const before = await timeline();
    const days = (stages: { key: string; plannedFromOn: string; plannedToOn: string }[]) =>
      stages.map(({ key, plannedFromOn, plannedToOn }) => ({ key, plannedFromOn, plannedToOn }));
    const stage = stageOf(before, 'gap-analysis');
    await adopt({ stages: [{ key: stage.key, plannedToOn: dayAfter(stage.plannedToOn, 25) }] });
    const moved = await timeline();

    const undone = await adopt({ stages: days(before.stages), reason: 'Undo: the auditor asked' }, 2);

    expect(days(moved.stages)).not.toEqual(days(before.stages));
    expect(undone.status).toBe(200);
    expect(days(undone.body.stages)).toEqual(days(before.stages));
  });

  it('is refused without a change, a reason, the version, the right, and for fixed or finished stages', async () => {
    const { org, programme, path, timeline, adopt } = await givenProgramme(app);
    const before = await timeline();
    const [stage] = before.stages;
    const plannedToOn = dayAfter(stage.plannedToOn, 5);
    const move = { stages: [{ key: stage.key, plannedToOn }] };
    const where = { id: stage.id };

    const same = await adopt({ targetOn: before.targetOn });
    const silent = await adopt({ ...move, reason: '' });
    const unseen = await app.as(org.manager).post(`${path}/adopt`, { ...move, reason: 'x' });
    const forbidden = await adopt(move, 1, org.executive);
    await app.db.stage.updateMany({ where, data: { isPinned: true, pinReason: 'By mail' } });
    const pinned = await adopt(move);
    const released = await adopt({ stages: [{ ...move.stages[0], isPinned: false }] });
    await app.db.stage.updateMany({
      where,
      data: { status: 'done', actualFromOn: date(inDays(-5)), actualToOn: date(inDays(0)) },
    });
    const done = await adopt({ stages: [{ key: stage.key, plannedToOn: dayAfter(plannedToOn, 1) }] }, 2);

    expect(same).toMatchObject({ status: 422, body: { code: 'plan.nothing_changed' } });
    expect([silent.status, unseen.status, forbidden.status]).toEqual([400, 428, 403]);
    expect(pinned).toMatchObject({ status: 409, body: { code: 'stage.pinned' } });
    expect(released).toMatchObject({ status: 200 });
    expect(stageOf(released.body, stage.key)).toMatchObject({ isPinned: false, pinReason: null, plannedToOn });
    expect(done).toMatchObject({ status: 409, body: { code: 'stage.already_done' } });
    expect(await app.db.activity.count({ where: { subjectId: programme.id, action: 'plan.adopted' } })).toBe(1);
  });

  it('by two people at once counts once, and shows the second the timeline as it is', async () => {
    const { programme, timeline, adopt } = await givenProgramme(app);
    const { targetOn } = await timeline();

    const answers = await Promise.all([20, 40].map((days) => adopt({ targetOn: dayAfter(targetOn, days) })));

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const late = answers.find(({ status }) => status === 412);
    const won = answers.find(({ status }) => status === 200);
    expect(late?.body.facts.current).toEqual(won?.body);
    expect(await app.db.activity.count({ where: { subjectId: programme.id, action: 'plan.adopted' } })).toBe(1);
  });

  it('is refused once somebody moved a stage by hand', async () => {
    const { org, programme, timeline, adopt } = await givenProgramme(app);
    const { stages, version, targetOn } = await timeline();
    const plannedToOn = dayAfter(stages[0].plannedToOn, 3);
    await app.as(org.manager).patch(`${programme.path}/stages/${stages[0].id}`, { plannedToOn }, 1);

    const late = await adopt({ targetOn: dayAfter(targetOn, 20) }, version);

    expect(late).toMatchObject({ status: 412, body: { facts: { current: { targetOn } } } });
    expect(late.body.facts.current.stages[0].plannedToOn).toBe(plannedToOn);
  });
});
