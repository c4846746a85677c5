import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { date, dayAfter, givenProgramme, milestoneOf, type Named } from '../../../test/timelines.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('the timeline of a programme', () => {
  it('dates every stage and milestone and says why', async () => {
    const { programme, timeline } = await givenProgramme(app);

    const answer = await timeline();

    expect(answer).toMatchObject({
      programmeId: programme.id,
      today: inDays(0),
      targetOn: programme.body.targetOn,
      version: 1,
    });
    expect(answer.stages.map(({ key }: Named) => key)).toEqual(programme.body.stages.map(({ key }: Named) => key));
    const decided = milestoneOf(answer, 'certification-decision');
    const expiry = milestoneOf(answer, 'certificate-expiry');
    expect(expiry.on).toBe(Temporal.PlainDate.from(decided.on).add({ months: 36 }).toString());
    expect(expiry.inputs).toContainEqual(expect.objectContaining({ on: decided.on, isActual: false }));
    for (const { why } of answer.stages) {
      expect(why.from.explanation).not.toBe('');
      expect(why.to.explanation).not.toBe('');
    }
    expect(answer.criticalPath.length).toBeGreaterThan(0);
  });

  it('writes in the language of the reader', async () => {
    const { org, path, timeline } = await givenProgramme(app);

    const { body } = await app.as(org.manager).send('GET', path, undefined, { 'accept-language': 'de' });

    const english = milestoneOf(await timeline(), 'certificate-expiry');
    expect(milestoneOf(body, 'certificate-expiry').name).not.toBe(english.name);
    expect(milestoneOf(body, 'certificate-expiry').explanation).not.toBe(english.explanation);
  });

  it('follows what is recorded, the limits of the firm, and what was held', async () => {
    const { org, programme, timeline } = await givenProgramme(app, programmeBody.iso({ auditorFirm: 'Nordcert' }));
    const window = milestoneOf(await timeline(), 'stage-2-window');

    await app.as(org.manager).patch(`${org.path}/auditor-firms/Nordcert`, { stageGapBlockMonths: 4 }, 1);
    const narrowed = milestoneOf(await timeline(), 'stage-2-window');
    await app.as(org.manager).post(`${programme.path}/certificates`, {
      number: 'C-1',
      body: 'Nordcert',
      scope: 'All',
      decidedOn: inDays(-10),
      openPointsReason: 'Audited before Waymark was used',
    });

    expect(narrowed.on < window.on).toBe(true);
    expect(milestoneOf(await timeline(), 'certification-decision')).toMatchObject({ on: inDays(-10), isDone: true });
  });

  it('shows the closed days of the organisation, yearly ones in every year', async () => {
    const { org, timeline } = await givenProgramme(app);
    await app.db.closure.create({
      data: {
        organisationId: org.id,
        kind: 'holiday',
        name: 'New Year',
        fromOn: date('2020-01-01'),
        toOn: date('2020-01-01'),
        isYearly: true,
      },
    });

    const { closures } = await timeline();

    expect(closures.length).toBeGreaterThan(2);
    expect(closures[0]).toMatchObject({ kind: 'holiday', name: 'New Year', fromOn: expect.stringMatching(/-01-01$/) });
  });

  it('lives in the day of the organisation', async () => {
    const { org, timeline } = await givenProgramme(app);
    const todayIn = async (timeZone: string) => {
      await app.db.organisation.update({ where: { id: org.id }, data: { timeZone } });
      return (await timeline()).today;
    };

    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      expect(await todayIn(zone)).toBe(Temporal.Now.plainDateISO(zone).toString());
    }
    expect(await todayIn('Pacific/Kiritimati')).not.toBe(await todayIn('Pacific/Pago_Pago'));
  });

  it('costs one statement beside the sign-in, however many programmes there are', async () => {
    const { org, path } = await givenProgramme(app);
    const count = async (address: string) => (await app.as(org.manager).get(address)).headers.get('x-sql-statements');
    const few = [await count(path), await count(`${org.path}/timeline`)];
    await startProgramme(app, org, org.manager, programmeBody.soc2());

    expect([await count(path), await count(`${org.path}/timeline`)]).toEqual(few);
    expect(few).toEqual(['2', '2']);
  });

  it('does not exist for another organisation', async () => {
    const { programme } = await givenProgramme(app);
    const other = await app.organisationWith('manager');
    const path = `${other.path}/programmes/${programme.id}`;
    const as = app.as(other.manager);
    const override = `${path}/milestones/recertification-start/override`;

    const answers = [
      await as.get(`${path}/timeline`),
      await as.post(`${path}/timeline/what-if`, { targetOn: inDays(500) }),
      await as.send('POST', `${path}/timeline/adopt`, { targetOn: inDays(500), reason: 'x' }, { 'if-match': '"1"' }),
      await as.send('PUT', override, { on: inDays(600), reason: 'x' }, { 'if-match': '"1"' }),
      await as.delete(override, 1),
      await as.get(`${path}/forecast`),
    ];

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect((await as.get(`${other.path}/timeline`)).body).toMatchObject({ programmes: [], clashes: [], shared: [] });
  });
});

describe('all programmes on one line', () => {
  it('show what they share and where they clash', async () => {
    const { org, programme } = await givenProgramme(app);
    const soc2 = await startProgramme(app, org, org.manager, programmeBody.soc2());
    const audit = programme.body.stages.find(({ key }: Named) => key === 'stage-1-audit');
    const period = soc2.body.stages.find(({ key }: Named) => key === 'audit-period');
    // The fieldwork of a period lies in its last weeks.
    const days = { plannedFromOn: date(dayAfter(soc2.body.periodToOn, -6)), plannedToOn: date(soc2.body.periodToOn) };
    await app.db.stage.updateMany({ where: { id: { in: [audit.id, period.id] } }, data: { ownerId: org.manager.id } });
    await app.db.stage.updateMany({ where: { id: audit.id }, data: days });

    const { body } = await app.as(org.manager).get(`${org.path}/timeline`);

    expect(body.programmes.map(({ programmeId }: { programmeId: string }) => programmeId)).toEqual([
      programme.id,
      soc2.id,
    ]);
    const clash = body.clashes.find(({ code }: Named) => code === 'audits_clash');
    expect(clash?.programmeIds.toSorted()).toEqual([programme.id, soc2.id].toSorted());
    expect(clash?.waysOut.length).toBeGreaterThan(0);
  });

  it('tell of an internal auditor who audits what is their own', async () => {
    const { org, programme } = await givenProgramme(app);
    const audit = programme.body.stages.find(({ key }: Named) => key === 'internal-audit-review');
    await app.db.stage.updateMany({ where: { id: audit.id }, data: { ownerId: org.contributor.id } });
    const codes = async () =>
      (await app.as(org.manager).get(`${org.path}/timeline`)).body.clashes.map(({ code }: Named) => code);
    const before = await codes();

    await app.db.gapItem.updateMany({
      where: { id: programme.items['A.5.15'] },
      data: { ownerId: org.contributor.id },
    });

    expect(before).not.toContain('auditor_owns_area');
    expect(await codes()).toContain('auditor_owns_area');
  });
});
