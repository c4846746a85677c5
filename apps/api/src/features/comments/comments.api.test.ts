import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startProgramme } from '../../../test/programmes.ts';
import { hold, inLine } from '../../../test/race.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { Outbox } from '../../common/outbox/outbox.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** A gap item, and a task for the contributor that belongs to it. */
async function given() {
  const org = await app.organisationWith('owner', 'manager', 'contributor', 'executive', 'auditor');
  const programme = await startProgramme(app, org, org.manager);
  const gapItemId = programme.items['A.5.15'] ?? '';
  const task = { title: 'Review access', assigneeId: org.contributor.id, dueOn: '2099-01-01', gapItemId };
  const { body } = await app.as(org.manager).post(`${org.path}/tasks`, task);
  // Of the task itself its assignee was told before.
  await app.db.outbox.deleteMany({ where: { organisationId: org.id } });
  const place = { kind: 'gap_item', id: gapItemId };
  const path = `${org.path}/comments`;
  const write = (person: typeof org.manager, text: string, mentions: string[] = [], at: object = place) =>
    app.as(person).post(path, { place: at, text, mentions });
  const thread = async (person: typeof org.manager, { kind, id } = place) =>
    app.as(person).get(`${path}?kind=${kind}&id=${id}`);
  const waiting = () => app.db.outbox.findMany({ where: { organisationId: org.id } });
  const read = (now = new Date()) => app.nest.get(Outbox).read({ organisationId: org.id }, now);
  const bell = async (person: typeof org.manager, language = 'en') =>
    (await app.as(person).send('GET', `${org.path}/reminders`, undefined, { 'accept-language': language })).body;
  const mails = () => app.db.mail.findMany({ where: { organisationId: org.id } });
  return { org, programme, place, task: body, path, write, thread, waiting, read, bell, mails };
}

describe('the search', () => {
  it('finds comments by what was said, in any spelling, and leads to the thread', async () => {
    const { org, programme, place, task, path, write } = await given();
    await write(org.contributor, 'The Zeppelin\nneeds a hangar.');
    const { body: taken } = await write(org.manager, 'Überprüfung des Zeppelins', [], { kind: 'task', id: task.id });
    const find = async (words: string) =>
      (await app.as(org.manager).get(`${org.path}/search?q=${encodeURIComponent(words)}`)).body.items.filter(
        ({ part }: { part: string | null }) => part === 'comments',
      );

    expect(await find('zeppel')).toEqual([
      {
        ...{ kind: 'task', part: 'comments', id: task.id, programmeId: null, title: 'Überprüfung des Zeppelins' },
        context: `${org.manager.name} · Review access`,
      },
      {
        ...{ kind: 'gap_item', part: 'comments', id: place.id, programmeId: programme.id },
        ...{ title: 'The Zeppelin needs a hangar.', context: `${org.contributor.name} · A.5.15 Access control` },
      },
    ]);
    expect(await find('uberprufung')).toMatchObject([{ kind: 'task' }]);
    await app.as(org.manager).send('DELETE', `${path}/${taken.id}`);
    expect(await find('uberprufung')).toEqual([]);
    expect(await app.as(org.auditor).get(`${org.path}/search?q=zeppelin`)).toMatchObject({ body: { items: [] } });
  });
});

