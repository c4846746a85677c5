import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toldOf } from '../../../test/notices.ts';
import { inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { StageTurns } from './stage-turns.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function scene() {
  const org = await app.organisationWith('executive', 'contributor', 'manager', 'owner', 'auditor');
  const programme = await startProgramme(app, org, org.manager, programmeBody.iso());
  const told = toldOf(app, org);
  return { org, programme, told };
}

describe('what waits for a decision is told', () => {
  it('to those who sign a stage off once it runs and have a part in it, with how many criteria are met and by when it is needed, once', async () => {
    const { org, programme, told } = await scene();
    await told();
    await app.db.outbox.deleteMany({ where: { organisationId: org.id } });
    const stage = await app.db.stage.findFirstOrThrow({
      where: { programmeId: programme.id, status: { in: ['planned', 'active'] } },
      orderBy: { order: 'asc' },
    });
    await app.db.reminder.deleteMany({ where: { organisationId: org.id } });
    await app.db.stage.updateMany({
      where: { id: stage.id },
      data: { status: 'planned', actualFromOn: null, plannedToOn: new Date('2099-05-03') },
    });
    const reviewed = { organisationId: org.id, programmeId: programme.id, requirementId: 'A.5.15' };
    await app.db.gapItem.updateMany({ where: reviewed, data: { reviewerId: org.manager.id } });
    await app.nest.get(StageTurns).advanceAll();
    const waiting = await app.db.outbox.findMany({ where: { organisationId: org.id } });

    const { bells, mails } = await told();
    // As if the worker had ended before it could say that it was told.
    await app.db.outbox.createMany({ data: waiting });

    const signers = [org.executive.id, org.manager.id];
    expect(bells.map(({ userId }) => userId).toSorted()).toEqual(signers.toSorted());
    expect(bells[0]?.title).toMatch(/^To sign off: .+ · /);
    expect(mails).toHaveLength(2);
    expect(mails[0]?.body).toMatch(/\d+ of \d+ criteria are met\. Still open:\n\n• /);
    expect(mails[0]?.body).toContain('needed by 3 May 2099');
    expect(await told()).toEqual({ bells: [], mails: [] });
  });

  it('to all who may approve a document but who wrote it, and no more once it is approved', async () => {
    const { org, programme, told } = await scene();
    await told();
    const soa = `${programme.path}/documents/statement-of-applicability`;
    const version = { label: '1.0', note: 'All controls', source: { kind: 'link', url: 'https://wiki.example/soa' } };
    await app.as(org.manager).post(`${soa}/versions`, version, { 'if-match': '"1"' });

    const { bells, mails } = await told();
    await app.as(org.manager).post(`${soa}/versions`, { ...version, label: '1.1' }, { 'if-match': '"2"' });
    await app.as(org.owner).post(`${soa}/approvals`, { approvedOn: inDays(0) }, { 'if-match': '"3"' });

    expect(bells.map(({ userId }) => userId).toSorted()).toEqual([org.executive.id, org.owner.id].toSorted());
    expect(bells[0]).toMatchObject({ title: 'To approve: Statement of Applicability', programmeId: programme.id });
    expect(mails[0]?.body).toContain(`${org.manager.name} put in version 1.0 of “Statement of Applicability”`);
    expect(mails[0]?.body).toContain('“All controls”');
    expect(await told()).toEqual({ bells: [], mails: [] });
  });
});
