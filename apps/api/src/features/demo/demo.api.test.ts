import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roles } from '@waymark/domain';
import { visitDemo } from '../../../test/demo-visit.ts';
import { startMailServer } from '../../../test/mail-server.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { today } from '../../common/clock.ts';
import { Mailer } from '../../common/mailer.ts';
import { ReminderDelivery } from '../reminders/reminder-delivery.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const enter = (role: string) => visitDemo(app, role);

describe('the demo organisation', () => {
  it('lets a visitor in with each role, as a person who is marked as demo and cannot sign in by password', async () => {
    for (const role of roles) {
      const { visitor, ...body } = await enter(role);
      const me = await app.as(visitor).get('/api/v1/me');

      expect(me.body.user.isDemo).toBe(true);
      expect(me.body.organisations).toEqual([expect.objectContaining({ id: body.id, role })]);
    }
    expect(await app.db.account.count({ where: { user: { isDemo: true } } })).toBe(0);
  });

  it('carries the three weeks that its certificate is late through to the audits that follow it', async () => {
    const { visitor, ...body } = await enter('executive');
    const { programmes } = (await app.as(visitor).get(`/orgs/${body.id}/timeline`)).body;
    const slip = (key: string) => programmes[0].stages.find((stage: { key: string }) => stage.key === key).slipDays;

    expect(['certification', 'surveillance', 'recertification'].map(slip)).toEqual([21, 21, 21]);
  });

  it('stands half-way: two programmes with something proven, claimed and missing, gates open, and one that is over', async () => {
    const { visitor, ...body } = await enter('executive');

    const { programmes } = (await app.as(visitor).get(`/orgs/${body.id}/overview`)).body;

    expect(programmes.map(({ scheme }: { scheme: string }) => scheme)).toEqual([
      ...['iso-27001-2022', 'soc-2-type-2', 'soc-2-type-2'],
    ]);
    const [iso, soc2, former] = programmes;
    expect(iso.readiness.counts.byState.unknown).toBeGreaterThan(0);
    for (const { readiness, gates, stages } of [iso, soc2]) {
      const { proven, claimed, gap } = readiness.counts.byState;
      expect(Math.min(proven, claimed, gap)).toBeGreaterThan(0);
      expect(readiness.weighted.proven).toBeGreaterThan(40);
      expect(gates.some(({ isMet }: { isMet: boolean }) => !isMet)).toBe(true);
      expect(stages.filter(({ status }: { status: string }) => status === 'active')).toHaveLength(1);
    }
    expect(former.readiness.weighted.proven).toBe(100);
    expect(new Set(former.stages.map(({ status }: { status: string }) => status))).toEqual(new Set(['done']));
  });

  it('has files of four kinds that are what their names say, and tasks that are open, done and overdue', async () => {
    const { visitor, ...body } = await enter('manager');
    const { items } = (await app.as(visitor).get(`/orgs/${body.id}/evidence?limit=100`)).body;
    const tasks = (await app.as(visitor).get(`/orgs/${body.id}/tasks?limit=100`)).body.items;

    const beginnings: Record<string, string> = {};
    for (const { id, latest } of items) {
      const response = await fetch(`${app.url}/api/v1/orgs/${body.id}/evidence/${id}/versions/1/content`, {
        headers: { cookie: visitor.cookie },
      });
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(bytes.length).toBe(latest.byteSize);
      beginnings[latest.mediaType] = bytes.subarray(0, 4).toString('latin1');
    }

    expect(items.length).toBeGreaterThan(40);
    expect(beginnings).toEqual({
      'application/pdf': '%PDF',
      'image/png': '\x89PNG',
      'text/csv': 'Refe',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'PK\x03\x04',
    });
    const states = new Set(
      tasks.map(({ status, isOverdue }: { status: string; isOverdue: boolean }) => (isOverdue ? 'overdue' : status)),
    );
    expect([...states].sort()).toEqual(['done', 'open', 'overdue']);
  });

  it('shows gates that were signed, agreed days, a report with its file, and a forecast from its own weeks', async () => {
    const { visitor, ...body } = await enter('executive');
    const path = `/orgs/${body.id}`;
    const read = async (address: string) => (await app.as(visitor).get(`${path}/${address}`)).body;
    const [iso, soc2, former] = await read('programmes');

    const gates = await read(`programmes/${iso.id}/stage-gates`);
    const timeline = await read(`programmes/${iso.id}/timeline`);
    const { reports, nextCycle } = await read(`programmes/${former.id}/records`);
    const { renews } = await read(`programmes/${soc2.id}/records`);
    const portfolio = await read('timeline');

    const decisions = gates.map((gate: { decisions: { decision: string }[] }) =>
      gate.decisions.map(({ decision }) => decision),
    );
    expect(decisions.slice(0, 3)).toEqual([['go'], ['go', 'no_go'], []]);
    expect(gates[0].decisions[0].facts.every(({ isMet }: { isMet: boolean }) => isMet)).toBe(true);
    expect(timeline.stages.find(({ key }: { key: string }) => key === 'stage-1-audit')).toMatchObject({
      isPinned: true,
    });
    const agreed = timeline.milestones.filter(({ override }: { override: object | null }) => override);
    expect(agreed).toEqual([
      expect.objectContaining({ id: 'penetration-test', isDone: true }),
      expect.objectContaining({ id: 'recertification-start', isDone: false }),
    ]);
    expect(new Set(timeline.closures.map(({ kind }: { kind: string }) => kind))).toEqual(
      new Set(['freeze', 'holiday']),
    );
    expect(reports).toMatchObject([
      {
        opinion: 'unqualified',
        file: { mediaType: 'application/pdf' },
        bridgeLetters: [{ fromOn: soc2.periodFromOn }],
      },
    ]);
    expect([nextCycle.programmeId, renews.programmeId]).toEqual([soc2.id, former.id]);
    expect((await app.as(visitor).get(`${path}/assurance-reports/${reports[0].id}/file`)).body.slice(0, 4)).toBe(
      '%PDF',
    );
    expect(portfolio.programmes).toHaveLength(3);
    for (const { id } of [iso, soc2]) {
      const forecast = await read(`programmes/${id}/forecast`);
      expect(forecast).toMatchObject({ state: 'forecast', backTest: expect.anything() });
      expect(forecast.weeks.length).toBeGreaterThan(25);
    }
  });

  it('reminds its people from the start, by mails that are kept and never sent', async () => {
    const { visitor, ...body } = await enter('manager');
    const org = `/orgs/${body.id}`;

    const { unread } = (await app.as(visitor).get(`${org}/reminders`)).body;
    const mails = (await app.as(visitor).get(`${org}/mails`)).body;

    expect(unread).toBeGreaterThan(0);
    expect(new Set(mails.map(({ state }: { state: string }) => state))).toEqual(new Set(['kept']));
    expect(mails[0].body).toContain('Northwind Analytics');
  });

  it('still holds what was signed, but for two criteria in which something was found since', async () => {
    const { visitor, ...body } = await enter('executive');
    const programmes: { id: string; stages: { id: string; status: string }[] }[] = (
      await app.as(visitor).get(`/orgs/${body.id}/overview`)
    ).body.programmes;

    const open: string[] = [];
    for (const { id, stages } of programmes) {
      const gates = (await app.as(visitor).get(`/orgs/${body.id}/programmes/${id}/stage-gates`)).body;
      for (const { stageId, stageKey, criteria, decisions } of gates) {
        if (stages.find((stage) => stage.id === stageId)?.status !== 'done') continue;
        expect(decisions[0].facts).toHaveLength(criteria.length);
        for (const { key, isMet, have, need } of criteria) if (!isMet) open.push(`${stageKey} ${key} ${have}/${need}`);
      }
    }

    expect(open).toEqual(['control-implementation criteria-covered 36/38']);
  });

  it('keeps its visitors out of everything real, and its people as they are', async () => {
    const { visitor } = await enter('manager');
    const real = await app.organisationWith('owner');
    const ines = await app.db.user.findFirstOrThrow({ where: { sessions: { some: {} }, isDemo: true } });
    const invited = await app.as(real.owner).post(`${real.path}/invitations`, { email: ines.email, role: 'manager' });
    const token = invited.body.link.split('/').at(-1);

    const attempts = [
      await app.as(visitor).post(`/api/v1/invitations/${token}/accept`),
      await app.as(visitor).post('/orgs', { name: 'Mine now' }),
    ];
    const account = [
      await app
        .as(visitor)
        .post('/api/auth/change-password', { currentPassword: 'x', newPassword: 'seven herons over water' }),
      await app.as(visitor).post('/api/auth/revoke-other-sessions', {}),
    ];

    expect(attempts.map(({ status, body }) => `${status} ${body.code}`)).toEqual([
      '403 demo.no_account',
      '403 demo.no_account',
    ]);
    expect(account.map(({ status }) => status)).toEqual([403, 403]);
  });

  it('reaches nobody: it invites no one, shares nothing, and keeps its people, each refusal saying why', async () => {
    const { visitor, path, id } = await enter('owner');
    const { userId } = await app.db.member.findFirstOrThrow({ where: { organisationId: id, role: 'contributor' } });
    const as = app.as(visitor);

    const answers = [
      await as.post(`${path}/invitations`, { email: 'stranger@example.test', role: 'manager' }),
      await as.post(`${path}/share-links`, { days: 7 }),
      await as.change('PATCH', `${path}/members/${userId}`, { role: 'auditor' }),
      await as.delete(`${path}/members/${userId}`),
      await as.delete(path),
    ];

    expect(answers.map(({ status, body }) => `${status} ${body.code}`)).toEqual([
      '403 demo.no_invitations',
      '403 demo.no_share_links',
      '403 demo.people_stay',
      '403 demo.people_stay',
      '403 demo.stays',
    ]);
    expect(await app.db.invitation.count({ where: { email: 'stranger@example.test' } })).toBe(0);
  });

  it('sends no mail where a server is set: not by reminders, not for a new password', async () => {
    const server = await startMailServer();
    const mailing = await startTestApp({ SMTP_URL: server.url });
    const demo = await visitDemo(mailing, 'manager');
    const lena = await mailing.db.user.findFirstOrThrow({
      where: { isDemo: true, email: { startsWith: 'lena@', contains: demo.slug } },
    });
    await mailing.nest
      .get(Mailer)
      .send({ organisationId: demo.id }, { to: lena.email, subject: 'Due', text: 'Due', html: 'Due' });
    await mailing.db.reminder.updateMany({
      where: { organisationId: demo.id },
      data: { mailedAt: null, claimedAt: null, createdAt: new Date() },
    });
    await mailing.nest.get(ReminderDelivery).deliver({ organisationId: demo.id }, today('UTC'), new Date());
    await mailing.as().post('/api/auth/request-password-reset', { email: lena.email });

    const states = await mailing.db.mail.findMany({ where: { organisationId: demo.id }, select: { state: true } });
    await mailing.stop();
    const received = server.rest().length;
    await server.stop();

    expect(states.length).toBeGreaterThan(1);
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['kept']));
    expect(received).toBe(0);
  });

  it('is not there where the installation has switched it off', async () => {
    const without = await startTestApp({ DEMO: 'false' });
    const answer = await without.as().post('/api/v1/demo/session', {});
    const system = await without.as().get('/api/v1/system');
    await without.stop();

    expect(answer).toMatchObject({ status: 403, body: { code: 'demo.disabled' } });
    expect(system.body.demo).toBe(false);
  });
});