describe('a comment', () => {
  it('is read by whoever sees the thing, oldest first, with what each may do about it', async () => {
    const { org, programme, write, thread } = await given();

    const first = await write(org.contributor, 'Is this in scope?\nI think so.');
    await write(org.manager, 'Yes.', [org.contributor.id]);
    const asRead = await thread(org.contributor);

    expect(first).toMatchObject({
      status: 201,
      body: { author: { id: org.contributor.id }, abilities: { edit: true }, version: 1 },
    });
    expect(asRead.body.items).toMatchObject([
      { text: 'Is this in scope?\nI think so.', isUnread: false, abilities: { edit: true, remove: true } },
      {
        text: 'Yes.',
        isUnread: true,
        abilities: { edit: false, remove: false },
        mentions: [{ id: org.contributor.id }],
      },
    ]);
    expect(asRead.headers.get('x-sql-statements')).toBe('2');
    expect((await thread(org.executive)).body.items).toHaveLength(2);
    expect(await write(org.executive, 'Agreed with the board')).toMatchObject({ status: 201 });
    expect(await thread(org.auditor)).toMatchObject({ status: 403 });
    const [entry] = await app.db.activity.findMany({
      where: { organisationId: org.id, action: 'comment.written' },
      orderBy: { sequence: 'asc' },
    });
    expect(entry).toMatchObject({ subjectLabel: expect.stringMatching(/^A\.5\.15 /), programmeId: programme.id });
    expect(JSON.stringify(entry?.after)).not.toContain('scope');
  });

  it('stands below evidence and tasks as below gap items, and nowhere else', async () => {
    const { org, task, write, thread } = await given();
    const source = { kind: 'link', url: 'https://example.test/a' };
    const evidence = await app
      .as(org.manager)
      .post(`${org.path}/evidence`, { title: 'Log', capturedOn: '2026-01-01', source });
    const places = [
      { kind: 'task', id: task.id },
      { kind: 'evidence', id: evidence.body.id },
    ];

    for (const place of places) {
      await write(org.manager, `about ${place.kind}`, [], place);
      expect((await thread(org.manager, place)).body.items).toMatchObject([{ text: `about ${place.kind}` }]);
    }

    expect((await thread(org.manager)).body.items).toEqual([]);
    expect(await write(org.manager, 'lost', [], { kind: 'task', id: evidence.body.id })).toMatchObject({ status: 404 });
    const other = await app.organisationWith('owner');
    expect(await app.as(other.owner).post(`${other.path}/comments`, { place: places[0], text: 'x' })).toMatchObject({
      status: 404,
    });
  });

  it('is changed by its author until answered and a quarter of an hour is over, and leaves a trace when it goes', async () => {
    const { org, path, write, thread } = await given();
    const { id } = (await write(org.contributor, 'Frist')).body;
    const change = (person: typeof org.manager, version: number) =>
      app.as(person).patch(`${path}/${id}`, { text: 'First' }, version);

    expect(await change(org.manager, 1)).toMatchObject({ status: 403, body: { code: 'comment.not_own' } });
    expect(await change(org.contributor, 1)).toMatchObject({ status: 200, body: { text: 'First', version: 2 } });
    await write(org.manager, 'Answer');
    expect(await change(org.contributor, 2)).toMatchObject({ status: 200 });
    await app.db.comment.updateMany({ where: { id }, data: { createdAt: new Date(Date.now() - 16 * 60_000) } });
    expect(await change(org.contributor, 3)).toMatchObject({ status: 409, body: { code: 'comment.answered' } });
    expect(await app.as(org.manager).delete(`${path}/${id}`)).toMatchObject({ status: 403 });
    expect(await app.as(org.contributor).delete(`${path}/${id}`)).toMatchObject({ status: 204 });
    expect(await app.as(org.contributor).delete(`${path}/${id}`)).toMatchObject({ status: 404 });
    expect((await thread(org.manager)).body.items[0]).toMatchObject({
      text: '',
      isRemoved: true,
      abilities: { edit: false },
    });
  });

  it('changed twice at once is changed by the first, and the second is shown what is there now', async () => {
    const { org, path, write } = await given();
    const { id } = (await write(org.contributor, 'Frist')).body;
    const change = (text: string) => () => app.as(org.contributor).patch(`${path}/${id}`, { text }, 1);
    const held = await hold(app, 'SELECT FROM comment WHERE id = $1 FOR NO KEY UPDATE', [id]);

    const [won, lost] = await inLine(held, [change('One'), change('Two')]);

    expect(won).toMatchObject({ status: 200, body: { text: 'One' } });
    expect(lost).toMatchObject({ status: 412, body: { facts: { current: { text: 'One', version: 2 } } } });
  });
});

