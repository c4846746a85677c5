import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Organisation, SignedInPerson } from '../../test/given.ts';
import { inDays, type StartedProgramme, startProgramme } from '../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

type Staffed = Organisation & Record<'owner' | 'manager', SignedInPerson>;

let app: TestApp;
let org: Staffed;
let programme: StartedProgramme;
beforeAll(async () => {
  app = await startTestApp();
  org = await app.organisationWith('owner', 'manager');
  programme = await startProgramme(app, org, org.manager);
});
afterAll(() => app.stop());

const pages = {
  overview: () => `${org.path}/overview`,
  leadership: () => `${org.path}/reports/leadership`,
  programme: () => programme.path,
  'gap items': () => `${programme.path}/gap-items?limit=50`,
  'gap summary': () => `${programme.path}/gap-items/summary`,
  'my work': () => `${org.path}/my-work`,
  evidence: () => `${org.path}/evidence?limit=50`,
  calendar: () => `${org.path}/calendar/events?from=${inDays(0)}&to=${inDays(60)}`,
  members: () => `${org.path}/members`,
  log: () => `${org.path}/activity?limit=50`,
  me: () => '/me',
};
type Page = keyof typeof pages;
/** All but the one that says at which minute it was asked. */
const names = (Object.keys(pages) as Page[]).filter((page) => page !== 'leadership');

const ask = async (page: Page, headers: Record<string, string> = {}) => {
  const response = await fetch(`${app.url}/api/v1${pages[page]()}`, {
    headers: { cookie: org.manager.cookie, ...headers },
  });
  return { status: response.status, etag: response.headers.get('etag') ?? '', text: await response.text() };
};
const tagsNow = async () =>
  Object.fromEntries(await Promise.all(names.map(async (page) => [page, (await ask(page)).etag])));

const manager = () => app.as(org.manager);
const firstItem = () => `${programme.path}/gap-items/${Object.values(programme.items)[0]}`;
const newEvidence = () => ({
  title: 'Access review',
  capturedOn: inDays(0),
  source: { kind: 'link', url: 'https://example.test/review' },
  gapItemIds: [Object.values(programme.items)[1]],
});

/** What somebody does, and where at least it shows. */
const writes: Record<string, { write: () => Promise<unknown>; shows: Page[] }> = {
  'an item is assessed': {
    write: () => manager().patch(firstItem(), { conformity: 'minor' }, 1),
    shows: ['overview', 'gap items', 'gap summary', 'log'],
  },
  'an item is given to somebody with a day': {
    write: () => manager().patch(firstItem(), { ownerId: org.manager.id, dueOn: inDays(5) }, 2),
    shows: ['overview', 'gap items', 'my work', 'calendar', 'log'],
  },
  'evidence is sent': {
    write: () => manager().post(`${org.path}/evidence`, newEvidence()),
    shows: ['overview', 'gap items', 'evidence', 'log'],
  },
  'a task is made': {
    write: () => manager().post(`${org.path}/tasks`, { title: 'Ask', assigneeId: org.manager.id, dueOn: inDays(3) }),
    shows: ['overview', 'my work', 'calendar', 'log'],
  },
  'the programme has another name': {
    write: async () =>
      manager().patch(programme.path, { name: 'Another' }, (await manager().get(programme.path)).body.version),
    shows: ['overview', 'programme', 'evidence', 'log'],
  },
  'somebody joins': {
    write: () => app.given.member(org, 'contributor'),
    shows: ['members'],
  },
  'somebody has another name': {
    write: () => app.db.user.update({ where: { id: org.manager.id }, data: { name: 'Somebody else' } }),
    shows: ['gap items', 'evidence', 'members', 'me'],
  },
  'the role is another one': {
    write: () =>
      app.db.member.updateMany({
        where: { organisationId: org.id, userId: org.manager.id },
        data: { role: 'executive' },
      }),
    shows: ['members', 'gap items', 'me'],
  },
};

describe('what is asked again', () => {
  it.each(names)('is not sent again where nothing has changed: %s', async (page) => {
    const { etag } = await ask(page);
    const again = await ask(page, { 'if-none-match': `"else", ${etag}` });

    expect(again).toEqual({ status: 304, etag, text: '' });
  });

  // Each begins where the one before has ended.
  it.each(Object.keys(writes))('is sent again wherever it shows that %s', async (name) => {
    const { write, shows } = writes[name] ?? { write: async () => undefined, shows: [] };
    const before = await tagsNow();

    await write();

    const changed: Page[] = [];
    for (const page of names) {
      const now = await ask(page);
      const again = await ask(page, { 'if-none-match': String(before[page]) });
      expect([page, again.status]).toEqual([page, now.etag === before[page] ? 304 : now.status]);
      if (again.status !== 304) changed.push(page);
      if (again.status === 200) expect(again.text).toBe(now.text);
    }
    expect(changed).toEqual(expect.arrayContaining(shows));
  });

  it('is for the leadership page known for the minute that the page tells', async () => {
    const twice = async () => {
      const { etag, text } = await ask('leadership');
      const again = await ask('leadership', { 'if-none-match': etag });
      return { asOf: JSON.parse(text).asOf, status: again.status };
    };
    const first = await twice();
    // A minute may have ended in between; then another one has just begun.
    const { asOf, status } = first.status === 304 ? first : await twice();

    expect([asOf.slice(16), status]).toEqual([':00.000Z', 304]);
  });

  it('is another answer in another language, and for somebody else', async () => {
    const { etag } = await ask('programme');
    const german = await ask('programme', { 'if-none-match': etag, 'accept-language': 'de' });
    const owners = await ask('programme', { 'if-none-match': etag, cookie: org.owner.cookie });

    expect([german.status, owners.status]).toEqual([200, 200]);
  });

  it('is refused to who has signed out since, whatever they have', async () => {
    const { etag } = await ask('overview');
    const nobody = await ask('overview', { 'if-none-match': etag, cookie: '' });

    expect([nobody.status, nobody.etag]).toEqual([401, '']);
  });

  it('is kept by no browser and no proxy on the way', async () => {
    const { etag } = await ask('me');
    for (const headers of [{}, { 'if-none-match': etag }]) {
      const response = await fetch(`${app.url}/api/v1/me`, { headers: { cookie: org.owner.cookie, ...headers } });
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });
});
