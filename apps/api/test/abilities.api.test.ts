import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Role, roles } from '@waymark/domain';
import type { SignedInPerson } from './given.ts';
import { givenEvidence, inDays, programmeBody, type StartedProgramme, startProgramme } from './programmes.ts';
import { certificate } from './records.ts';
import { startTestApp, type TestApp } from './test-app.ts';

/** A resource with what can be done to it: each ability of its answer, and the route that does it. */
interface Resource {
  /** Makes a new one that belongs to somebody; gives its address. */
  make: (owner: SignedInPerson) => Promise<string>;
  /** Where its abilities stand, if not in the answer of its address. */
  read?: (path: string) => string;
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
  find?: (body: any, path: string) => any;
  try: Record<string, (as: ReturnType<TestApp['as']>, path: string) => Promise<{ status: number }>>;
}

let app: TestApp;
let org: { id: string; path: string } & Record<Role, SignedInPerson>;
let another: SignedInPerson;
let programme: StartedProgramme;
let places: string[];

beforeAll(async () => {
  app = await startTestApp();
  org = await app.organisationWith(...roles);
  another = await app.given.member({ ...org, slug: '' }, 'manager');
  programme = await startProgramme(app, org, org.manager, programmeBody.iso());
  places = Object.values(programme.items);
});
afterAll(() => app.stop());

const nextItem = () => places.pop() ?? '';
const lastOf = (path: string) => path.split('/').at(-1) ?? '';
const text = 'Looked through';

async function aTask({ id: assigneeId }: SignedInPerson): Promise<string> {
  const days = { dueOn: new Date('2028-01-01') };
  const by = { organisationId: org.id, assigneeId, createdById: another.id };
  const { id } = await app.db.task.create({ data: { ...by, ...days, title: 'Review access' } });
  return `${org.path}/tasks/${id}`;
}

async function anItem({ id: ownerId }: SignedInPerson, more: object = {}): Promise<string> {
  const id = nextItem();
  await app.db.gapItem.updateMany({ where: { id }, data: { ownerId, ...more } });
  return `${programme.path}/gap-items/${id}`;
}

async function anEvidence({ id: ownerId }: SignedInPerson): Promise<string> {
  const id = await givenEvidence(app, { organisationId: org.id, ownerId, gapItemIds: [nextItem()] });
  return `${org.path}/evidence/${id}`;
}

async function aComment({ id: authorId }: SignedInPerson): Promise<string> {
  const { id } = await app.db.comment.create({
    data: { organisationId: org.id, authorId, text, gapItemId: nextItem() },
  });
  return `${org.path}/comments/${id}`;
}

/** What an event and each of its days let somebody do. */
const tryEvent: Resource['try'] = {
  edit: async (as, path) => as.patch(path, { title: text }, await versionOf(as, path)),
  complete: (as, path) => as.change('PUT', `${path}/days/${inDays(-3)}`, { change: 'complete' }),
};

async function anEvent({ id: ownerId }: SignedInPerson): Promise<string> {
  const body = { kind: 'review', title: 'Access review', fromOn: inDays(-3), toOn: inDays(-3) };
  const { id } = (await app.as(another).post(`${org.path}/calendar/entries`, body)).body;
  await app.db.calendarEntry.updateMany({ where: { id }, data: { ownerId } });
  return `${org.path}/calendar/entries/${id}`;
}

const versionOf = async (as: ReturnType<TestApp['as']>, path: string): Promise<number> =>
  (await as.get(path)).body.version ?? 1;

