import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('a criterion', () => {
  async function givenJudged() {
    const org = await app.organisationWith('manager', 'executive', 'contributor');
    const programme = await startProgramme(app, org, org.manager, programmeBody.soc2());
    const stage = programme.body.stages.find(({ key }: { key: string }) => key === 'cpa-engagement');
    const path = `${programme.path}/stages/${stage.id}/criteria`;
    return { org, programme, stage, path };
  }

  it('that only a person can judge is judged with a note, and completes the stage that waits for it', async () => {
    const { org, programme, stage, path } = await givenJudged();
    await app.db.stage.updateMany({
      where: { programmeId: programme.id, order: { lt: stage.order } },
      data: { status: 'done' },
    });
    const decisions = `${programme.path}/stages/${stage.id}/decisions`;
    await app.as(org.manager).send('POST', decisions, { decision: 'go', note: 'Signing today' }, { 'if-match': '"1"' });

    const first = await app
      .as(org.executive)
      .send('PUT', `${path}/engagement`, { isMet: true, note: 'Letter of 3 May' });
    const second = await app.as(org.manager).send('PUT', `${path}/request-list`, { isMet: true });

    expect(first).toMatchObject({
      status: 200,
      body: {
        isMet: false,
        criteria: [
          { key: 'engagement', kind: 'judged', isMet: true, have: null, judgement: { note: 'Letter of 3 May' } },
          { key: 'request-list', isMet: false, judgement: null },
        ],
      },
    });
    expect(first.body.criteria[0].judgement.by.id).toBe(org.executive.id);
    expect(second.body.isMet).toBe(true);
    const { body: stages } = await app.as(org.manager).get(`${programme.path}/stages`);
    expect(stages.find(({ id }: { id: string }) => id === stage.id)).toMatchObject({ status: 'done' });
    expect(
      (await app.db.activity.findMany({ where: { subjectId: stage.id }, orderBy: { sequence: 'asc' } })).map(
        ({ action }) => action,
      ),
    ).toEqual(['stage.signed', 'criterion.judged', 'criterion.judged', 'stage.completed']);
    const late = await app.as(org.manager).send('PUT', `${path}/engagement`, { isMet: false });
    expect(late).toMatchObject({ status: 409, body: { code: 'stage.already_done' } });
  });

  it('that is counted cannot be ticked, and one that does not exist is not found', async () => {
    const { org, programme, path } = await givenJudged();
    const [first] = programme.body.stages;

    const computed = await app
      .as(org.manager)
      .send('PUT', `${programme.path}/stages/${first.id}/criteria/all-rated`, { isMet: true });
    const unknown = await app.as(org.manager).send('PUT', `${path}/moon-phase`, { isMet: true });
    const forbidden = await app.as(org.contributor).send('PUT', `${path}/engagement`, { isMet: true });

    expect(computed).toMatchObject({ status: 409, body: { code: 'criterion.computed' } });
    expect([unknown.status, forbidden.status]).toEqual([404, 403]);
  });
});
