import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('invitations', () => {
  it('make a member of whoever holds the link and the address, once', async () => {
    const org = await app.organisationWith('manager');
    const guest = await app.given.person('Guest');
    const created = await app
      .as(org.manager)
      .post(`${org.path}/invitations`, { email: guest.email, role: 'contributor' });
    const token = created.body.link.split('/').at(-1);

    const accepted = await app.as(guest).post(`/api/v1/invitations/${token}/accept`);
    const again = await app.as(guest).post(`/api/v1/invitations/${token}/accept`);

    expect(created).toMatchObject({ status: 201, body: { state: 'open', mailed: false } });
    expect(accepted).toMatchObject({ status: 200, body: { id: org.id } });
    expect(again).toMatchObject({ status: 200, body: { id: org.id } });
    expect(await app.db.member.findFirst({ where: { organisationId: org.id, userId: guest.id } })).toMatchObject({
      role: 'contributor',
    });
  });

  it('refuse another address, and links that expired, were taken back or were never made', async () => {
    const org = await app.organisationWith('manager');
    const other = await app.given.person('Other');
    const invite = async () =>
      (await app.as(org.manager).post(`${org.path}/invitations`, { email: 'someone@example.test', role: 'executive' }))
        .body;
    const tokenOf = (invitation: { link: string }) => invitation.link.split('/').at(-1);
    const [open, revoked, expired] = [await invite(), await invite(), await invite()];
    await app.as(org.manager).delete(`${org.path}/invitations/${revoked.id}`);
    await app.db.invitation.updateMany({ where: { id: expired.id }, data: { expiresAt: new Date(0) } });

    const codes = [];
    for (const token of [tokenOf(open), tokenOf(revoked), tokenOf(expired), 'nonsense', `${tokenOf(open)}x`]) {
      codes.push((await app.as(other).post(`/api/v1/invitations/${token}/accept`)).body.code);
    }

    expect(codes).toEqual([
      'invitation.other_address',
      'invitation.revoked',
      'invitation.expired',
      'resource.not_found',
      'resource.not_found',
    ]);
    expect(await app.db.member.count({ where: { organisationId: org.id, userId: other.id } })).toBe(0);
  });

  it('keep the link out of the kept mail and out of the log', async () => {
    const org = await app.organisationWith('owner');
    const { body } = await app
      .as(org.owner)
      .post(`${org.path}/invitations`, { email: 'new@example.test', role: 'manager' });

    const mail = await app.db.mail.findFirstOrThrow({ where: { organisationId: org.id } });
    const activity = await app.db.activity.findMany({ where: { organisationId: org.id } });

    expect(mail.state).toBe('kept');
    const written = JSON.stringify([mail.body, activity.map(({ after }) => after)]);
    expect(written).not.toContain(body.link.split('/').at(-1));
  });
});

describe('whom to ask', () => {
  it.each(['contributor', 'executive', 'auditor'] as const)(
    'is told to a %s by name, without an address',
    async (role) => {
      const org = await app.organisationWith('owner', 'manager', 'contributor', 'executive', 'auditor');

      const { status, body } = await app.as(org[role]).get(`${org.path}/contacts`);

      const asked = [org.owner, org.manager].map(({ id, name }) => ({ id, name }));
      expect(status).toBe(200);
      expect(body.map(({ id, name }: { id: string; name: string }) => ({ id, name }))).toEqual(
        expect.arrayContaining(asked),
      );
      expect(body).toHaveLength(2);
      expect(JSON.stringify(body)).not.toContain('@');
    },
  );
});

describe('members', () => {
  it('are told to a contributor by name, without the addresses of others', async () => {
    const org = await app.organisationWith('owner', 'manager', 'contributor', 'executive');
    const addresses = async (person: typeof org.owner) => {
      const { body } = await app.as(person).get(`${org.path}/members`);
      return body.map(({ user }: { user: { email: string | null } }) => user.email).toSorted();
    };
    const all = [org.owner, org.manager, org.contributor, org.executive].map(({ email }) => email).toSorted();

    const { body } = await app.as(org.contributor).get(`${org.path}/members`);

    const seen = body.map(({ user }: { user: { name: string; email: string | null } }) => user);
    expect(seen.filter(({ email }: { email: string | null }) => email !== null)).toMatchObject([
      { name: org.contributor.name, email: org.contributor.email },
    ]);
    expect(seen.every(({ name }: { name: string }) => name !== '')).toBe(true);
    for (const person of [org.owner, org.manager, org.executive]) expect(await addresses(person)).toEqual(all);
  });

  it('keep one owner at least', async () => {
    const org = await app.organisationWith('owner', 'manager');

    const demoted = await app.as(org.owner).change('PATCH', `${org.path}/members/${org.owner.id}`, { role: 'manager' });
    const removed = await app.as(org.owner).delete(`${org.path}/members/${org.owner.id}`);
    const byManager = await app
      .as(org.manager)
      .change('PATCH', `${org.path}/members/${org.manager.id}`, { role: 'owner' });

    expect([demoted, removed].map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'member.last_owner'],
      [409, 'member.last_owner'],
    ]);
    expect(byManager).toMatchObject({ status: 403, body: { code: 'member.above_own_role' } });
  });

  it('lose access at once when they are removed', async () => {
    const org = await app.organisationWith('owner', 'contributor');

    await app.as(org.owner).delete(`${org.path}/members/${org.contributor.id}`);

    expect(await app.as(org.contributor).get(org.path)).toMatchObject({
      status: 403,
      body: { code: 'access.removed' },
    });
    expect((await app.as(org.contributor).get('/api/v1/me')).body.organisations).toEqual([]);
  });
});