const resources: Record<string, Resource> = {
  'a task': {
    make: aTask,
    try: {
      edit: async (as, path) => as.patch(path, { title: text }, await versionOf(as, path)),
      setStatus: async (as, path) =>
        as.send('POST', `${path}/status`, { status: 'done' }, { 'if-match': `"${await versionOf(as, path)}"` }),
      remove: (as, path) => as.send('DELETE', path),
    },
  },
  'a gap item': {
    make: (owner) => anItem(owner),
    try: {
      edit: async (as, path) => as.patch(path, { findingAsIs: text }, await versionOf(as, path)),
      assess: async (as, path) => as.patch(path, { conformity: 'conform' }, await versionOf(as, path)),
      accept: (as, path) => as.change('POST', `${path}/acceptance`, { accepted: true }),
    },
  },
  'a gap item that is said to conform': {
    make: (owner) => anItem(owner, { conformity: 'conform', assessedById: owner.id, assessedAt: new Date() }),
    try: { accept: (as, path) => as.change('POST', `${path}/acceptance`, { accepted: true }) },
  },
  'a gap item that is accepted': {
    make: (owner) => anItem(owner, { conformity: 'conform', acceptedById: another.id, acceptedAt: new Date() }),
    try: { withdrawAcceptance: (as, path) => as.change('POST', `${path}/acceptance`, { accepted: false }) },
  },
  'a major nonconformity': {
    make: (owner) => anItem(owner, { conformity: 'major' }),
    try: { assess: async (as, path) => as.patch(path, { conformity: 'conform' }, await versionOf(as, path)) },
  },
  evidence: {
    make: anEvidence,
    try: {
      edit: async (as, path) => as.patch(path, { title: text }, await versionOf(as, path)),
      review: (as, path) =>
        as.change('POST', `${path}/reviews`, {
          programmeId: programme.id,
          versionNumber: 1,
          verdict: 'accepted',
          note: '',
        }),
    },
  },
  'a comment': {
    make: aComment,
    read: () => '',
    try: {
      edit: (as, path) => as.patch(path, { text }, 1),
      remove: (as, path) => as.send('DELETE', path),
    },
  },
  'a programme': {
    make: async () => (await startProgramme(app, org, another)).path,
    try: {
      edit: async (as, path) => as.patch(path, { name: text }, await versionOf(as, path)),
      sign: async (as, path) => {
        const { id, version } = await app.db.stage.findFirstOrThrow({ where: { programmeId: lastOf(path), order: 1 } });
        const said = { decision: 'no_go', note: text };
        return as.send('POST', `${path}/stages/${id}/decisions`, said, { 'if-match': `"${version}"` });
      },
      record: (as, path) => as.post(`${path}/certificates`, certificate()),
    },
  },
  'an event': { make: anEvent, try: tryEvent },
  'an event in the calendar': {
    make: anEvent,
    read: () => `${org.path}/calendar/events?from=${inDays(-30)}&to=${inDays(30)}&kinds=event`,
    find: ({ items }, path) =>
      items.find(({ entry }: { entry: { id: string } | null }) => entry?.id === lastOf(path))?.entry.abilities,
    try: tryEvent,
  },
};

/** The thread that a comment stands in. */
async function threadOf(path: string): Promise<string> {
  const { gapItemId } = await app.db.comment.findFirstOrThrow({ where: { id: lastOf(path) } });
  return `${org.path}/comments?kind=gap_item&id=${gapItemId}`;
}

/** What the answer says of abilities; undefined for whoever may not read it. */
async function abilitiesOf(resource: Resource, as: ReturnType<TestApp['as']>, path: string) {
  const address = resource.read?.(path);
  const { status, body } = await as.get(address === '' ? await threadOf(path) : (address ?? path));
  if (status === 403) return undefined;
  if (resource.find) return resource.find(body, path);
  const found = body.items?.find(({ id }: { id: string }) => id === lastOf(path)) ?? body;
  return found.abilities;
}

describe.each(Object.entries(resources))('what may be done with %s', (_, resource) => {
  it.each(roles)('is said to a %s as the routes then answer, with their own and with that of another', async (role) => {
    const wrong: string[] = [];
    for (const owner of [org[role], another]) {
      for (const [ability, attempt] of Object.entries(resource.try)) {
        const path = await resource.make(owner);
        const as = app.as(org[role]);
        const said = (await abilitiesOf(resource, as, path))?.[ability] ?? false;

        const { status } = await attempt(as, path);

        const isDone = status < 300;
        if (isDone !== said || (!isDone && ![403, 409, 422].includes(status)))
          wrong.push(`${ability} of ${owner === another ? 'another' : 'their own'}: ${said}, answered ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

it('is said of a thread: who may write in it does', async () => {
  const place = { kind: 'gap_item', id: nextItem() };
  for (const role of roles) {
    const as = app.as(org[role]);
    const { status, body } = await as.get(`${org.path}/comments?kind=gap_item&id=${place.id}`);
    const said = status === 200 && body.abilities.write;

    expect([role, (await as.post(`${org.path}/comments`, { place, text })).status]).toEqual([role, said ? 201 : 403]);
  }
});
