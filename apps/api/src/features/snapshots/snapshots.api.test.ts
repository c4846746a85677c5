import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GapItemStanding, readinessStateOf } from '@waymark/domain';
import { keptProgramme, sleep } from '../../../test/kept-days.ts';
import { inDays } from '../../../test/programmes.ts';
import { hold } from '../../../test/race.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { SnapshotRuns } from './snapshot-runs.service.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** The bar of the last day, from what is kept of each requirement. */
async function drawnAgain(programmeId: string) {
  const rows = await app.db.gapItemSnapshot.findMany({ where: { programmeId }, orderBy: { onDay: 'asc' } });
  const bar = { proven: 0, claimed: 0, gap: 0, unknown: 0 };
  for (const { standing, weight, proven } of new Map(rows.map((row) => [row.gapItemId, row])).values()) {
    const state = readinessStateOf(standing as GapItemStanding);
    if (state === null) continue;
    bar.proven += weight * proven;
    bar[state] += weight * (1 - proven);
  }
  const whole = bar.proven + bar.claimed + bar.gap + bar.unknown;
  return { proven: (bar.proven / whole) * 100, unknown: (bar.unknown / whole) * 100 };
}

describe('the days that are kept of a programme', () => {
  it('say what the leadership report said, and the requirements add up to it', async () => {
    const { take, list, ofReport, accept, items, programme } = await keptProgramme(app);
    await accept(items.slice(0, 30));
    const said = await ofReport();

    expect(await take()).toBe(true);

    const [kept, ...more] = await list();
    expect(more).toEqual([]);
    expect(kept).toMatchObject({
      on: inDays(0),
      definitionVersion: 1,
      inScope: said.readiness.counts.inScope,
      shares: said.readiness.weighted,
      facts: {
        verdict: 'not_ready',
        targetOn: said.targetOn,
        counts: said.readiness.counts,
        gates: said.gates.map(({ id, isMet }: { id: string; isMet: boolean }) => ({ id, isMet })),
        nextHardDate: { id: said.nextHardDate.id, on: said.nextHardDate.on },
        forecast: { state: said.forecast.state },
      },
    });
    expect(kept?.facts.stages.map(({ key }) => key)).toEqual(said.stages.map(({ key }: { key: string }) => key));
    const drawn = await drawnAgain(programme.id);
    expect(drawn.proven).toBeCloseTo(kept?.shares?.proven ?? -1, 6);
    expect(drawn.unknown).toBeCloseTo(kept?.shares?.unknown ?? -1, 6);
  });

  it('are kept once, and not changed by what comes later that day', async () => {
    const { take, list, accept, items } = await keptProgramme(app);
    await take();
    const before = await list();
    await accept(items.slice(0, 10));

    expect(await take()).toBe(false);

    expect(await list()).toEqual(before);
  });

  it('keep only those requirements again that stand otherwise', async () => {
    const { take, accept, items, org, programme } = await keptProgramme(app);
    await take();
    await sleep(app, org.id, 1);
    await accept(items.slice(0, 3));

    await take();

    const today = await app.db.gapItemSnapshot.findMany({
      where: { programmeId: programme.id, onDay: new Date(inDays(0)) },
    });
    expect(today.map(({ gapItemId }) => gapItemId).toSorted()).toEqual(items.slice(0, 3).toSorted());
    expect(today.map(({ standing }) => standing)).toEqual(['proven', 'proven', 'proven']);
  });

  it('are kept whole by one of two workers that come at once', async () => {
    const { take, list, org, items } = await keptProgramme(app);
    const held = await hold(app, 'SELECT 1 FROM organisation WHERE id = $1::uuid FOR UPDATE', [org.id]);
    const [first, second] = [take(), take()];
    await held.untilWaiting(2);
    await held.release();

    const results = await Promise.allSettled([first, second]);

    // One keeps the day; the other is told that it is kept, or that somebody was faster.
    expect(results.filter((result) => result.status === 'fulfilled' && result.value)).toHaveLength(1);
    expect(await list()).toHaveLength(1);
    expect(await app.db.gapItemSnapshot.count({ where: { organisationId: org.id } })).toBe(items.length);
  });

  it('are given between two days, and to nobody of another organisation', async () => {
    const { take, list, org, paths } = await keptProgramme(app);
    const stranger = await app.organisationWith('manager');
    await take();
    await sleep(app, org.id, 5);
    await take();

    expect((await list()).map(({ on }) => on)).toEqual([inDays(-5), inDays(0)]);
    expect((await list(`?from=${inDays(-4)}`)).map(({ on }) => on)).toEqual([inDays(0)]);
    expect((await list(`?to=${inDays(-4)}`)).map(({ on }) => on)).toEqual([inDays(-5)]);
    expect((await app.as(stranger.manager).get(paths.snapshots)).status).toBe(404);
    const elsewhere = paths.snapshots.replace(org.path, stranger.path);
    expect((await app.as(stranger.manager).get(elsewhere)).status).toBe(404);
  });

  it('cannot be changed or taken away by the API', async () => {
    const rights = await app.db.$queryRaw<{ table: string; right: string }[]>`
      SELECT table_name AS table, privilege_type AS right FROM information_schema.role_table_grants
      WHERE grantee = 'waymark_api' AND table_name IN ('programme_snapshot', 'gap_item_snapshot') ORDER BY 1, 2`;
    expect(rights.map(({ table, right }) => `${table} ${right}`)).toEqual([
      'gap_item_snapshot INSERT',
      'gap_item_snapshot SELECT',
      'programme_snapshot INSERT',
      'programme_snapshot SELECT',
    ]);
  });

  it('are those of every organisation whose day has begun', async () => {
    const { org, list } = await keptProgramme(app);
    await app.db.organisation.update({ where: { id: org.id }, data: { timeZone: 'Pacific/Kiritimati' } });
    const thereOn = Temporal.Now.plainDateISO('Pacific/Kiritimati').toString();

    await app.nest.get(SnapshotRuns).run(new Date());
    await app.nest.get(SnapshotRuns).run(new Date());

    expect((await list()).map(({ on }) => on)).toEqual([thereOn]);
  });
});

describe('the trend of the leadership report', () => {
  it('has a point for each of twelve weeks, the newest that was kept in it, and none of today', async () => {
    const { take, org, ofReport } = await keptProgramme(app);
    // Days 90 and 85 ago are of one week, 20 and 17 ago of another.
    for (const days of [5, 65, 3, 10, 7]) {
      await take();
      await sleep(app, org.id, days);
    }
    await take();

    const { trend, readiness } = await ofReport();

    expect(trend.map(({ on }: { on: string }) => on)).toEqual([inDays(-85), inDays(-17), inDays(-7)]);
    expect(trend.at(-1)).toEqual({
      on: inDays(-7),
      definitionVersion: 1,
      inScope: readiness.counts.inScope,
      shares: readiness.weighted,
    });
  });

  it('is empty where no day is kept', async () => {
    const { ofReport } = await keptProgramme(app);
    expect((await ofReport()).trend).toEqual([]);
  });
});
