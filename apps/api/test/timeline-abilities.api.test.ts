import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Role, roles } from '@waymark/domain';
import type { Organisation, SignedInPerson } from './given.ts';
import { inDays, programmeBody, type StartedProgramme, startProgramme } from './programmes.ts';
import { startTestApp, type TestApp } from './test-app.ts';
import { dayAfter, milestoneOf, stageOf } from './timelines.ts';

let app: TestApp;
let org: Organisation & Record<Role, SignedInPerson>;
let programme: StartedProgramme;

beforeAll(async () => {
  app = await startTestApp();
  org = await app.organisationWith(...roles);
});
beforeEach(async () => {
  programme = await startProgramme(app, org, org.manager);
});
afterAll(() => app.stop());

interface Told {
  id: string;
  key: string;
  on: string;
  stageKey: string | null;
  abilities: Record<string, boolean>;
}

const reason = 'The auditor asked';
const nothing = { abilities: {} as Record<string, boolean> };
const timelineFor = async (person: SignedInPerson, path = programme.path) => {
  const { status, body } = await app.as(person).get(`${path}/timeline`);
  return status === 200 ? body : undefined;
};

/** Sends as somebody of the role, with the version that is in force. */
async function send(role: Role, method: string, path: string, body?: object) {
  const { version } = await app.db.programme.findFirstOrThrow({ where: { id: programme.id } });
  return app.as(org[role]).send(method, `${programme.path}${path}`, body, { 'if-match': `"${version}"` });
}

describe('a timeline says to each role what they may do in it', () => {
  it.each(roles)('a %s: which stages they may move', async (role) => {
    const stages = await app.db.stage.findMany({ where: { programmeId: programme.id }, orderBy: { order: 'asc' } });
    const [over, pinned] = stages;
    await app.db.stage.updateMany({ where: { id: over?.id ?? '' }, data: { status: 'done' } });
    await app.db.stage.updateMany({ where: { id: pinned?.id ?? '' }, data: { isPinned: true } });
    const seen = await timelineFor(org[role]);

    const keys: string[] = (await timelineFor(org.manager)).stages.map(({ key }: Told) => key);
    const wrong: string[] = [];
    for (const key of keys) {
      const said = (seen?.stages.find((each: Told) => each.key === key) ?? nothing).abilities.move ?? false;
      const { plannedToOn } = stageOf(await timelineFor(org.manager), key);
      const change = { stages: [{ key, plannedToOn: dayAfter(plannedToOn, 1) }], reason };
      const { status, body } = await send(role, 'POST', '/timeline/adopt', change);
      if (said !== (status === 200)) wrong.push(`${key}: ${said}, ${status} ${body.code}`);
    }

    expect(wrong).toEqual([]);
    expect(seen?.abilities.adopt ?? false).toBe(role === 'owner' || role === 'manager');
  });

  it.each(roles)('a %s: of which dates they may agree on another, and say that they were held', async (role) => {
    await send('manager', 'PUT', '/milestones/penetration-test/override', { on: inDays(-3), reason, isDone: true });
    const milestones: Told[] = (await timelineFor(org.manager)).milestones;
    const seen = await timelineFor(org[role]);
    const saidOf = (id: string) => (seen ? milestoneOf(seen, id) : nothing).abilities;

    const wrong: string[] = [];
    for (const { id, on } of milestones) {
      const path = `/milestones/${id}/override`;
      // Another day may be too late or too early for the rule; that is no question of who asks, nor of this date.
      const agreed = (await send(role, 'PUT', path, { on: dayAfter(on, -1), reason })).body.code;
      if (agreed === undefined) await send('manager', 'DELETE', path);
      const said = { agree: isLetIn(agreed), report: isLetIn(undefined) };
      if (id !== 'penetration-test') {
        const held = (await send(role, 'PUT', path, { on: inDays(-1), reason, isDone: true })).body.code;
        if (held === undefined) await send('manager', 'DELETE', path);
        said.report = isLetIn(held);
      } else said.report = false;
      const { agree = false, report = false } = saidOf(id);
      if (said.agree !== agree || said.report !== report) wrong.push(`${id}: ${JSON.stringify([said, saidOf(id)])}`);
    }

    expect(wrong).toEqual([]);
    expect(milestones.some(({ abilities }) => abilities.agree)).toBe(true);
    expect(milestones.some(({ abilities }) => abilities.report)).toBe(true);
  });

  it.each(roles)('a %s: what of it they may take back', async (role) => {
    const { on } = milestoneOf(await timelineFor(org.manager), 'recertification-start');
    const path = '/milestones/recertification-start/override';
    expect(milestoneOf(await timelineFor(org.manager), 'recertification-start').abilities.release).toBe(false);
    expect((await send('manager', 'PUT', path, { on: dayAfter(on, -1), reason })).status).toBe(200);

    const seen = await timelineFor(org[role]);
    const said = (seen ? milestoneOf(seen, 'recertification-start') : nothing).abilities.release ?? false;

    expect((await send(role, 'DELETE', path)).status).toBe(said ? 204 : 403);
  });

  it('nobody takes back what a stage tells by now', async () => {
    const told: string[] = [];
    for (const { id, on, stageKey, abilities } of (await timelineFor(org.manager)).milestones as Told[]) {
      const path = `/milestones/${id}/override`;
      const wanted = { on: dayAfter(on, -1), reason };
      if (!abilities.agree || !stageKey || (await send('manager', 'PUT', path, wanted)).status !== 200) continue;
      const stage = { programmeId: programme.id, key: stageKey };
      await app.db.stage.updateMany({ where: stage, data: { status: 'done', actualToOn: new Date(inDays(-1)) } });
      const now = milestoneOf(await timelineFor(org.manager), id);
      const answer = await send('manager', 'DELETE', path);
      await app.db.stage.updateMany({ where: stage, data: { status: 'planned', actualToOn: null } });

      expect([id, answer.status]).toEqual([id, now.abilities.release ? 204 : 422]);
      if (now.isDone) told.push(answer.body.code);
    }
    expect(new Set(told)).toEqual(new Set(['rule.not_overridable']));
  });
});

const isLetIn = (code: string | undefined) => !['access.forbidden', 'rule.not_overridable'].includes(code ?? '');

describe('what several programmes share', () => {
  it.each(roles)('is theirs to hold together or not: a %s', async (role) => {
    const own = await app.organisationWith('owner', role);
    for (const body of [programmeBody.iso(), programmeBody.soc2()]) await startProgramme(app, own, own.owner, body);
    const sharedFor = async (person: SignedInPerson) => (await app.as(person).get(`${own.path}/timeline`)).body.shared;
    const [{ milestones, on }] = await sharedFor(own.owner);
    const said = (await sharedFor(own[role]))?.[0].abilities.hold ?? false;

    const { status } = await app.as(own[role]).post(`${own.path}/shared-milestones`, { milestones, on, reason });

    expect(status).toBe(said ? 201 : 403);
    const held = (await sharedFor(own.owner)).filter(({ abilities }: Told) => !abilities.hold);
    expect(held).toHaveLength(said ? 1 : 0);
  });
});
