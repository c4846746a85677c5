import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { SignedInPerson } from '../../../../test/given.ts';
import { inDays, programmeBody, startProgramme } from '../../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function given() {
  const org = await app.organisationWith('manager', 'contributor');
  const programme = await startProgramme(app, org, org.manager, programmeBody.iso({ name: 'ISO' }));
  return { org, programme };
}
type Org = Awaited<ReturnType<typeof given>>['org'];

async function subscribe(org: Org, options: object, by: SignedInPerson = org.manager, language = 'en') {
  const body = { name: 'Phone', ...options };
  const { status, body: feed } = await app
    .as(by)
    .post(`${org.path}/calendar/feeds`, body, { 'accept-language': language });
  return { status, feed, path: status === 201 ? new URL(feed.url).pathname : '' };
}

async function read(path: string) {
  const { body, status } = await app.as().get(path);
  if (status !== 200) throw new Error(`${status}`);
  const calendar = new ICAL.Component(ICAL.parse(body));
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  return { body: body as string, events, byUid: new Map(events.map((event) => [event.uid, event])) };
}

const text = (event: ICAL.Event | undefined, name: string) => String(event?.component.getFirstPropertyValue(name));

async function entry(org: Org, more: object = {}) {
  const body = { kind: 'meeting', title: 'Steering', fromOn: inDays(10), toOn: inDays(10), ...more };
  return (await app.as(org.manager).post(`${org.path}/calendar/entries`, body)).body;
}

