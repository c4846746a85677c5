import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const day = (offset: number) => Temporal.Now.plainDateISO('UTC').add({ days: offset }).toString();
const date = (offset: number) => new Date(`${day(offset)}T00:00:00Z`);

/** An ISO programme of six requirements whose figures can be reckoned by hand. */
async function withKnownRows() {
  const org = await app.organisationWith('manager', 'executive', 'contributor');
  const { body: programme } = await app.as(org.manager).post(`${org.path}/programmes`, {
    scheme: 'iso-27001-2022',
    name: 'Certificate',
    scopeStatement: 'Everything',
    startOn: day(-60),
    targetOn: day(400),
  });
  const kept = ['4.1', '5.2', '9.2.1', 'A.5.15', 'A.5.18', 'A.7.6'];
  await app.db.gapItem.deleteMany({ where: { programmeId: programme.id, requirementId: { notIn: kept } } });
  const change = (requirementId: string, data: object) =>
    app.db.gapItem.updateMany({ where: { programmeId: programme.id, requirementId }, data });
  const accepted = { acceptedAt: new Date(), acceptedById: org.manager.id };
  const owner = { ownerId: org.contributor.id };
  // Weights 3 for the three clauses, 2 for the high risk, 1 for the other control; 9 in scope without A.7.6: 3+3+3+2+1.
  await change('4.1', { conformity: 'conform', ...accepted, evidenceRequired: 0, dueOn: date(-50) });
  await change('5.2', { conformity: 'conform', ...owner, dueOn: date(-2) });
  await change('9.2.1', { conformity: 'major', dueOn: date(10), ...owner, findingAsIs: 'The auditor audits himself' });
  await change('A.5.15', { conformity: 'minor', isHighRisk: true, dueOn: date(-30), ...owner });
  await change('A.5.18', { dueOn: date(-4) });
  await change('A.7.6', { conformity: 'not_applicable', justification: 'None', ...accepted, dueOn: date(-90) });
  const item = await app.db.gapItem.findFirstOrThrow({ where: { programmeId: programme.id, requirementId: '5.2' } });
  const task = { organisationId: org.id, assigneeId: org.contributor.id, createdById: org.manager.id, title: 'Do it' };
  await app.db.task.createMany({
    data: [
      { ...task, dueOn: date(-1), gapItemId: item.id },
      { ...task, dueOn: date(0), gapItemId: item.id },
      { ...task, dueOn: date(-9), gapItemId: item.id, status: 'done' },
    ],
  });
  return { org, programme };
}

