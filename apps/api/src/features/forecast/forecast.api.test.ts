import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000);

/** A programme of ten weeks ago in which so many requirements were accepted in each complete week since. */
async function givenHistory(perWeek: number, weeks = 10) {
  const org = await app.organisationWith('manager', 'executive');
  const programme = await startProgramme(app, org, org.manager, programmeBody.iso());
  await app.db.programme.updateMany({ where: { id: programme.id }, data: { createdAt: daysAgo(7 * weeks) } });
  await app.db.gapItem.updateMany({ where: { programmeId: programme.id }, data: { createdAt: daysAgo(7 * weeks) } });
  const ids = Object.values(programme.items);
  for (let week = 1; week <= weeks; week += 1) {
    const done = ids.splice(0, perWeek);
    await app.db.gapItem.updateMany({
      where: { id: { in: done } },
      data: { conformity: 'conform', acceptedAt: daysAgo(7 * week) },
    });
  }
  const forecast = () => app.as(org.executive).get(`${programme.path}/forecast`);
  const openGates = async () =>
    (await app.as(org.executive).get(`${programme.path}/gates`)).body.filter(({ isMet }: { isMet: boolean }) => !isMet);
  return { org, programme, open: ids, forecast, openGates };
}

describe('the forecast of a programme', () => {
  it('comes from its own weeks, and is the same all day', async () => {
    const { open, forecast, openGates } = await givenHistory(4);

    const { status, body } = await forecast();

    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'forecast',
      openItems: open.length,
      openHours: null,
      runs: 10_000,
      missingWeeks: 0,
    });
    expect(body.weeks.length).toBeGreaterThanOrEqual(9);
    expect(
      body.weeks.every(({ startsOn }: { startsOn: string }) => Temporal.PlainDate.from(startsOn).dayOfWeek === 1),
    ).toBe(true);
    // Four a week, so about a quarter as many weeks as items are open.
    const weeks = Temporal.PlainDate.from(body.today).until(body.p50On, { largestUnit: 'weeks' }).weeks;
    expect(Math.abs(weeks - open.length / 4)).toBeLessThan(6);
    expect(body.p50On <= body.p85On).toBe(true);
    expect(body.byTarget).toBeGreaterThan(0);
    expect(body.byTarget).toBeLessThan(100);
    expect(body.openGates).toBe((await openGates()).length);
    // What is ready later than the plan needs brings the certificate later, never sooner than the plan.
    expect(body.result.planOn <= body.result.p50On && body.result.p50On <= body.result.p85On).toBe(true);
    expect(body.readyInTimeOn === null || body.readyInTimeOn < body.targetOn).toBe(true);
    expect(body.spread.length).toBeGreaterThan(0);
    expect((await forecast()).body).toEqual(body);
  });

  it('counts what was added later, and hours where everything open is estimated', async () => {
    const { programme, open, forecast } = await givenHistory(4);
    const [late = ''] = open;
    await app.db.gapItem.updateMany({ where: { id: late }, data: { createdAt: daysAgo(21) } });
    await app.db.gapItem.updateMany({ where: { programmeId: programme.id }, data: { effortHours: 2 } });

    const { body } = await forecast();

    expect(
      body.weeks.map(({ added }: { added: number }) => added).reduce((sum: number, added: number) => sum + added),
    ).toBe(1);
    expect(body.openHours).toBe(open.length * 2);
  });

  it('counts what was done and taken back as done, and then as new work', async () => {
    const { org, open, forecast } = await givenHistory(4);
    const [gapItemId = ''] = open;
    const totals = async () => {
      const { weeks, openItems } = (await forecast()).body;
      const sum = (of: 'done' | 'added') =>
        weeks.reduce((all: number, week: Record<string, number>) => all + (week[of] ?? 0), 0);
      return { done: sum('done'), added: sum('added'), openItems };
    };
    const before = await totals();
    await app.db.gapItemAcceptance.createMany({
      data: [
        { organisationId: org.id, gapItemId, acceptedAt: daysAgo(35), withdrawnAt: daysAgo(21) },
        { organisationId: org.id, gapItemId, acceptedAt: daysAgo(20), withdrawnAt: daysAgo(14) },
      ],
    });

    const after = await totals();

    expect(after).toEqual({ done: before.done + 2, added: before.added + 2, openItems: before.openItems });
    const monday = Temporal.Now.plainDateISO('UTC').subtract({ days: 21 });
    const startsOn = monday.subtract({ days: monday.dayOfWeek - 1 }).toString();
    const { weeks } = (await forecast()).body;
    expect(weeks.find((week: { startsOn: string }) => week.startsOn === startsOn).added).toBe(1);
  });

  it('says what history is missing instead of inventing one', async () => {
    const { forecast } = await givenHistory(4, 2);

    const { body } = await forecast();

    expect(body).toMatchObject({ state: 'not_enough_history', p50On: null, p85On: null, byTarget: null, spread: [] });
    expect(body.missingWeeks).toBeGreaterThanOrEqual(4);
  });

  it('is done when nothing is open', async () => {
    const { programme, forecast } = await givenHistory(1, 1);
    await app.db.gapItem.updateMany({
      where: { programmeId: programme.id },
      data: { conformity: 'conform', acceptedAt: daysAgo(1) },
    });

    expect((await forecast()).body).toMatchObject({ state: 'done', openItems: 0, p50On: null });
  });

  it('is not measurable where nothing is in scope', async () => {
    const { org, programme, forecast } = await givenHistory(1, 1);
    const data = {
      conformity: 'not_applicable',
      justification: 'x',
      acceptedAt: daysAgo(1),
      acceptedById: org.manager.id,
    };
    await app.db.gapItem.updateMany({ where: { programmeId: programme.id }, data });

    expect((await forecast()).body).toMatchObject({ state: 'not_measurable', p50On: null, byTarget: null });
  });

  it('carries a late readiness through booked audits to the certificate', async () => {
    const { programme, forecast } = await givenHistory(4);
    await app.db.stage.updateMany({
      where: { programmeId: programme.id, key: 'stage-1-audit' },
      data: { isPinned: true },
    });
    await app.db.gapItem.updateMany({
      where: { programmeId: programme.id, acceptedAt: null },
      data: { effortHours: 4 },
    });
    await app.db.gapItem.updateMany({
      where: { programmeId: programme.id, acceptedAt: { not: null } },
      data: { effortHours: 1 },
    });

    const { body } = await forecast();

    expect(body.result.tooEarly).toMatchObject({ stageName: 'Stage 1 audit' });
    expect(body.result.tooEarly.possibleOn > body.p85On).toBe(true);
    expect(body.result.p85On > body.targetOn).toBe(true);
    expect(body.byTarget).toBeLessThan(1);
  });

  it('is the same in the leadership report, for each of several programmes', async () => {
    const { org, programme, forecast } = await givenHistory(4);
    const other = await startProgramme(app, org, org.manager, programmeBody.soc2());
    const report = async () => (await app.as(org.executive).get(`${org.path}/reports/leadership`)).body.programmes;

    const [own, second] = [await forecast(), await app.as(org.executive).get(`${other.path}/forecast`)];

    const reported = new Map(
      (await report()).map(({ id, forecast: of }: { id: string; forecast: object }) => [id, of]),
    );
    expect(own.body).toMatchObject(reported.get(programme.id) as object);
    expect(reported.get(programme.id)).toMatchObject({ state: 'forecast', p50On: own.body.p50On });
    expect(second.body).toMatchObject(reported.get(other.id) as object);
  });

  it('takes weeks where the organisation is', async () => {
    const { org, programme, open, forecast } = await givenHistory(0);
    // Sunday evening in UTC is Monday in Kiritimati.
    const sunday = Temporal.Now.plainDateISO('UTC').subtract({ weeks: 3 });
    const last = sunday.subtract({ days: sunday.dayOfWeek % 7 });
    await app.db.gapItem.updateMany({
      where: { id: open[0] },
      data: { conformity: 'conform', acceptedAt: new Date(`${last}T20:00:00Z`) },
    });
    const weekOfIt = async (timeZone: string) => {
      await app.db.organisation.update({ where: { id: org.id }, data: { timeZone } });
      const { body } = await forecast();
      return body.weeks.find(({ done }: { done: number }) => done === 1)?.startsOn;
    };

    expect(await weekOfIt('UTC')).toBe(last.subtract({ days: 6 }).toString());
    expect(await weekOfIt('Pacific/Kiritimati')).toBe(last.add({ days: 1 }).toString());
    expect(programme.id).toBeDefined();
  });

  it('costs one statement beside the sign-in', async () => {
    const { forecast } = await givenHistory(1);

    expect((await forecast()).headers.get('x-sql-statements')).toBe('2');
  });
});
