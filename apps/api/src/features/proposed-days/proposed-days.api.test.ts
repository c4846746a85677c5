import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProposedDays } from '@waymark/contracts';
import { inDays, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function scene() {
  const org = await app.organisationWith('manager', 'contributor', 'auditor');
  const iso = await startProgramme(app, org, org.manager);
  const path = `${iso.path}/proposed-days`;
  const proposed = async (): Promise<ProposedDays> => (await app.as(org.manager).get(path)).body;
  const take = (change: 'adopt' | 'take_back', days: { id: string; dueOn: string }[]) =>
    app.as(org.manager).post(path, { change, days });
  const dated = () => app.db.gapItem.count({ where: { programmeId: iso.id, dueOn: { not: null } } });
  return { org, iso, path, proposed, take, dated };
}

const daysOf = ({ items }: ProposedDays) => items.map(({ id, dueOn }) => ({ id, dueOn }));

describe('proposed days', () => {
  it('are one for each requirement that has none, before the internal audit, and nothing is written', async () => {
    const { org, iso, proposed, dated } = await scene();
    const { stages } = (await app.as(org.manager).get(iso.path)).body;
    const audit = stages.find(({ key }: { key: string }) => key === 'internal-audit-review');

    const { items, left } = await proposed();

    expect([items.length, left]).toEqual([123, 0]);
    expect(items.every(({ dueOn }) => dueOn > inDays(0) && dueOn < audit.plannedFromOn)).toBe(true);
    expect(items.map(({ dueOn }) => dueOn)).toEqual(items.map(({ dueOn }) => dueOn).toSorted());
    expect(items[0]).toMatchObject({ owner: null, title: expect.any(String) });
    expect(await dated()).toBe(0);
  });

  it('leave alone what has a day, what is done and waits for others, and what is left out', async () => {
    const { org, iso, proposed } = await scene();
    const change = (requirementId: string, data: object) =>
      app.db.gapItem.updateMany({ where: { programmeId: iso.id, requirementId }, data });
    await change('A.5.1', { dueOn: new Date('2030-01-01T00:00:00Z') });
    await change('A.5.2', { conformity: 'conform', assessedAt: new Date(), assessedById: org.manager.id });
    await change('A.5.3', { conformity: 'not_applicable', justification: 'None', assessedById: org.manager.id });
    await change('A.5.4', { conformity: 'minor', assessedAt: new Date(), assessedById: org.manager.id });

    const found = (await proposed()).items.map(({ requirementId }) => requirementId);

    expect(found).toHaveLength(120);
    expect(found).toContain('A.5.4');
  });

  it('are taken over in one act, and back again, each in the log', async () => {
    const { org, proposed, take, dated } = await scene();
    const days = daysOf(await proposed());

    expect(await take('adopt', days)).toMatchObject({ status: 200, body: { changed: 123 } });
    expect(await dated()).toBe(123);
    expect((await proposed()).items).toEqual([]);
    expect(await take('adopt', days)).toMatchObject({ body: { changed: 0 } });
    const told = await app.db.activity.findMany({ where: { organisationId: org.id, action: 'gap_item.changed' } });
    expect(told).toHaveLength(123);
    expect(told[0]).toMatchObject({ before: { dueOn: null }, after: { dueOn: expect.any(String) } });

    expect(await take('take_back', days)).toMatchObject({ body: { changed: 123 } });
    expect(await dated()).toBe(0);
  });

  it('never move a day that somebody gave meanwhile, neither when taken over nor when taken back', async () => {
    const { iso, proposed, take } = await scene();
    const [first, second, third] = daysOf(await proposed());
    if (!first || !second || !third) throw new Error('nothing proposed');
    const give = (id: string) =>
      app.db.gapItem.updateMany({ where: { id }, data: { dueOn: new Date('2031-03-03T00:00:00Z') } });
    const dayOf = async ({ id }: { id: string }) =>
      (await app.db.gapItem.findFirst({ where: { programmeId: iso.id, id } }))?.dueOn?.toISOString().slice(0, 10);

    await give(first.id);
    expect((await take('adopt', [first, second, third])).body).toEqual({ changed: 2 });
    await give(second.id);
    expect((await take('take_back', [first, second, third])).body).toEqual({ changed: 1 });
    expect([await dayOf(first), await dayOf(second), await dayOf(third)]).toEqual([
      ...['2031-03-03', '2031-03-03', undefined],
    ]);
  });

  it('are adopted once where two people do it at the same time', async () => {
    const { proposed, take } = await scene();
    const days = daysOf(await proposed());

    const answers = await Promise.all([take('adopt', days), take('adopt', days), take('adopt', days)]);

    expect(answers.map(({ body }) => body.changed).toSorted((a, b) => a - b)).toEqual([0, 0, 123]);
  });

  it('are of nobody else: a contributor may not, another organisation finds nothing, nor a foreign requirement', async () => {
    const { org, iso, path, take } = await scene();
    const other = await scene();
    const [foreign] = daysOf(await other.proposed());

    expect((await app.as(org.contributor).get(path)).status).toBe(403);
    expect((await app.as(org.contributor).post(path, { change: 'adopt', days: [] })).status).toBe(403);
    expect((await app.as(other.org.manager).get(path)).status).toBe(404);
    expect((await take('adopt', foreign ? [foreign] : [])).status).toBe(404);
    expect((await take('adopt', [])).status).toBe(400);
    expect(iso.id).not.toBe(other.iso.id);
  });
});
