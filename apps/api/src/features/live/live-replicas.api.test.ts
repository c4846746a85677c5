import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedInPerson } from '../../../test/given.ts';
import { type OpenPage, openPages, taskOf } from '../../../test/live-pages.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { createApplication } from '../../application.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const open = openPages(() => app.url);

describe('several APIs', () => {
  it('hear each other, and end their pages at once when they stop', async () => {
    const org = await app.organisationWith('owner', 'manager');
    const second = await createApplication(app.environment);
    await second.listen(0, '127.0.0.1');
    const page = await open(org, org.manager, (await second.getUrl()).replace('[::1]', '127.0.0.1'));

    await app.as(org.owner).post(`${org.path}/tasks`, taskOf(org.manager));
    await page.heard('task');
    await second.close();
    await page.until(() => page.isOver);

    expect(page.messages.map(({ type }) => type)).toEqual(['ready', 'change']);
  });

  it('tell each other who looks at the same thing, and who is not let in any more', async () => {
    const org = await app.organisationWith('owner', 'manager', 'contributor');
    const second = await createApplication(app.environment);
    await second.listen(0, '127.0.0.1');
    const elsewhere = (await second.getUrl()).replace('[::1]', '127.0.0.1');
    const [here, there, removed] = [
      await open(org, org.owner),
      await open(org, org.manager, elsewhere),
      await open(org, org.contributor, elsewhere),
    ];
    const { id } = (await app.as(org.owner).post(`${org.path}/tasks`, taskOf(org.owner))).body;
    const look = (person: SignedInPerson, { id: page }: OpenPage) =>
      app.as(person).send('PUT', `${org.path}/presence`, { page, place: { kind: 'task', id } });
    const people = (page: OpenPage) =>
      page.messages.flatMap((message) => (message.type === 'presence' ? message.people.map((one) => one.id) : []));

    await look(org.owner, here);
    await look(org.manager, there);
    await Promise.all([
      here.until(() => people(here).includes(org.manager.id)),
      there.until(() => people(there).includes(org.owner.id)),
    ]);
    await app.as(org.owner).delete(`${org.path}/members/${org.contributor.id}`);
    await removed.until(() => removed.isOver);
    await second.close();

    expect(removed.messages.at(-1)).toEqual({ type: 'over', what: 'removed' });
    expect(people(removed)).toEqual([]);
  });

  it('listen again when the database let go of them, and have everybody ask again', async () => {
    const org = await app.organisationWith('owner', 'manager');
    const page = await open(org, org.manager);

    await app.db.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'waymark live' AND datname = current_database()`;
    await page.until(() => page.messages.filter(({ type }) => type === 'ready').length === 2);
    await app.as(org.owner).post(`${org.path}/tasks`, taskOf(org.manager));

    await page.heard('task');
  });
});