describe('the leadership report', () => {
  it('tells of known rows what they add up to', async () => {
    const { org, programme } = await withKnownRows();

    const { status, body, headers } = await app.as(org.executive).get(`${org.path}/reports/leadership`);

    const { milestones } = (await app.as(org.manager).get(`${org.path}/programmes/${programme.id}/timeline`)).body;
    const hardOn = milestones.find(({ isHard, on }: { isHard: boolean; on: string }) => isHard && on >= day(0)).on;
    expect(status).toBe(200);
    expect(body).toMatchObject({ organisationName: 'Example organisation', isDemo: false, on: day(0) });
    const [reported] = body.programmes;
    expect(reported).toMatchObject({
      id: programme.id,
      verdict: 'not_ready',
      currentStage: { name: 'Gap analysis', order: 1, of: 8 },
      overdue: { tasks: 1, gapItems: 3 },
      nextHardDate: { on: hardOn },
    });
    const shares = [25, 25, 41.67, 8.33];
    Object.values(reported.readiness.weighted).forEach((share, index) => {
      expect(share).toBeCloseTo(shares[index] ?? 0, 1);
    });
    expect(reported.readiness.range.from).toBeCloseTo(25, 1);
    expect(reported.readiness.range.to).toBeCloseTo(33.33, 1);
    const named = reported.outlook.marks.map(({ on, name }: Record<string, string>) => [on, name]);
    const audit = reported.stages.find(({ key }: { key: string }) => key === 'stage-1-audit');
    expect(named).toContainEqual([audit.plannedFromOn, audit.shortName]);
    expect(named.map(([on]: [string]) => on)).toEqual([...new Set(named.map(([on]: [string]) => on))].toSorted());
    expect(reported.outlook.criticalPath).toContain('certification');
    expect(reported.openGates).toBe(reported.gates.filter((gate: { isMet: boolean }) => !gate.isMet).length);
    expect(reported.gates).toContainEqual(expect.objectContaining({ id: 'no_open_major', isMet: false }));
    // Who asks, the programmes, the figures, what is to be decided, and what stands in the way.
    expect(Number(headers.get('x-sql-statements'))).toBe(5);
  });

  it('orders what blocks by the days of delay it threatens, says since when and what frees it, without telling findings', async () => {
    const { org, programme } = await withKnownRows();
    const { body: before } = await app.as(org.executive).get(`${org.path}/reports/leadership`);
    const [{ threat }] = before.programmes;
    // Twenty days after the last day without a delay.
    const lateOn = Temporal.PlainDate.from(threat.byOn).add({ days: 20 }).toString();
    await app.db.gapItem.updateMany({
      where: { programmeId: programme.id, requirementId: '9.2.1' },
      data: { dueOn: new Date(lateOn), assessedAt: date(-7) },
    });

    const { body } = await app.as(org.executive).get(`${org.path}/reports/leadership`);

    const { blockers, stages } = body.programmes[0];
    expect(
      blockers.map(({ requirementId, delayDays, daysOverdue, sinceOn, reason }: Record<string, unknown>) => [
        requirementId,
        delayDays,
        daysOverdue,
        sinceOn,
        reason,
      ]),
    ).toEqual([
      ['9.2.1', 20, 0, day(-7), 'Major nonconformity open'],
      ['A.5.15', 0, 30, day(-30), 'Minor nonconformity open'],
      ['5.2', 0, 2, day(-2), 'Conform, waits for acceptance'],
      ['A.5.18', 0, 4, day(-4), 'Not assessed yet'],
    ]);
    expect(blockers[1]).toMatchObject({ ownerName: org.contributor.name, dueOn: day(-30), weight: 2 });
    expect(blockers[0].remedy).toBe('Correct it and have that verified');
    const audit = stages.find(({ key }: { key: string }) => key === 'stage-1-audit');
    expect(threat).toMatchObject({ kind: 'audit', name: 'Stage 1 audit', on: audit.plannedFromOn });
    expect(JSON.stringify(body)).not.toContain('audits himself');
  });

  it('shows at most five blockers, and what is accepted only where fresh evidence is missing', async () => {
    const { org, programme } = await withKnownRows();
    await app.db.gapItem.updateMany({
      where: { programmeId: programme.id, requirementId: '4.1' },
      data: { evidenceRequired: 1 },
    });
    const some = ['A.8.1', 'A.8.2', 'A.8.3'].map((requirementId) => ({ requirementId, dueOn: date(-1) }));
    const of = { organisationId: org.id, programmeId: programme.id, frameworkId: 'iso-27001-2022' };
    await app.db.gapItem.createMany({ data: some.map((item) => ({ ...of, ...item })) });

    const { body } = await app.as(org.executive).get(`${org.path}/reports/leadership`);

    const { blockers, overdue } = body.programmes[0];
    expect(overdue.gapItems).toBe(7);
    expect(blockers.map(({ requirementId }: { requirementId: string }) => requirementId)).toEqual([
      '9.2.1',
      '4.1',
      'A.5.15',
      '5.2',
      'A.5.18',
    ]);
    expect(blockers[1].reason).toBe('Accepted, but fresh evidence is missing');
  });

  it('says in its message what a programme without a history can say, and in German', async () => {
    const { org, programme } = await withKnownRows();

    const { body } = await app.as(org.executive).get(`${org.path}/reports/leadership`);
    const german = await app
      .as(org.executive)
      .send('GET', `${org.path}/reports/leadership`, undefined, { 'accept-language': 'de' });

    expect(body.message.clauses).toEqual([
      {
        programmeIds: [programme.id],
        text: expect.stringMatching(
          /^No date can be given for the certificate of Certificate yet: a forecast needs \w+ more weeks of work\.$/,
        ),
      },
    ]);
    expect(german.body.message.clauses[0].text).toMatch(
      /^Für das Zertifikat zu Certificate lässt sich noch kein Termin/,
    );
  });

  it('is for owners, managers and executives of the organisation alone', async () => {
    const { org } = await withKnownRows();
    const other = await app.organisationWith('manager');

    const byContributor = await app.as(org.contributor).get(`${org.path}/reports/leadership`);
    const byStranger = await app.as(other.manager).get(`${org.path}/reports/leadership`);
    const freezing = await app.as(org.executive).post(`${org.path}/reports`, {});

    expect([byContributor, byStranger, freezing].map(({ status, body }) => [status, body.code])).toEqual([
      [403, 'access.forbidden'],
      [404, 'resource.not_found'],
      [403, 'access.forbidden'],
    ]);
  });
});

