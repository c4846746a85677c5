import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roles } from '@waymark/domain';
import type { SignedInPerson } from '../../../test/given.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Opens the demo as somebody with this role, as a visitor's browser does. */
async function enter(role: string) {
  const answer = await app.as().post('/api/v1/demo/session', { role });
  const cookie = (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  const visitor: SignedInPerson = { id: '', name: '', email: '', cookie };
  return { ...answer, visitor };
}

describe('the demo organisation', () => {
  it('is made once, however many come first at the same time', async () => {
    const visits = await Promise.all(Array.from({ length: 6 }, () => enter('manager')));

    expect(new Set(visits.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(visits[0]?.body).toMatchObject({ name: 'Northwind Analytics', isDemo: true });
    expect(await app.db.organisation.count({ where: { isDemo: true } })).toBe(1);
  });

  it('lets a visitor in with each role, as a person who is marked as demo and cannot sign in by password', async () => {
    for (const role of roles) {
      const { body, visitor } = await enter(role);
      const me = await app.as(visitor).get('/api/v1/me');

      expect(me.body.user.isDemo).toBe(true);
      expect(me.body.organisations).toEqual([expect.objectContaining({ id: body.id, role })]);
    }
    expect(await app.db.account.count({ where: { user: { isDemo: true } } })).toBe(0);
  });

  it('stands half-way: two programmes with something proven, claimed and missing, gates open, and one that is over', async () => {
    const { body, visitor } = await enter('executive');

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
    const { body, visitor } = await enter('manager');
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
      'text/csv': 'refe',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'PK\x03\x04',
    });
    const states = new Set(
      tasks.map(({ status, isOverdue }: { status: string; isOverdue: boolean }) => (isOverdue ? 'overdue' : status)),
    );
    expect([...states].sort()).toEqual(['done', 'open', 'overdue']);
  });

  it('shows gates that were signed, agreed days, a report with its file, and a forecast from its own weeks', async () => {
    const { body, visitor } = await enter('executive');
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
    const { body, visitor } = await enter('manager');
    const org = `/orgs/${body.id}`;

    const { unread } = (await app.as(visitor).get(`${org}/reminders`)).body;
    const mails = (await app.as(visitor).get(`${org}/mails`)).body;

    expect(unread).toBeGreaterThan(0);
    expect(new Set(mails.map(({ state }: { state: string }) => state))).toEqual(new Set(['kept']));
    expect(mails[0].body).toContain('Northwind Analytics');
  });

  it('still holds what was signed, but for two criteria in which something was found since', async () => {
    const { body, visitor } = await enter('executive');
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

  it('is made again on request of its own manager, and of nobody else', async () => {
    const first = await enter('manager');
    const contributor = await enter('contributor');
    const stranger = await app.given.person();

    const refused = [
      await app.as(contributor.visitor).post('/api/v1/demo/reset'),
      await app.as(stranger).post('/api/v1/demo/reset'),
    ];
    const again = await app.as(first.visitor).post('/api/v1/demo/reset');

    expect(refused.map(({ status }) => status)).toEqual([404, 404]);
    expect(again).toMatchObject({ status: 200, body: { isDemo: true } });
    expect(again.body.id).not.toBe(first.body.id);
    expect(await app.db.organisation.count({ where: { isDemo: true } })).toBe(1);
    expect(await app.db.gapItem.count({ where: { organisationId: first.body.id } })).toBe(0);
  });

  it('keeps its visitors out of everything real, and its people as they are', async () => {
    const { visitor } = await enter('manager');
    const real = await app.organisationWith('owner');
    const invited = await app
      .as(real.owner)
      .post(`${real.path}/invitations`, { email: 'ines@demo.waymark.example', role: 'manager' });
    const token = invited.body.link.split('/').at(-1);

    const attempts = [
      await app.as(visitor).post(`/api/v1/invitations/${token}/accept`),
      await app.as(visitor).post('/orgs', { name: 'Mine now' }),
      await app.as(visitor).post('/api/auth/update-user', { name: 'Somebody else' }),
      await app.as(visitor).post('/api/auth/revoke-other-sessions', {}),
    ];

    expect(attempts.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect(await app.db.user.findUnique({ where: { email: 'ines@demo.waymark.example' } })).toMatchObject({
      name: 'Ines Halvorsen',
    });
  });

  it('never takes away what a real person belongs to, when it is made again', async () => {
    const { visitor } = await enter('manager');
    const real = await app.organisationWith('owner');
    const ines = await app.db.user.findUniqueOrThrow({ where: { email: 'ines@demo.waymark.example' } });
    await app.db.member.create({ data: { organisationId: real.id, userId: ines.id, role: 'manager' } });

    await app.as(visitor).post('/api/v1/demo/reset');

    expect(await app.as(real.owner).get(real.path)).toMatchObject({ status: 200 });
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
