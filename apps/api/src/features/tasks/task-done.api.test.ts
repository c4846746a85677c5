import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedInPerson } from '../../../test/given.ts';
import { hold } from '../../../test/race.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const word = 'It was shown in the meeting.';

async function scene() {
  const org = await app.organisationWith('manager', 'contributor', 'owner');
  const { items } = await app.given.programme(org, 'iso-27001-2022', ['A.5.15', 'A.5.16']);
  const task = async (more: object = {}) => {
    const body = { title: 'Show access', assigneeId: org.contributor.id, dueOn: '2099-05-03', ...more };
    return (await app.as(org.manager).post(`${org.path}/tasks`, { gapItemId: items['A.5.15'], ...body })).body;
  };
  const read = async (id: string) => (await app.as(org.manager).get(`${org.path}/tasks/${id}`)).body;
  const set = async (id: string, body: object, person: SignedInPerson = org.contributor) => {
    const { version } = await read(id);
    return app.as(person).send('POST', `${org.path}/tasks/${id}/status`, body, { 'if-match': `"${version}"` });
  };
  const evidence = (more: object = {}, person: SignedInPerson = org.contributor) =>
    app.as(person).post(`${org.path}/evidence`, {
      ...{ title: 'Access list', capturedOn: '2026-01-15', gapItemIds: [items['A.5.15']] },
      ...{ source: { kind: 'link', url: 'https://wiki.example.test/access' }, ...more },
    });
  return { org, items, task, read, set, evidence };
}

const doneOf = async (id: string) =>
  (await app.db.activity.findMany({ where: { subjectId: id, action: 'task.done' } })).map(({ after }) => after);

describe('a task that asks for evidence', () => {
  it('is done without any only with a word why, which stays in sight until it is open again', async () => {
    const { task, read, set } = await scene();
    const { id, lacksEvidence } = await task();

    const refused = await set(id, { status: 'done', note: '  ' });
    const done = await set(id, { status: 'done', note: word });
    const told = await doneOf(id);
    const reopened = await set(id, { status: 'open' });

    expect(lacksEvidence).toBe(true);
    expect(refused).toMatchObject({ status: 422, body: { code: 'task.word_required' } });
    expect(done).toMatchObject({ status: 200, body: { status: 'done', doneNote: word } });
    expect(told).toEqual([{ status: 'done', note: word }]);
    expect(reopened.body).toMatchObject({ status: 'open', doneNote: '' });
    expect((await read(id)).version).toBe(3);
  });

  it('asks for no word where evidence waits for its review, and for one where that was rejected', async () => {
    const { org, task, read, set, evidence } = await scene();
    const { id } = await task();
    const { body } = await evidence();

    expect((await read(id)).lacksEvidence).toBe(false);
    const [{ programmeId }] = body.links;
    const rejection = { verdict: 'rejected', programmeId, versionNumber: 1, reason: 'unreadable', note: '' };
    const review = await app.as(org.manager).change('POST', `${org.path}/evidence/${body.id}/reviews`, rejection);
    expect(review.status).toBe(201);
    expect((await set(id, { status: 'done' })).body.code).toBe('task.word_required');
  });

  it.each([
    ['that has no requirement', { gapItemId: null }],
    ['whose requirement takes no evidence', {}],
  ])('is not one %s', async (_, more) => {
    const { org, items, task, set } = await scene();
    const id = items['A.5.15'] ?? '';
    await app.db.gapItem.updateMany({ where: { organisationId: org.id, id }, data: { evidenceRequired: 0 } });

    expect((await set((await task(more)).id, { status: 'done' })).status).toBe(200);
  });
});

describe('sending evidence and being done', () => {
  it('is one step, for each task that is named', async () => {
    const { task, read, evidence } = await scene();
    const [one, other] = [await task(), await task({ title: 'Another' })];

    const sent = await evidence({ completesTaskIds: [one.id, one.id] });

    expect(sent.status).toBe(201);
    expect(await read(one.id)).toMatchObject({ status: 'done', doneNote: '', version: 2 });
    expect((await read(other.id)).status).toBe('open');
    expect(await doneOf(one.id)).toEqual([{ status: 'done' }]);
  });

  it('does not happen by half: what may not be done, or still lacks evidence, keeps back what was sent', async () => {
    const { org, items, task, read, evidence } = await scene();
    const { id } = await task();
    const others = await task({ assigneeId: org.manager.id });

    const refused = [
      await evidence({ completesTaskIds: [id, others.id] }),
      await evidence({ completesTaskIds: [id], gapItemIds: [items['A.5.16']] }),
      await evidence({ completesTaskIds: ['00000000-0000-7000-8000-000000000000'] }),
    ];

    expect(refused.map(({ body }) => body.code)).toEqual(['task.not_own', 'task.word_required', 'resource.not_found']);
    expect((await read(id)).status).toBe('open');
    expect(await app.db.evidence.count({ where: { organisationId: org.id } })).toBe(0);
  });

  it('works for a newer version too, and leaves what is done already as it is', async () => {
    const { org, task, read, set, evidence } = await scene();
    const [one, other] = [await task(), await task({ title: 'Another' })];
    await set(other.id, { status: 'done', note: word });
    const { body } = await evidence();
    const upload = await app
      .as(org.contributor)
      .post(`${org.path}/uploads?fileName=new.csv`, Buffer.from('user;role\n'));

    const sent = await app.as(org.contributor).post(`${org.path}/evidence/${body.id}/versions`, {
      uploadId: upload.body.id,
      completesTaskIds: [one.id, other.id],
    });

    expect(sent.status).toBe(201);
    expect((await read(one.id)).status).toBe('done');
    expect(await read(other.id)).toMatchObject({ status: 'done', doneNote: word, version: 2 });
  });

  it('said twice at once is done once, and keeps nobody else from writing meanwhile', async () => {
    const { task, evidence } = await scene();
    const { id } = await task();
    const held = await hold(app, 'SELECT FROM task WHERE id = $1 FOR UPDATE', [id]);

    const sending = [evidence({ completesTaskIds: [id] }), evidence({ completesTaskIds: [id] })];
    await held.untilWaiting(2);
    const another = await task({ title: 'Another', gapItemId: null });
    await held.release();

    expect(another.title).toBe('Another');
    expect((await Promise.all(sending)).map(({ status }) => status)).toEqual([201, 201]);
    expect(await doneOf(id)).toHaveLength(1);
  });

  it('is offered for the open tasks on what the evidence speaks for', async () => {
    const { org, items, task, evidence } = await scene();
    const { id } = await task();
    await task({ gapItemId: items['A.5.16'] });
    const { body } = await evidence();

    const found = await app.as(org.contributor).get(`${org.path}/tasks?evidenceId=${body.id}&waitsFor=owner`);

    expect(found.body.items.map((one: { id: string }) => one.id)).toEqual([id]);
  });
});
