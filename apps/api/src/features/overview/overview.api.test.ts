import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Stage } from '@waymark/contracts';
import { givenEvidence, inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const givenOrganisation = () => app.organisationWith('manager', 'contributor', 'executive', 'auditor');

describe('the overview', () => {
  it('of an empty organisation is empty', async () => {
    const org = await givenOrganisation();

    const { status, body } = await app.as(org.manager).get(`${org.path}/overview`);

    expect(status).toBe(200);
    expect(body).toEqual({ programmes: [], nextDates: [], toReview: 0, myOpenWork: 0 });
  });

  it('shows every programme with its stages, readiness, gates and next hard date', async () => {
    const org = await givenOrganisation();
    const iso = await startProgramme(app, org, org.manager);
    const soc2 = await startProgramme(app, org, org.manager, programmeBody.soc2());

    const { body } = await app.as(org.executive).get(`${org.path}/overview`);

    expect(body.programmes.map(({ id }: { id: string }) => id)).toEqual([iso.id, soc2.id]);
    const [first] = body.programmes;
    // What is told of a stage on its own page is not sent with all of them.
    const inBrief = ({ purpose: _, entryCriteria: __, exitCriteria: ___, ...stage }: Stage) => stage;
    expect(first.stages).toEqual(iso.body.stages.map(inBrief));
    expect(first.readiness).toEqual((await app.as(org.manager).get(`${iso.path}/readiness`)).body);
    expect(first.gates).toEqual((await app.as(org.manager).get(`${iso.path}/gates`)).body);
    const [hard] = (await app.as(org.manager).get(`${iso.path}/timeline`)).body.milestones.filter(
      ({ isHard }: { isHard: boolean }) => isHard,
    );
    expect(first.nextHardDate).toMatchObject({ on: hard.on, name: hard.name, isHard: true });
  });

  it('shows what comes in the next 30 days in order, and nothing that is over or further away', async () => {
    const org = await givenOrganisation();
    const { items, id, path, body } = await startProgramme(app, org, org.manager);
    const due = (requirementId: string, days: number, more: object = {}) =>
      app.db.gapItem.updateMany({
        where: { id: items[requirementId] ?? '' },
        data: { dueOn: new Date(inDays(days)), ...more },
      });
    await due('A.5.15', 3);
    await due('A.5.16', 31);
    await due('A.5.17', -1);
    const accepted = { conformity: 'conform', acceptedAt: new Date() };
    await due('A.5.18', 4, { ...accepted, evidenceRequired: 0 });
    await due('A.5.19', 5, accepted);
    const task = { organisationId: org.id, assigneeId: org.contributor.id, createdById: org.manager.id };
    await app.db.task.createMany({
      data: [
        { ...task, title: 'Today', dueOn: new Date(inDays(0)), gapItemId: items['A.5.15'] ?? null },
        { ...task, title: 'In a month', dueOn: new Date(inDays(30)) },
        { ...task, title: 'Done', dueOn: new Date(inDays(1)), status: 'done' },
      ],
    });
    const [first] = body.stages;
    await app.as(org.manager).patch(`${path}/stages/${first.id}`, { plannedToOn: inDays(7) }, 1);

    const { nextDates } = (await app.as(org.manager).get(`${org.path}/overview`)).body;
    await app.as(org.manager).patch(`${path}/stages/${first.id}`, { status: 'skipped', reason: 'Not needed' }, 2);
    const later = (await app.as(org.manager).get(`${org.path}/overview`)).body.nextDates;

    const shown = (dates: { on: string; kind: string; title: string }[]) =>
      dates.map(({ on, kind, title }) => `${on} ${kind} ${title}`);
    expect(shown(nextDates)).toEqual([
      `${inDays(0)} task Today`,
      `${inDays(3)} gap_item A.5.15 Access control`,
      // Accepted, but its evidence is missing.
      `${inDays(5)} gap_item ${nextDates[2].title}`,
      `${inDays(7)} stage ${first.name} ends`,
      `${inDays(30)} task In a month`,
    ]);
    expect(nextDates[0]).toMatchObject({ programmeId: id, programmeName: 'ISO/IEC 27001:2022' });
    expect(nextDates[2].title).toMatch(/^A\.5\.19 /);
    expect(nextDates[4]).toMatchObject({ programmeId: null, programmeName: null });
    expect(shown(later)).not.toContain(`${inDays(7)} stage ${first.name} ends`);
  });

  it('counts evidence that waits in any programme once, and the open work of whoever asks', async () => {
    const org = await givenOrganisation();
    const iso = await startProgramme(app, org, org.manager);
    const soc2 = await startProgramme(app, org, org.manager, programmeBody.soc2());
    const gapItemIds = [iso.items['A.5.15'] ?? '', soc2.items['CC6.1'] ?? ''];
    const given = { organisationId: org.id, ownerId: org.contributor.id, gapItemIds };
    await givenEvidence(app, given);
    await givenEvidence(app, {
      ...given,
      review: { programmeId: iso.id, verdict: 'accepted', reviewerId: org.manager.id },
    });
    await givenEvidence(app, {
      ...given,
      gapItemIds: [iso.items['A.5.15'] ?? ''],
      review: { programmeId: iso.id, verdict: 'rejected', reviewerId: org.manager.id },
    });
    await app.db.gapItem.updateMany({
      where: { id: iso.items['A.5.15'] ?? '' },
      data: { ownerId: org.contributor.id, dueOn: new Date(inDays(50)) },
    });
    await app.db.task.create({
      data: {
        organisationId: org.id,
        title: 'Collect',
        assigneeId: org.contributor.id,
        createdById: org.manager.id,
        dueOn: new Date(inDays(60)),
      },
    });

    const { body } = await app.as(org.manager).get(`${org.path}/overview`);

    // Evidence is reviewed once for each programme it serves.
    expect(body).toMatchObject({ toReview: 2, myOpenWork: 3 });
    expect((await app.as(org.manager).get(`${org.path}/my-work`)).body.items).toHaveLength(body.myOpenWork);
    // The contributor's task, requirement and the rejection to answer stand in their own work.
    expect((await app.as(org.contributor).get(`${org.path}/my-work`)).body.items).toHaveLength(3);
  });

  it('is not for who does not oversee the programmes, and shows nothing of another organisation', async () => {
    const [org, other] = [await givenOrganisation(), await givenOrganisation()];
    await startProgramme(app, org, org.manager);

    for (const person of [org.auditor, org.contributor])
      expect(await app.as(person).get(`${org.path}/overview`)).toMatchObject({ status: 403 });
    expect(await app.as(other.manager).get(`${org.path}/overview`)).toMatchObject({ status: 404 });
    expect((await app.as(other.manager).get(`${other.path}/overview`)).body.programmes).toEqual([]);
  });
});

describe('the number of statements', () => {
  it('is the same with 1 as with 5 programmes, and with 5 as with 100 gap items and their evidence', async () => {
    const org = await givenOrganisation();
    const iso = await startProgramme(app, org, org.manager);
    const addresses = [
      `${org.path}/overview`,
      `${org.path}/programmes`,
      `${org.path}/search?q=access`,
      iso.path,
      `${iso.path}/stages`,
      `${iso.path}/gates`,
      `${iso.path}/readiness`,
      `${iso.path}/documents`,
      `${iso.path}/gap-items?limit=5&withTotal=true`,
      `${iso.path}/gap-items/summary`,
      `${iso.path}/gap-items/export.csv`,
      `${iso.path}/gap-items/${iso.items['A.5.15']}`,
    ];
    const counts = async () => {
      const counted: Record<string, string | null> = {};
      for (const address of addresses) {
        const answer = await app.as(org.manager).get(address);
        expect([address, answer.status]).toEqual([address, 200]);
        counted[address] = answer.headers.get('x-sql-statements');
      }
      return counted;
    };
    const before = await counts();

    for (let more = 0; more < 4; more += 1) await startProgramme(app, org, org.manager, programmeBody.soc2());
    const gapItemIds = Object.values(iso.items).slice(0, 100);
    const review = { programmeId: iso.id, verdict: 'accepted' as const, reviewerId: org.manager.id };
    for (let more = 0; more < 5; more += 1) {
      await givenEvidence(app, { organisationId: org.id, ownerId: org.contributor.id, gapItemIds, review });
    }
    const few = await app.as(org.manager).get(`${iso.path}/gap-items?limit=5`);
    const many = await app.as(org.manager).get(`${iso.path}/gap-items?limit=100`);

    expect(await counts()).toEqual(before);
    expect(many.body.items).toHaveLength(100);
    expect(many.headers.get('x-sql-statements')).toBe(few.headers.get('x-sql-statements'));
    expect(Math.max(...Object.values(before).map(Number))).toBeLessThanOrEqual(4);
  });
});
