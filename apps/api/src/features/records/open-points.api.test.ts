import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { certificate, givenIso } from '../../../test/records.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('a certificate that is recorded while something is open', () => {
  it('asks why, with the points, and keeps the points with the reason, in the words of each reader', async () => {
    const { org, programme, record, records } = await givenIso(app);
    const asked = await app.as(org.manager).get(`${programme.path}/open-points`);
    const ids = asked.body.map(({ id }: { id: string }) => id);

    const refused = await record(certificate({ openPointsReason: '  ' }));
    const before = await app.db.certificate.count({ where: { programmeId: programme.id } });
    const recorded = await record(certificate({ openPointsReason: 'Audited on paper' }));

    const open = (await app.as(org.manager).get(`${programme.path}/gates`)).body.filter(
      ({ isMet }: { isMet: boolean }) => !isMet,
    );
    expect(ids).toEqual([...open.map(({ id }: { id: string }) => id), 'nothing_proven']);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'record.points_open', facts: { openPoints: asked.body } },
    });
    expect(before).toBe(0);
    expect(recorded).toMatchObject({ body: { openPoints: asked.body, openPointsReason: 'Audited on paper' } });
    const german = { 'accept-language': 'de' };
    const inGerman = (await app.as(org.manager).send('GET', `${programme.path}/records`, undefined, german)).body
      .certificates[0];
    expect(inGerman.openPoints).toContainEqual({
      id: 'soa_approved',
      title: 'Erklärung zur Anwendbarkeit',
      fact: 'noch nicht genehmigt',
    });
    const log = `${org.path}/activity?action=certificate.recorded`;
    const said = async (headers = {}) =>
      (await app.as(org.manager).send('GET', log, undefined, headers)).body.items[0].after;
    expect(await said()).toMatchObject({ openPointsReason: 'Audited on paper' });
    expect((await said()).openPoints).toContain('Statement of Applicability: not approved yet');
    expect((await said(german)).openPoints).toContain('Erklärung zur Anwendbarkeit: noch nicht genehmigt');
    expect((await records()).certificates).toHaveLength(1);
  });
});
