import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportedDecision } from '@waymark/contracts';
import { decisionScene, reckonedIn, scope } from '../../../../test/decisions.ts';
import { toldOf } from '../../../../test/notices.ts';
import { inDays } from '../../../../test/programmes.ts';
import { hold, inLine } from '../../../../test/race.ts';
import { startTestApp, type TestApp } from '../../../../test/test-app.ts';
import { dayAfter, stageOf } from '../../../../test/timelines.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const scene = () => decisionScene(app);

describe('a verdict', () => {
  it('is kept with its reason and with what every option would have done, and changes no plan by itself', async () => {
    const { org, timeline, ask, decide, read } = await scene();
    const before = await timeline();
    const { body } = await ask();

    const { status, body: decided } = await decide(body, 0);
    await app.db.programme.updateMany({ where: { organisationId: org.id }, data: { targetOn: new Date(inDays(500)) } });

    expect([status, decided.state, decided.version]).toEqual([200, 'decided', 2]);
    const { optionId, reason, isCarriedOut } = decided.verdict;
    expect([optionId, reason, isCarriedOut]).toEqual([body.options[0].id, 'Lyon matters', false]);
    expect(decided.options).toEqual(body.options);
    expect((await read(body.id)).options).toEqual(body.options);
    expect((await timeline()).version).toBe(before.version);
    const entry = await app.db.activity.findFirst({ where: { action: 'report_decision.decided', subjectId: body.id } });
    expect(entry).toMatchObject({ actorId: org.executive.id, after: { reason: 'Lyon matters', isCarriedOut: false } });
  });

  it('puts the option into force as the timeline adopts a plan, where that is wished', async () => {
    const { org, programme, timeline, audit, later, ask, decide } = await scene();
    const { body } = await ask();

    const { status, body: decided } = await decide(body, 0, {
      carryOut: { planVersion: reckonedIn(body).planVersion },
    });

    expect([status, decided.verdict.isCarriedOut]).toEqual([200, true]);
    expect(stageOf(await timeline(), audit.key)).toMatchObject({
      plannedFromOn: later.on,
      plannedToOn: dayAfter(audit.plannedToOn, 30),
    });
    const entries = await app.db.activity.findMany({
      where: { programmeId: programme.id },
      orderBy: { sequence: 'desc' },
      take: 2,
    });
    expect(entries.map(({ action }) => action).toSorted()).toEqual(['plan.adopted', 'report_decision.decided']);
    expect(entries.find(({ action }) => action === 'plan.adopted')).toMatchObject({
      actorId: org.executive.id,
      after: { reason: 'Lyon matters' },
    });
    // What it did is what was kept: not what it would do now.
    expect(reckonedIn(decided)).toEqual(reckonedIn(body));
  });

  it('decides nothing where the plan is not the one any more that was seen with it', async () => {
    const { org, programme, ask, decide, read } = await scene();
    const { body } = await ask();
    await app
      .as(org.manager)
      .post(`${programme.path}/timeline/adopt`, { targetOn: inDays(420), reason: 'So' }, { 'if-match': '"1"' });

    const { status, body: problem } = await decide(body, 0, { carryOut: { planVersion: 1 } });

    expect([status, problem.code]).toEqual([412, 'resource.changed_meanwhile']);
    expect(problem.facts).toMatchObject({ last: { by: { name: org.manager.name } }, current: { state: 'open' } });
    expect((await read(body.id)).state).toBe('open');
    expect(
      (await app.db.reportDecisionOption.findMany({ where: { decisionId: body.id } })).map(({ effect }) => effect),
    ).toEqual([null, null]);
  });

  it('is carried out only where the option changes a plan that can be changed', async () => {
    const { org, programme, audit, ask, decide, read } = await scene();
    const { body } = await ask();
    const carryOut = { planVersion: 1 };

    const words = await decide(body, 1, { carryOut });
    await app.db.stage.updateMany({ where: { programmeId: programme.id, key: audit.key }, data: { isPinned: true } });
    const pinned = await decide(body, 0, { carryOut });

    expect([words.body.code, pinned.body.code]).toEqual(['decision.not_in_plan', 'stage.pinned']);
    expect(await read(body.id)).toMatchObject({ state: 'open', version: 1 });
    expect(reckonedIn(await read(body.id)).notAtOnce).toMatch(/auditor fixed/);
    expect(await app.db.activity.count({ where: { organisationId: org.id, action: 'plan.adopted' } })).toBe(0);
  });

  it('is given once: of two at once the other is told who decided', async () => {
    const { org, path, ask } = await scene();
    const { body } = await ask({
      deciderId: org.owner.id,
      programmeId: null,
      options: [scope, { ...scope, text: 'B' }],
    });
    const decide = (place: number) => () =>
      app
        .as(org.owner)
        .post(
          `${path}/${body.id}/verdict`,
          { optionId: body.options[place].id, reason: `So ${place}` },
          { 'if-match': '"1"' },
        );

    const answers = await inLine(
      await hold(app, 'SELECT FROM report_decision WHERE organisation_id = $1 FOR UPDATE', [org.id]),
      [decide(0), decide(1)],
    );

    expect(answers.map(({ status }) => status)).toEqual([200, 412]);
    expect(answers[1]?.body.facts).toMatchObject({
      last: { by: { name: org.owner.name } },
      current: { state: 'decided', verdict: { reason: 'So 0' } },
    });
    expect(await app.db.reportDecisionOption.count({ where: { decisionId: body.id, isChosen: true } })).toBe(1);
  });

  it('comes too late where it was withdrawn meanwhile, which is told', async () => {
    const { org, ask, decide, withdraw } = await scene();
    const { body } = await ask();

    const answers = await inLine(
      await hold(app, 'SELECT FROM report_decision WHERE organisation_id = $1 FOR UPDATE', [org.id]),
      [() => withdraw(body), () => decide(body, 0)],
    );

    expect(answers.map(({ status }) => status)).toEqual([200, 412]);
    expect(answers[1]?.body.facts).toMatchObject({
      last: { by: { name: org.manager.name } },
      current: { state: 'withdrawn' },
    });
  });
});