describe('who is mentioned', () => {
  it('is somebody who sees the thing', async () => {
    const { org, write } = await given();
    const stranger = await app.given.person();

    for (const id of [stranger.id, org.auditor.id])
      expect(await write(org.manager, 'Look', [id])).toMatchObject({
        status: 400,
        body: { fields: [{ path: 'mentions.0' }] },
      });
  });

  it('finds it in the bell, in a mail in their language and in My work until they have read it', async () => {
    const { org, place, path, write, read, waiting, bell, mails, programme } = await given();
    await app.as(org.contributor).send('PUT', `${org.path}/my-language`, { language: 'de' });
    await write(org.manager, 'Please look', [org.contributor.id, org.manager.id]);

    expect(await waiting()).toHaveLength(1);
    await read();
    await read();

    expect(await waiting()).toEqual([]);
    expect((await bell(org.contributor, 'de')).items).toMatchObject([
      {
        title: expect.stringContaining('hat Sie erwähnt: A.5.15 Zugangssteuerung'),
        programmeId: programme.id,
        isRead: false,
      },
    ]);
    expect((await bell(org.contributor)).items).toMatchObject([
      { title: expect.stringContaining('mentioned you: A.5.15 Access control') },
    ]);
    expect((await bell(org.manager)).items).toEqual([]);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      recipient: org.contributor.email,
      subject: expect.stringContaining('hat Sie erwähnt'),
    });
    expect(mail?.body).not.toContain('Please look');
    const german = { 'accept-language': 'de' };
    const { body } = await app.as(org.contributor).send('GET', `${org.path}/my-work`, undefined, german);
    expect(body.items).toContainEqual(
      expect.objectContaining({
        ...{ kind: 'mention_gap_item', segment: 'mentions', asks: 'Kommentar lesen', title: 'A.5.15 Zugangssteuerung' },
        ...{ opens: 'gap_item', part: 'comments', programmeId: programme.id, id: place.id },
      }),
    );
    const work = async () =>
      (await app.as(org.contributor).get(`${org.path}/my-work`)).body.items.map(({ kind }: { kind: string }) => kind);
    expect(await work()).toContain('mention_gap_item');
    expect(await app.as(org.contributor).post(`${path}/read`, place)).toMatchObject({ status: 200 });
    expect(await work()).not.toContain('mention_gap_item');
  });

  it('is told as they want it: not by mail where they read only the app', async () => {
    const { org, write, read, bell, mails } = await given();
    await app.as(org.contributor).send('PUT', `${org.path}/me/reminder-preferences/gap_item`, { delivery: 'app_only' });

    await write(org.manager, 'Look', [org.contributor.id]);
    await read();

    expect((await bell(org.contributor)).items).toHaveLength(1);
    expect(await mails()).toEqual([]);
  });

  it('is told once by two workers at once, and again by another where one was killed', async () => {
    const { org, write, read, waiting, bell, mails } = await given();
    await write(org.manager, 'Look', [org.contributor.id, org.owner.id]);
    const soon = new Date();
    const late = new Date(soon.getTime() + 11 * 60_000);
    // A worker took it, and was not heard of since.
    await app.db.outbox.updateMany({
      where: { organisationId: org.id },
      data: { attempts: 1, nextTryAt: new Date(soon.getTime() + 10 * 60_000) },
    });

    await read(soon);
    expect(await waiting()).toHaveLength(1);
    await Promise.all([read(late), read(late), read(late)]);

    expect(await waiting()).toEqual([]);
    expect((await bell(org.owner)).items).toHaveLength(1);
    expect(await mails()).toHaveLength(2);
  });

  it('is passed by where the comment was taken back before', async () => {
    const { org, path, write, read, bell } = await given();
    const { id } = (await write(org.manager, 'Look', [org.contributor.id])).body;
    await app.as(org.manager).delete(`${path}/${id}`);

    await read();

    expect((await bell(org.contributor)).items).toEqual([]);
  });
});
