import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

interface Named {
  key: string;
  id: string;
  code: string;
}

const dayAfter = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString();
const date = (day: string) => new Date(`${day}T00:00:00Z`);

async function givenProgramme(body: object = programmeBody.iso()) {
  const org = await app.organisationWith('manager', 'executive', 'contributor', 'auditor');
  const programme = await startProgramme(app, org, org.manager, body);
  const path = `${programme.path}/timeline`;
  const timeline = async () => (await app.as(org.manager).get(path)).body;
  const adopt = (change: object, version = 1, person = org.manager) =>
    app
      .as(person)
      .send('POST', `${path}/adopt`, { reason: 'The auditor asked', ...change }, { 'if-match': `"${version}"` });
  return { org, programme, path, timeline, adopt };
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape is what they test
const stageOf = (timeline: any, key: string) => timeline.stages.find((stage: Named) => stage.key === key);
// biome-ignore lint/suspicious/noExplicitAny: the same
const milestoneOf = (timeline: any, id: string) => timeline.milestones.find((milestone: Named) => milestone.id === id);

describe('the timeline of a programme', () => {
  it('dates every stage and milestone and says why', async () => {
    const { programme, timeline } = await givenProgramme();

    const answer = await timeline();

    expect(answer).toMatchObject({
      programmeId: programme.id,
      today: inDays(0),
      targetOn: programme.body.targetOn,
      version: 1,
    });
    expect(answer.stages.map(({ key }: Named) => key)).toEqual(programme.body.stages.map(({ key }: Named) => key));
    const decided = milestoneOf(answer, 'certification-decision');
    const expiry = milestoneOf(answer, 'certificate-expiry');
    expect(expiry.on).toBe(Temporal.PlainDate.from(decided.on).add({ months: 36 }).toString());
    expect(expiry.inputs).toContainEqual(expect.objectContaining({ on: decided.on, isActual: false }));
    for (const { why } of answer.stages) {
      expect(why.from.explanation).not.toBe('');
      expect(why.to.explanation).not.toBe('');
    }
    expect(answer.criticalPath.length).toBeGreaterThan(0);
  });

  it('writes in the language of the reader', async () => {
    const { org, path, timeline } = await givenProgramme();

    const { body } = await app.as(org.manager).send('GET', path, undefined, { 'accept-language': 'de' });

    const english = milestoneOf(await timeline(), 'certificate-expiry');
    expect(milestoneOf(body, 'certificate-expiry').name).not.toBe(english.name);
    expect(milestoneOf(body, 'certificate-expiry').explanation).not.toBe(english.explanation);
  });

  it('follows what is recorded, the limits of the firm, and what was held', async () => {
    const { org, programme, timeline } = await givenProgramme(programmeBody.iso({ auditorFirm: 'Nordcert' }));
    const window = milestoneOf(await timeline(), 'stage-2-window');

    await app.as(org.manager).patch(`${org.path}/auditor-firms/Nordcert`, { stageGapBlockMonths: 4 }, 1);
    const narrowed = milestoneOf(await timeline(), 'stage-2-window');
    await app.as(org.manager).post(`${programme.path}/certificates`, {
      number: 'C-1',
      body: 'Nordcert',
      scope: 'All',
      decidedOn: inDays(-10),
    });

    expect(narrowed.on < window.on).toBe(true);
    expect(milestoneOf(await timeline(), 'certification-decision')).toMatchObject({ on: inDays(-10), isDone: true });
  });

  it('shows the closed days of the organisation, yearly ones in every year', async () => {
    const { org, timeline } = await givenProgramme();
    await app.db.closure.create({
      data: {
        organisationId: org.id,
        kind: 'holiday',
        name: 'New Year',
        fromOn: date('2020-01-01'),
        toOn: date('2020-01-01'),
        isYearly: true,
      },
    });

    const { closures } = await timeline();

    expect(closures.length).toBeGreaterThan(2);
    expect(closures[0]).toMatchObject({ kind: 'holiday', name: 'New Year', fromOn: expect.stringMatching(/-01-01$/) });
  });

  it('lives in the day of the organisation', async () => {
    const { org, timeline } = await givenProgramme();
    const todayIn = async (timeZone: string) => {
      await app.db.organisation.update({ where: { id: org.id }, data: { timeZone } });
      return (await timeline()).today;
    };

    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      expect(await todayIn(zone)).toBe(Temporal.Now.plainDateISO(zone).toString());
    }
    expect(await todayIn('Pacific/Kiritimati')).not.toBe(await todayIn('Pacific/Pago_Pago'));
  });

  it('costs one statement beside the sign-in, however many programmes there are', async () => {
    const { org, path } = await givenProgramme();
    const count = async (address: string) => (await app.as(org.manager).get(address)).headers.get('x-sql-statements');
    const few = [await count(path), await count(`${org.path}/timeline`)];
    await startProgramme(app, org, org.manager, programmeBody.soc2());

    expect([await count(path), await count(`${org.path}/timeline`)]).toEqual(few);
    expect(few).toEqual(['2', '2']);
  });

  it('does not exist for another organisation', async () => {
    const { programme } = await givenProgramme();
    const other = await app.organisationWith('manager');
    const path = `${other.path}/programmes/${programme.id}`;
    const as = app.as(other.manager);
    const override = `${path}/milestones/recertification-start/override`;

    const answers = [
      await as.get(`${path}/timeline`),
      await as.post(`${path}/timeline/what-if`, { targetOn: inDays(500) }),
      await as.send('POST', `${path}/timeline/adopt`, { targetOn: inDays(500), reason: 'x' }, { 'if-match': '"1"' }),
      await as.send('PUT', override, { on: inDays(600), reason: 'x' }),
      await as.delete(override),
      await as.get(`${path}/forecast`),
    ];

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect((await as.get(`${other.path}/timeline`)).body).toMatchObject({ programmes: [], clashes: [], shared: [] });
  });
});