describe('what waits for a decision', () => {
  it('is in My work, in the bell and in a mail with its facts, and in the calendar; the asker hears what came of it', async () => {
    const { org, programme, ask, decide } = await scene();
    const told = toldOf(app, org);
    await told();
    const { body } = await ask();
    const work = async () => (await app.as(org.executive).get(`${org.path}/my-work?segment=reviews`)).body.items;
    const events = async () => {
      const seen = `from=${inDays(0)}&to=${inDays(30)}&kinds=decision`;
      return (await app.as(org.contributor).get(`${org.path}/calendar/events?${seen}`)).body.items;
    };

    const asked = await told();
    const [item] = (await work()).filter(({ opens }: { opens: string }) => opens === 'decision');
    const [event] = await events();
    await decide(body, 0);
    const made = await told();

    expect(item).toMatchObject({ id: body.id, asks: 'Decide', title: body.question, dueOn: inDays(14) });
    expect(asked.bells.map(({ userId }) => userId)).toEqual([org.executive.id]);
    expect(asked.bells[0]?.title).toContain(body.question);
    expect(asked.mails[0]?.body).toContain('Lyon has no owner.');
    expect(asked.mails[0]?.body).toMatch(/Stage 2.* from .*: the result then comes on/);
    expect(asked.mails[0]?.body).toContain('Smaller scope: Without the branch in Lyon');
    expect(event).toMatchObject({
      id: `decision:${body.id}`,
      fromOn: inDays(14),
      isDone: false,
      programmeId: programme.id,
    });
    expect(JSON.stringify(event)).not.toContain('Lyon');
    expect(made.bells.map(({ userId }) => userId)).toEqual([org.manager.id]);
    expect(made.mails[0]?.body).toContain('“Lyon matters”');
    expect((await work()).some(({ opens }: { opens: string }) => opens === 'decision')).toBe(false);
    expect((await events())[0]).toMatchObject({ isDone: true });
  });
});

describe('a report that is frozen', () => {
  it('keeps what was open and what was decided since the last one, in each language', async () => {
    const { org, ask, decide, report } = await scene();
    const [open, made] = [(await ask()).body, (await ask({ question: 'Second?' })).body];
    await decide(made, 0);

    const { body: first } = await app.as(org.manager).post(`${org.path}/reports`, {});
    const german = await app
      .as(org.manager)
      .send('GET', `${org.path}/reports/${first.id}`, undefined, { 'accept-language': 'de' });
    await decide(open, 1);
    const { body: second } = await app.as(org.manager).post(`${org.path}/reports`, {});

    const states = ({ decisions }: { decisions: ReportedDecision[] }) => decisions.map(({ id, state }) => [id, state]);
    expect(states(first.report)).toEqual([
      [open.id, 'open'],
      [made.id, 'decided'],
    ]);
    expect(states(second.report)).toEqual([[open.id, 'decided']]);
    expect(states(await report())).toEqual([]);
    expect(german.body.report.decisions[1].options[0].stage.name).not.toBe('');
    expect(reckonedIn(german.body.report.decisions[1]).moves.length).toBeGreaterThan(0);
  });
});
