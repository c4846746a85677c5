import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProgrammeChanges } from '@waymark/contracts';
import { readinessStates, roundedShares } from '@waymark/domain';
import { keptProgramme, sleep } from '../../../test/kept-days.ts';
import { inDays } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** A programme that was kept so many days ago. */
async function keptBefore(days = 7) {
  const kept = await keptProgramme(app);
  await kept.take();
  await sleep(app, kept.org.id, days);
  const path = `${kept.programme.path}/changes`;
  return {
    ...kept,
    path,
    changes: async (query = ''): Promise<ProgrammeChanges> =>
      (await app.as(kept.org.executive).get(path + query)).body as ProgrammeChanges,
    change: (ids: readonly string[], data: object) =>
      app.db.gapItem.updateMany({ where: { id: { in: [...ids] } }, data }),
  };
}

function comparedItems({ compared }: ProgrammeChanges) {
  if (compared?.items.state !== 'compared') throw new Error('not compared');
  return compared.items;
}

describe('what changed in a programme', () => {
  it('is told by cause, adds up to the bars as they are shown, and names each requirement', async () => {
    const { changes, accept, change, items, programme, org, ofReport, list } = await keptBefore();
    const accepted = [programme.items['4.1'] ?? '', programme.items['A.5.1'] ?? ''];
    await accept(accepted);
    await change(items.filter((id) => !accepted.includes(id)).slice(0, 3), { conformity: 'major' });
    const excluded = programme.items['A.7.6'] ?? '';
    await change([excluded], {
      ...{ conformity: 'not_applicable', justification: 'None' },
      ...{ acceptedAt: new Date(), acceptedById: org.manager.id },
    });

    const told = await changes();

    expect(told).toMatchObject({ since: 'week', askedFrom: inDays(-7) });
    expect(told.compared).toMatchObject({ from: inDays(-7), to: inDays(0), isNow: true, dates: [] });
    const { causes, before, after, rounding } = comparedItems(told);
    expect(causes.map(({ cause, count }) => [cause, count])).toEqual([
      ['accepted', 2],
      ['new_gap', 3],
      ['scope', 1],
    ]);
    const [kept] = await list();
    expect(before).toEqual(kept?.shares && roundedShares(kept.shares));
    expect(after).toEqual(roundedShares((await ofReport()).readiness.weighted));
    for (const state of readinessStates) {
      const sum = causes.reduce((total, { points }) => total + points[state], rounding[state]);
      expect(sum).toBe(after[state] - before[state]);
    }
    const [first] = causes;
    expect(first?.rows.map(({ requirementId }) => requirementId)).toEqual(['4.1', 'A.5.1']);
    expect(first?.rows[0]).toMatchObject({
      title: 'Understanding the organization and its context',
      from: { standing: 'unassessed', weight: 3, proven: 0 },
      to: { standing: 'proven', weight: 3, proven: 1 },
    });
    expect(causes.at(-1)?.rows).toMatchObject([{ gapItemId: excluded, to: { standing: 'left_out' } }]);
  });

  it('is nothing where nothing changed, and cannot be told where no day is kept', async () => {
    const { changes } = await keptBefore();
    expect((await changes()).compared).toMatchObject({ items: { causes: [] }, dates: [], gates: [] });

    const { programme, org } = await keptProgramme(app);
    const { status, body } = await app.as(org.executive).get(`${programme.path}/changes`);
    expect({ status, body }).toMatchObject({ status: 200, body: { since: 'week', compared: null } });
  });

  it('is told since the last report, since a day, and between two days as they were kept', async () => {
    const { changes, accept, items, take, org } = await keptBefore(5);
    await accept(items.slice(0, 2));
    await take();
    await sleep(app, org.id, 3);
    await accept(items.slice(2, 5));

    const proven = (told: ProgrammeChanges) => comparedItems(told).causes.map(({ count }) => count);
    expect(await changes(`?from=${inDays(-3)}`)).toMatchObject({ since: 'day', compared: { from: inDays(-3) } });
    expect(proven(await changes(`?from=${inDays(-3)}`))).toEqual([3]);
    // No day was kept on it, so the last before it is taken.
    expect(await changes(`?from=${inDays(-1)}`)).toMatchObject({
      askedFrom: inDays(-1),
      compared: { from: inDays(-3) },
    });
    // Before all that are kept there is only the first.
    expect(await changes(`?from=${inDays(-90)}`)).toMatchObject({ compared: { from: inDays(-8) } });
    const between = await changes(`?from=${inDays(-8)}&to=${inDays(-3)}`);
    expect(between.compared).toMatchObject({ from: inDays(-8), to: inDays(-3), isNow: false });
    expect(proven(between)).toEqual([2]);

    await app.as(org.manager).post(`${org.path}/reports`, {});
    expect(await changes()).toMatchObject({ since: 'report', askedFrom: inDays(0), compared: { from: inDays(-3) } });
  });

  it('says which dates moved and who moved them why, and which gates are met or open', async () => {
    const { changes, programme, org } = await keptBefore();
    const [kept] = await app.db.programmeSnapshot.findMany({ where: { programmeId: programme.id } });
    const facts = kept?.facts as { gates: { id: string; isMet: boolean }[] };
    const gates = facts.gates.map((gate) => (gate.id === 'no_open_major' ? { ...gate, isMet: true } : gate));
    await app.db.programmeSnapshot.updateMany({
      where: { programmeId: programme.id },
      data: { facts: { ...facts, gates } },
    });
    const [stage] = programme.body.stages;
    const as = app.as(org.manager);
    const to = Temporal.PlainDate.from(stage.plannedToOn).subtract({ days: 2 }).toString();
    await as.send('PATCH', `${programme.path}/stages/${stage.id}`, { plannedToOn: to }, { 'if-match': '"1"' });
    const { version } = (await as.get(programme.path)).body;
    const target = { targetOn: inDays(421), reason: 'The auditor has no earlier day' };
    const adopted = await as.send('POST', `${programme.path}/timeline/adopt`, target, { 'if-match': `"${version}"` });
    expect(adopted).toMatchObject({ status: 200 });

    const { compared } = await changes();

    const byName = org.manager.name;
    expect(compared?.dates.find(({ kind }) => kind === 'target')).toMatchObject({
      ...{ key: null, from: inDays(400), to: inDays(421), days: 21 },
      why: { action: 'plan.adopted', byName, reason: 'The auditor has no earlier day' },
    });
    expect(compared?.dates.find(({ key }) => key === stage.key)).toMatchObject({
      ...{ kind: 'stage', from: stage.plannedToOn, to, days: -2 },
      why: { action: 'stage.changed', byName, reason: '' },
    });
    expect(compared?.gates).toEqual([{ id: 'no_open_major', isMet: false }]);
  });

  it('is not compared row by row across two definitions, nor where nothing was in scope', async () => {
    const { changes, programme, accept, items } = await keptBefore();
    await accept(items.slice(0, 2));
    const where = { programmeId: programme.id };
    await app.db.programmeSnapshot.updateMany({ where, data: { definitionVersion: 2 } });
    expect((await changes()).compared?.items).toEqual({ state: 'other_definition', from: 2, to: 1 });

    const none = { proven: null, claimed: null, gap: null, unknown: null, inScope: 0 };
    await app.db.programmeSnapshot.updateMany({ where, data: { ...none, definitionVersion: 1 } });
    expect((await changes()).compared?.items).toEqual({ state: 'not_measurable' });
  });

  it('is told to those who oversee programmes, of their own organisation, in as many statements whatever there is', async () => {
    const { path, org, accept, items } = await keptBefore();
    const stranger = await app.organisationWith('manager');
    const asked = (person: Parameters<typeof app.as>[0], at = path) => app.as(person).get(at);
    const before = await asked(org.manager);
    await accept(items.slice(0, 30));

    expect((await asked(org.executive)).headers.get('x-sql-statements')).toBe(before.headers.get('x-sql-statements'));
    expect(await asked(org.contributor)).toMatchObject({ status: 403 });
    expect(await asked(org.auditor)).toMatchObject({ status: 403 });
    expect(await asked(stranger.manager)).toMatchObject({ status: 404 });
    expect(await asked(stranger.manager, path.replace(org.path, stranger.path))).toMatchObject({ status: 404 });
  });

  it('refuses days the wrong way round', async () => {
    const { path, org } = await keptBefore();
    const answer = await app.as(org.executive).get(`${path}?from=${inDays(-1)}&to=${inDays(-2)}`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid', fields: [{ path: 'from' }] } });
  });
});

describe('what changed, in a report that is kept', () => {
  it('stands in it in each language, for whoever has a link, and does not change with what comes', async () => {
    const { org, accept, items } = await keptBefore();
    await accept(items.slice(0, 2));
    const frozen = await app.as(org.manager).post(`${org.path}/reports`, {});
    const link = await app.as(org.manager).post(`${org.path}/share-links`, { days: 7, reportId: frozen.body.id });
    await accept(items.slice(2, 9));

    const counted = ({ body }: { body: { report: { programmes: { changes?: ProgrammeChanges }[] } } }) => {
      const [programme] = body.report.programmes;
      if (!programme?.changes) throw new Error('no changes');
      return comparedItems(programme.changes).causes.map(({ cause, count }) => [cause, count]);
    };
    expect(counted(frozen)).toEqual([['accepted', 2]]);
    const shared = new URL(link.body.url).pathname.replace('/shared/', '/api/v1/shared-reports/');
    expect(counted(await app.as().get(shared))).toEqual([['accepted', 2]]);
  });
});