describe('all programmes on one line', () => {
  it('show what they share and where they clash', async () => {
    const { org, programme } = await givenProgramme();
    const soc2 = await startProgramme(app, org, org.manager, programmeBody.soc2());
    const audit = programme.body.stages.find(({ key }: Named) => key === 'stage-1-audit');
    const period = soc2.body.stages.find(({ key }: Named) => key === 'audit-period');
    // The fieldwork of a period lies in its last weeks.
    const days = { plannedFromOn: date(dayAfter(soc2.body.periodToOn, -6)), plannedToOn: date(soc2.body.periodToOn) };
    await app.db.stage.updateMany({ where: { id: { in: [audit.id, period.id] } }, data: { ownerId: org.manager.id } });
    await app.db.stage.updateMany({ where: { id: audit.id }, data: days });

    const { body } = await app.as(org.contributor).get(`${org.path}/timeline`);

    expect(body.programmes.map(({ programmeId }: { programmeId: string }) => programmeId)).toEqual([
      programme.id,
      soc2.id,
    ]);
    const clash = body.clashes.find(({ code }: Named) => code === 'audits_clash');
    expect(clash?.programmeIds.toSorted()).toEqual([programme.id, soc2.id].toSorted());
    expect(clash?.waysOut.length).toBeGreaterThan(0);
  });

  it('tell of an internal auditor who audits what is their own', async () => {
    const { org, programme } = await givenProgramme();
    const audit = programme.body.stages.find(({ key }: Named) => key === 'internal-audit-review');
    await app.db.stage.updateMany({ where: { id: audit.id }, data: { ownerId: org.contributor.id } });
    const codes = async () =>
      (await app.as(org.manager).get(`${org.path}/timeline`)).body.clashes.map(({ code }: Named) => code);
    const before = await codes();

    await app.db.gapItem.updateMany({
      where: { id: programme.items['A.5.15'] },
      data: { ownerId: org.contributor.id },
    });

    expect(before).not.toContain('auditor_owns_area');
    expect(await codes()).toContain('auditor_owns_area');
  });
});

describe('what if', () => {
  it('a stage ends later: what comes after moves, and nothing is stored', async () => {
    const { org, programme, path, timeline } = await givenProgramme();
    const before = await timeline();
    const stage = stageOf(before, 'isms-implementation');
    const change = { stages: [{ key: stage.key, plannedToOn: dayAfter(stage.plannedToOn, 60) }] };

    const { status, body } = await app.as(org.contributor).post(`${path}/what-if`, change);

    expect(status).toBe(200);
    expect(body.before).toEqual(before);
    expect(stageOf(body.after, stage.key).plannedToOn).toBe(dayAfter(stage.plannedToOn, 60));
    const next = body.moves.find(({ id }: Named) => id === 'internal-audit-review');
    expect(next).toMatchObject({ type: 'stage', days: 60, fromOn: stageOf(before, 'internal-audit-review').toOn });
    expect(body.moves.map(({ type }: { type: string }) => type)).toContain('milestone');
    expect(await timeline()).toEqual(before);
    expect(await app.db.activity.count({ where: { subjectId: programme.id, action: 'plan.adopted' } })).toBe(0);
  });

  it('the target is too soon: what breaks has a way out', async () => {
    const { org, path } = await givenProgramme();

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
    const { org, path } = await givenProgramme();

    expect(await app.as(org.manager).post(`${path}/what-if`, change)).toMatchObject({ status, body: { code } });
  });

  it('a period that ends before it begins is refused', async () => {
    const { org, path } = await givenProgramme(programmeBody.soc2());

    expect(await app.as(org.manager).post(`${path}/what-if`, { periodToOn: inDays(100) })).toMatchObject({
      status: 422,
      body: { code: 'programme.dates_reversed' },
    });
  });
});

