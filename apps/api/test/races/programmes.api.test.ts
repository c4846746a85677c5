import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, type Db } from '../../src/common/database.ts';
import { ProgrammePlansService } from '../../src/features/programmes/plan/programme-plans.service.ts';
import { StageTurns } from '../../src/features/stage-gates/stage-turns.ts';
import { inDays, programmeBody } from '../programmes.ts';
import { hold, inLine } from '../race.ts';
import { certificate, givenSoc2 } from '../records.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { dayAfter, givenProgramme, milestoneOf } from '../timelines.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const held = (id: string) => hold(app, 'SELECT FROM programme WHERE id = $1 FOR UPDATE', [id]);
const entries = async (programmeId: string, action: string) =>
  app.db.activity.findMany({ where: { programmeId, action }, orderBy: { sequence: 'asc' } });
const seen = (version: number) => ({ 'if-match': `"${version}"` });

async function scene() {
  const given = await givenProgramme(app);
  const { org, programme, timeline, adopt } = given;
  const before = await timeline();
  const [stage] = before.stages;
  const later = (days: number) => () => adopt({ targetOn: dayAfter(before.targetOn, days) });
  const moveStage = { stages: [{ key: stage.key, plannedToOn: dayAfter(stage.plannedToOn, 5) }] };
  const path = `${programme.path}/stages/${stage.id}`;
  const sign = (decision: string) => () =>
    app.as(org.manager).post(`${path}/decisions`, { decision, note: 'Because' }, seen(1));
  return { ...given, before, stage, later, moveStage, path, sign };
}

describe('two changes of one plan at once', () => {
  it('are one adopted plan, and one that is told of it', async () => {
    const { programme, timeline, later, before } = await scene();

    const answers = await inLine(await held(programme.id), [later(20), later(40)]);

    expect(answers.map(({ status }) => status)).toEqual([200, 412]);
    expect(await timeline()).toMatchObject({ targetOn: dayAfter(before.targetOn, 20), version: 2 });
    expect(await entries(programme.id, 'plan.adopted')).toHaveLength(1);
  });

  it('find nothing where the programme was deleted meanwhile', async () => {
    const { org, programme, later, sign } = await scene();
    const remove = () => app.as(org.manager).delete(programme.path);
    const record = () => app.as(org.manager).post(`${programme.path}/certificates`, certificate());

    const answers = await inLine(await held(programme.id), [remove, later(20), sign('go'), record]);

    expect(answers.map(({ status }) => status)).toEqual([204, 404, 404, 404]);
  });

  it('are never a SOC 3 that hangs on a SOC 2 which is no more', async () => {
    const { org, programme } = await givenProgramme(app, programmeBody.soc2());
    const remove = () => app.as(org.manager).delete(programme.path);
    const body = programmeBody.soc2({ scheme: 'soc-3', parentId: programme.id });
    const start = () => app.as(org.manager).post(`${org.path}/programmes`, body);

    const answers = await inLine(await held(programme.id), [remove, start]);

    expect(answers.map(({ status }) => status)).toEqual([204, 404]);
    expect(await app.db.programme.count({ where: { organisationId: org.id } })).toBe(0);
  });

  it('as a plan and a stage moved by hand never wait for each other for good', async () => {
    const { org, programme, adopt, moveStage, path, stage } = await scene();
    const move = () => app.as(org.manager).patch(path, { plannedToOn: dayAfter(stage.plannedToOn, 9) }, 1);

    const answers = await inLine(await held(programme.id), [() => adopt(moveStage), move]);

    expect(answers.map(({ status }) => status)).toEqual([200, 412]);
  });

  it('as an agreed day and a plan, or two agreed days, are one change', async () => {
    const { org, programme, before, later } = await scene();
    const start = 'recertification-start';
    const override = `${programme.path}/milestones/${start}/override`;
    const on = dayAfter(milestoneOf(before, start).on, 30);
    const agree = (version: number) => () =>
      app.as(org.manager).send('PUT', override, { on, reason: 'Booked out' }, seen(version));

    const withPlan = await inLine(await held(programme.id), [later(20), agree(1)]);
    const twice = await inLine(await held(programme.id), [agree(2), agree(2)]);
    const removed = () => app.as(org.manager).delete(override, 3);
    const removals = await inLine(await held(programme.id), [removed, removed]);

    expect([...withPlan, ...twice].map(({ status }) => status)).toEqual([200, 412, 200, 412]);
    expect(removals.map(({ status }) => status)).toEqual([204, 412]);
  });
});

