import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Organisation, SignedInPerson } from '../../../test/given.ts';
import { inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const inMonths = (day: string, months: number) => Temporal.PlainDate.from(day).add({ months }).toString();
const dayAfter = (day: string, days = 1) => Temporal.PlainDate.from(day).add({ days }).toString();

const certificate = (more: object = {}) => ({
  number: 'C-1',
  body: 'Nordcert',
  scope: 'The platform',
  decidedOn: inDays(-10),
  ...more,
});

async function givenIso() {
  const org = await app.organisationWith('manager', 'executive', 'contributor');
  const programme = await startProgramme(app, org, org.manager, programmeBody.iso({ auditorFirm: 'Nordcert' }));
  const record = (body: object, person = org.manager) => app.as(person).post(`${programme.path}/certificates`, body);
  const records = async () => (await app.as(org.manager).get(`${programme.path}/records`)).body;
  return { org, programme, record, records };
}

/** A SOC 2 programme whose period is over. */
async function givenSoc2() {
  const org = await app.organisationWith('manager', 'contributor');
  const programme = await startProgramme(app, org, org.manager, programmeBody.soc2());
  const period = { from: inDays(-400), to: inDays(-36) };
  const date = (day: string) => new Date(`${day}T00:00:00Z`);
  await app.db.programme.updateMany({
    where: { id: programme.id },
    data: { periodFromOn: date(period.from), periodToOn: date(period.to) },
  });
  const record = (more: object = {}) =>
    app.as(org.manager).post(`${programme.path}/assurance-reports`, {
      firm: 'Harbor & Lane',
      opinion: 'unqualified',
      issuedOn: inDays(-5),
      ...more,
    });
  const records = async () => (await app.as(org.manager).get(`${programme.path}/records`)).body;
  return { org, programme, period, record, records };
}

async function upload(org: Organisation, person: SignedInPerson, text = 'certificate', fileName = 'paper.txt') {
  return (await app.as(person).post(`${org.path}/uploads?fileName=${fileName}`, Buffer.from(text))).body as {
    id: string;
  };
}

const actions = async (subjectId: string) =>
  (await app.db.activity.findMany({ where: { subjectId }, orderBy: { sequence: 'asc' } })).map(({ action }) => action);

describe('a certificate', () => {
  it('is valid for 36 months from its decision where nothing else is said', async () => {
    const { org, programme, record, records } = await givenIso();

    const recorded = await record(certificate());

    expect(recorded).toMatchObject({
      status: 201,
      body: {
        programmeId: programme.id,
        decidedOn: inDays(-10),
        issuedOn: inDays(-10),
        validFromOn: inDays(-10),
        expiresOn: inMonths(inDays(-10), 36),
        status: 'valid',
        file: null,
        createdBy: { id: org.manager.id },
        version: 1,
      },
    });
    expect((await records()).certificates).toEqual([recorded.body]);
    expect(await actions(recorded.body.id)).toEqual(['certificate.recorded']);
  });

  it('starts the next cycle by itself: the people come along, and nothing that was found', async () => {
    const { org, programme, record, records } = await givenIso();
    const leaver = await app.given.member(org, 'contributor');
    const [first = '', second = ''] = Object.keys(programme.items);
    await app.db.gapItem.updateMany({
      where: { id: programme.items[first] },
      data: {
        conformity: 'conform',
        isHighRisk: true,
        ownerId: org.contributor.id,
        reviewerId: org.manager.id,
        findingAsIs: 'Fine',
        claimedAt: new Date(),
        claimedById: org.contributor.id,
        acceptedAt: new Date(),
        acceptedById: org.manager.id,
      },
    });
    await app.db.gapItem.updateMany({ where: { id: programme.items[second] }, data: { ownerId: leaver.id } });
    await app.db.programmeDocument.updateMany({ where: { programmeId: programme.id }, data: { state: 'approved' } });
    await app.db.member.updateMany({ where: { userId: leaver.id }, data: { removedAt: new Date() } });

    const { body } = await record(certificate());

    const { nextCycle, renews } = await records();
    expect(renews).toBeNull();
    expect(nextCycle).toMatchObject({ startOn: inMonths(body.expiresOn, -6), targetOn: body.expiresOn });
    expect(nextCycle.name).toBe(`${programme.body.name} ${body.expiresOn.slice(0, 4)}`);
    const next = await app.db.programme.findFirstOrThrow({ where: { id: nextCycle.programmeId } });
    expect(next).toMatchObject({ renewsId: programme.id, auditorFirm: 'Nordcert', scheme: 'iso-27001-2022' });
    const items = await app.db.gapItem.findMany({ where: { programmeId: next.id } });
    expect(items).toHaveLength(Object.keys(programme.items).length);
    expect(items.find(({ requirementId }) => requirementId === first)).toMatchObject({
      conformity: 'not_assessed',
      isHighRisk: true,
      ownerId: org.contributor.id,
      reviewerId: org.manager.id,
      findingAsIs: '',
      claimedAt: null,
      acceptedAt: null,
    });
    expect(items.find(({ requirementId }) => requirementId === second)?.ownerId).toBeNull();
    const documents = await app.db.programmeDocument.findMany({ where: { programmeId: next.id } });
    expect(new Set(documents.map(({ state }) => state))).toEqual(new Set(['missing']));
    expect(await actions(next.id)).toEqual(['programme.renewed']);
    const { body: renewed } = await app.as(org.manager).get(`${org.path}/programmes/${next.id}/records`);
    expect(renewed.renews).toEqual({ programmeId: programme.id, name: programme.body.name });
  });

  it('that renews another one continues its cycle, and never two next cycles begin', async () => {
    const { org, record, records } = await givenIso();
    // 33 months ago: the recertification is near.
    const decidedOn = inMonths(inDays(0), -33);
    const { body: first } = await record(certificate({ decidedOn }));
    const { nextCycle } = await records();
    const path = `${org.path}/programmes/${nextCycle.programmeId}/certificates`;

    const renewed = await app.as(org.manager).post(path, certificate({ number: 'C-2', decidedOn: inDays(-1) }));
    await app.as(org.manager).post(path, certificate({ number: 'C-3', decidedOn: inDays(-1) }));

    expect(renewed.body).toMatchObject({ validFromOn: inDays(-1), expiresOn: inMonths(first.expiresOn, 36) });
    expect(await app.db.programme.count({ where: { renewsId: nextCycle.programmeId } })).toBe(1);
  });

  it('of long ago is expired by the day, and begins no cycle that is over already', async () => {
    const { record, records } = await givenIso();

    const { body } = await record(certificate({ decidedOn: inMonths(inDays(-1), -36) }));

    expect(body.status).toBe('expired');
    expect((await records()).nextCycle).toBeNull();
  });

  it('completes the stage of the certificate that is signed and waits for it', async () => {
    const { org, programme, record } = await givenIso();
    const stage = programme.body.stages.find(({ key }: { key: string }) => key === 'certification');
    await app.db.stage.updateMany({
      where: { programmeId: programme.id, order: { lt: stage.order } },
      data: { status: 'done' },
    });
    const decisions = `${programme.path}/stages/${stage.id}/decisions`;
    await app.as(org.manager).send('POST', decisions, { decision: 'go', note: 'Soon' }, { 'if-match': '"1"' });

    await record(certificate());

    expect((await app.as(org.manager).get(`${programme.path}/stages/${stage.id}`)).body).toMatchObject({
      status: 'done',
      actualToOn: inDays(0),
    });
  });

  it.each([
    ['valid before its decision', { validFromOn: inDays(-11) }, 422, 'record.dates_reversed'],
    ['issued before its decision', { issuedOn: inDays(-11) }, 422, 'record.dates_reversed'],
    ['over before it begins', { expiresOn: inDays(-11) }, 422, 'record.dates_reversed'],
    ['decided in the future', { decidedOn: inDays(1) }, 400, 'request.invalid'],
    ['with an upload that is not there', { uploadId: '01a200fc-1666-776f-b15a-c48b4238e7c6' }, 409, 'upload.missing'],
  ])('is refused %s, and nothing is kept', async (_, more, status, code) => {
    const { programme, record } = await givenIso();

    expect(await record(certificate(more))).toMatchObject({ status, body: { code } });
    expect(await app.db.certificate.count({ where: { programmeId: programme.id } })).toBe(0);
    expect(await app.db.programme.count({ where: { renewsId: programme.id } })).toBe(0);
  });

  it('is refused twice under one number, for a report, by a contributor and elsewhere', async () => {
    const { org, programme, record } = await givenIso();
    const soc2 = await startProgramme(app, org, org.manager, programmeBody.soc2());
    const other = await app.organisationWith('manager');
    const { body } = await record(certificate());

    const answers = [
      await record(certificate()),
      await app.as(org.manager).post(`${soc2.path}/certificates`, certificate()),
      await record(certificate({ number: 'C-2' }), org.contributor),
      await app.as(other.manager).post(`${other.path}/programmes/${programme.id}/certificates`, certificate()),
      await app.as(other.manager).get(`${other.path}/programmes/${programme.id}/records`),
      await app.as(other.manager).patch(`${other.path}/certificates/${body.id}`, { number: 'X' }, 1),
      await app.as(other.manager).get(`${other.path}/certificates/${body.id}/file`),
    ];

    expect(answers.map(({ status, body: { code } }) => `${status} ${code}`)).toEqual([
      '409 resource.already_exists',
      '422 record.other_scheme',
      '403 access.forbidden',
      ...Array.from({ length: 4 }, () => '404 resource.not_found'),
    ]);
  });

  it('is suspended and restored with a reason, and a second person sees what the first wrote', async () => {
    const { org, record } = await givenIso();
    const { body } = await record(certificate());
    const path = `${org.path}/certificates/${body.id}`;
    const as = app.as(org.manager);

    const silent = await as.patch(path, { status: 'suspended' }, 1);
    const suspended = await as.patch(path, { status: 'suspended', statusReason: 'Audit overdue' }, 1);
    const late = await as.patch(path, { scope: 'Other' }, 1);
    const unseen = await as.patch(path, { scope: 'Other' });
    const restored = await as.patch(path, { status: 'valid', statusReason: 'Audit held' }, 2);
    const reversed = await as.patch(path, { issuedOn: inDays(-11) }, 3);

    expect(silent).toMatchObject({ status: 400, body: { fields: [{ path: 'statusReason' }] } });
    expect(suspended.body).toMatchObject({ status: 'suspended', statusReason: 'Audit overdue', version: 2 });
    expect(late).toMatchObject({ status: 412, body: { facts: { current: suspended.body } } });
    expect(unseen.status).toBe(428);
    expect(restored.body).toMatchObject({ status: 'valid', version: 3 });
    expect(reversed).toMatchObject({ status: 422, body: { code: 'record.dates_reversed' } });
    expect(await actions(body.id)).toEqual(['certificate.recorded', 'certificate.changed', 'certificate.changed']);
  });

  it('keeps its file, hands it out in a way that nothing in it runs, and takes a newer one', async () => {
    const { org, record } = await givenIso();
    const { body } = await record(certificate({ uploadId: (await upload(org, org.manager)).id }));
    const path = `${org.path}/certificates/${body.id}`;

    const file = await app.as(org.executive).get(`${path}/file`);
    const inline = await app.as(org.executive).get(`${path}/file?inline=1`);
    const part = await app.as(org.executive).send('GET', `${path}/file`, undefined, { range: 'bytes=0-3' });
    const { id: uploadId } = await upload(org, org.manager, 'newer', 'newer.txt');
    const changed = await app.as(org.manager).patch(path, { uploadId }, 1);

    expect(body.file).toEqual({ fileName: 'paper.txt', mediaType: 'text/plain' });
    expect(file).toMatchObject({ status: 200, body: 'certificate' });
    expect(file.headers.get('content-disposition')).toContain('attachment; filename="paper.txt"');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    expect(inline.headers.get('content-disposition')).toContain('inline');
    expect(part).toMatchObject({ status: 206, body: 'cert' });
    expect(changed.body.file.fileName).toBe('newer.txt');
    expect((await app.as(org.manager).get(`${path}/file`)).body).toBe('newer');
    expect(await app.db.upload.count({ where: { organisationId: org.id } })).toBe(0);
  });

  it('without a file has none to hand out', async () => {
    const { org, record } = await givenIso();
    const { body } = await record(certificate());

    expect((await app.as(org.manager).get(`${org.path}/certificates/${body.id}/file`)).status).toBe(404);
  });
});

describe('a report', () => {
  it('speaks of the period of its programme, says when it is stale, and starts the next period the day after', async () => {
    const { org, programme, period, record, records } = await givenSoc2();

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
    expect(await actions(recorded.body.id)).toEqual(['assurance_report.recorded']);
  });

  it('is refused before its period is over, in the future, for a certificate and with an older version', async () => {
    const { org, period, record } = await givenSoc2();
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
      '422 record.dates_reversed',
      '400 request.invalid',
      '422 record.other_scheme',
      '403 access.forbidden',
      '412 resource.changed_meanwhile',
      '422 record.dates_reversed',
    ]);
  });

  it('keeps and hands out its file', async () => {
    const { org, record } = await givenSoc2();
    const { body } = await record({ uploadId: (await upload(org, org.manager, 'opinion', 'soc2.txt')).id });

    const file = await app.as(org.manager).get(`${org.path}/assurance-reports/${body.id}/file`);

    expect(file).toMatchObject({ status: 200, body: 'opinion' });
  });
});

