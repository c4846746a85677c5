import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { whatHappenedSchema } from '@waymark/contracts';
import type { Answer } from '../../test/requests.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const told = ({ status, body }: Answer) => ({ status, code: body.code, facts: body.facts });
const at = expect.stringMatching(/^\d{4}-.*Z$/);
const personOf = ({ id, name }: { id: string; name: string }) => ({ id, name });

describe('whoever was removed', () => {
  it('is told so by every address of the organisation, by whom and when, and by their own account', async () => {
    const org = await app.organisationWith('owner', 'manager', 'contributor');
    await app.as(org.manager).delete(`${org.path}/members/${org.contributor.id}`);

    const answers = await Promise.all(
      ['tasks', 'my-work', ''].map((page) => app.as(org.contributor).get(`${org.path}/${page}`.replace(/\/$/, ''))),
    );
    const me = await app.as(org.contributor).get('/api/v1/me');

    const organisation = { id: org.id, slug: org.slug, name: 'Example organisation' };
    const facts = { what: 'removed', by: personOf(org.manager), at, organisation };
    for (const answer of answers) expect(told(answer)).toEqual({ status: 403, code: 'access.removed', facts });
    expect(me.body).toMatchObject({ organisations: [], removals: [facts] });
    expect(whatHappenedSchema.parse(answers[0]?.body.facts)).toEqual(answers[0]?.body.facts);
  });

  it('is told nothing any more once they are back, and nobody else ever is', async () => {
    const org = await app.organisationWith('owner', 'contributor');
    const stranger = await app.given.person();
    await app.as(org.owner).delete(`${org.path}/members/${org.contributor.id}`);
    const whileAway = await app.as(stranger).get(`${org.path}/tasks`);
    await app.db.member.updateMany({ where: { userId: org.contributor.id }, data: { removedAt: null } });

    const back = await app.as(org.contributor).get('/api/v1/me');

    expect(told(whileAway)).toEqual({ status: 404, code: 'resource.not_found', facts: undefined });
    expect([back.body.removals, back.body.organisations.length]).toEqual([[], 1]);
    expect((await app.as(stranger).get('/api/v1/me')).body.removals).toEqual([]);
  });
});

describe('whose role was changed', () => {
  it('is told who took away what they may do no more, and nothing about what they never might', async () => {
    const org = await app.organisationWith('owner', 'manager');
    await app.as(org.owner).change('PATCH', `${org.path}/members/${org.manager.id}`, { role: 'contributor' });

    const lost = await app.as(org.manager).get(`${org.path}/activity`);
    const never = await app.as(org.manager).delete(org.path);

    const facts = { before: 'manager', role: 'contributor', permission: 'activity:read' };
    const [membership] = (await app.as(org.manager).get('/api/v1/me')).body.organisations;
    expect(membership).toMatchObject({
      role: 'contributor',
      roleChange: { by: personOf(org.owner), at, before: 'manager' },
    });
    expect((await app.as(org.owner).get('/api/v1/me')).body.organisations[0].roleChange).toBeNull();
    expect(told(lost)).toEqual({
      status: 403,
      code: 'access.forbidden',
      facts: { what: 'role_changed', by: personOf(org.owner), at, ...facts },
    });
    expect(told(never)).toEqual({ status: 403, code: 'access.forbidden', facts: undefined });
  });
});

describe('what was deleted', () => {
  const task = (assigneeId: string) => ({ title: 'Review access', assigneeId, dueOn: '2099-01-05' });

  it('is said to be, by whom and when, to whoever asks for it or writes to it', async () => {
    const org = await app.organisationWith('owner', 'contributor');
    const { id, version } = (await app.as(org.owner).post(`${org.path}/tasks`, task(org.contributor.id))).body;
    await app.as(org.owner).delete(`${org.path}/tasks/${id}`, version);

    const answers = [
      await app.as(org.contributor).get(`${org.path}/tasks/${id}`),
      await app.as(org.contributor).post(`${org.path}/comments`, { place: { kind: 'task', id }, text: 'Where is it?' }),
    ];

    const facts = { what: 'deleted', by: personOf(org.owner), at, subject: { type: 'task', id } };
    for (const answer of answers) expect(told(answer)).toEqual({ status: 404, code: 'resource.not_found', facts });
  });

  it('is not told to whoever might not have read it, to another organisation, or of what never was', async () => {
    const [org, other] = [await app.organisationWith('owner', 'auditor'), await app.organisationWith('owner')];
    const { id, version } = (await app.as(org.owner).post(`${org.path}/tasks`, task(org.owner.id))).body;
    await app.as(org.owner).delete(`${org.path}/tasks/${id}`, version);

    const answers = [
      await app.as(org.auditor).get(`${org.path}/tasks/${id}`),
      await app.as(other.owner).get(`${other.path}/tasks/${id}`),
      await app.as(org.owner).get(`${org.path}/tasks/${org.owner.id}`),
    ];

    expect(answers.map(({ body }) => body.facts)).toEqual([undefined, undefined, undefined]);
  });
});

describe('a session that ran out', () => {
  it('is said to have, and when; a cookie that was never one is told nothing', async () => {
    const person = await app.given.person();
    const expiresAt = new Date(Date.now() - 60_000);
    await app.db.session.updateMany({ where: { userId: person.id }, data: { expiresAt } });

    const answer = await app.as(person).get('/api/v1/me');
    const forged = await app.as({ ...person, cookie: person.cookie.replace('=', '=x') }).get('/api/v1/me');

    const facts = { what: 'session_ended', by: null, at: expiresAt.toISOString() };
    expect(told(answer)).toEqual({ status: 401, code: 'access.signed_out', facts });
    expect(told(forged)).toEqual({ status: 401, code: 'access.signed_out', facts: undefined });
  });
});

describe('a session that was ended elsewhere', () => {
  it('is said to have been, by whom and when', async () => {
    const person = await app.given.person();
    await app.as(person).get('/api/v1/me');
    await app.db.session.deleteMany({ where: { userId: person.id } });

    const facts = { what: 'session_ended', by: personOf(person), at };
    const answer = await app.as(person).get('/api/v1/me');
    expect(told(answer)).toEqual({ status: 401, code: 'access.signed_out', facts });
  });

  it('is not kept where the person goes with it', async () => {
    const person = await app.given.person();
    await app.db.user.delete({ where: { id: person.id } });

    expect(told(await app.as(person).get('/api/v1/me'))).toMatchObject({ status: 401, facts: undefined });
  });
});

describe("a page that was somebody else's", () => {
  it('is answered nothing and changes nothing by the session of whoever has signed in since', async () => {
    const org = await app.organisationWith('owner', 'manager');
    const headers = { 'waymark-person': org.owner.id };
    const ask = () => app.as(org.manager).send('GET', `${org.path}/tasks`, undefined, headers);
    // The second time it is presumed who asks.
    await app.as(org.manager).get(`${org.path}/tasks`);

    const answers = [await ask(), await app.as(org.manager).send('PUT', '/api/v1/me', { name: 'Changed' }, headers)];

    const facts = { what: 'other_person', person: personOf(org.manager) };
    for (const answer of answers) expect(told(answer)).toEqual({ status: 401, code: 'access.signed_out', facts });
    expect(await app.db.user.findUnique({ where: { id: org.manager.id } })).toMatchObject({ name: org.manager.name });
    const own = await app.as(org.owner).send('GET', `${org.path}/tasks`, undefined, headers);
    expect(own.status).toBe(200);
  });
});