describe('what a change of a plan is checked against', () => {
  it('is read in its own transaction: what that wrote is seen there, and nowhere else', async () => {
    const { org, programme, before } = await scene();
    const [database, plans] = [app.nest.get(Database), app.nest.get(ProgrammePlansService)];
    const targetOn = async (tx?: Db) =>
      (await plans.timeline({ organisationId: org.id, ...(tx ? { tx } : {}) }, programme.id)).programme.targetOn;

    const seenBy = await database.withOrganisation({ organisationId: org.id }, async (tx) => {
      await plans.lock(tx, { organisationId: org.id, programmeId: programme.id });
      await tx.programme.updateMany({ where: { id: programme.id }, data: { targetOn: new Date('2031-03-14') } });
      return [await targetOn(tx), await targetOn()];
    });

    expect(seenBy).toEqual(['2031-03-14', before.targetOn]);
  });

  it.each(['adopt', 'override', 'certificate'] as const)(
    'is what somebody else committed while it waited: %s',
    async (kind) => {
      const { org, programme, timeline, later, before } = await scene();
      const start = 'recertification-start';
      const on = dayAfter(milestoneOf(before, start).on, 30);
      const agree = () =>
        app
          .as(org.manager)
          .send('PUT', `${programme.path}/milestones/${start}/override`, { on, reason: 'Booked' }, seen(1));
      const record = () => app.as(org.manager).post(`${programme.path}/certificates`, certificate());
      const holder = await hold(app, "UPDATE programme SET name = 'Renamed', version = version + 1 WHERE id = $1", [
        programme.id,
      ]);

      const answer = { adopt: later(20), override: agree, certificate: record }[kind]();
      await holder.untilWaiting(1);
      await holder.commit();

      // A record follows whatever plan there is; a change of the plan was made for another one.
      expect((await answer).status).toBe(kind === 'certificate' ? 201 : 412);
      expect(await timeline()).toMatchObject({ name: 'Renamed' });
    },
  );
});

describe('two words at the gate of one stage at once', () => {
  it('are one decision', async () => {
    const { programme, sign, stage } = await scene();

    const answers = await inLine(await held(programme.id), [sign('no_go'), sign('go')]);

    expect(answers.map(({ status }) => status)).toEqual([201, 412]);
    expect(await app.db.stageDecision.count({ where: { stageId: stage.id } })).toBe(1);
  });

  it('are one reopening', async () => {
    const { org, programme, path, stage } = await scene();
    await app.db.stage.updateMany({
      where: { id: stage.id },
      data: { status: 'done', actualFromOn: new Date(inDays(-5)), actualToOn: new Date(inDays(-1)) },
    });
    const reopen = () => app.as(org.manager).change('POST', `${path}/reopen`, { reason: 'A site was forgotten' });

    const answers = await inLine(await held(programme.id), [reopen, reopen]);

    expect(answers.map(({ status }) => status)).toEqual([200, 412]);
    expect(await app.db.stageDecision.count({ where: { stageId: stage.id } })).toBe(1);
  });

  it('about a criterion are one: who comes second is shown what was said', async () => {
    const { org, programme } = await scene();
    const gates = (await app.as(org.manager).get(`${programme.path}/stage-gates`)).body;
    const gate = gates.find((each: { criteria: { check: string; kind: string }[] }) =>
      each.criteria.some(({ kind }) => kind === 'judged'),
    );
    const { key } = gate.criteria.find(({ kind }: { kind: string }) => kind === 'judged');
    const judge = (isMet: boolean) => () =>
      app
        .as(org.manager)
        .change('PUT', `${programme.path}/stages/${gate.stageId}/criteria/${key}`, { isMet, note: 'x' });

    const answers = await inLine(await held(programme.id), [judge(true), judge(false)]);

    expect(answers.map(({ status }) => status)).toEqual([200, 412]);
    const said = await entries(programme.id, 'criterion.judged');
    expect(said.map(({ after }) => after)).toMatchObject([{ isMet: true }]);
  });

  it('that has its criteria met is completed by one worker, and told once', async () => {
    const { programme, sign } = await scene();
    await sign('go')();
    await app.db.gapItem.updateMany({ where: { programmeId: programme.id }, data: { conformity: 'conform' } });
    const turn = () => app.nest.get(StageTurns).advanceAll();

    await inLine(await held(programme.id), [turn, turn]);

    expect(await entries(programme.id, 'stage.completed')).toHaveLength(1);
  });
});

describe('two records of one programme at once', () => {
  it('follow each other: the second certificate ends with the first, and one next cycle begins', async () => {
    const { org, programme } = await givenProgramme(app, programmeBody.iso());
    const record = (number: string, decidedOn: string) => () =>
      app.as(org.manager).post(`${programme.path}/certificates`, certificate({ number, decidedOn }));

    const answers = await inLine(await held(programme.id), [record('C-1', inDays(-10)), record('C-2', inDays(-5))]);

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]?.body.expiresOn).toBe(answers[0]?.body.expiresOn);
    expect(await app.db.programme.count({ where: { renewsId: programme.id } })).toBe(1);
  });

  it('follow a plan that is adopted meanwhile: a report speaks of the period as it is now', async () => {
    const { org, programme, period, record } = await givenSoc2(app);
    const periodToOn = dayAfter(period.to, -10);
    const adopt = () =>
      app
        .as(org.manager)
        .post(`${programme.path}/timeline/adopt`, { periodToOn, reason: 'The auditor asked' }, seen(1));

    const answers = await inLine(await held(programme.id), [adopt, () => record()]);

    expect(answers.map(({ status }) => status)).toEqual([200, 201]);
    expect(answers[1]?.body).toMatchObject({ periodToOn });
    expect(await app.db.programme.count({ where: { renewsId: programme.id } })).toBe(1);
  });
});
