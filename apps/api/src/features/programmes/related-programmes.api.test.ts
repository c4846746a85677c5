import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
import { certificate } from '../../../test/records.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('a SOC 3', () => {
  it('is made from a SOC 2 Type 2 of the same organisation, and from nothing else', async () => {
    const [org, other] = [await app.organisationWith('manager'), await app.organisationWith('manager')];
    const soc2 = await startProgramme(app, org, org.manager, programmeBody.soc2());
    const iso = await startProgramme(app, org, org.manager);
    const foreign = await startProgramme(app, other, other.manager, programmeBody.soc2());
    const start = (parentId: string, more: object = {}) =>
      app.as(org.manager).post(`${org.path}/programmes`, programmeBody.soc2({ scheme: 'soc-3', parentId, ...more }));

    const made = await start(soc2.id);
    const refused = [await start(iso.id), await start(foreign.id)];
    const leftOver = await start(soc2.id, { scheme: 'soc-2-type-2' });

    expect(made.body).toMatchObject({ scheme: 'soc-3', parentId: soc2.id });
    for (const answer of refused) {
      expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: 'parentId' }] } });
    }
    expect(leftOver.body.parentId).toBeNull();
  });

  it('can be given its SOC 2 later, by the same rule', async () => {
    const org = await app.organisationWith('manager');
    const soc2 = await startProgramme(app, org, org.manager, programmeBody.soc2());
    const iso = await startProgramme(app, org, org.manager);
    const soc3 = await startProgramme(app, org, org.manager, programmeBody.soc2({ scheme: 'soc-3' }));
    const change = (path: string, parentId: string | null, version: number) =>
      app.as(org.manager).patch(path, { parentId }, version);

    const refused = await change(soc3.path, iso.id, 1);
    const given = await change(soc3.path, soc2.id, 1);
    const taken = await change(soc3.path, null, 2);
    const meaningless = await change(iso.path, soc2.id, 1);

    expect(refused).toMatchObject({ status: 400, body: { fields: [{ path: 'parentId' }] } });
    expect(given).toMatchObject({ status: 200, body: { parentId: soc2.id, version: 2 } });
    expect(taken.body.parentId).toBeNull();
    expect(meaningless.body.parentId).toBeNull();
  });

  it('stays, and forgets its SOC 2, when that is deleted', async () => {
    const org = await app.organisationWith('manager');
    const soc2 = await startProgramme(app, org, org.manager, programmeBody.soc2());
    const body = programmeBody.soc2({ scheme: 'soc-3', parentId: soc2.id });
    const soc3 = await startProgramme(app, org, org.manager, body);

    const deleted = await app.as(org.manager).delete(soc2.path);

    expect(deleted.status).toBe(204);
    expect((await app.as(org.manager).get(soc3.path)).body).toMatchObject({ scheme: 'soc-3', parentId: null });
  });

  it('on another period than its SOC 2 is told so on its timeline', async () => {
    const org = await app.organisationWith('manager');
    const soc2 = await startProgramme(app, org, org.manager, programmeBody.soc2());
    const body = programmeBody.soc2({ scheme: 'soc-3', parentId: soc2.id, periodFromOn: inDays(160) });
    const soc3 = await startProgramme(app, org, org.manager, body);

    const { findings } = (await app.as(org.manager).get(`${soc3.path}/timeline`)).body;

    expect(findings.map(({ code }: { code: string }) => code)).toContain('parent_period');
  });
});

describe("the customers' year-end", () => {
  const body = (more: object = {}) =>
    programmeBody.soc2({ scheme: 'soc-1-type-2', categories: [], customersYearEnd: '06-30', ...more });

  it('is kept for reports on their figures, and for no other', async () => {
    const org = await app.organisationWith('manager');

    expect((await startProgramme(app, org, org.manager, body())).body.customersYearEnd).toBe('06-30');
    const soc2 = await startProgramme(app, org, org.manager, programmeBody.soc2({ customersYearEnd: '06-30' }));
    expect(soc2.body.customersYearEnd).toBeNull();
    const changed = await app.as(org.manager).patch(soc2.path, { customersYearEnd: '06-30' }, 1);
    expect(changed).toMatchObject({ status: 200, body: { customersYearEnd: null } });
  });

  it('is warned of before the programme starts, in the language of the reader', async () => {
    const org = await app.organisationWith('manager');
    // A year whose end is half a year after that of the period.
    const { periodToOn } = body() as unknown as { periodToOn: string };
    const end = Temporal.PlainDate.from(periodToOn).add({ months: 6 });
    const customersYearEnd = `${String(end.month).padStart(2, '0')}-${String(Math.min(28, end.day)).padStart(2, '0')}`;
    const found = async (language: string) => {
      const headers = { 'accept-language': language };
      const path = `${org.path}/programmes/preview`;
      const { findings } = (await app.as(org.manager).post(path, body({ customersYearEnd }), headers)).body;
      return findings.find(({ code }: { code: string }) => code === 'year_end_missed').message;
    };

    expect(await found('en')).toContain(String(end.year));
    expect(await found('de')).toContain(String(end.year));
    expect(await found('de')).not.toBe(await found('en'));
  });
});

describe('deleting a programme', () => {
  it('leaves the one that renews it, which then renews nothing', async () => {
    const org = await app.organisationWith('manager');
    const { path, id } = await startProgramme(app, org, org.manager);
    await app.as(org.manager).post(`${path}/certificates`, certificate());
    const { nextCycle } = (await app.as(org.manager).get(`${path}/records`)).body;

    // With its certificate it could not be deleted.
    await app.db.certificate.deleteMany({ where: { programmeId: id } });

    const removed = await app.as(org.manager).delete(path);

    expect(removed.status).toBe(204);
    expect(await app.db.programme.findFirst({ where: { id: nextCycle.programmeId } })).toMatchObject({
      renewsId: null,
    });
  });
});
