import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
import { certificate } from '../../../test/records.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Certified in March three years ago, with the first surveillance audit held in the February after. */
async function givenCertified() {
  const org = await app.organisationWith('manager');
  const programme = await startProgramme(app, org, org.manager, programmeBody.iso());
  const decided = Temporal.PlainDate.from(inDays(0)).subtract({ years: 3 }).with({ month: 3, day: 10 });
  const value = (day: Temporal.PlainDate) => new Date(`${day}T00:00:00Z`);
  const startOn = value(decided.subtract({ years: 1 }));
  const [first, second] = [decided.add({ months: 11 }), decided.add({ months: 32 })];
  await app.db.programme.updateMany({ where: { id: programme.id }, data: { startOn } });
  await app.db.gapItem.updateMany({ where: { programmeId: programme.id }, data: { conformity: 'conform' } });
  await app
    .as(org.manager)
    .post(
      `${programme.path}/certificates`,
      certificate({ decidedOn: `${decided}`, expiresOn: `${decided.add({ months: 48 })}` }),
    );
  const surveillance = programme.body.stages.find(({ key }: { key: string }) => key === 'surveillance');
  await app.db.stage.updateMany({
    where: { programmeId: programme.id, order: { lte: surveillance.order } },
    data: { status: 'done', actualFromOn: value(first), actualToOn: value(first) },
  });
  const path = `${programme.path}/stages/${surveillance.id}`;
  const overdue = async () => {
    const { findings } = (await app.as(org.manager).get(`${programme.path}/timeline`)).body;
    const late = findings.filter(({ code }: { code: string }) => code === 'milestone_overdue');
    return late.map(({ milestoneId }: { milestoneId: string }) => milestoneId);
  };
  return { as: app.as(org.manager), path, second, overdue };
}

it('a surveillance audit entered late for its year is held, and the one of the year before stays so', async () => {
  const { as, path, second, overdue } = await givenCertified();

  const before = await overdue();
  await as.change('POST', `${path}/reopen`, { reason: 'The second audit' });
  const opened = await overdue();
  const { version } = (await as.get(path)).body;
  await as.patch(path, { actualFromOn: `${second}`, actualToOn: `${second}` }, version);
  await as.change('PUT', `${path}/criteria/report-received`, { isMet: true });
  await as.send('POST', `${path}/decisions`, { decision: 'go' }, { 'if-match': `"${version + 1}"` });
  const after = await overdue();

  expect(before).toEqual([`surveillance-rhythm-${second.year}`]);
  expect(opened).toEqual(before);
  expect((await as.get(path)).body).toMatchObject({ status: 'done', actualToOn: `${second}` });
  expect(after).toEqual([]);
});
