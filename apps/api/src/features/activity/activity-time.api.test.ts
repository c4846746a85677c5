import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { writeActivities } from '../../common/activity-log.ts';
import { Database } from '../../common/database.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

it('takes the time of every entry from the clock, whatever the writer says, except in a demo', async () => {
  const org = await app.organisationWith('owner');
  const database = app.nest.get(Database);
  const at = new Date('2020-02-03T04:05:06.000Z');
  const entry = {
    ...{ organisationId: org.id, actorId: org.owner.id, actorName: org.owner.name, requestId: 'then' },
    ...{ action: 'member.signed_in', subjectType: 'member', subjectId: org.owner.id, subjectLabel: org.owner.name },
    ...{ programmeId: null, before: null, after: null, at },
  };
  const written = async () => {
    await database.withOrganisation({ organisationId: org.id }, (tx) => writeActivities(tx, [entry]));
    const [last] = await app.db.activity.findMany({ where: { organisationId: org.id }, orderBy: { sequence: 'desc' } });
    return last?.at.getTime() ?? 0;
  };

  const real = await written();
  await app.db.organisation.update({ where: { id: org.id }, data: { isDemo: true } });
  const demo = await written();

  expect(Math.abs(real - Date.now())).toBeLessThan(60_000);
  expect(demo).toBe(at.getTime());
});
