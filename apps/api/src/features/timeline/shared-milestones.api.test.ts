import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const inDays = (days: number) => Temporal.Now.plainDateISO('UTC').add({ days }).toString();

/** An ISO and a SOC 2 programme, and what can be done with their penetration tests. */
async function givenTwo(isoDates: object = {}) {
  const org = await app.organisationWith('manager', 'contributor');
  const as = app.as(org.manager);
  const iso = await startProgramme(app, org, org.manager, programmeBody.iso(isoDates));
  const soc = await startProgramme(app, org, org.manager, programmeBody.soc2());
  const timeline = async (programme: { path: string }) => (await as.get(`${programme.path}/timeline`)).body;
  const milestone = async (programme: { path: string }, id: string) =>
    (await timeline(programme)).milestones.find((each: { id: string }) => each.id === id);
  const places = (milestoneId = 'penetration-test') => [iso, soc].map(({ id }) => ({ programmeId: id, milestoneId }));
  const share = (milestones: object[] = places(), on = inDays(60), who = org.manager) =>
    app.as(who).post(`${org.path}/shared-milestones`, { milestones, on, reason: 'One tester for both' });
  const put = async (programme: { path: string }, body: object, id = 'penetration-test') =>
    as.send('PUT', `${programme.path}/milestones/${id}/override`, body, {
      'if-match': `"${(await timeline(programme)).version}"`,
    });
  const release = async (programme: { path: string }) =>
    as.send('DELETE', `${programme.path}/milestones/penetration-test/override`, undefined, {
      'if-match': `"${(await timeline(programme)).version}"`,
    });
  const events = async () =>
    (await as.get(`${org.path}/calendar/events?from=${inDays(0)}&to=${inDays(365)}`)).body.items.filter(
      ({ title }: { title: string }) => title.startsWith('Penetration test'),
    );
  return { org, as, iso, soc, milestone, share, put, release, events, places };
}

describe('one test for two programmes', () => {
  it('is one day in both, one event in the calendar and on the overview, and told in the log of each', async () => {
    const { org, as, iso, soc, milestone, share, events } = await givenTwo();
    expect(await events()).toHaveLength(2);

    const { status, body } = await share(undefined, inDays(20));

    expect(status).toBe(201);
    for (const programme of [iso, soc]) {
      expect(await milestone(programme, 'penetration-test')).toMatchObject({
        on: inDays(20),
        override: { sharedId: body.sharedId, reason: 'One tester for both' },
      });
      expect(
        await app.db.activity.count({ where: { programmeId: programme.id, action: 'milestone.overridden' } }),
      ).toBe(1);
    }
    const [event, ...more] = await events();
    expect(more).toEqual([]);
    expect(event).toMatchObject({ id: `shared:${body.sharedId}`, fromOn: inDays(20) });
    const { nextDates } = (await as.get(`${org.path}/overview`)).body;
    expect(nextDates.filter(({ title }: { title: string }) => title === 'Penetration test')).toHaveLength(1);
    const { shared } = (await as.get(`${org.path}/timeline`)).body;
    expect(shared.find(({ sharedId }: { sharedId: string | null }) => sharedId)).toMatchObject({
      sharedId: body.sharedId,
      on: inDays(20),
    });
  });

  it('is once in the feed too', async () => {
    const { org, as, share } = await givenTwo();
    await share();

    const { url } = (await as.post(`${org.path}/calendar/feeds`, { name: 'All' })).body;
    const { body } = await app.as(org.manager).get(new URL(url).pathname);

    expect(String(body).match(/SUMMARY:Penetration test/g)).toHaveLength(1);
  });

  it('moves for both, and is held for both', async () => {
    const { iso, soc, milestone, share, put } = await givenTwo();
    await share();

    expect((await put(soc, { on: inDays(40), reason: 'tester is ill' })).status).toBe(200);
    expect((await milestone(iso, 'penetration-test')).on).toBe(inDays(40));
    expect((await put(iso, { on: inDays(-1), reason: 'report 1.0', isDone: true })).status).toBe(200);

    for (const programme of [iso, soc]) {
      expect(await milestone(programme, 'penetration-test')).toMatchObject({ on: inDays(-1), isDone: true });
    }
  });

  it('is held by itself again where one of them leaves, and then by the other one too', async () => {
    const { iso, soc, milestone, share, release } = await givenTwo();
    const before = (await milestone(iso, 'penetration-test')).on;
    await share();

    expect((await release(iso)).status).toBe(204);

    expect(await milestone(iso, 'penetration-test')).toMatchObject({ on: before, override: null });
    expect(await milestone(soc, 'penetration-test')).toMatchObject({ on: inDays(60), override: { sharedId: null } });
  });

  it('needs the same work of programmes that differ, none of it shared already', async () => {
    const { iso, share, places } = await givenTwo();
    const twice = [...places().slice(0, 1), { programmeId: iso.id, milestoneId: 'internal-audit-1' }];
    const unlike = [places()[0] ?? {}, places('internal-audit')[1] ?? {}];

    expect(await share(twice)).toMatchObject({ status: 422, body: { code: 'rule.not_shareable' } });
    expect(await share(unlike)).toMatchObject({ status: 422, body: { code: 'rule.not_shareable' } });
    expect((await share()).status).toBe(201);
    expect(await share()).toMatchObject({ status: 422, body: { code: 'rule.not_shareable' } });
  });

  it('is nobody’s of another organisation, and not for contributors', async () => {
    const { org, share, places } = await givenTwo();
    const other = await givenTwo();
    const mixed = [...places().slice(0, 1), ...other.places().slice(0, 1)];

    expect((await share(mixed)).status).toBe(404);
    expect((await share(undefined, inDays(30), org.contributor)).status).toBe(403);
  });

  it('held as an internal audit is the audit that the plan of each waits for', async () => {
    const { as, iso, soc, milestone, share, put } = await givenTwo({ startOn: inDays(-360), targetOn: inDays(40) });
    const audits = [
      { programmeId: iso.id, milestoneId: 'first-internal-audit' },
      { programmeId: soc.id, milestoneId: 'internal-audit' },
    ];
    const missing = async () =>
      (await as.get(`${iso.path}/timeline`)).body.findings.filter(
        ({ code, message }: { code: string; message: string }) =>
          code === 'fact_missing' && message.includes('internal audit'),
      );
    expect(await missing()).toHaveLength(1);
    expect((await share(audits, inDays(3))).status).toBe(201);

    const answer = await put(soc, { on: inDays(0), reason: 'held', isDone: true }, 'internal-audit');

    expect(answer.status).toBe(200);
    expect(await milestone(iso, 'first-internal-audit')).toMatchObject({ isDone: true });
    expect(await missing()).toEqual([]);
  });
});
