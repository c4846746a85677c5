import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function givenProgramme(body: object = programmeBody.iso()) {
  const org = await app.organisationWith('owner', 'manager', 'contributor');
  const programme = await startProgramme(app, org, org.manager, body);
  const pathOf = (requirementId: string) => `${programme.path}/gap-items/${programme.items[requirementId]}`;
  return { ...programme, org, pathOf, list: `${programme.path}/gap-items` };
}

describe('a change of a gap item', () => {
  it('saves the fields sent, and records them before and after', async () => {
    const { org, pathOf, items, id } = await givenProgramme();
    const change = { conformity: 'major', ownerId: org.contributor.id, reviewerId: org.owner.id, dueOn: inDays(-1) };

    const answer = await app.as(org.manager).patch(pathOf('A.8.13'), change, 1);

    expect(answer).toMatchObject({
      status: 200,
      body: {
        requirementId: 'A.8.13',
        conformity: 'major',
        state: 'gap',
        owner: { id: org.contributor.id, name: org.contributor.name },
        reviewer: { id: org.owner.id },
        dueOn: inDays(-1),
        isOverdue: true,
        version: 2,
      },
    });
    expect(await app.db.activity.findMany({ where: { subjectId: items['A.8.13'] ?? '' } })).toMatchObject([
      {
        action: 'gap_item.changed',
        actorId: org.manager.id,
        programmeId: id,
        before: { conformity: 'not_assessed', ownerId: null, reviewerId: null, dueOn: null },
        after: change,
      },
    ]);
  });

  it('is refused to the second of two people, who sees the row as it stands', async () => {
    const { org, pathOf } = await givenProgramme();
    const path = pathOf('A.5.15');
    const send = (person: typeof org.manager, findingAsIs: string) => app.as(person).patch(path, { findingAsIs }, 1);

    const answers = await Promise.all([send(org.manager, 'First'), send(org.owner, 'Second')]);

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const won = answers.find(({ status }) => status === 200);
    const lost = answers.find(({ status }) => status === 412);
    expect(lost?.body).toMatchObject({
      code: 'resource.changed_meanwhile',
      facts: { current: { findingAsIs: won?.body.findingAsIs, version: 2 } },
    });
    expect((await app.as(org.manager).get(path)).body).toEqual(won?.body);
  });

  it('that changes nothing leaves the version and the log alone', async () => {
    const { org, pathOf, items } = await givenProgramme();

    const answer = await app.as(org.manager).patch(pathOf('A.5.15'), { conformity: 'not_assessed' }, 1);

    expect(answer).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await app.db.activity.count({ where: { subjectId: items['A.5.15'] ?? '' } })).toBe(0);
  });

  it('refuses people who are not members, a stage of another programme, and nonsense', async () => {
    const { org, pathOf, list } = await givenProgramme();
    const other = await app.organisationWith('manager');
    const theirs = await startProgramme(app, other, other.manager);
    const bulk = (change: object) =>
      app.as(org.manager).changeAll(`${list}/bulk`, { ids: [crypto.randomUUID()], change });
    const patch = (change: object) => app.as(org.manager).patch(pathOf('A.5.15'), change, 1);

    const refused = [
      [await patch({ ownerId: other.manager.id }), 'ownerId'],
      [await patch({ reviewerId: other.manager.id }), 'reviewerId'],
      [await patch({ closeByStageId: theirs.body.stages[0].id }), 'closeByStageId'],
      [await patch({ dueOn: '2027-02-30' }), 'dueOn'],
      [await patch({ evidenceRequired: 0 }), 'evidenceRequired'],
      [await patch({ effortHours: -1 }), 'effortHours'],
    ] as const;

    for (const [answer, path] of refused) {
      expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid', fields: [{ path }] } });
    }
    expect(await bulk({ dueOn: null })).toMatchObject({ status: 404 });
    expect((await app.as(org.manager).get(pathOf('A.5.15'))).body).toMatchObject({ version: 1, owner: null });
  });

  it('leaves out a control only with a justification, and a clause or a criterion never', async () => {
    const { org, pathOf } = await givenProgramme();
    const soc2 = await startProgramme(app, org, org.manager, programmeBody.soc2());
    const leaveOut = { conformity: 'not_applicable' };
    const because = { ...leaveOut, justification: 'Nothing is developed here.' };

    const without = await app.as(org.manager).patch(pathOf('A.8.25'), leaveOut, 1);
    const withOne = await app.as(org.manager).patch(pathOf('A.8.25'), because, 1);
    const emptied = await app.as(org.manager).patch(pathOf('A.8.25'), { justification: '' }, 2);
    const clause = await app.as(org.manager).patch(pathOf('4.1'), because, 1);
    const criterion = await app.as(org.manager).patch(`${soc2.path}/gap-items/${soc2.items['CC6.1']}`, because, 1);

    expect(without).toMatchObject({ status: 422, body: { code: 'gap.justification_required' } });
    expect(withOne).toMatchObject({ status: 200, body: { conformity: 'not_applicable', state: 'unknown' } });
    expect(emptied).toMatchObject({ status: 422, body: { code: 'gap.justification_required' } });
    expect([clause.body.code, criterion.body.code]).toEqual(['gap.not_excludable', 'gap.not_excludable']);
  });

  it('is for managers; another organisation finds nothing', async () => {
    const { org, pathOf, list, items } = await givenProgramme();
    const other = await app.organisationWith('manager');
    const foreign = list.replace(org.path, other.path);
    const id = items['A.5.15'] ?? '';

    expect(await app.as(org.contributor).patch(pathOf('A.5.15'), { isHighRisk: true }, 1)).toMatchObject({
      status: 403,
    });
    const answers = [
      await app.as(other.manager).get(foreign),
      await app.as(other.manager).get(`${foreign}/summary`),
      await app.as(other.manager).get(`${foreign}/export.csv`),
      await app.as(other.manager).get(`${foreign}/${id}`),
      await app.as(other.manager).patch(`${foreign}/${id}`, { isHighRisk: true }, 1),
      await app.as(other.manager).changeAll(`${foreign}/bulk`, { ids: [id], change: { isHighRisk: true } }),
      await app.as(other.manager).change('POST', `${foreign}/${id}/acceptance`, { accepted: true }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  });
});

describe('one change for many gap items', () => {
  it('changes all of them, with an entry for each', async () => {
    const { org, list, items, id } = await givenProgramme();
    const ids = ['A.5.1', 'A.5.2', 'A.5.3'].map((requirementId) => items[requirementId] ?? '');

    const answer = await app
      .as(org.manager)
      .changeAll(`${list}/bulk`, { ids, change: { ownerId: org.contributor.id, conformity: 'conform' } });

    expect(answer).toMatchObject({ status: 200, body: { changed: 3 } });
    const rows = await app.db.gapItem.findMany({ where: { programmeId: id, ownerId: org.contributor.id } });
    expect(rows.map((row) => [row.id, row.conformity, row.version]).toSorted()).toEqual(
      ids.map((each) => [each, 'conform', 2]).toSorted(),
    );
    expect(await app.db.activity.count({ where: { subjectId: { in: ids }, action: 'gap_item.changed' } })).toBe(3);
  });

  it('leaves what somebody else has changed since it was seen, names them and when, and changes the others', async () => {
    const { org, pathOf, list, items, id } = await givenProgramme();
    const [first = '', second = '', third = ''] = ['A.5.1', 'A.5.2', 'A.5.3'].map(
      (requirementId) => items[requirementId],
    );
    await app.as(org.owner).patch(pathOf('A.5.2'), { dueOn: '2028-01-31' }, 1);

    const ids = [first, second, third];
    const versions = { [first]: 1, [second]: 1, [third]: 1 };
    const bulk = (seen: object) =>
      app.as(org.manager).post(`${list}/bulk`, { ids, versions: seen, change: { dueOn: '2027-06-30' } });
    const blind = await bulk({ [first]: 1, [second]: 1 });
    const answer = await bulk(versions);

    const at = expect.stringMatching(/Z$/);
    const last = { by: { id: org.owner.id, name: org.owner.name }, at };
    expect(blind).toMatchObject({ status: 428, body: { code: 'resource.version_required' } });
    expect(answer).toMatchObject({
      status: 200,
      body: { changed: 2, left: [{ id: second, requirementId: 'A.5.2', last }] },
    });
    const rows = await app.db.gapItem.findMany({ where: { programmeId: id, id: { in: [first, second, third] } } });
    expect(rows.map(({ id, dueOn }) => [id, dueOn?.toISOString().slice(0, 10)]).toSorted()).toEqual(
      [
        [first, '2027-06-30'],
        [second, '2028-01-31'],
        [third, '2027-06-30'],
      ].toSorted(),
    );
  });

  it('changes none when one cannot be changed, and says which', async () => {
    const { org, list, items, id } = await givenProgramme();
    const change = { conformity: 'not_applicable' };
    await app.db.gapItem.updateMany({ where: { programmeId: id }, data: { justification: 'Not ours' } });

    const answer = await app
      .as(org.manager)
      .changeAll(`${list}/bulk`, { ids: ['A.5.1', '4.1', 'A.5.2'].map((name) => items[name] ?? ''), change });
    const unknown = await app
      .as(org.manager)
      .changeAll(`${list}/bulk`, { ids: [items['A.5.1'] ?? '', crypto.randomUUID()], change: { isHighRisk: true } });

    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'gap.not_excludable', facts: { requirementId: '4.1' } },
    });
    expect(unknown.status).toBe(404);
    expect(await app.db.gapItem.count({ where: { programmeId: id, version: { gt: 1 } } })).toBe(0);
    expect(await app.db.activity.count({ where: { programmeId: id, action: 'gap_item.changed' } })).toBe(0);
  });

  it('takes as many statements for 3 as for 100 items', async () => {
    const { org, list, items } = await givenProgramme();
    const ids = Object.values(items);
    const send = (some: string[], dueOn: string) =>
      app.as(org.manager).changeAll(`${list}/bulk`, { ids: some, change: { dueOn } });

    const few = await send(ids.slice(0, 3), inDays(10));
    const many = await send(ids.slice(0, 100), inDays(20));

    expect(many.body.changed).toBe(100);
    expect(many.headers.get('x-sql-statements')).toBe(few.headers.get('x-sql-statements'));
  });
});
