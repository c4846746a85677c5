import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExitCriterion, Gate, StageGate } from '@waymark/contracts';
import { checkOfGate, gateIds } from '@waymark/domain';
import { schemeById } from '@waymark/frameworks';
import { givenEvidence, inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
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
      .change('PUT', `${path}/engagement`, { isMet: true, note: 'Letter of 3 May' });
    const second = await app.as(org.manager).change('PUT', `${path}/request-list`, { isMet: true });

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
    const late = await app.as(org.manager).change('PUT', `${path}/engagement`, { isMet: false });
    expect(late).toMatchObject({ status: 409, body: { code: 'stage.already_done' } });
  });

  it('that is counted cannot be ticked, and one that does not exist is not found', async () => {
    const { org, programme, path } = await givenJudged();
    const [first] = programme.body.stages;

    const computed = await app
      .as(org.manager)
      .change('PUT', `${programme.path}/stages/${first.id}/criteria/all-rated`, { isMet: true });
    const unknown = await app.as(org.manager).change('PUT', `${path}/moon-phase`, { isMet: true });
    const forbidden = await app.as(org.contributor).change('PUT', `${path}/engagement`, { isMet: true });

    expect(computed).toMatchObject({ status: 409, body: { code: 'criterion.computed' } });
    expect([unknown.status, forbidden.status]).toEqual([404, 403]);
  });

  it.each(['soc2', 'iso'] as const)('leads to just the rows that keep it open (%s)', async (kind) => {
    const org = await app.organisationWith('manager', 'contributor');
    const programme = await startProgramme(app, org, org.manager, programmeBody[kind]());
    const ids = Object.values(programme.items);
    const set = (from: number, to: number, data: object) =>
      app.db.gapItem.updateMany({ where: { programmeId: programme.id, id: { in: ids.slice(from, to) } }, data });
    await set(0, 12, { conformity: 'conform', ownerId: org.contributor.id, acceptedAt: new Date() });
    await set(12, 15, { conformity: 'minor', ownerId: org.contributor.id, dueOn: new Date('2027-03-01') });
    await set(15, 17, { conformity: 'major', ownerId: org.contributor.id });
    await set(17, 18, { conformity: 'not_applicable' });
    const evidence = { organisationId: org.id, ownerId: org.contributor.id };
    const review = { programmeId: programme.id, verdict: 'accepted', reviewerId: org.manager.id } as const;
    await givenEvidence(app, { ...evidence, gapItemIds: ids.slice(0, 9), review });
    await givenEvidence(app, { ...evidence, gapItemIds: [...ids.slice(9, 14), ...ids.slice(20, 24)] });

    const gates: StageGate[] = (await app.as(org.manager).get(`${programme.path}/stage-gates`)).body;
    const open = gates
      .flatMap(({ criteria }) => criteria)
      .filter(({ isMet, target }) => !isMet && target?.page === 'gap-items');
    const rows = async ({ target }: ExitCriterion) => {
      const query = new URLSearchParams({ ...target?.filter, withTotal: 'true' });
      return (await app.as(org.manager).get(`${programme.path}/gap-items?${query}`)).body.total;
    };

    expect(open.length).toBeGreaterThan(2);
    for (const criterion of open) {
      const { key, have, need } = criterion;
      const missing = need === 0 ? have : Number(need) - Number(have);
      expect({ key, rows: await rows(criterion) }).toEqual({ key, rows: missing });
    }
  });

  it.each(['soc2', 'iso'] as const)('is met just when the hard gate is that asks the same (%s)', async (kind) => {
    const org = await app.organisationWith('manager');
    const programme = await startProgramme(app, org, org.manager, programmeBody[kind]());
    const exitCriteria = schemeById(programme.body.scheme).lifecycle.stages.flatMap((stage) =>
      stage.exitCriteria.map((criterion) => ({ ...criterion, stageKey: stage.key })),
    );
    const pairs = async () => {
      const gates: Gate[] = (await app.as(org.manager).get(`${programme.path}/gates`)).body;
      const stages: StageGate[] = (await app.as(org.manager).get(`${programme.path}/stage-gates`)).body;
      return stages.flatMap(({ stageKey, criteria }) =>
        criteria.map(({ key, isHardGate, isMet }) => {
          const { check } = exitCriteria.find((one) => one.stageKey === stageKey && one.key === key) ?? {};
          const gate = gates.find(
            ({ id }) => checkOfGate(gateIds.find((one) => one === id) ?? 'soa_approved') === check,
          );
          expect([stageKey, key, isHardGate]).toEqual([stageKey, key, gate !== undefined]);
          expect(gate?.stages.some((stage) => stage.key === stageKey) ?? false).toBe(isHardGate);
          return gate && [stageKey, key, gate.isMet, isMet];
        }),
      );
    };
    const set = (data: object) => app.db.gapItem.updateMany({ where: { programmeId: programme.id }, data });
    const states = [
      () => undefined,
      () => set({ conformity: 'conform', acceptedAt: new Date() }),
      () => set({ conformity: 'major', acceptedAt: null }),
      () => set({ conformity: 'not_applicable', acceptedAt: new Date() }),
    ];

    for (const change of states) {
      await change();
      const found = (await pairs()).filter((pair) => pair !== undefined);
      expect(found.length).toBeGreaterThan(2);
      for (const [stageKey, key, gateIsMet, isMet] of found)
        expect([stageKey, key, isMet]).toEqual([stageKey, key, gateIsMet]);
    }
  });

  it('counts accepted evidence only while it is fresh, as do the rows it leads to', async () => {
    const org = await app.organisationWith('manager', 'contributor');
    const programme = await startProgramme(app, org, org.manager, programmeBody.soc2());
    const [fresh = '', lapsed = '', ofAnOldPeriod = '', ...others] = Object.values(programme.items);
    const given = (gapItemId: string, age: { capturedOn: string; periodToOn?: string }) =>
      givenEvidence(app, {
        organisationId: org.id,
        ownerId: org.contributor.id,
        gapItemIds: [gapItemId],
        ...age,
        review: { programmeId: programme.id, verdict: 'accepted', reviewerId: org.manager.id },
      });
    await given(fresh, { capturedOn: inDays(-10) });
    await given(lapsed, { capturedOn: inDays(-800) });
    await given(ofAnOldPeriod, { capturedOn: inDays(-10), periodToOn: inDays(-800) });

    const gates: StageGate[] = (await app.as(org.manager).get(`${programme.path}/stage-gates`)).body;
    const criterion = gates.flatMap(({ criteria }) => criteria).find(({ key }) => key === 'evidence-complete');
    const query = new URLSearchParams({ ...criterion?.target?.filter, limit: '200' });
    const { items } = (await app.as(org.manager).get(`${programme.path}/gap-items?${query}`)).body;

    expect(criterion).toMatchObject({ isMet: false, have: 1, need: others.length + 3 });
    const ids = items.map(({ id }: { id: string }) => id);
    expect(ids).toHaveLength(others.length + 2);
    expect(ids).toEqual(expect.arrayContaining([lapsed, ofAnOldPeriod]));
    expect(ids).not.toContain(fresh);
  });
});
