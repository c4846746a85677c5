import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
import { actions, certificate, dayAfter, givenIso, inMonths, upload } from '../../../test/records.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('a certificate', () => {
  it('is valid for 36 months from its decision where nothing else is said', async () => {
    const { org, programme, record, records } = await givenIso(app);

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
    expect(await actions(app, recorded.body.id)).toEqual(['certificate.recorded']);
  });

  it('starts the next cycle by itself: the people come along, and nothing that was found', async () => {
    const { org, programme, record, records } = await givenIso(app);
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
        assessedAt: new Date(),
        assessedById: org.contributor.id,
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
    const targetOn = dayAfter(body.expiresOn, -16);
    expect(nextCycle).toMatchObject({ startOn: inMonths(body.expiresOn, -6), targetOn });
    expect(nextCycle.name).toBe(`${programme.body.name} ${targetOn.slice(0, 4)}`);
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
      assessedAt: null,
      acceptedAt: null,
    });
    expect(items.find(({ requirementId }) => requirementId === second)?.ownerId).toBeNull();
    const documents = await app.db.programmeDocument.findMany({ where: { programmeId: next.id } });
    expect(new Set(documents.map(({ state }) => state))).toEqual(new Set(['missing']));
    expect(await actions(app, next.id)).toEqual(['programme.renewed']);
    const { body: renewed } = await app.as(org.manager).get(`${org.path}/programmes/${next.id}/records`);
    expect(renewed.renews).toEqual({ programmeId: programme.id, name: programme.body.name });
  });

  it('that renews another one continues its cycle, and never two next cycles begin', async () => {
    const { org, record, records } = await givenIso(app);
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

  it('moves the stages counted from it, but for those agreed with the auditor', async () => {
    const [moved, agreed] = [await givenIso(app), await givenIso(app)];
    const decided = Temporal.PlainDate.from(certificate().decidedOn);
    const before = (await app.as(agreed.org.manager).get(`${agreed.programme.path}/stages`)).body;
    await app.db.stage.updateMany({
      where: { programmeId: agreed.programme.id, key: 'surveillance' },
      data: { isPinned: true, pinReason: 'Agreed' },
    });
    const afterwards = async ({ org, programme, record }: typeof moved) => {
      await record(certificate());
      const stages = (await app.as(org.manager).get(`${programme.path}/stages`)).body;
      const find = (key: string) => stages.find((stage: { key: string }) => stage.key === key);
      return [find('surveillance'), find('recertification')];
    };

    const [surveillance, recertification] = await afterwards(moved);
    const [pinned] = await afterwards(agreed);

    expect(surveillance).toMatchObject({
      plannedFromOn: `${decided.add({ months: 11 })}`,
      plannedToOn: `${decided.add({ months: 12 })}`,
    });
    expect(recertification.plannedToOn).toBe(`${decided.add({ months: 36 })}`);
    expect(surveillance.baselineToOn).not.toBe(surveillance.plannedToOn);
    const { findings } = (await app.as(moved.org.manager).get(`${moved.programme.path}/timeline`)).body;
    expect(findings.map(({ code }: { code: string }) => code)).not.toContain('stage_after_limit');
    expect(await actions(app, surveillance.id)).toEqual(['stage.changed']);
    const old = before.find(({ key }: { key: string }) => key === 'surveillance');
    expect(pinned.plannedToOn).toBe(old.plannedToOn);
  });

  it('of long ago is expired by the day, and begins no cycle that is over already', async () => {
    const { record, records } = await givenIso(app);

    const { body } = await record(certificate({ decidedOn: inMonths(inDays(-1), -36) }));

    expect(body.status).toBe('expired');
    expect((await records()).nextCycle).toBeNull();
  });

  it('completes the stage of the certificate that is signed and waits for it', async () => {
    const { org, programme, record } = await givenIso(app);
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
    ['valid before its decision', { validFromOn: inDays(-11) }, 400, 'request.invalid'],
    ['issued before its decision', { issuedOn: inDays(-11) }, 400, 'request.invalid'],
    ['over before it begins', { expiresOn: inDays(-11) }, 400, 'request.invalid'],
    ['decided in the future', { decidedOn: inDays(1) }, 400, 'request.invalid'],
    ['with an upload that is not there', { uploadId: '01a200fc-1666-776f-b15a-c48b4238e7c6' }, 409, 'upload.missing'],
  ])('is refused %s, and nothing is kept', async (_, more, status, code) => {
    const { programme, record } = await givenIso(app);

    expect(await record(certificate(more))).toMatchObject({ status, body: { code } });
    expect(await app.db.certificate.count({ where: { programmeId: programme.id } })).toBe(0);
    expect(await app.db.programme.count({ where: { renewsId: programme.id } })).toBe(0);
  });

  it('is refused twice under one number, for a report, by a contributor and elsewhere', async () => {
    const { org, programme, record } = await givenIso(app);
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
    const { org, record } = await givenIso(app);
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
    expect(reversed).toMatchObject({ status: 400, body: { fields: [{ path: 'issuedOn' }] } });
    expect(await actions(app, body.id)).toEqual(['certificate.recorded', 'certificate.changed', 'certificate.changed']);
  });

  it('keeps its file, hands it out in a way that nothing in it runs, and takes a newer one', async () => {
    const { org, record } = await givenIso(app);
    const { body } = await record(certificate({ uploadId: (await upload(app, org, org.manager)).id }));
    const path = `${org.path}/certificates/${body.id}`;

    const file = await app.as(org.executive).get(`${path}/file`);
    const inline = await app.as(org.executive).get(`${path}/file?inline=1`);
    const part = await app.as(org.executive).send('GET', `${path}/file`, undefined, { range: 'bytes=0-3' });
    const { id: uploadId } = await upload(app, org, org.manager, 'newer', 'newer.txt');
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
    const { org, record } = await givenIso(app);
    const { body } = await record(certificate());

    expect((await app.as(org.manager).get(`${org.path}/certificates/${body.id}/file`)).status).toBe(404);
  });
});
