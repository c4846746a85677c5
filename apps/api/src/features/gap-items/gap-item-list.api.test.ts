import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { programmeBody, startProgramme } from '../../../test/programmes.ts';
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

const idsOf = ({ body }: { body: { items: { requirementId: string }[] } }) =>
  body.items.map(({ requirementId }) => requirementId);

describe('the list of gap items', () => {
  it('takes one filter more or less at a time, in all that reads by them', async () => {
    const { org, list } = await givenProgramme();
    const stage = crypto.randomUUID();
    const filters = [
      ...['q=access', 'groupId=A.5', 'conformity=minor,major', 'state=gap,unknown', `ownerId=${org.owner.id},none`],
      ...['dueBefore=2030-01-01', 'dueAfter=2020-01-01', `closeByStageId=${stage}`, 'lacks=owner,plan,evidence'],
      'waitsFor=acceptance,owner',
    ];

    const statuses: number[] = [];
    for (let count = 0; count <= filters.length; count += 1) {
      const query = filters.slice(0, count).join('&');
      for (const path of ['', '/summary', '/export.csv', '/export.xlsx'])
        statuses.push((await app.as(org.owner).get(`${list}${path}?${query}`)).status);
    }

    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  it('gives some of it alone, as far as the filter keeps them', async () => {
    const { org, list, items, pathOf } = await givenProgramme();
    await app.as(org.manager).patch(pathOf('A.5.9'), { ownerId: org.manager.id }, 1);
    const ids = `ids=${items['A.5.9']},${items['A.5.10']}`;

    expect(idsOf(await app.as(org.manager).get(`${list}?${ids}`))).toEqual(['A.5.9', 'A.5.10']);
    expect(idsOf(await app.as(org.manager).get(`${list}?${ids}&ownerId=none`))).toEqual(['A.5.10']);
  });

  it('comes in the order of the framework, page by page, each once', async () => {
    const { org, list, items } = await givenProgramme();

    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await app.as(org.manager).get(`${list}?limit=50&withTotal=true${cursor && `&cursor=${cursor}`}`);
      expect(page.body.total).toBe(123);
      seen.push(...idsOf(page));
      cursor = page.body.nextCursor;
    } while (cursor);

    expect(seen).toHaveLength(123);
    expect(new Set(seen)).toEqual(new Set(Object.keys(items)));
    expect(seen.indexOf('A.5.9')).toBe(seen.indexOf('A.5.10') - 1);
    expect(seen.indexOf('4.1')).toBe(0);
  });

  it.each(['requirement', '-requirement', 'dueOn', '-dueOn', 'owner', '-owner', 'conformity', '-conformity'])(
    'sorted by %s has the same order in pages as at once',
    async (sort) => {
      const { org, list, items, id } = await givenProgramme(programmeBody.soc2());
      const ids = Object.values(items);
      const set = (from: number, to: number, data: object) =>
        app.db.gapItem.updateMany({ where: { programmeId: id, id: { in: ids.slice(from, to) } }, data });
      await set(0, 10, { dueOn: new Date('2027-03-01'), ownerId: org.owner.id, conformity: 'major' });
      await set(10, 20, { dueOn: new Date('2027-01-01'), ownerId: org.manager.id, conformity: 'conform' });
      const whole = idsOf(await app.as(org.manager).get(`${list}?sort=${sort}`));

      const first = await app.as(org.manager).get(`${list}?sort=${sort}&limit=15`);
      const second = await app.as(org.manager).get(`${list}?sort=${sort}&limit=500&cursor=${first.body.nextCursor}`);

      expect([...idsOf(first), ...idsOf(second)]).toEqual(whole);
      expect(whole).toHaveLength(36);
    },
  );

  it('sorts items without a due date or an owner last', async () => {
    const { org, list, items } = await givenProgramme(programmeBody.soc2());
    const one = items['CC6.1'] ?? '';
    await app.db.gapItem.updateMany({
      where: { id: one },
      data: { dueOn: new Date('2027-03-01'), ownerId: org.owner.id },
    });

    const byDay = await app.as(org.manager).get(`${list}?sort=dueOn&limit=1`);
    const byOwner = await app.as(org.manager).get(`${list}?sort=owner&limit=1`);

    expect([idsOf(byDay), idsOf(byOwner)]).toEqual([['CC6.1'], ['CC6.1']]);
  });

  it('is filtered by text, group, conformity, owner, due date and stage', async () => {
    const { org, list, pathOf, body, items } = await givenProgramme();
    await app.as(org.manager).patch(
      pathOf('A.5.15'),
      {
        conformity: 'minor',
        findingAsIs: 'Access is granted by 100% of heads',
        ownerId: org.contributor.id,
        dueOn: '2027-03-31',
        closeByStageId: body.stages[1].id,
      },
      1,
    );
    const found = async (query: string) => idsOf(await app.as(org.manager).get(`${list}?limit=500&${query}`));

    expect(await found('q=a.5.15')).toEqual(['A.5.15']);
    expect(await found('q=100%25%20of')).toEqual(['A.5.15']);
    expect(await found('q=%25')).toEqual(['A.5.15']);
    expect(await found('conformity=minor,major')).toEqual(['A.5.15']);
    expect(await found(`ownerId=${org.contributor.id}`)).toEqual(['A.5.15']);
    expect(await found('ownerId=none')).toHaveLength(122);
    expect(await found(`ownerId=none,${org.contributor.id}`)).toHaveLength(123);
    expect(await found('dueBefore=2027-03-31&dueAfter=2027-03-31')).toEqual(['A.5.15']);
    expect(await found('dueBefore=2027-03-30')).toEqual([]);
    expect(await found(`closeByStageId=${body.stages[1].id}`)).toEqual(['A.5.15']);
    expect(await found('state=gap')).toEqual(['A.5.15']);
    const { groupId } = (await app.as(org.manager).get(pathOf('A.5.15'))).body;
    const group = await found(`groupId=${encodeURIComponent(groupId)}`);
    expect(group).toContain('A.5.1');
    expect(group.length).toBeLessThan(Object.keys(items).length);
  });

  it.each([
    'sort=colour',
    'limit=0',
    'limit=501',
    'cursor=nonsense',
    'dueBefore=2027-02-30',
    'ownerId=me',
    'state=green',
    'colour=red',
  ])('refuses ?%s', async (query) => {
    const { org, list } = await givenProgramme(programmeBody.soc2());

    expect(await app.as(org.manager).get(`${list}?${query}`)).toMatchObject({
      status: 400,
      body: { code: 'request.invalid' },
    });
  });

  it('is filtered by whose turn it is: what waits for approval is what somebody said to conform, or wants to leave out', async () => {
    const { org, list, pathOf } = await givenProgramme();
    const as = app.as(org.manager);
    await as.patch(pathOf('A.5.1'), { ownerId: org.contributor.id }, 1);
    await app.as(org.contributor).patch(pathOf('A.5.1'), { conformity: 'conform' }, 2);
    await as.patch(pathOf('A.7.4'), { conformity: 'not_applicable', justification: 'No premises' }, 1);

    const waiting = await as.get(`${list}?waitsFor=acceptance&withTotal=true`);
    const before = await as.get(`${list}?waitsFor=owner&withTotal=true`);
    await as.post(`${pathOf('A.5.1')}/acceptance`, { accepted: true }, { 'if-match': '"3"' });
    const after = await as.get(`${list}?waitsFor=acceptance`);
    const forEvidence = await as.get(`${list}?waitsFor=evidence`);

    expect(idsOf(waiting)).toEqual(['A.5.1', 'A.7.4']);
    expect([waiting.body.total, before.body.total]).toEqual([2, 121]);
    expect(idsOf(after)).toEqual(['A.7.4']);
    expect(idsOf(forEvidence)).toEqual(['A.5.1']);
  });

  it('refuses a cursor of another sort', async () => {
    const { org, list } = await givenProgramme(programmeBody.soc2());
    const { nextCursor } = (await app.as(org.manager).get(`${list}?limit=1`)).body;

    const answer = await app.as(org.manager).get(`${list}?sort=dueOn&cursor=${nextCursor}`);

    expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: 'cursor' }] } });
  });
});
