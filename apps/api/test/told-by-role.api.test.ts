import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Role, roles } from '@waymark/domain';
import type { Organisation, SignedInPerson } from './given.ts';
import { type StartedProgramme, startProgramme } from './programmes.ts';
import { startTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
let org: Organisation & Record<Role, SignedInPerson>;
let programme: StartedProgramme;

beforeAll(async () => {
  app = await startTestApp();
  org = await app.organisationWith(...roles);
  programme = await startProgramme(app, org, org.manager);
});
afterAll(() => app.stop());

const oversees = (role: Role) => role !== 'contributor' && role !== 'auditor';

describe.each(roles)('what is told to %s', (role) => {
  const statusOf = async (path: string) => (await app.as(org[role]).get(path)).status;

  it('holds how the whole stands only for who oversees it', async () => {
    const expected = oversees(role) ? 200 : 403;

    expect(await statusOf(`${org.path}/timeline`)).toBe(expected);
    expect(await statusOf(`${org.path}/reports/leadership`)).toBe(expected);
    expect(await statusOf(`${programme.path}/gap-items`)).toBe(expected);
    expect(await statusOf(`${programme.path}/gap-items/export.csv`)).toBe(expected);
    const tried = await app.as(org[role]).post(`${programme.path}/timeline/what-if`, {});
    expect(tried.status).toBe(expected);
  });

  it('holds no weight, formula or address that their pages do not show', async () => {
    if (role === 'auditor') return expect(await statusOf(programme.path)).toBe(403);
    const id = Object.values(programme.items)[0];
    const item = (await app.as(org[role]).get(`${programme.path}/gap-items/${id}`)).body;
    const members = (await app.as(org[role]).get(`${org.path}/members`)).body;
    const others = members.filter(({ user }: { user: { id: string } }) => user.id !== org[role].id);

    expect(item.title).not.toBe('');
    expect(['weight', 'score'].filter((key) => key in item)).toEqual(oversees(role) ? ['weight', 'score'] : []);
    expect(others.every(({ user }: { user: { email: unknown } }) => user.email === null)).toBe(!oversees(role));
  });

  it('holds of all requirements what they are called, for whoever links something to one, and no more', async () => {
    if (role === 'auditor') return expect(await statusOf(`${programme.path}/gap-items/names`)).toBe(403);
    const named = (await app.as(org[role]).get(`${programme.path}/gap-items/names?q=A.5.15`)).body;
    const many = (await app.as(org[role]).get(`${programme.path}/gap-items/names`)).body;

    expect(named).toEqual({
      items: [{ id: programme.items['A.5.15'], requirementId: 'A.5.15', title: 'Access control' }],
    });
    expect(many.items).toHaveLength(20);
    expect(await statusOf(`${org.path}/programmes/${crypto.randomUUID()}/gap-items/names`)).toBe(404);
  });

  it('still holds what a link in a mail leads to', async () => {
    const expected = role === 'auditor' ? 403 : 200;
    const id = Object.values(programme.items)[0];

    for (const path of ['', '/timeline', '/gap-items/names', `/gap-items/${id}`, '/documents'])
      expect([path, await statusOf(programme.path + path)]).toEqual([path, expected]);
  });
});
