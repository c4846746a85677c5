import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

type Org = Awaited<ReturnType<typeof withProgramme>>['org'];

const day = (offset: number) => Temporal.Now.plainDateISO('UTC').add({ days: offset }).toString();
const date = (offset: number) => new Date(`${day(offset)}T00:00:00Z`);

async function withProgramme() {
  const org = await app.organisationWith('manager', 'contributor');
  const { body: programme } = await app.as(org.manager).post(`${org.path}/programmes`, {
    scheme: 'soc-2-type-2',
    name: 'SOC 2',
    scopeStatement: 'The platform',
    categories: ['security'],
    startOn: day(-100),
    periodFromOn: day(30),
    periodToOn: day(220),
    targetOn: day(270),
  });
  const item = await app.db.gapItem.findFirstOrThrow({ where: { programmeId: programme.id, requirementId: 'CC6.2' } });
  await app.db.gapItem.updateMany({
    where: { id: item.id },
    data: { dueOn: date(5), findingAsIs: 'Leavers keep access', ownerId: org.contributor.id },
  });
  const of = { organisationId: org.id, assigneeId: org.contributor.id, createdById: org.manager.id };
  const title = 'Fix the hole in the firewall';
  const task = await app.db.task.create({
    data: { ...of, title, description: 'Port 22 is open', dueOn: date(3), gapItemId: item.id },
  });
  await app.db.task.create({ data: { ...of, title: 'Tidy up', dueOn: date(4), status: 'done' } });
  return { org, programme, item, task };
}

const eventsOf = async (org: Org, query: string) => app.as(org.contributor).get(`${org.path}/calendar/events?${query}`);

describe('calendar events', () => {
  it('are stages, period, milestones, target, tasks and gap items of the days asked for', async () => {
    const { org, programme, task, item } = await withProgramme();

    const { status, body, headers } = await eventsOf(org, `from=${day(-120)}&to=${day(400)}`);

    expect(status).toBe(200);
    expect(new Set(body.items.map((event: { kind: string }) => event.kind))).toEqual(
      new Set(['stage', 'audit', 'renewal', 'period', 'milestone', 'target', 'task', 'gap_item']),
    );
    const byId = new Map(body.items.map((event: { id: string }) => [event.id, event]));
    expect(byId.get(`period:${programme.id}`)).toMatchObject({
      title: 'Observation period · SOC 2',
      fromOn: day(30),
      toOn: day(220),
      isDone: false,
    });
    expect(byId.get(`target:${programme.id}`)).toMatchObject({ fromOn: day(270), toOn: day(270) });
    expect(byId.get(`milestone:${programme.id}:period-end`)).toMatchObject({
      title: 'Period ends · SOC 2',
      fromOn: day(220),
    });
    expect(byId.get(`task:${task.id}`)).toMatchObject({
      title: 'Fix the hole in the firewall',
      fromOn: day(3),
      programmeName: 'SOC 2',
      isDone: false,
    });
    expect(byId.get(`gap_item:${item.id}`)).toMatchObject({
      title: 'CC6.2 User registration and removal',
      fromOn: day(5),
    });
    const stage = programme.stages[0];
    expect(byId.get(`stage:${stage.id}`)).toMatchObject({ fromOn: stage.plannedFromOn, toOn: stage.plannedToOn });
    // Who asks, the programmes, and what is due.
    expect(Number(headers.get('x-sql-statements'))).toBe(3);
  });

  it('leave out other days and other programmes, and show actual dates where there are any', async () => {
    const { org, programme } = await withProgramme();
    const other = await withProgramme();
    const [first] = programme.stages;
    await app.db.stage.updateMany({
      where: { id: first.id },
      data: { actualFromOn: date(-99), actualToOn: date(-90), status: 'done' },
    });

    const narrow = await eventsOf(org, `from=${day(3)}&to=${day(3)}`);
    const ofProgramme = await eventsOf(org, `from=${day(-120)}&to=${day(10)}&programmeId=${programme.id}`);
    const foreign = await eventsOf(org, `from=${day(0)}&to=${day(10)}&programmeId=${other.programme.id}`);

    expect(narrow.body.items.map(({ kind }: { kind: string }) => kind)).toEqual(['stage', 'task']);
    expect(ofProgramme.body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: `stage:${first.id}`, fromOn: day(-99), toOn: day(-90), isDone: true }),
      ]),
    );
    expect(JSON.stringify(ofProgramme.body)).not.toContain('Tidy up');
    expect(foreign).toMatchObject({ status: 404, body: { code: 'resource.not_found' } });
  });

  it('are refused for reversed, too many or impossible days, for auditors and for other organisations', async () => {
    const { org } = await withProgramme();
    const other = await app.organisationWith('manager', 'auditor');

    const answers = [
      await eventsOf(org, 'from=2026-02-01&to=2026-01-01'),
      await eventsOf(org, 'from=2026-01-01&to=2031-01-02'),
      await eventsOf(org, 'from=2026-02-31&to=2026-03-01'),
      await app.as(other.auditor).get(`${other.path}/calendar/events?from=2026-01-01&to=2026-02-01`),
      await app.as(other.manager).get(`${org.path}/calendar/events?from=2026-01-01&to=2026-02-01`),
    ];

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [400, 'request.invalid'],
      [400, 'request.invalid'],
      [400, 'request.invalid'],
      [403, 'access.forbidden'],
      [404, 'resource.not_found'],
    ]);
    expect(await eventsOf(org, 'from=2026-01-01&to=2031-01-01')).toMatchObject({ status: 200 });
  });
});

