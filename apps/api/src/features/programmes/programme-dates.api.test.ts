import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
import { certificate, givenIso, inMonths } from '../../../test/records.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { givenProgramme } from '../../../test/timelines.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('the dates of a programme', () => {
  it.each([inDays(151), inDays(180), inDays(239)])(
    'takes a period until %s with a warning, everywhere',
    async (periodToOn) => {
      const org = await app.organisationWith('manager');
      const asked = programmeBody.soc2({ periodToOn });
      const lengths = (findings: { code: string; severity: string }[]) =>
        findings.filter(({ code }) => code === 'period_length').map(({ severity }) => severity);

      const preview = await app.as(org.manager).post(`${org.path}/programmes/preview`, asked);
      const { path } = await startProgramme(app, org, org.manager, asked);
      const stored = await app.as(org.manager).get(`${path}/timeline`);

      expect(lengths(preview.body.findings)).toEqual(['warning']);
      expect(lengths(stored.body.findings)).toEqual(['warning']);
    },
  );

  it.each(['02-30', '04-31', '13-01', '00-10', '2-29'])(
    'refuses a customers’ year-end of %s and stores nothing',
    async (customersYearEnd) => {
      const org = await app.organisationWith('manager');
      const asked = { ...programmeBody.soc2(), scheme: 'soc-1-type-2', categories: [] };

      const answer = await app.as(org.manager).post(`${org.path}/programmes`, { ...asked, customersYearEnd });

      expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
      expect(await app.db.programme.count({ where: { organisationId: org.id } })).toBe(0);
    },
  );

  it('reads a programme whose year-end was stored wrong before', async () => {
    const org = await app.organisationWith('manager');
    const asked = { ...programmeBody.soc2(), scheme: 'soc-1-type-2', categories: [], customersYearEnd: '02-28' };
    const { id } = await startProgramme(app, org, org.manager, asked);
    await app.db.programme.updateMany({ where: { id }, data: { customersYearEnd: '02-30' } });

    for (const page of ['programmes', 'overview', 'timeline', `calendar/events?from=${inDays(0)}&to=${inDays(60)}`]) {
      expect((await app.as(org.manager).get(`${org.path}/${page}`)).status).toBe(200);
    }
  });
});

describe('one door for a rule: what-if and adopt', () => {
  it.each([
    ['a target in the past', { targetOn: inDays(-20) }, 'programme.target_in_past'],
    ['a target before the start', { targetOn: inDays(-400) }, 'programme.dates_reversed'],
    ['a period that ends before it starts', { periodToOn: inDays(100) }, 'programme.dates_reversed'],
    ['a target before the period is over', { targetOn: inDays(200) }, 'programme.dates_reversed'],
    [
      'a stage that ends before it starts',
      { stages: [{ key: 'cpa-engagement', plannedToOn: inDays(-30) }] },
      'stage.dates_reversed',
    ],
  ])('refuse %s, as creating does', async (_, change, code) => {
    const { org, path, timeline, adopt } = await givenProgramme(app, programmeBody.soc2({ startOn: inDays(-100) }));
    const before = await timeline();

    const tried = await app.as(org.manager).post(`${path}/what-if`, change);
    const adopted = await adopt(change);

    expect([tried.status, tried.body.code]).toEqual([422, code]);
    expect([adopted.status, adopted.body.code]).toEqual([422, code]);
    expect(await timeline()).toEqual(before);
  });
});

describe('a certificate', () => {
  it('decided before another is history, whenever it was entered: 36 months from its own decision', async () => {
    const { record, records } = await givenIso(app);
    const later = await record(certificate({ decidedOn: inDays(-10) }));
    const cycle = (await records()).nextCycle;

    const earlier = await record(certificate({ number: 'old', decidedOn: inDays(-420) }));

    expect(earlier.body.expiresOn).toBe(inMonths(inDays(-420), 36));
    expect((await records()).certificates[0].id).toBe(later.body.id);
    expect((await records()).nextCycle).toEqual(cycle);
  });

  it.each(['2200-01-01', '2099-12-31', inMonths(inDays(-9), 48)])('is not taken until %s', async (expiresOn) => {
    const { record, records } = await givenIso(app);

    const refused = await record(certificate({ expiresOn }));

    expect(refused).toMatchObject({ status: 400, body: { fields: [{ path: 'expiresOn' }] } });
    expect((await records()).certificates).toEqual([]);
  });
});

describe('a milestone', () => {
  it.each([
    ['restoration-limit', inDays(10)],
    ['surveillance-1', inDays(10)],
  ])('%s is not set to a day before the one it counts from', async (milestoneId, on) => {
    const { org, programme, timeline } = await givenProgramme(app);
    const path = `${programme.path}/milestones/${milestoneId}/override`;
    const before = await timeline();

    const refused = await app.as(org.manager).send('PUT', path, { on, reason: 'x' }, { 'if-match': '"1"' });

    expect(refused).toMatchObject({ status: 422, body: { code: 'rule.contradicts' } });
    expect(await timeline()).toEqual(before);
  });
});
