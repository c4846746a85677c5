import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { requirementsInScope, schemeById, schemesIn } from '@waymark/frameworks';
import { inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const bodyOf = (scheme: string) => {
  const { timeBasis, categories } = schemeById(scheme);
  const days = {
    certificate: { targetOn: inDays(400) },
    as_of: { asOfOn: inDays(200), targetOn: inDays(260) },
    period: { periodFromOn: inDays(150), periodToOn: inDays(400), targetOn: inDays(470) },
  };
  return {
    scheme,
    scopeStatement: 'Everything',
    categories: categories.length > 0 ? ['security'] : [],
    startOn: inDays(0),
    ...days[timeBasis],
  };
};

describe('starting a programme', () => {
  it.each(schemesIn('en').map(({ id }) => id))(
    '%s: its stages in order, a gap item for each requirement, its documents, one entry',
    async (id) => {
      const org = await app.organisationWith('manager');
      const scheme = schemeById(id);

      const { body, items } = await startProgramme(app, org, org.manager, bodyOf(id));

      expect(body).toMatchObject({ scheme: id, name: scheme.name, frameworkId: scheme.frameworkId, version: 1 });
      expect(body.stages.map(({ key }: { key: string }) => key)).toEqual(scheme.lifecycle.stages.map(({ key }) => key));
      expect(body.stages.every((stage: Record<string, string>) => stage.baselineToOn === stage.plannedToOn)).toBe(true);
      expect(body.milestones.length).toBeGreaterThan(0);
      const requirements = requirementsInScope(scheme, scheme.categories.length > 0 ? ['security'] : []);
      expect(Object.keys(items).toSorted()).toEqual(requirements.map((requirement) => requirement.id).toSorted());
      const where = { organisationId: org.id, programmeId: body.id };
      expect(await app.db.programmeDocument.count({ where })).toBe(scheme.lifecycle.documents.length);
      expect(await app.db.activity.findMany({ where })).toMatchObject([
        { action: 'programme.created', subjectId: body.id, actorId: org.manager.id },
      ]);
    },
  );

  it('takes 30 clauses and 93 controls for ISO 27001:2022, and 33 + 3 criteria for security and availability', async () => {
    const org = await app.organisationWith('manager');
    const iso = await startProgramme(app, org, org.manager);
    const soc2 = await startProgramme(app, org, org.manager, programmeBody.soc2());

    const controls = Object.keys(iso.items).filter((id) => id.startsWith('A.'));

    expect([Object.keys(iso.items).length - controls.length, controls.length]).toEqual([30, 93]);
    expect(Object.keys(soc2.items)).toHaveLength(36);
  });

  it.each([
    ['an unknown scheme', { scheme: 'iso-9001' }, 400, 'request.invalid'],
    ['a day that does not exist', { targetOn: '2027-02-31' }, 400, 'request.invalid'],
    ['a field nobody knows', { colour: 'red' }, 400, 'request.invalid'],
    ['a scope of nothing', { scopeStatement: ' ' }, 400, 'request.invalid'],
    ['a target before the start', { startOn: inDays(20), targetOn: inDays(10) }, 422, 'programme.dates_reversed'],
    ['a target in the past', { startOn: inDays(-20), targetOn: inDays(-10) }, 422, 'programme.target_in_past'],
    ['a target in another century', { targetOn: '2199-01-01' }, 400, 'request.invalid'],
    ['categories of another scheme', { categories: ['security'] }, 422, 'programme.category_unknown'],
  ])('refuses %s and stores nothing', async (_, wrong, status, code) => {
    const org = await app.organisationWith('manager');

    for (const path of ['programmes', 'programmes/preview']) {
      const answer = await app.as(org.manager).post(`${org.path}/${path}`, programmeBody.iso(wrong));
      expect(answer).toMatchObject({ status, body: { code } });
    }

    expect(await app.db.programme.count({ where: { organisationId: org.id } })).toBe(0);
    expect(await app.db.activity.count({ where: { organisationId: org.id } })).toBe(0);
  });

  it.each([
    ['no period', { periodFromOn: null }, 'programme.period_required'],
    ['a reversed period', { periodFromOn: inDays(400), periodToOn: inDays(150) }, 'programme.dates_reversed'],
    ['a choice without security', { categories: ['availability'] }, 'programme.category_required'],
    ['a category nobody knows', { categories: ['security', 'beauty'] }, 'programme.category_unknown'],
  ])('refuses a Type 2 report with %s', async (_, wrong, code) => {
    const org = await app.organisationWith('manager');

    const answer = await app.as(org.manager).post(`${org.path}/programmes`, programmeBody.soc2(wrong));

    expect(answer.body.code).toBe(code);
    expect(answer.status).toBe(422);
  });

  it('is done once for one idempotency key', async () => {
    const org = await app.organisationWith('manager');
    const send = () =>
      app.as(org.manager).post(`${org.path}/programmes`, programmeBody.iso(), { 'idempotency-key': 'start-1' });

    const [first, second] = [await send(), await send()];

    expect(second.body).toEqual(first.body);
    expect(await app.db.programme.count({ where: { organisationId: org.id } })).toBe(1);
  });
});

describe('the preview of a programme', () => {
  it('shows the plan with what breaks and what helps, and stores nothing', async () => {
    const org = await app.organisationWith('manager');

    const { status, body } = await app
      .as(org.manager)
      .post(`${org.path}/programmes/preview`, programmeBody.iso({ targetOn: inDays(30) }));

    expect(status).toBe(200);
    expect(body.requirementCount).toBe(123);
    expect(body.stages).toHaveLength(8);
    expect(body.findings).toEqual([
      expect.objectContaining({ code: 'target_too_soon', severity: 'blocker' }),
      expect.objectContaining({ code: 'plan_shortened', severity: 'warning' }),
    ]);
    expect(body.findings[0].waysOut.length).toBeGreaterThan(0);
    expect(body.notes).toEqual([]);
    expect(await app.db.programme.count({ where: { organisationId: org.id } })).toBe(0);
  });

  it('finds what the programme will find once it is started', async () => {
    const org = await app.organisationWith('owner', 'manager');
    const asked = programmeBody.soc2({ startOn: inDays(-40), periodFromOn: inDays(-10), targetOn: inDays(900) });
    const freeze = { kind: 'freeze', name: 'Move', fromOn: inDays(0), toOn: inDays(900), isYearly: false };
    await app.as(org.owner).post(`${org.path}/closures`, freeze);
    const preview = await app.as(org.manager).post(`${org.path}/programmes/preview`, asked);
    const { path } = await startProgramme(app, org, org.manager, asked);

    const { findings } = (await app.as(org.manager).get(`${path}/timeline`)).body;

    expect(preview.body.findings).toEqual(findings);
    const codes = findings.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(expect.arrayContaining(['period_opens_with_blockers', 'fieldwork_in_freeze']));
    expect(preview.body.notes).toEqual([expect.stringMatching(/^The report usually comes by /)]);
  });

  it('plans what is then started', async () => {
    const org = await app.organisationWith('manager');
    const preview = await app.as(org.manager).post(`${org.path}/programmes/preview`, programmeBody.soc2());

    const { body } = await startProgramme(app, org, org.manager, programmeBody.soc2());

    const days = body.stages.map((stage: Record<string, string>) => [stage.plannedFromOn, stage.plannedToOn]);
    expect(days).toEqual(preview.body.stages.map((stage: Record<string, string>) => [stage.fromOn, stage.toOn]));
    expect(body.milestones).toEqual(preview.body.milestones);
  });
});

describe('a programme', () => {
  it('is listed and read', async () => {
    const org = await app.organisationWith('manager', 'executive');
    const { id, path, body } = await startProgramme(app, org, org.manager);

    const list = await app.as(org.executive).get(`${org.path}/programmes`);

    expect(list.body).toMatchObject([{ id, name: 'ISO/IEC 27001:2022', timeBasis: 'certificate' }]);
    const abilities = { edit: false, sign: true, record: false };
    expect((await app.as(org.executive).get(path)).body).toEqual({ ...body, abilities });
  });

  it('changes for whoever saw its version; the other is told and sees what stands now', async () => {
    const org = await app.organisationWith('manager');
    const { path, id } = await startProgramme(app, org, org.manager);

    const first = await app.as(org.manager).patch(path, { auditorFirm: 'Kestrel Certification' }, 1);
    const second = await app.as(org.manager).patch(path, { name: 'Mine' }, 1);
    const blind = await app.as(org.manager).patch(path, { name: 'Mine' });

    expect(first).toMatchObject({ status: 200, body: { version: 2, auditorFirm: 'Kestrel Certification' } });
    expect(second).toMatchObject({
      status: 412,
      body: {
        code: 'resource.changed_meanwhile',
        facts: { current: { version: 2, auditorFirm: 'Kestrel Certification' } },
      },
    });
    expect(blind).toMatchObject({ status: 428, body: { code: 'resource.version_required' } });
    expect(await app.db.activity.findMany({ where: { subjectId: id, action: 'programme.changed' } })).toMatchObject([
      { before: { auditorFirm: null }, after: { auditorFirm: 'Kestrel Certification' } },
    ]);
  });

  it('refuses a target before what it is about', async () => {
    const org = await app.organisationWith('manager');
    const { path } = await startProgramme(app, org, org.manager, programmeBody.soc2());

    const answer = await app.as(org.manager).patch(path, { targetOn: inDays(300) }, 1);

    expect(answer).toMatchObject({ status: 422, body: { code: 'programme.dates_reversed' } });
  });

  it('goes with all that is its own when it is deleted, and leaves evidence', async () => {
    const org = await app.organisationWith('manager');
    const { path, id, items, body } = await startProgramme(app, org, org.manager);
    await app.db.gapItem.updateMany({
      where: { id: items['A.5.15'] ?? '' },
      data: { closeByStageId: body.stages[0].id },
    });

    const deleted = await app.as(org.manager).delete(path);

    expect(deleted.status).toBe(204);
    expect(await app.as(org.manager).get(path)).toMatchObject({ status: 404 });
    expect(await app.db.gapItem.count({ where: { programmeId: id } })).toBe(0);
    expect(await app.db.activity.findFirst({ where: { action: 'programme.deleted', subjectId: id } })).toMatchObject({
      subjectLabel: 'ISO/IEC 27001:2022',
    });
  });

  it('does not exist for another organisation', async () => {
    const [mine, other] = [await app.organisationWith('manager'), await app.organisationWith('manager')];
    const { id, body } = await startProgramme(app, mine, mine.manager);
    const path = `${other.path}/programmes/${id}`;
    const as = app.as(other.manager);

    const answers = [
      await as.get(path),
      await as.patch(path, { name: 'Theirs' }, 1),
      await as.delete(path),
      await as.get(`${path}/stages`),
      await as.patch(`${path}/stages/${body.stages[0].id}`, { status: 'done' }, 1),
      await as.get(`${path}/gates`),
      await as.get(`${path}/readiness`),
      await as.get(`${path}/documents`),
    ];

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect(await app.db.programme.findFirst({ where: { id } })).toMatchObject({ version: 1 });
  });
});
