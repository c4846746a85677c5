import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('readiness', () => {
  it.each(['iso', 'soc2'] as const)('of %s with nothing in scope is not measurable, on every page', async (scheme) => {
    const org = await app.organisationWith('manager');
    const { id, path } = await startProgramme(app, org, org.manager, programmeBody[scheme]());
    await app.db.gapItem.updateMany({
      where: { programmeId: id },
      data: {
        conformity: 'not_applicable',
        justification: 'Not ours',
        acceptedAt: new Date(),
        acceptedById: org.manager.id,
      },
    });
    const read = async (page: string) => (await app.as(org.manager).get(page)).body;
    const nothing = { weighted: null, unweighted: null, range: null, counts: { inScope: 0 } };

    const leadership = await read(`${org.path}/reports/leadership`);
    const [standing] = (await read(`${org.path}/overview`)).programmes;
    const summary = await read(`${path}/gap-items/summary`);

    expect(await read(`${path}/readiness`)).toMatchObject(nothing);
    expect(standing.readiness).toMatchObject(nothing);
    expect(summary.readiness).toMatchObject(nothing);
    expect(leadership.programmes).toMatchObject([{ verdict: 'not_measurable', readiness: nothing }]);
    expect(JSON.stringify(standing.gates)).toContain('not measurable: nothing in scope');
  });
});
