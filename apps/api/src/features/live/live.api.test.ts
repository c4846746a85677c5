import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedInPerson } from '../../../test/given.ts';
import { type OpenPage, openPages, taskOf } from '../../../test/live-pages.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const open = openPages(() => app.url);

describe('an open page', () => {
  it('is told at once of what somebody else did: what kind of thing and which, never what it says', async () => {
    const org = await app.organisationWith('owner', 'contributor');
    const page = await open(org, org.contributor);

    const task = (await app.as(org.owner).post(`${org.path}/tasks`, taskOf(org.contributor))).body;
    await page.heard('task');

    expect(page.changes()[0]).toEqual({
      type: 'change',
      change: 'task',
      ids: [task.id],
      programmeId: null,
      page: null,
    });
    expect(JSON.stringify(page.messages)).not.toContain('A title');
    expect([page.headers.get('content-type'), page.headers.get('x-accel-buffering')]).toEqual([
      'text/event-stream',
      'no',
    ]);
  });

  it('is told which page of its own did it, and nobody else is', async () => {
    const org = await app.organisationWith('owner', 'manager');
    const [own, others] = [await open(org, org.owner), await open(org, org.manager)];

    await app.as(org.owner).post(`${org.path}/tasks`, taskOf(org.manager), { 'waymark-page': own.id });
    await Promise.all([own.heard('task'), others.heard('task')]);

    expect([own, others].map((page) => page.changes()[0]?.page)).toEqual([own.id, null]);
  });

  it('is not told what the role may not read, nor what is the own affair of somebody else', async () => {
    const org = await app.organisationWith('owner', 'executive', 'auditor');
    const [executive, auditor] = [await open(org, org.executive), await open(org, org.auditor)];

    await app.as(org.owner).post(`${org.path}/tasks`, taskOf(org.owner));
    await app.as(org.owner).post(`${org.path}/invitations`, { email: 'new@example.test', role: 'contributor' });
    await app.as(org.owner).send('PUT', `${org.path}/my-language`, { language: 'de' });
    const { version } = (await app.as(org.owner).get(org.path)).body;
    await app.as(org.owner).patch(org.path, { name: 'Renamed' }, version);
    await Promise.all([executive.heard('organisation'), auditor.heard('organisation')]);

    expect(executive.changes().map(({ change }) => change)).toEqual(['task', 'organisation']);
    expect(auditor.changes().map(({ change }) => change)).toEqual(['organisation']);
  });

  it('of another organisation hears nothing of it, and a stranger is not let in', async () => {
    const [org, other] = [await app.organisationWith('owner'), await app.organisationWith('owner')];
    const [page, refused] = [await open(other, other.owner), await open(org, other.owner)];

    await app.as(org.owner).post(`${org.path}/tasks`, taskOf(org.owner));
    await app.as(other.owner).post(`${other.path}/tasks`, taskOf(other.owner));
    await page.heard('task');

    expect([refused.status, page.changes().length]).toEqual([404, 1]);
  });

  it('hears that something came into the own bell, and nobody else does', async () => {
    const org = await app.organisationWith('owner', 'manager', 'contributor');
    const [concerned, others] = [await open(org, org.contributor), await open(org, org.manager)];
    const reminder = { key: 'one', kind: 'task', level: 'own', titles: { en: 'One' }, eventId: 'task:one' };
    const data = { organisationId: org.id, userId: org.contributor.id, dueOn: new Date('2099-01-05'), ...reminder };

    await app.db.reminder.create({ data });
    await app.as(org.owner).post(`${org.path}/tasks`, taskOf(org.owner));
    await Promise.all([concerned.heard('reminders'), others.heard('task')]);

    expect(others.changes().map(({ change }) => change)).toEqual(['task']);
  });
});

