import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Role } from '@waymark/domain';
import { startProgramme } from '../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { Database } from './database.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Somebody of the role who has just asked for the programmes, so that the next question begins with who they were. */
async function seen(role: Role) {
  const org = await app.organisationWith('owner', role);
  const person = org[role];
  const ask = (path = '/programmes') => app.as(person).get(org.path + path);
  await ask();
  const membership = { organisationId: org.id, userId: person.id };
  const become = (changed: Role) => app.db.member.updateMany({ where: membership, data: { role: changed } });
  return { org, person, membership, ask, become };
}

describe('what is read for whoever asked before', () => {
  it('costs one round trip, the session with it', async () => {
    const { ask } = await seen('manager');
    const connect = jest.spyOn(app.nest.get(Database).pools.readers, 'connect');

    await ask();
    const alone = connect.mock.calls.length;
    connect.mockRestore();

    expect(alone).toBe(1);
  });

  it('is not given to a session that has ended since', async () => {
    const { person, ask } = await seen('manager');
    await app.db.session.deleteMany({ where: { userId: person.id } });

    expect(await ask()).toMatchObject({ status: 401, body: { code: 'access.signed_out' } });
  });

  it('is not given to who was removed since, and what failed for them is not told either', async () => {
    const { membership, ask } = await seen('manager');
    await app.db.member.updateMany({ where: membership, data: { removedAt: new Date() } });

    expect(await ask()).toMatchObject({ status: 403, body: { code: 'access.removed' } });
    expect(await ask('/activity?cursor=nonsense')).toMatchObject({ status: 403, body: { code: 'access.removed' } });
  });

  it('is refused to a role that may not have it any more', async () => {
    const { ask, become } = await seen('manager');
    await ask('/activity');
    await become('contributor');

    expect(await ask('/activity')).toMatchObject({ status: 403, body: { code: 'access.forbidden' } });
  });

  it('is answered by the role and the day of now, not by those of the last time', async () => {
    const { org, ask, become } = await seen('contributor');
    const { id } = await startProgramme(app, org, org.owner);
    const before = (await ask(`/programmes/${id}`)).body;
    await become('manager');
    const after = (await ask(`/programmes/${id}`)).body;

    expect([before, after]).toMatchObject([{ abilities: { edit: false } }, { abilities: { edit: true } }]);
  });

  it('is given at once to a role that was refused it before', async () => {
    const { ask, become } = await seen('contributor');
    const refused = await ask('/activity');
    await become('owner');

    expect([refused.status, (await ask('/activity')).status]).toEqual([403, 200]);
  });
});
