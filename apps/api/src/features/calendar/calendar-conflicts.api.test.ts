import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function withIso() {
  const org = await app.organisationWith('manager', 'contributor');
  const programme = await startProgramme(app, org, org.manager, programmeBody.iso({ name: 'ISO' }));
  return { org, programme };
}
type Org = Awaited<ReturnType<typeof withIso>>['org'];

const ask = (org: Org, query: string) => app.as(org.contributor).get(`${org.path}/calendar/events?${query}`);

describe('the calendar', () => {
  it('tells of closures and of what cannot be kept, within the days asked for', async () => {
    const { org, programme } = await withIso();
    const stage = programme.body.stages.find(({ key }: { key: string }) => key === 'stage-2-audit');
    await app.as(org.manager).post(`${org.path}/closures`, {
      kind: 'freeze',
      name: 'Year-end freeze',
      fromOn: stage.plannedFromOn,
      toOn: stage.plannedToOn,
    });

    const { body } = await ask(org, `from=${stage.plannedFromOn}&to=${stage.plannedToOn}`);
    const elsewhere = await ask(org, `from=${inDays(0)}&to=${inDays(1)}`);

    expect(body.closures).toEqual([
      { kind: 'freeze', name: 'Year-end freeze', fromOn: stage.plannedFromOn, toOn: stage.plannedToOn },
    ]);
    expect(body.conflicts.filter(({ code }: { code: string }) => code === 'fieldwork_in_freeze')).toHaveLength(1);
    expect(body.conflicts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'fieldwork_in_freeze',
          severity: 'warning',
          message: expect.stringContaining('Year-end freeze'),
          programmeIds: [programme.id],
          waysOut: expect.arrayContaining([expect.any(String)]),
        }),
      ]),
    );
    expect(elsewhere.body).toMatchObject({ closures: [], conflicts: [] });
  });

  it('tells in every month of what cannot be kept and belongs to no day', async () => {
    const { org, programme } = await withIso();
    const audit = programme.body.stages.find(({ key }: { key: string }) => key === 'internal-audit-review');
    await app.db.stage.updateMany({ where: { id: audit.id }, data: { ownerId: org.contributor.id } });
    await app.db.gapItem.updateMany({
      where: { id: programme.items['A.5.15'] },
      data: { ownerId: org.contributor.id },
    });

    const { body } = await ask(org, `from=${inDays(0)}&to=${inDays(1)}`);

    expect(body.conflicts).toMatchObject([
      { code: 'auditor_owns_area', severity: 'blocker', on: null, programmeIds: [programme.id] },
    ]);
  });

  it('tells of two audits that one person would have to stand at the same time', async () => {
    const { org, programme } = await withIso();
    const other = await startProgramme(app, org, org.manager, programmeBody.iso({ name: 'Second' }));
    const stages = [programme, other].map(({ body }) =>
      body.stages.find(({ key }: { key: string }) => key === 'stage-2-audit'),
    );
    const where = { id: { in: stages.map(({ id }) => id) } };
    await app.db.stage.updateMany({ where, data: { ownerId: org.contributor.id } });

    const { body } = await ask(org, `from=${stages[0].plannedFromOn}&to=${stages[0].plannedToOn}`);

    const clashing = body.conflicts.filter(({ code }: { code: string }) => code === 'audits_clash');
    expect(clashing).toHaveLength(1);
    expect(clashing[0].programmeIds.toSorted()).toEqual([programme.id, other.id].toSorted());
  });

  it('tells who has more due in all programmes together than there are hours, until they say that it is done', async () => {
    const { org, programme } = await withIso();
    const other = await startProgramme(app, org, org.manager, programmeBody.iso({ name: 'Second' }));
    const ids = [programme, other].map(({ items }) => items['A.5.15'] ?? '');
    const mine = { ownerId: org.contributor.id, dueOn: new Date(`${inDays(7)}T00:00:00Z`) };
    await app.db.gapItem.updateMany({ where: { id: { in: ids } }, data: { ...mine, effortHours: 500 } });
    const overloaded = async () => {
      const { body } = await ask(org, `from=${inDays(0)}&to=${inDays(14)}`);
      const portfolio = await app.as(org.manager).get(`${org.path}/timeline`);
      const ofOne = await ask(org, `from=${inDays(0)}&to=${inDays(14)}&programmeId=${programme.id}`);
      return [body.conflicts, portfolio.body.clashes, ofOne.body.conflicts].map((found) =>
        found.filter(({ code }: { code: string }) => code === 'person_overloaded'),
      );
    };

    const [inCalendar, inPortfolio, ofOne] = await overloaded();
    await app.db.gapItem.updateMany({
      where: { id: { in: ids } },
      data: { conformity: 'conform', assessedAt: new Date(), assessedById: org.contributor.id },
    });
    const done = await overloaded();

    expect(inCalendar).toMatchObject([
      { severity: 'warning', message: expect.stringMatching(/ has 1000 hours of work/) },
    ]);
    expect(inCalendar[0].programmeIds.toSorted()).toEqual([programme.id, other.id].toSorted());
    expect(inPortfolio).toMatchObject([{ message: inCalendar[0].message }]);
    expect(ofOne).toEqual([]);
    expect(done).toEqual([[], [], []]);
  });
});
