import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayInWords, parseDay } from '@waymark/domain';
import { inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
import { actions, assuranceReport, dayAfter, givenSoc2, inMonths, upload } from '../../../test/records.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('a report', () => {
  it('speaks of the period of its programme, says when it is stale, and starts the next period the day after', async () => {
    const { org, programme, period, record, records } = await givenSoc2(app);

    const recorded = await record({ exceptionCount: 2, exceptions: 'Two late reviews' });

    expect(recorded).toMatchObject({
      status: 201,
      body: {
        opinion: 'unqualified',
        exceptionCount: 2,
        asOfOn: null,
        periodFromOn: period.from,
        periodToOn: period.to,
        staleOn: inMonths(dayAfter(period.to), 12),
        bridgeLetters: [],
        createdBy: { id: org.manager.id },
      },
    });
    const { nextCycle } = await records();
    const next = await app.as(org.manager).get(`${org.path}/programmes/${nextCycle.programmeId}`);
    expect(next.body).toMatchObject({
      renewsId: programme.id,
      periodFromOn: dayAfter(period.to),
      categories: programme.body.categories,
    });
    expect(await actions(app, recorded.body.id)).toEqual(['assurance_report.recorded']);
  });

  it('is refused before its period is over, in the future, for a certificate and with an older version', async () => {
    const { org, period, record } = await givenSoc2(app);
    const iso = await startProgramme(app, org, org.manager);
    const body = { firm: 'Harbor & Lane', opinion: 'qualified', issuedOn: inDays(-5) };
    const { body: recorded } = await record();
    const path = `${org.path}/assurance-reports/${recorded.id}`;
    const changed = await app.as(org.manager).patch(path, { opinion: 'qualified' }, 1);

    const answers = [
      await record({ issuedOn: dayAfter(period.to, -1) }),
      await record({ issuedOn: inDays(1) }),
      await app.as(org.manager).post(`${iso.path}/assurance-reports`, body),
      await app.as(org.contributor).post(`${iso.path}/assurance-reports`, body),
      await app.as(org.manager).patch(path, { opinion: 'adverse' }, 1),
      await app.as(org.manager).patch(path, { issuedOn: dayAfter(period.to, -1) }, 2),
    ];

    expect(changed.body).toMatchObject({ opinion: 'qualified', version: 2 });
    expect(answers.map(({ status, body: { code } }) => `${status} ${code}`)).toEqual([
      '400 request.invalid',
      '400 request.invalid',
      '422 record.other_scheme',
      '403 access.forbidden',
      '412 resource.changed_meanwhile',
      '400 request.invalid',
    ]);
  });

  it('names the day it cannot be issued before, in the language of the reader', async () => {
    const { org, programme, period } = await givenSoc2(app);
    const early = { firm: 'Harbor & Lane', opinion: 'qualified', issuedOn: dayAfter(period.to, -1) };
    const said = async (language: string) => {
      const headers = { 'accept-language': language };
      const { fields } = (await app.as(org.manager).post(`${programme.path}/assurance-reports`, early, headers)).body;
      return fields;
    };

    const lastOn = parseDay(period.to);
    expect(await said('en')).toEqual([
      {
        path: 'issuedOn',
        message: `The last day of the period is ${dayInWords(lastOn, 'en')}. Give that day or a later one.`,
      },
    ]);
    expect(await said('de')).toEqual([
      {
        path: 'issuedOn',
        message: `Der letzte Tag des Zeitraums ist der ${dayInWords(lastOn, 'de')}. Geben Sie diesen oder einen späteren Tag an.`,
      },
    ]);
  });

  it('keeps and hands out its file', async () => {
    const { org, record } = await givenSoc2(app);
    const { body } = await record({ uploadId: (await upload(app, org, org.manager, 'opinion', 'soc2.txt')).id });

    const file = await app.as(org.manager).get(`${org.path}/assurance-reports/${body.id}/file`);

    expect(file).toMatchObject({ status: 200, body: 'opinion' });
  });
});

describe('a bridge letter', () => {
  it('begins the day after the period, reaches three months at most, and can be taken back', async () => {
    const { org, period, record, records } = await givenSoc2(app);
    const { body: report } = await record();
    const path = `${org.path}/assurance-reports/${report.id}/bridge-letters`;
    const as = app.as(org.manager);

    const added = await as.post(path, { toOn: inDays(-2), issuedOn: inDays(-1), note: 'For Contoso' });
    const tooLong = await as.post(path, { toOn: inMonths(dayAfter(period.to), 3), issuedOn: inDays(0) });
    const ahead = await as.post(path, { toOn: inDays(-1), issuedOn: inDays(-2) });
    const before = await as.post(path, { toOn: period.to, issuedOn: inDays(-2) });
    const forbidden = await app.as(org.contributor).post(path, { toOn: inDays(-2), issuedOn: inDays(-1) });

    expect(added).toMatchObject({
      status: 201,
      body: { bridgeLetters: [{ fromOn: dayAfter(period.to), toOn: inDays(-2), note: 'For Contoso' }] },
    });
    expect(tooLong).toMatchObject({ status: 422, body: { code: 'record.bridge_too_long' } });
    expect(ahead).toMatchObject({ status: 400, body: { fields: [{ path: 'issuedOn' }] } });
    expect(before).toMatchObject({ status: 400, body: { fields: [{ path: 'toOn' }] } });
    expect(forbidden.status).toBe(403);

    const letter = `${org.path}/bridge-letters/${added.body.bridgeLetters[0].id}`;
    const other = await app.organisationWith('manager');
    expect((await app.as(other.manager).delete(letter.replace(org.id, other.id))).status).toBe(404);
    expect((await as.delete(letter)).status).toBe(204);
    expect((await as.delete(letter)).status).toBe(404);
    expect((await records()).reports[0].bridgeLetters).toEqual([]);
    expect(await actions(app, report.id)).toEqual([
      'assurance_report.recorded',
      'bridge_letter.recorded',
      'bridge_letter.deleted',
    ]);
  });

  it('has nothing to bridge after a report on one day', async () => {
    const org = await app.organisationWith('manager');
    const { path, id } = await startProgramme(app, org, org.manager, {
      ...programmeBody.soc2({ scheme: 'soc-2-type-1', asOfOn: inDays(30) }),
    });
    await app.db.programme.updateMany({ where: { id }, data: { asOfOn: new Date(inDays(-30)) } });
    const body = assuranceReport();
    const { body: report } = await app.as(org.manager).post(`${path}/assurance-reports`, body);

    const letters = `${org.path}/assurance-reports/${report.id}/bridge-letters`;
    const answer = await app.as(org.manager).post(letters, { toOn: inDays(-2), issuedOn: inDays(-1) });

    expect(report).toMatchObject({ asOfOn: inDays(-30), staleOn: dayAfter(inMonths(inDays(-30), 12)) });
    expect(answer).toMatchObject({ status: 422, body: { code: 'record.other_scheme' } });
  });
});

describe('the records of a programme', () => {
  it('cost one statement beside the sign-in, however many there are', async () => {
    const { org, programme, record } = await givenSoc2(app);
    const statements = async () =>
      (await app.as(org.manager).get(`${programme.path}/records`)).headers.get('x-sql-statements');
    const few = await statements();
    for (const opinion of ['unqualified', 'qualified', 'adverse']) await record({ opinion });

    expect(await statements()).toBe(few);
    expect(few).toBe('2');
  });
});