describe('adopting a plan', () => {
  it('writes days, pins and target at once, keeps the baseline, and logs the reason', async () => {
    const { org, programme, timeline, adopt } = await givenProgramme();
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
    const { programme, timeline, adopt } = await givenProgramme(programmeBody.soc2());
    const { periodFromOn, periodToOn, targetOn } = programme.body;
    const [from, to] = [dayAfter(periodFromOn, 30), dayAfter(periodToOn, 30)];

    await adopt({ periodFromOn: from, periodToOn: to, targetOn: dayAfter(targetOn, 30) });

    const answer = await timeline();
    expect(answer).toMatchObject({ periodFromOn: from, periodToOn: to });
    expect(stageOf(answer, 'audit-period')).toMatchObject({ plannedFromOn: from, plannedToOn: to });
  });

  it('is undone by adopting the former days', async () => {
    const { timeline, adopt } = await givenProgramme();
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
    const { org, programme, path, timeline, adopt } = await givenProgramme();
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
    const { programme, timeline, adopt } = await givenProgramme();
    const { targetOn } = await timeline();

    const answers = await Promise.all([20, 40].map((days) => adopt({ targetOn: dayAfter(targetOn, days) })));

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const late = answers.find(({ status }) => status === 412);
    const won = answers.find(({ status }) => status === 200);
    expect(late?.body.facts.current).toEqual(won?.body);
    expect(await app.db.activity.count({ where: { subjectId: programme.id, action: 'plan.adopted' } })).toBe(1);
  });

  it('is refused once somebody moved a stage by hand', async () => {
    const { org, programme, timeline, adopt } = await givenProgramme();
    const { stages, version, targetOn } = await timeline();
    const plannedToOn = dayAfter(stages[0].plannedToOn, 3);
    await app.as(org.manager).patch(`${programme.path}/stages/${stages[0].id}`, { plannedToOn }, 1);

    const late = await adopt({ targetOn: dayAfter(targetOn, 20) }, version);

    expect(late).toMatchObject({ status: 412, body: { facts: { current: { targetOn } } } });
    expect(late.body.facts.current.stages[0].plannedToOn).toBe(plannedToOn);
  });
});

describe('a milestone', () => {
  const start = 'recertification-start';

  it('is agreed on another day with a reason, says by whom, and follows its rule again', async () => {
    const { org, programme, timeline } = await givenProgramme();
    const ruled = milestoneOf(await timeline(), start);
    const path = `${programme.path}/milestones/${start}/override`;
    const on = dayAfter(ruled.on, 30);

    const agreed = await app.as(org.manager).send('PUT', path, { on, reason: 'The auditor is booked out' });

    expect(agreed).toMatchObject({ status: 200, body: { version: 2 } });
    expect(milestoneOf(agreed.body, start)).toMatchObject({
      on,
      override: { ruledOn: ruled.on, reason: 'The auditor is booked out', by: { id: org.manager.id } },
    });
    expect(milestoneOf(await timeline(), start).on).toBe(on);
    const again = await app.as(org.manager).send('PUT', path, { on: dayAfter(on, 1), reason: 'Once more' });
    expect(milestoneOf(again.body, start).override).toMatchObject({ ruledOn: ruled.on, reason: 'Once more' });

    expect((await app.as(org.manager).delete(path)).status).toBe(204);
    expect((await app.as(org.manager).delete(path)).status).toBe(404);
    expect(milestoneOf(await timeline(), start)).toEqual(ruled);
    const actions = await app.db.activity.findMany({
      where: { subjectId: programme.id },
      orderBy: { sequence: 'asc' },
    });
    expect(actions.map(({ action }) => action)).toEqual([
      'programme.created',
      'milestone.overridden',
      'milestone.overridden',
      'milestone.override_removed',
    ]);
  });

  it('that is a requirement is only brought forward', async () => {
    const { org, programme, timeline } = await givenProgramme();
    const { milestones } = await timeline();
    const hard = milestones.find(
      ({ binding, isOverridable }: { binding: string; isOverridable: boolean }) =>
        binding === 'requirement' && isOverridable,
    );
    const path = `${programme.path}/milestones/${hard.id}/override`;
    const put = (days: number) =>
      app.as(org.manager).send('PUT', path, { on: dayAfter(hard.on, days), reason: 'Agreed' });

    expect(await put(1)).toMatchObject({
      status: 422,
      body: { code: 'rule.only_earlier', facts: { latestOn: hard.on } },
    });
    expect(milestoneOf((await put(-10)).body, hard.id).on).toBe(dayAfter(hard.on, -10));
  });

  it('that only follows from another date, does not exist, or is asked for by others is refused', async () => {
    const { org, programme, timeline } = await givenProgramme();
    const { milestones } = await timeline();
    const fixed = milestones.find(({ isOverridable }: { isOverridable: boolean }) => !isOverridable);
    const put = (id: string, person = org.manager, on = inDays(300)) =>
      app.as(person).send('PUT', `${programme.path}/milestones/${id}/override`, { on, reason: 'Agreed' });

    expect(await put(fixed.id)).toMatchObject({ status: 422, body: { code: 'rule.not_overridable' } });
    expect((await put('full-moon')).status).toBe(404);
    expect((await put(start, org.executive)).status).toBe(403);
    expect((await put(start, org.manager, '2150-01-01')).status).toBe(400);
  });
});
