import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenEvidence, inDays, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function givenFindable() {
  const org = await app.organisationWith('manager', 'contributor', 'executive', 'auditor');
  const iso = await startProgramme(app, org, org.manager);
  const gapItemId = iso.items['A.8.13'] ?? '';
  const evidenceId = await givenEvidence(app, {
    organisationId: org.id,
    ownerId: org.contributor.id,
    gapItemIds: [gapItemId],
    title: 'Zeppelin restore protocol',
  });
  const task = await app.db.task.create({
    data: {
      organisationId: org.id,
      title: 'Restore the zeppelin',
      assigneeId: org.contributor.id,
      createdById: org.manager.id,
      dueOn: new Date(inDays(5)),
      gapItemId,
    },
  });
  const find = async (q: string, person = org.manager) =>
    (await app.as(person).get(`${org.path}/search?q=${encodeURIComponent(q)}`)).body.items;
  return { org, iso, gapItemId, evidenceId, task, find };
}

describe('the search', () => {
  it('finds evidence and tasks by a part of their titles, in any case', async () => {
    const { iso, evidenceId, task, find } = await givenFindable();

    expect(await find('ZEPPEL')).toEqual([
      expect.objectContaining({ kind: 'evidence', id: evidenceId, title: 'Zeppelin restore protocol' }),
      expect.objectContaining({ kind: 'task', id: task.id, programmeId: iso.id }),
    ]);
    const short = (await find('ze')).filter(({ kind }: { kind: string }) => kind !== 'gap_item');
    expect(short).toHaveLength(2);
  });

  it('finds a requirement by its title in any language, and tells it in that of the reader', async () => {
    const { org, find } = await givenFindable();
    const german = await fetch(`${app.url}/api/v1${org.path}/search?q=clock%20sync`, {
      headers: { cookie: org.manager.cookie, 'accept-language': 'de' },
    });

    expect(await find('Uhrensynchronisation')).toMatchObject([{ title: 'A.8.17 Clock synchronization' }]);
    expect(await german.json()).toMatchObject({ items: [{ title: 'A.8.17 Uhrensynchronisation' }] });
  });

  it('finds a requirement by its id, that one first, and by its title', async () => {
    const { iso, gapItemId, find } = await givenFindable();

    const [byId] = await find('a.8.13');
    const [first] = await find('A.5.1');
    const byTitle = await find('information backup');

    expect(byId).toMatchObject({ kind: 'gap_item', id: gapItemId, programmeId: iso.id, context: 'ISO/IEC 27001:2022' });
    expect(first.id).toBe(iso.items['A.5.1']);
    expect(byTitle.map(({ id }: { id: string }) => id)).toContain(gapItemId);
  });

  it('finds programmes and members', async () => {
    const { org, iso, find } = await givenFindable();

    expect(await find('IEC 27001')).toMatchObject([{ kind: 'programme', id: iso.id }]);
    expect(await find(org.contributor.name)).toMatchObject([{ kind: 'member', id: org.contributor.id }]);
  });

  it('shows addresses to whoever works with them, and finds nobody by one for anybody else', async () => {
    const { org } = await givenFindable();
    const search = async (role: 'manager' | 'executive' | 'contributor', words: string) =>
      (await app.as(org[role]).get(`${org.path}/search?q=${encodeURIComponent(words)}`)).body.items;
    const { id, name, email } = org.manager;

    expect(await search('manager', email)).toMatchObject([{ kind: 'member', id, context: email }]);
    expect(await search('executive', email)).toMatchObject([{ kind: 'member', id, context: email }]);
    expect(await search('contributor', email)).toEqual([]);
    expect(await search('contributor', name)).toMatchObject([{ kind: 'member', id, title: name, context: '' }]);
  });

  it('takes what people type as it is, and gives 20 hits at most', async () => {
    const { find } = await givenFindable();

    expect(await find('%')).toEqual([]);
    expect(await find('_____')).toEqual([]);
    expect(await find("'; DROP TABLE task; --")).toEqual([]);
    const hits = await find('e');
    expect(hits.length).toBeLessThanOrEqual(20);
    expect(hits.length).toBeGreaterThan(10);
  });

  it.each([
    ['Überprüfung der Straße', 'STRASSE uberprufung'],
    ['Rezension Łódź, O’Brien', "o'brien lodz"],
    ['Protokoll Mu\u0308ller', 'müller proto'],
  ])('finds evidence and tasks called %j by %j, in the palette and in the lists', async (title, words) => {
    const { org, iso, find } = await givenFindable();
    const { id: organisationId } = org;
    const evidenceId = await givenEvidence(app, { organisationId, ownerId: org.contributor.id, gapItemIds: [], title });
    const people = { assigneeId: org.contributor.id, createdById: org.manager.id };
    const task = await app.db.task.create({ data: { organisationId, title, ...people, dueOn: new Date(inDays(5)) } });
    const item = { findingAsIs: title, targetToBe: 'Zielbild' };
    await app.db.gapItem.updateMany({ where: { organisationId, requirementId: 'A.8.13' }, data: item });
    const list = async (path: string) =>
      (await app.as(org.manager).get(`${path}q=${encodeURIComponent(words)}`)).body.items.map(
        ({ id }: { id: string }) => id,
      );

    expect((await find(words)).map(({ id }: { id: string }) => id)).toEqual([evidenceId, task.id]);
    expect(await list(`${org.path}/evidence?`)).toEqual([evidenceId]);
    expect(await list(`${org.path}/evidence?programmeId=${iso.id}&`)).toEqual([]);
    expect(await list(`${org.path}/tasks?`)).toEqual([task.id]);
    expect(await list(`${iso.path}/gap-items?`)).toEqual([iso.items['A.8.13']]);
  });

  it('finds a requirement however its number is written, that one first', async () => {
    const { iso, find } = await givenFindable();

    for (const written of ['A5.10', 'a 5.10', 'A.5.10', 'a510']) {
      const [first] = await find(written);
      expect(first.id).toBe(iso.items['A.5.10']);
    }
    const [byBoth] = await find('acceptable a5.10');
    expect(byBoth.id).toBe(iso.items['A.5.10']);
  });

  it('takes a wildcard as it is, in lists too', async () => {
    const { org, iso } = await givenFindable();

    for (const path of [`${org.path}/evidence`, `${org.path}/tasks`, `${iso.path}/gap-items`]) {
      expect((await app.as(org.manager).get(`${path}?q=%25`)).body.items).toEqual([]);
    }
  });

  it('shows auditors nothing, executives all, and nobody another organisation', async () => {
    const { org, find } = await givenFindable();
    const other = await app.organisationWith('manager');

    expect(await find('zeppelin', org.auditor)).toEqual([]);
    expect(await find('zeppelin', org.executive)).toHaveLength(2);
    expect((await app.as(other.manager).get(`${other.path}/search?q=zeppelin`)).body.items).toEqual([]);
    expect(await app.as(other.manager).get(`${org.path}/search?q=zeppelin`)).toMatchObject({ status: 404 });
  });

  it('refuses a search for nothing', async () => {
    const { org } = await givenFindable();

    expect(await app.as(org.manager).get(`${org.path}/search?q=%20`)).toMatchObject({ status: 400 });
    expect(await app.as(org.manager).get(`${org.path}/search`)).toMatchObject({ status: 400 });
  });
});