describe('the options of a feed', () => {
  it('keep it to a programme, to some kinds or to what is one’s own', async () => {
    const { org, programme } = await given();
    const other = await startProgramme(app, org, org.manager, programmeBody.soc2({ name: 'SOC' }));
    const [stage] = other.body.stages;
    await app.db.stage.updateMany({ where: { id: stage.id }, data: { ownerId: org.contributor.id } });

    const ofProgramme = await subscribe(org, { programmeId: programme.id });
    const ofKinds = await subscribe(org, { kinds: ['target', 'period'], wholeBars: true });
    const mine = await subscribe(org, { onlyMine: true, wholeBars: true }, org.contributor);

    const summaries = async ({ path }: { path: string }) => (await read(path)).events.map(({ summary }) => summary);
    expect((await summaries(ofProgramme)).every((summary) => summary.includes('ISO'))).toBe(true);
    expect((await summaries(ofKinds)).toSorted()).toEqual([
      'Observation period · SOC',
      'Target date · ISO',
      'Target date · SOC',
    ]);
    expect(await summaries(mine)).toEqual(['Readiness assessment · SOC']);
    expect(ofProgramme.feed).toMatchObject({ programmeId: programme.id, onlyMine: false, kinds: [], alarmDays: null });
  });

  it('ring an alarm so many days before what is still to come', async () => {
    const { org } = await given();
    const done = await entry(org, { fromOn: inDays(-1), toOn: inDays(-1) });
    await app
      .as(org.manager)
      .change('PUT', `${org.path}/calendar/entries/${done.id}/days/${inDays(-1)}`, { change: 'complete' });
    const { id } = await entry(org);
    const { path } = await subscribe(org, { kinds: ['event'], alarmDays: 7 });

    const { byUid } = await read(path);

    const uid = (of: string) => `event-${of}@${org.id}.waymark`;
    const alarm = byUid.get(uid(id))?.component.getFirstSubcomponent('valarm');
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-P7D');
    expect(alarm?.getFirstPropertyValue('description')).toBe('Steering');
    expect(byUid.get(uid(done.id))?.component.getFirstSubcomponent('valarm')).toBeNull();
    expect(byUid.get(uid(done.id))?.summary).toBe('✓ Steering');
  });

  it('speak the language they were made in, until their owner speaks another', async () => {
    const { org } = await given();
    const { path } = await subscribe(org, { kinds: ['target'] }, org.manager, 'de');

    const german = await read(path);
    const { status } = await app.as(org.manager).send('PUT', `${org.path}/my-language`, { language: 'en' });
    const english = await read(path);

    expect(status).toBe(200);
    expect([german.events[0]?.summary, english.events[0]?.summary]).toEqual(['Zieltermin · ISO', 'Target date · ISO']);
    expect(german.body).toContain('//DE');
  });

  it('stay when the address is replaced, which ends the one before', async () => {
    const { org } = await given();
    const { path, feed } = await subscribe(org, { kinds: ['target'], alarmDays: 3 });
    const before = await read(path);

    const byOther = await app.as(org.contributor).post(`${org.path}/calendar/feeds/${feed.id}/rotate`, {});
    const { status, body } = await app.as(org.manager).post(`${org.path}/calendar/feeds/${feed.id}/rotate`, {});

    expect(byOther.status).toBe(404);
    expect([status, body]).toMatchObject([200, { id: feed.id, kinds: ['target'], alarmDays: 3, lastReadAt: null }]);
    expect((await app.as().get(path)).status).toBe(404);
    const after = await read(new URL(body.url).pathname);
    expect([...after.byUid.keys()]).toEqual([...before.byUid.keys()]);
    expect(await app.db.activity.count({ where: { subjectId: feed.id, action: 'calendar_feed.rotated' } })).toBe(1);
  });

  it('have stages and periods longer than two weeks as their first and last day, or as whole bars', async () => {
    const { org, programme } = await given();
    const [long, short] = programme.body.stages;
    const plannedFromOn = new Date(inDays(1));
    const days = (id: string, toOn: string) =>
      app.db.stage.updateMany({ where: { id }, data: { plannedFromOn, plannedToOn: new Date(toOn) } });
    await days(long.id, inDays(15));
    await days(short.id, inDays(14));
    const shown = async (options: object) => {
      const { path } = await subscribe(org, { kinds: ['stage'], ...options });
      const { events } = await read(path);
      const ofTwo = events.filter(({ uid }) => uid.includes(long.id) || uid.includes(short.id));
      return ofTwo.map((event) => [event.summary, event.startDate.toString(), event.endDate.toString()]).toSorted();
    };
    const [longName, shortName] = [`${long.name} · ISO`, `${short.name} · ISO`];

    expect(await shown({})).toEqual(
      [
        [`Begins: ${longName}`, inDays(1), inDays(2)],
        [`Ends: ${longName}`, inDays(15), inDays(16)],
        [shortName, inDays(1), inDays(15)],
      ].toSorted(),
    );
    expect(await shown({ wholeBars: true })).toEqual(
      [
        [longName, inDays(1), inDays(16)],
        [shortName, inDays(1), inDays(15)],
      ].toSorted(),
    );
  });

  it.each([
    ['a programme that is not here', { programmeId: '01a200fc-1666-776f-b15a-c48b4238e7c6' }, 404],
    ['an unknown kind', { kinds: ['birthday'] }, 400],
    ['an alarm months before', { alarmDays: 61 }, 400],
  ])('cannot be %s', async (_, options, status) => {
    const { org } = await given();

    expect((await subscribe(org, options)).status).toBe(status);
  });
});