async function createFeed(org: Org) {
  const feed = { name: 'Laptop', wholeBars: true };
  const { status, body } = await app.as(org.contributor).post(`${org.path}/calendar/feeds`, feed);
  return { status, feed: body, path: new URL(body.url).pathname };
}

const parsed = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  return { calendar, events, byUid: new Map(events.map((event) => [event.uid, event])) };
};

describe('calendar feeds', () => {
  it('are read without a session, and say what RFC 5545 asks for', async () => {
    const { org, programme, item } = await withProgramme();
    const { status, feed, path } = await createFeed(org);

    const { status: read, body, headers } = await app.as().get(path);

    expect([status, read]).toEqual([201, 200]);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(body.split('\r\n').every((line: string) => !line.includes('\n') && Buffer.byteLength(line) <= 75)).toBe(
      true,
    );
    const { calendar, events } = parsed(body);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    const period = events.find(({ uid }) => uid.startsWith(`period-${programme.id}`));
    expect(period?.startDate.isDate).toBe(true);
    expect([period?.startDate.toString(), period?.endDate.toString()]).toEqual([day(30), day(221)]);
    expect(events.every((event) => event.component.hasProperty('dtstamp'))).toBe(true);
    expect(events.find(({ uid }) => uid.startsWith(`gap_item-${item.id}`))?.summary).toBe('Requirement due (CC6.2)');
    const [listed] = (await app.as(org.contributor).get(`${org.path}/calendar/feeds`)).body;
    expect(listed).toMatchObject({ id: feed.id, name: 'Laptop', lastReadAt: expect.any(String) });
  });

  it('tell nothing that somebody has written about a gap, and keep their address to themselves', async () => {
    const { org } = await withProgramme();
    const { feed, path } = await createFeed(org);
    const token = path.split('/').at(-1)?.replace('.ics', '') ?? '';

    const { body } = await app.as().get(path);

    const unfolded = body.replaceAll('\r\n ', '');
    for (const word of ['firewall', 'Port 22', 'Leavers', 'Tidy up']) expect(unfolded).not.toContain(word);
    expect(unfolded).toContain('SUMMARY:Task due (CC6.2)');
    const [row] = await app.db.calendarFeed.findMany({ where: { id: feed.id } });
    const activity = await app.db.activity.findMany({ where: { subjectId: feed.id } });
    expect(activity).toMatchObject([{ action: 'calendar_feed.created', actorId: org.contributor.id }]);
    expect(JSON.stringify([row, activity.map(({ after }) => after)])).not.toContain(token);
    expect((await app.as(org.contributor).get(`${org.path}/calendar/feeds`)).body).not.toHaveProperty('0.url');
  });

  it('keep ids and raise sequences when dates move, and answer 304 while nothing has', async () => {
    const { org, programme } = await withProgramme();
    const { path } = await createFeed(org);
    const first = await app.as().get(path);
    const tag = first.headers.get('etag') ?? '';
    const ask = (known: string) => app.as().send('GET', path, undefined, { 'if-none-match': known });
    const same = [await ask(tag), await ask(tag.replace('W/', '')), await ask(`"x", ${tag}`), await ask('*')];
    const other = await ask('W/"x"');
    const stage = programme.stages[0];

    await app
      .as(org.manager)
      .patch(`${org.path}/programmes/${programme.id}/stages/${stage.id}`, { plannedToOn: day(-60) }, stage.version);
    const second = await app.as().get(path);

    expect(tag).toMatch(/^W\/"/);
    for (const answer of same) expect(answer).toMatchObject({ status: 304, body: '' });
    expect(other.status).toBe(200);
    expect(second.headers.get('etag')).not.toBe(first.headers.get('etag'));
    const [before, after] = [parsed(first.body).byUid, parsed(second.body).byUid];
    expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
    const uid = [...after.keys()].find((id) => id.startsWith(`stage-${stage.id}`)) ?? '';
    expect(after.get(uid)?.endDate.toString()).toBe(day(-59));
    expect(Number(after.get(uid)?.sequence)).toBeGreaterThan(Number(before.get(uid)?.sequence));
  });

  it('end when they are taken back, and when their owner leaves or may not see the calendar any more', async () => {
    const { org } = await withProgramme();
    const feeds = [await createFeed(org), await createFeed(org)];
    await app.as(org.contributor).delete(`${org.path}/calendar/feeds/${feeds[0]?.feed.id}`);
    const read = async (index: number) => {
      const { status, body } = await app.as().get(feeds[index]?.path ?? '');
      return [status, body.code];
    };

    const revoked = await read(0);
    const again = await app.as(org.contributor).delete(`${org.path}/calendar/feeds/${feeds[0]?.feed.id}`);
    await app.as(org.manager).change('PATCH', `${org.path}/members/${org.contributor.id}`, { role: 'auditor' });
    const asAuditor = await read(1);
    await app.as(org.manager).change('PATCH', `${org.path}/members/${org.contributor.id}`, { role: 'contributor' });
    const asContributor = await app.as().get(feeds[1]?.path ?? '');
    await app.as(org.manager).delete(`${org.path}/members/${org.contributor.id}`);

    expect([revoked, asAuditor, await read(1)]).toEqual(Array(3).fill([410, 'link.revoked']));
    expect(again.status).toBe(404);
    expect(asContributor.status).toBe(200);
    const told = { organisationId: org.id, action: 'calendar_feed.revoked' };
    expect(await app.db.activity.findMany({ where: told })).toMatchObject([{ subjectId: feeds[0]?.feed.id }]);
  });

  it('are nobody else’s to see or end, and do not exist under an unknown address', async () => {
    const { org } = await withProgramme();
    const other = await app.organisationWith('contributor');
    const { feed, path } = await createFeed(org);

    const byManager = await app.as(org.manager).delete(`${org.path}/calendar/feeds/${feed.id}`);
    const byStranger = await app.as(other.contributor).delete(`${org.path}/calendar/feeds/${feed.id}`);
    const unknown = [path.replace('.ics', 'A.ics'), '/calendar/nonsense.ics', path.replace(/.{4}\.ics$/, 'AAAA.ics')];

    expect([byManager.status, byStranger.status]).toEqual([404, 404]);
    expect((await app.as(org.manager).get(`${org.path}/calendar/feeds`)).body).toEqual([]);
    for (const address of unknown) {
      expect(await app.as().get(address)).toMatchObject({ status: 404, body: { code: 'resource.not_found' } });
    }
    expect((await app.as().get(path)).status).toBe(200);
  });
});