describe('a frozen report', () => {
  it('stays as it stood, whatever changes afterwards, also for SQL by the API’s own role', async () => {
    const { org, programme } = await withKnownRows();
    const frozen = await app.as(org.manager).post(`${org.path}/reports`, { title: ' For the board ' });
    await app.db.gapItem.updateMany({ where: { programmeId: programme.id }, data: { conformity: 'major' } });

    const read = await app.as(org.executive).get(`${org.path}/reports/${frozen.body.id}`);
    const list = await app.as(org.executive).get(`${org.path}/reports`);
    const now = await app.as(org.executive).get(`${org.path}/reports/leadership`);

    expect(frozen).toMatchObject({ status: 201, body: { title: 'For the board', createdBy: { id: org.manager.id } } });
    expect(read.body).toEqual(frozen.body);
    expect(read.body.report.programmes[0].readiness).not.toEqual(now.body.programmes[0].readiness);
    expect(list.body).toEqual([
      {
        id: frozen.body.id,
        title: 'For the board',
        createdAt: frozen.body.createdAt,
        createdBy: frozen.body.createdBy,
      },
    ]);
    expect(await app.db.activity.findMany({ where: { subjectId: frozen.body.id } })).toMatchObject([
      { action: 'report.frozen', actorId: org.manager.id },
    ]);
    const [grants] = await app.db.$queryRaw<{ may: boolean }[]>`
      SELECT has_table_privilege('waymark_api', 'report', 'UPDATE') OR has_table_privilege('waymark_api', 'report', 'DELETE') AS may`;
    expect(grants?.may).toBe(false);
  });

  it('gets a title with the day where it is given none, and refuses an empty one', async () => {
    const { org } = await withKnownRows();

    const named = await app.as(org.manager).post(`${org.path}/reports`, {});
    const empty = await app.as(org.manager).post(`${org.path}/reports`, { title: '  ' });

    expect(named.body.title).toMatch(/^Leadership report, \d{1,2} \w{3} \d{4}$/);
    expect(empty).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expect(await app.db.report.count({ where: { organisationId: org.id } })).toBe(1);
  });

  it('does not exist for other organisations, nor under an unknown id', async () => {
    const { org } = await withKnownRows();
    const other = await app.organisationWith('manager');
    const frozen = await app.as(org.manager).post(`${org.path}/reports`, {});

    for (const end of ['', '.pdf']) {
      const foreign = await app.as(other.manager).get(`${other.path}/reports/${frozen.body.id}${end}`);
      const unknown = await app.as(org.manager).get(`${org.path}/reports/${crypto.randomUUID()}${end}`);
      const malformed = await app.as(org.manager).get(`${org.path}/reports/nonsense${end}`);

      expect([foreign.status, unknown.status, malformed.status]).toEqual([404, 404, 400]);
    }
  });
});
