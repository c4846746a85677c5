import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { programmeBody, startProgramme } from '../../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function givenFirm(name = 'Nordcert') {
  const org = await app.organisationWith('manager', 'contributor');
  await startProgramme(app, org, org.manager, programmeBody.iso({ auditorFirm: name }));
  return { org, path: `${org.path}/auditor-firms/${encodeURIComponent(name)}` };
}

describe('an auditor firm', () => {
  it('is known from when a programme names it, with the usual limits', async () => {
    const { org } = await givenFirm('Harbor & Lane CPAs / Lisbon');

    expect((await app.as(org.contributor).get(`${org.path}/auditor-firms`)).body).toEqual([
      {
        name: 'Harbor & Lane CPAs / Lisbon',
        accreditation: '',
        stageGapWarnMonths: 3,
        stageGapBlockMonths: 6,
        majorClosureDays: null,
        version: 1,
      },
    ]);
  });

  it('is given its own limits by whoever saw the present ones', async () => {
    const { org, path } = await givenFirm('Harbor & Lane CPAs / Lisbon');

    const changed = await app.as(org.manager).patch(path, { accreditation: 'DAkkS', majorClosureDays: 90 }, 1);
    const late = await app.as(org.manager).patch(path, { majorClosureDays: 60 }, 1);

    expect(changed.body).toMatchObject({ accreditation: 'DAkkS', majorClosureDays: 90, version: 2 });
    expect(late).toMatchObject({ status: 412, body: { facts: { current: changed.body } } });
    const [entry] = await app.db.activity.findMany({
      where: { organisationId: org.id, action: 'auditor_firm.changed' },
    });
    expect(entry).toMatchObject({ before: { majorClosureDays: null }, after: { majorClosureDays: 90 } });
  });

  it('is refused limits in the wrong order, without the right, and elsewhere', async () => {
    const { org, path } = await givenFirm();
    const other = await app.organisationWith('manager');

    const answers = [
      await app.as(org.manager).patch(path, { stageGapBlockMonths: 2 }, 1),
      await app.as(org.manager).patch(path, { stageGapWarnMonths: 7 }, 1),
      await app.as(org.contributor).patch(path, { stageGapWarnMonths: 2 }, 1),
      await app.as(org.manager).patch(`${org.path}/auditor-firms/Nobody`, { stageGapWarnMonths: 2 }, 1),
      await app.as(other.manager).patch(path.replace(org.id, other.id), { stageGapWarnMonths: 2 }, 1),
    ];

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 403, 404, 404]);
    expect((await app.as(other.manager).get(`${other.path}/auditor-firms`)).body).toEqual([]);
  });
});
