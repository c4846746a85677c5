import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roles } from '@waymark/domain';
import { decisionScene, reckonedIn } from '../../../../test/decisions.ts';
import { inDays } from '../../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../../test/test-app.ts';
import { dayAfter } from '../../../../test/timelines.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const scene = () => decisionScene(app);

describe('a decision that is asked', () => {
  it('says with each option what the plan would do, as what-if does, and that nothing is reckoned for words', async () => {
    const { org, programme, audit, later, ask, report } = await scene();
    const change = {
      stages: [{ key: audit.key, plannedFromOn: later.on, plannedToOn: dayAfter(audit.plannedToOn, 30) }],
    };
    const whatIf = (await app.as(org.manager).post(`${programme.path}/timeline/what-if`, change)).body;
    const forecast = (await app.as(org.manager).get(`${programme.path}/forecast`)).body;

    const { status, body } = await ask();

    expect(status).toBe(201);
    expect(body).toMatchObject({ state: 'open', verdict: null, version: 1, decider: { id: org.executive.id } });
    const { moves, before, after, notAtOnce } = reckonedIn(body);
    expect(moves).toEqual(whatIf.moves);
    expect(moves.length).toBeGreaterThan(0);
    expect(before?.planOn).toBe(forecast.result.planOn);
    expect(after && before && after.planOn > before.planOn).toBe(true);
    expect(notAtOnce).toBeNull();
    expect(body.options[1].effect).toEqual({ state: 'not_reckoned' });
    const [told] = (await report()).decisions;
    const { isInReport: _, abilities: __, version: ___, ...reported } = body;
    expect(told).toEqual(reported);
    const entry = await app.db.activity.findFirst({ where: { subjectId: body.id } });
    expect(entry).toMatchObject({
      action: 'report_decision.asked',
      actorId: org.manager.id,
      programmeId: programme.id,
    });
  });

  it('is reckoned anew whenever the plan has changed, and says where the plan cannot take it any more', async () => {
    const { org, programme, timeline, audit, later, ask, read } = await scene();
    const { body } = await ask();
    const adopt = {
      stages: [{ key: audit.key, plannedFromOn: later.on, plannedToOn: dayAfter(audit.plannedToOn, 30) }],
    };
    const { version } = await timeline();
    await app
      .as(org.manager)
      .post(`${programme.path}/timeline/adopt`, { ...adopt, reason: 'So' }, { 'if-match': `"${version}"` });

    const moved = reckonedIn(await read(body.id));
    await app.db.stage.updateMany({
      where: { programmeId: programme.id, key: audit.key },
      data: { status: 'done', actualFromOn: new Date(), actualToOn: new Date() },
    });

    expect(moved).toMatchObject({ moves: [], planVersion: 2 });
    expect(moved.notAtOnce).not.toBeNull();
    expect((await read(body.id)).options[0]?.effect).toMatchObject({ state: 'impossible' });
  });

  it('is asked otherwise, with other options in the place of all, or withdrawn', async () => {
    const { org, path, ask, withdraw, read, report } = await scene();
    const { body } = await ask();

    const change = { question: 'Accept it?', options: [{ kind: 'accept_until', on: inDays(60), text: 'As it is' }] };
    const edited = await app.as(org.owner).patch(`${path}/${body.id}`, change, 1);
    const gone = await withdraw(edited.body);

    expect(edited.body).toMatchObject({ question: 'Accept it?', why: 'Lyon has no owner.', version: 2 });
    expect(edited.body.options).toMatchObject([{ kind: 'accept_until', on: inDays(60), text: 'As it is' }]);
    expect(gone.body).toMatchObject({ state: 'withdrawn', abilities: { edit: false, withdraw: false, decide: false } });
    expect((await report()).decisions).toEqual([]);
    expect((await withdraw(await read(body.id))).body.code).toBe('decision.not_open');
    const told = await app.db.activity.findMany({ where: { subjectId: body.id }, orderBy: { sequence: 'asc' } });
    expect(told.map(({ action }) => action.split('.')[1])).toEqual(['asked', 'changed', 'withdrawn']);
    expect(Object.keys(told[1]?.after ?? {}).toSorted()).toEqual(['options', 'question']);
  });

  it.each([
    ['on a day that has passed', { neededByOn: inDays(-1) }, 'neededByOn'],
    ['of somebody who may not', (ids: Record<string, string>) => ({ deciderId: ids.contributor }), 'deciderId'],
    ['without an option', { options: [] }, 'options'],
    ['with an empty one', { options: [{ kind: 'smaller_scope', text: ' ' }] }, 'options.0.text'],
    ['of no plan', { programmeId: null }, 'options.0'],
    [
      'of a stage on the day it is planned for',
      (_: unknown, { stageKey, plannedOn }: Record<string, string>) => ({
        options: [{ kind: 'later_day', stageKey, on: plannedOn }],
      }),
      'options.0',
    ],
    ['of a stage that is not there', { options: [{ kind: 'later_day', stageKey: 'no', on: inDays(9) }] }, 'options.0'],
  ])('is refused %s', async (_, more, path) => {
    const { org, ask, audit } = await scene();
    const ids = { contributor: org.contributor.id };
    const stage = { stageKey: audit.key, plannedOn: audit.plannedFromOn };

    const { status, body } = await ask(typeof more === 'function' ? more(ids, stage) : more);

    expect([status, body.fields?.[0]?.path]).toEqual([400, path]);
    expect(await app.db.reportDecision.count({ where: { organisationId: org.id } })).toBe(0);
  });
});

describe('who may', () => {
  it.each(roles)('a %s', async (role) => {
    const { org, path, ask, decide, withdraw } = await scene();
    const { body } = await ask();
    const by = org[role];
    const may = (...these: string[]) => these.includes(role);

    const statuses = {
      read: (await app.as(by).get(path)).status,
      ask: (await ask({}, by)).status,
      decide: (await decide(body, 1, {}, by)).body.code ?? 'decided',
      withdraw: (await withdraw((await ask()).body, by)).status,
    };

    expect(statuses).toEqual({
      read: may('owner', 'manager', 'executive') ? 200 : 403,
      ask: may('owner', 'manager') ? 201 : 403,
      // Only who was asked, whatever else they may.
      decide:
        { executive: 'decided', contributor: 'access.forbidden', auditor: 'access.forbidden' }[String(role)] ??
        'decision.not_own',
      withdraw: may('owner', 'manager') ? 200 : 403,
    });
  });

  it('nobody of another organisation, nor of its plan', async () => {
    const { programme, path, asked, ask, decide, withdraw, read } = await scene();
    const { body } = await ask();
    const other = await app.organisationWith('owner');
    const foreign = { ...asked(), deciderId: other.owner.id };

    const answers = await Promise.all([
      app.as(other.owner).get(`${path}/${body.id}`),
      decide(body, 0, {}, other.owner),
      withdraw(body, other.owner),
      app.as(other.owner).get(`${other.path}/report-decisions/${body.id}`),
      app.as(other.owner).post(`${other.path}/report-decisions`, { ...foreign, programmeId: programme.id }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(await read(body.id)).toMatchObject({ state: 'open', version: 1 });
  });
});