describe('a bridge letter', () => {
  it('begins the day after the period, reaches three months at most, and can be taken back', async () => {
    const { org, period, record, records } = await givenSoc2();
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
    expect(ahead).toMatchObject({ status: 422, body: { code: 'record.dates_reversed' } });
    expect(before).toMatchObject({ status: 422, body: { code: 'record.dates_reversed' } });
    expect(forbidden.status).toBe(403);

    const letter = `${org.path}/bridge-letters/${added.body.bridgeLetters[0].id}`;
    const other = await app.organisationWith('manager');
    expect((await app.as(other.manager).delete(letter.replace(org.id, other.id))).status).toBe(404);
    expect((await as.delete(letter)).status).toBe(204);
    expect((await as.delete(letter)).status).toBe(404);
    expect((await records()).reports[0].bridgeLetters).toEqual([]);
    expect(await actions(report.id)).toEqual([
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
    const body = { firm: 'Harbor & Lane', opinion: 'unqualified', issuedOn: inDays(-5) };
    const { body: report } = await app.as(org.manager).post(`${path}/assurance-reports`, body);

    const letters = `${org.path}/assurance-reports/${report.id}/bridge-letters`;
    const answer = await app.as(org.manager).post(letters, { toOn: inDays(-2), issuedOn: inDays(-1) });

    expect(report).toMatchObject({ asOfOn: inDays(-30), staleOn: dayAfter(inMonths(inDays(-30), 12)) });
    expect(answer).toMatchObject({ status: 422, body: { code: 'record.other_scheme' } });
  });
});

describe('the records of a programme', () => {
  it('cost one statement beside the sign-in, however many there are', async () => {
    const { org, programme, record } = await givenSoc2();
    const statements = async () =>
      (await app.as(org.manager).get(`${programme.path}/records`)).headers.get('x-sql-statements');
    const few = await statements();
    for (const opinion of ['unqualified', 'qualified', 'adverse']) await record({ opinion });

    expect(await statements()).toBe(few);
    expect(few).toBe('2');
  });
});