describe('whoever may not listen any more', () => {
  it('is told that they were removed, and hears nothing after it', async () => {
    const org = await app.organisationWith('owner', 'contributor');
    const page = await open(org, org.contributor);

    await app.as(org.owner).delete(`${org.path}/members/${org.contributor.id}`);
    await page.until(() => page.isOver);

    expect(page.messages.at(-1)).toEqual({ type: 'over', what: 'removed' });
    expect((await open(org, org.contributor)).status).toBe(403);
  });

  it('is told that the session is over when it ended in another window', async () => {
    const org = await app.organisationWith('owner');
    const page = await open(org, org.owner);

    await app.db.session.deleteMany({ where: { userId: org.owner.id } });
    await page.until(() => page.isOver);

    expect(page.messages.at(-1)).toEqual({ type: 'over', what: 'session_ended' });
  });

  it('is cut off when the organisation is gone', async () => {
    const org = await app.organisationWith('owner', 'manager');
    const page = await open(org, org.manager);

    await app.as(org.owner).delete(org.path);
    await page.until(() => page.isOver);

    expect(page.messages.at(-1)).toEqual({ type: 'over', what: 'removed' });
  });

  it('asks everything again with another role, and is told only what that may read', async () => {
    const org = await app.organisationWith('owner', 'manager');
    const page = await open(org, org.manager);

    await app.as(org.owner).change('PATCH', `${org.path}/members/${org.manager.id}`, { role: 'auditor' });
    await page.until(() => page.messages.filter(({ type }) => type === 'ready').length === 2);
    await app.as(org.owner).post(`${org.path}/tasks`, taskOf(org.owner));
    const { version } = (await app.as(org.owner).get(org.path)).body;
    await app.as(org.owner).patch(org.path, { name: 'Renamed' }, version);
    await page.heard('organisation');

    expect(page.changes().map(({ change }) => change)).not.toContain('task');
  });

  it('is refused beyond twelve pages of one person, and let in again when one is closed', async () => {
    const org = await app.organisationWith('owner', 'manager');
    const first = await open(org, org.owner);
    for (let more = 1; more < 12; more += 1) await open(org, org.owner);
    const [refused, another] = [await open(org, org.owner), await open(org, org.manager)];
    first.close();
    await first.until(() => first.isOver);

    expect([refused.status, another.status]).toEqual([429, 200]);
    let again = await open(org, org.owner);
    while (again.status === 429) again = await open(org, org.owner);
    expect(again.status).toBe(200);
  });
});

describe('who looks at the same thing', () => {
  const look = (person: SignedInPerson, path: string, page: OpenPage, id: string | null) =>
    app.as(person).send('PUT', `${path}/presence`, { page: page.id, place: id && { kind: 'task', id } });
  const seen = (page: OpenPage) =>
    page.messages.flatMap((message) => (message.type === 'presence' ? [message.people.map(({ id }) => id)] : []));

  it('is told to whoever is there, on whichever API, until they leave', async () => {
    const org = await app.organisationWith('owner', 'manager', 'contributor');
    const [own, others, away] = [
      await open(org, org.owner),
      await open(org, org.manager),
      await open(org, org.contributor),
    ];
    const { id } = (await app.as(org.owner).post(`${org.path}/tasks`, taskOf(org.owner))).body;

    await look(org.owner, org.path, own, id);
    await own.until(() => seen(own).length === 1);
    await look(org.manager, org.path, others, id);
    await own.until(() => seen(own).length === 2);
    await look(org.manager, org.path, others, null);
    await own.until(() => seen(own).length === 3);

    expect(seen(own)).toEqual([[], [org.manager.id], []]);
    expect(seen(others)).toEqual([[org.owner.id]]);
    expect(seen(away)).toEqual([]);
  });

  it('is neither said by nor told to a role that may not read it, and nobody speaks for the page of another', async () => {
    const org = await app.organisationWith('owner', 'manager', 'auditor');
    const [own, others] = [await open(org, org.owner), await open(org, org.manager)];
    const { id } = (await app.as(org.owner).post(`${org.path}/tasks`, taskOf(org.owner))).body;
    await look(org.owner, org.path, own, id);

    const refused = await look(org.auditor, org.path, own, id);
    await look(org.manager, org.path, own, null);
    await look(org.manager, org.path, others, id);
    await others.until(() => seen(others).length === 1);

    expect([refused.status, seen(others)]).toEqual([403, [[org.owner.id]]]);
  });
});
