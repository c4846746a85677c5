import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('what belongs to a person', () => {
  it('is a name that changes everywhere, and is told in the log of each organisation', async () => {
    const org = await app.organisationWith('owner', 'contributor');
    const { id, name } = org.contributor;

    const renamed = await app.as(org.contributor).send('PUT', '/api/v1/me', { name: '  Jo Weber ' });

    expect(renamed).toMatchObject({ status: 200, body: { user: { id, name: 'Jo Weber' } } });
    const [entry] = (await app.as(org.owner).get(`${org.path}/activity?action=member.renamed`)).body.items;
    expect(entry).toMatchObject({
      actor: { id, name: 'Jo Weber' },
      subjectId: id,
      before: { name },
      after: { name: 'Jo Weber' },
    });
    const members = (await app.as(org.owner).get(`${org.path}/members`)).body;
    expect(members.map(({ user }: { user: { name: string } }) => user.name)).toContain('Jo Weber');
  });

  it('tells nothing where the name stays, and refuses one that is none', async () => {
    const org = await app.organisationWith('owner', 'contributor');

    const same = await app.as(org.contributor).send('PUT', '/api/v1/me', { name: org.contributor.name });
    const empty = await app.as(org.contributor).send('PUT', '/api/v1/me', { name: ' ' });

    expect([same.status, empty.status]).toEqual([200, 400]);
    const log = await app.as(org.owner).get(`${org.path}/activity?action=member.renamed`);
    expect(log.body.items).toEqual([]);
  });

  it('can be taken along as a file, without secrets and without anything of others', async () => {
    const org = await app.organisationWith('owner', 'contributor');
    const task = { title: 'Collect the minutes', assigneeId: org.contributor.id, dueOn: '2099-01-05' };
    await app.as(org.owner).post(`${org.path}/tasks`, task);
    await app.as(org.owner).post(`${org.path}/tasks`, { ...task, title: 'Not theirs', assigneeId: org.owner.id });

    const file = await app.as(org.contributor).get('/api/v1/me/export');
    const text = JSON.stringify(file.body);

    expect(file.status).toBe(200);
    const data = file.body;
    expect(data.person).toMatchObject({ name: org.contributor.name });
    expect(data.organisations[0].tasks).toMatchObject([{ title: 'Collect the minutes' }]);
    expect(text).not.toContain('Not theirs');
    expect(text).not.toMatch(/token|password|secret/i);
  });
});
