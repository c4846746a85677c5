import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedInPerson } from '../../../test/given.ts';
import { inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { StageTurns } from './stage-turns.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** An ISO programme in its first stage; `met` makes every exit criterion of that stage hold. */
async function givenGate(more: object = {}) {
  const org = await app.organisationWith('manager', 'executive', 'contributor');
  const programme = await startProgramme(app, org, org.manager, programmeBody.iso(more));
  const [first, second] = programme.body.stages;
  const gates = `${programme.path}/stage-gates`;
  const gate = async (place = 0) => (await app.as(org.manager).get(gates)).body[place];
  const sign = (person: SignedInPerson, body: object, version: number, stageId = first.id, language = 'en') => {
    const headers = { 'if-match': `"${version}"`, 'accept-language': language };
    return app.as(person).send('POST', `${programme.path}/stages/${stageId}/decisions`, body, headers);
  };
  const met = () =>
    app.db.gapItem.updateMany({ where: { programmeId: programme.id }, data: { conformity: 'conform' } });
  const stages = async () => (await app.as(org.manager).get(`${programme.path}/stages`)).body;
  return { org, programme, first, second, gates, gate, sign, met, stages };
}

const entries = (subjectId: string) => app.db.activity.findMany({ where: { subjectId }, orderBy: { sequence: 'asc' } });

describe('the gate of a stage', () => {
  it('counts its criteria from the rows, and says where they are', async () => {
    const { org, programme, gate, first } = await givenGate();
    const [one, two] = Object.values(programme.items);
    await app.db.gapItem.updateMany({ where: { id: one }, data: { conformity: 'minor' } });
    await app.db.gapItem.updateMany({
      where: { id: two },
      data: { conformity: 'major', ownerId: org.contributor.id, dueOn: new Date('2027-01-01') },
    });

    const total = Object.keys(programme.items).length;
    expect(await gate()).toMatchObject({
      stageId: first.id,
      stageKey: 'gap-analysis',
      isMet: false,
      decisions: [],
      version: 1,
      criteria: [
        {
          key: 'all-rated',
          kind: 'computed',
          isMet: false,
          have: 2,
          need: total,
          target: { page: 'gap-items', filter: { conformity: 'not_assessed' } },
          judgement: null,
        },
        { key: 'work-list', isMet: false, have: 1, need: 2, target: { filter: { conformity: 'minor,major' } } },
      ],
    });
  });

  it('speaks the language of the reader', async () => {
    const { org, gates } = await givenGate();

    const { body } = await app.as(org.manager).send('GET', gates, undefined, { 'accept-language': 'de' });

    expect(body[0].stageName).not.toBe((await app.as(org.manager).get(gates)).body[0].stageName);
  });

  it('costs one statement beside the sign-in, whatever was decided', async () => {
    const { org, gates, sign } = await givenGate();
    const statements = async () => (await app.as(org.manager).get(gates)).headers.get('x-sql-statements');
    const few = await statements();
    for (const version of [1, 2, 3]) await sign(org.manager, { decision: 'no_go', note: 'Not yet' }, version);

    expect(await statements()).toBe(few);
    expect(few).toBe('2');
  });

  it('does not exist for another organisation', async () => {
    const { programme, first } = await givenGate();
    const other = await app.organisationWith('manager');
    const path = `${other.path}/programmes/${programme.id}`;
    const as = app.as(other.manager);
    const version = { 'if-match': '"1"' };

    const answers = [
      await as.get(`${path}/stage-gates`),
      await as.send('POST', `${path}/stages/${first.id}/decisions`, { decision: 'no_go', note: 'x' }, version),
      await as.change('POST', `${path}/stages/${first.id}/reopen`, { reason: 'x' }),
      await as.change('PUT', `${path}/stages/${first.id}/criteria/engagement`, { isMet: true }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
});

describe('signing', () => {
  it('a gate that is met ends the stage, freezes the facts and begins the next when its day has come', async () => {
    const { org, programme, first, second, sign, met, stages, gate } = await givenGate();
    await met();
    await app.db.stage.updateMany({ where: { id: second.id }, data: { plannedFromOn: new Date(inDays(0)) } });

    const signed = await sign(org.executive, { decision: 'go' }, 1);
    await app.db.gapItem.updateMany({ where: { programmeId: programme.id }, data: { conformity: 'major' } });

    expect(signed).toMatchObject({ status: 201, body: { isMet: true } });
    const [done, begun] = await stages();
    expect(done).toMatchObject({ status: 'done', actualFromOn: inDays(0), actualToOn: inDays(0) });
    expect(begun).toMatchObject({ status: 'active', actualFromOn: inDays(0), actualToOn: null });
    expect((await gate()).decisions).toMatchObject([
      {
        decision: 'go',
        by: { id: org.executive.id },
        facts: [
          { key: 'all-rated', isMet: true },
          { key: 'work-list', isMet: true, have: 0, need: 0 },
        ],
      },
    ]);
    expect((await gate()).isMet).toBe(false);
    expect((await entries(first.id)).map(({ action }) => action)).toEqual(['stage.signed', 'stage.completed']);
    expect((await entries(second.id)).map(({ action }) => action)).toEqual(['stage.begun']);
  });

  it('leaves the next stage planned until its day', async () => {
    const { org, sign, met, stages } = await givenGate();
    await met();

    await sign(org.manager, { decision: 'go' }, 1);

    expect((await stages())[1]).toMatchObject({ status: 'planned', actualFromOn: null });
  });

  it('begins a stage on its day, and no page says that it is late before it has', async () => {
    const { org, programme, stages } = await givenGate({ startOn: inDays(-9) });
    const pages = [
      `${org.path}/overview`,
      `${org.path}/reports/leadership`,
      programme.path,
      `${programme.path}/timeline`,
    ];
    const late = async () => {
      const answers = await Promise.all(pages.map((page) => app.as(org.manager).get(page)));
      return answers.map(({ body }) => JSON.stringify(body).includes('stage_not_begun'));
    };

    const [before] = await stages();
    const saidBefore = await late();
    await app.nest.get(StageTurns).advanceAll();

    expect(before).toMatchObject({ status: 'planned', plannedFromOn: inDays(-9) });
    expect((await stages())[0]).toMatchObject({ status: 'active', actualFromOn: inDays(0) });
    expect([saidBefore, await late()]).toEqual([pages.map(() => false), pages.map(() => false)]);
  });

  it('a gate with an open criterion needs a note, and the stage completes itself once all hold', async () => {
    const { org, first, sign, met, stages } = await givenGate();
    const turns = app.nest.get(StageTurns);

    const silent = await sign(org.manager, { decision: 'go' }, 1);
    const signed = await sign(org.manager, { decision: 'go', note: 'Two left, agreed' }, 1);
    await turns.advanceAll();
    const [waiting] = await stages();
    await met();
    await turns.advanceAll();
    await turns.advanceAll();

    expect(silent).toMatchObject({ status: 400, body: { fields: [{ path: 'note' }] } });
    expect(signed).toMatchObject({ status: 201, body: { isMet: false } });
    expect(waiting.status).not.toBe('done');
    expect((await stages())[0]).toMatchObject({ status: 'done', actualToOn: inDays(0) });
    const completed = (await entries(first.id)).filter(({ action }) => action === 'stage.completed');
    expect(completed).toMatchObject([{ actorId: null, actorName: 'Waymark' }]);
  });

  it('no go needs a note and ends nothing, also when all criteria hold', async () => {
    const { org, first, sign, met, stages } = await givenGate();
    await met();

    const silent = await sign(org.manager, { decision: 'no_go' }, 1);
    const inGerman = await sign(org.manager, { decision: 'no_go' }, 1, first.id, 'de');
    const said = await sign(org.manager, { decision: 'no_go', note: 'The board wants another week' }, 1);
    await app.nest.get(StageTurns).advanceAll();

    expect(silent).toMatchObject({ status: 400, body: { fields: [{ path: 'note', message: 'Say why not.' }] } });
    expect(inGerman.body.fields).toEqual([{ path: 'note', message: 'Geben Sie an, warum nicht.' }]);
    expect(said).toMatchObject({ status: 201, body: { version: 2, decisions: [{ decision: 'no_go' }] } });
    expect((await stages())[0].status).not.toBe('done');
  });

  it('is refused out of turn, twice, and without the version that was seen', async () => {
    const { org, programme, first, second, sign, met } = await givenGate();
    await met();

    const early = await sign(org.manager, { decision: 'go', note: 'x' }, 1, second.id);
    const unseen = await app.as(org.manager).post(`${programme.path}/stages/${first.id}/decisions`, { decision: 'go' });
    await sign(org.manager, { decision: 'go' }, 1);
    const again = await sign(org.manager, { decision: 'go' }, 3);
    const forbidden = await sign(org.contributor, { decision: 'go' }, 3);

    expect(early).toMatchObject({ status: 409, body: { code: 'stage.order' } });
    expect(unseen).toMatchObject({ status: 428, body: { code: 'resource.version_required' } });
    expect(again).toMatchObject({ status: 409, body: { code: 'stage.already_done' } });
    expect(forbidden).toMatchObject({ status: 403, body: { code: 'access.forbidden' } });
  });

  it('by two people at once counts once, and shows the second what the first decided', async () => {
    const { org, first, sign } = await givenGate();

    const answers = await Promise.all([
      sign(org.manager, { decision: 'go', note: 'Go' }, 1),
      sign(org.executive, { decision: 'no_go', note: 'Wait' }, 1),
    ]);

    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 412]);
    const late = answers.find(({ status }) => status === 412);
    const won = answers.find(({ status }) => status === 201);
    expect(late?.body.facts.current.decisions).toEqual(won?.body.decisions);
    expect(await app.db.stageDecision.count({ where: { stageId: first.id } })).toBe(1);
  });
});

describe('reopening', () => {
  it('takes a stage back with a reason, and it does not complete itself again', async () => {
    const { org, programme, first, sign, met, stages, gate } = await givenGate();
    const path = `${programme.path}/stages/${first.id}/reopen`;
    await met();
    const tooEarly = await app.as(org.manager).change('POST', path, { reason: 'A site was forgotten' });
    await sign(org.manager, { decision: 'go' }, 1);

    const forbidden = await app.as(org.executive).post(path, { reason: 'A site was forgotten' });
    const silent = await app.as(org.manager).change('POST', path, { reason: ' ' });
    const late = await app.as(org.manager).post(path, { reason: 'A site was forgotten' }, { 'if-match': '"1"' });
    const reopened = await app.as(org.manager).change('POST', path, { reason: 'A site was forgotten' });
    await app.nest.get(StageTurns).advanceAll();

    expect(tooEarly).toMatchObject({ status: 409, body: { code: 'stage.not_done' } });
    expect([forbidden.status, silent.status, late.status]).toEqual([403, 400, 412]);
    expect(reopened).toMatchObject({ status: 200 });
    expect((await stages())[0]).toMatchObject({ status: 'active', actualFromOn: inDays(0), actualToOn: null });
    expect((await gate()).decisions.map(({ decision }: { decision: string }) => decision)).toEqual(['reopened', 'go']);
    expect((await entries(first.id)).at(-1)).toMatchObject({
      action: 'stage.reopened',
      after: { note: 'A site was forgotten' },
    });
  });
});