describe('what people put in themselves', () => {
  it('keeps its id when it moves, with a sequence that rises, also by a holiday', async () => {
    const { org } = await given();
    // A Friday, whichever day today is.
    const today = Temporal.PlainDate.from(inDays(0));
    const friday = today.add({ days: 12 - today.dayOfWeek }).toString();
    const { id } = await entry(org, { fromOn: friday, toOn: friday, shift: 'before' });
    const { path } = await subscribe(org, { kinds: ['event'] });
    const uid = `event-${id}@${org.id}.waymark`;
    const seen = async () => {
      const event = (await read(path)).byUid.get(uid);
      return { on: event?.startDate.toString(), sequence: Number(event?.sequence) };
    };

    const first = await seen();
    await app
      .as(org.manager)
      .post(`${org.path}/closures`, { kind: 'holiday', name: 'Bridge day', fromOn: friday, toOn: friday });
    const shifted = await seen();
    const later = Temporal.PlainDate.from(friday).add({ days: 3 }).toString();
    await app
      .as(org.manager)
      .change('PUT', `${org.path}/calendar/entries/${id}/days/${friday}`, { change: 'move', toOn: later });
    const moved = await seen();
    await app.as(org.manager).change('PUT', `${org.path}/calendar/entries/${id}/days/${friday}`, { change: 'restore' });
    const restored = await seen();

    expect([first.on, shifted.on, moved.on]).toEqual([
      friday,
      Temporal.PlainDate.from(friday).subtract({ days: 1 }).toString(),
      later,
    ]);
    expect(shifted.sequence).toBeGreaterThan(first.sequence);
    expect(moved.sequence).toBeGreaterThan(shifted.sequence);
    expect(restored.sequence).toBeGreaterThan(moved.sequence);
  });

  it('is told as cancelled for ninety days, and so is a day that is left out', async () => {
    const { org } = await given();
    const { id } = await entry(org);
    const weekly = await entry(org, { recurrence: 'FREQ=WEEKLY;COUNT=2' });
    const { path } = await subscribe(org, { kinds: ['event'], alarmDays: 1 });
    const before = (await read(path)).byUid.get(`event-${id}@${org.id}.waymark`);

    await app.as(org.manager).change('DELETE', `${org.path}/calendar/entries/${id}`);
    await app.as(org.manager).change('PUT', `${org.path}/calendar/entries/${weekly.id}/days/${inDays(17)}`, {
      change: 'skip',
      reason: 'Secret',
    });
    const { byUid, body } = await read(path);
    await app.db.calendarEntry.updateMany({
      where: { id },
      data: { cancelledAt: new Date(Date.now() - 91 * 24 * 60 * 60 * 1000) },
    });
    const long = await read(path);

    const after = byUid.get(`event-${id}@${org.id}.waymark`);
    expect([text(before, 'status'), text(after, 'status')]).toEqual(['CONFIRMED', 'CANCELLED']);
    expect(Number(after?.sequence)).toBeGreaterThan(Number(before?.sequence));
    expect(after?.component.getFirstSubcomponent('valarm')).toBeNull();
    expect(text(byUid.get(`event-${weekly.id}-${inDays(17)}@${org.id}.waymark`), 'status')).toBe('CANCELLED');
    expect(body).not.toContain('Secret');
    expect(long.byUid.has(`event-${id}@${org.id}.waymark`)).toBe(false);
  });

  it('is gone as soon as a whole series is deleted, instead of years of days that are crossed out', async () => {
    const { org } = await given();
    const daily = await entry(org, { recurrence: 'FREQ=DAILY' });
    const { path } = await subscribe(org, { kinds: ['event'] });
    const before = await read(path);

    await app.as(org.manager).change('DELETE', `${org.path}/calendar/entries/${daily.id}`);
    const after = await read(path);

    expect(before.events.length).toBeGreaterThan(1400);
    expect(after.events).toEqual([]);
  });

  it('gives titles of evidence and what is wrong with a requirement to nobody outside', async () => {
    const { org, programme } = await given();
    await app.db.gapItem.updateMany({
      where: { programmeId: programme.id, requirementId: 'A.5.1' },
      data: { conformity: 'major', dueOn: new Date(`${inDays(4)}T00:00:00Z`) },
    });
    await entry(org, { note: 'Salaries' });
    const { path } = await subscribe(org, {});

    const { body, events } = await read(path);

    const unfolded = body.replaceAll('\r\n ', '');
    expect(unfolded).not.toMatch(/nonconformity|Salaries/i);
    expect(events.map(({ summary }) => summary)).toContain('Requirement due (A.5.1)');
  });
});
