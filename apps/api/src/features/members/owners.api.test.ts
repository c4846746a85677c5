import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@waymark/domain';
import type { SignedInPerson } from '../../../test/given.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

interface Org {
  id: string;
  path: string;
  owner: SignedInPerson;
}

const invite = async (org: Org, { email }: { email: string }, role: Role): Promise<string> => {
  const { body } = await app.as(org.owner).post(`${org.path}/invitations`, { email, role });
  return body.link.split('/').at(-1);
};
const accept = (person: SignedInPerson, token: string) => app.as(person).post(`/api/v1/invitations/${token}/accept`);
const membershipOf = (org: Org, { id }: { id: string }) =>
  app.db.member.findFirst({ where: { organisationId: org.id, userId: id } });
const owners = (org: Org) => app.db.member.count({ where: { organisationId: org.id, role: 'owner', removedAt: null } });
const revocations = (org: Org) =>
  app.db.activity.count({ where: { organisationId: org.id, action: 'member.invitation_revoked' } });

describe('an older invitation to the same address', () => {
  it('ends when another one is accepted, and is told in the log', async () => {
    const org = await app.organisationWith('owner');
    const guest = await app.given.person();
    const [asManager, asContributor] = [await invite(org, guest, 'manager'), await invite(org, guest, 'contributor')];

    expect(await accept(guest, asContributor)).toMatchObject({ status: 200 });
    const other = await accept(guest, asManager);

    expect(other).toMatchObject({ status: 409, body: { code: 'invitation.joined_already' } });
    expect(await membershipOf(org, guest)).toMatchObject({ role: 'contributor' });
    expect(await app.db.invitation.count({ where: { organisationId: org.id, revokedAt: { not: null } } })).toBe(1);
    expect(await revocations(org)).toBe(1);
  });

  it('does not bring back who was removed', async () => {
    const org = await app.organisationWith('owner');
    const guest = await app.given.person();
    const [first, second] = [await invite(org, guest, 'contributor'), await invite(org, guest, 'manager')];
    await accept(guest, first);
    // As an installation has it that was upgraded: the other invitation is still open.
    await app.db.invitation.updateMany({ where: { organisationId: org.id }, data: { revokedAt: null } });

    await app.as(org.owner).delete(`${org.path}/members/${guest.id}`);

    expect(await accept(guest, second)).toMatchObject({ status: 410, body: { code: 'invitation.revoked' } });
    expect(await accept(guest, first)).toMatchObject({ status: 410, body: { code: 'invitation.used' } });
    expect(await membershipOf(org, guest)).toMatchObject({ removedAt: expect.any(Date) });
  });

  it('does not restore a role that was taken', async () => {
    const org = await app.organisationWith('owner');
    const guest = await app.given.person();
    const [first, second] = [await invite(org, guest, 'manager'), await invite(org, guest, 'manager')];
    await accept(guest, first);
    await app.db.invitation.updateMany({ where: { organisationId: org.id }, data: { revokedAt: null } });

    await app.as(org.owner).change('PATCH', `${org.path}/members/${guest.id}`, { role: 'auditor' });

    expect((await accept(guest, second)).body.code).toBe('invitation.joined_already');
    expect(await membershipOf(org, guest)).toMatchObject({ role: 'auditor' });
    expect(await app.db.invitation.count({ where: { organisationId: org.id, revokedAt: { not: null } } })).toBe(1);
  });

  it('to the only owner cannot demote them', async () => {
    const org = await app.organisationWith('owner');
    const hash = await invite(org, { email: 'later@example.test' }, 'contributor');
    await app.db.invitation.updateMany({ where: { organisationId: org.id }, data: { email: org.owner.email } });

    expect((await accept(org.owner, hash)).body.code).toBe('invitation.joined_already');
    expect(await owners(org)).toBe(1);
  });

  it('made by somebody who may not make it any more ends with their role', async () => {
    const org = await app.organisationWith('owner', 'manager');
    const [one, other] = [await app.given.person(), await app.given.person()];
    const { body } = await app
      .as(org.manager)
      .post(`${org.path}/invitations`, { email: one.email, role: 'contributor' });
    const byOwner = await invite(org, other, 'contributor');

    await app.as(org.owner).delete(`${org.path}/members/${org.manager.id}`);

    expect((await accept(one, body.link.split('/').at(-1))).body.code).toBe('invitation.revoked');
    expect((await accept(other, byOwner)).status).toBe(200);
  });
});

describe('a link that was used', () => {
  it('leads in who used it, and tells everybody else what happened', async () => {
    const org = await app.organisationWith('owner');
    const [guest, stranger] = [await app.given.person(), await app.given.person()];
    const token = await invite(org, guest, 'contributor');
    await accept(guest, token);

    const again = await accept(guest, token);
    const look = await app.as(guest).get(`/api/v1/invitations/${token}`);
    const others = [await app.as(stranger).get(`/api/v1/invitations/${token}`), await accept(stranger, token)];

    expect(again).toMatchObject({ status: 200, body: { id: org.id } });
    expect(look).toMatchObject({ status: 200, body: { standing: 'accepted', organisationSlug: org.slug } });
    expect(others.map(({ status, body }) => [status, body.code])).toEqual(Array(2).fill([410, 'invitation.used']));
    expect(await app.db.activity.count({ where: { organisationId: org.id, action: 'member.joined' } })).toBe(1);
  });
});

describe('an organisation never loses its last owner', () => {
  it('by the database itself, whoever writes', async () => {
    const org = await app.organisationWith('owner');
    const where = { organisationId_userId: { organisationId: org.id, userId: org.owner.id } };

    await expect(app.db.member.update({ where, data: { role: 'manager' } })).rejects.toThrow(/at least one owner/);
    await expect(app.db.member.update({ where, data: { removedAt: new Date() } })).rejects.toThrow(
      /at least one owner/,
    );
    await expect(app.db.member.delete({ where })).rejects.toThrow(/at least one owner/);
    await expect(app.db.user.delete({ where: { id: org.owner.id } })).rejects.toThrow();

    expect(await owners(org)).toBe(1);
  });

  it('when all owners go at once, over the API', async () => {
    const org = await app.organisationWith('owner');
    const people = [org.owner, await app.given.member(org, 'owner'), await app.given.member(org, 'owner')];

    const answers = await Promise.all(
      people.map((person, index) =>
        index % 2 === 0
          ? app.as(person).delete(`${org.path}/members/${person.id}`)
          : app.as(person).change('PATCH', `${org.path}/members/${person.id}`, { role: 'contributor' }),
      ),
    );

    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(answers.filter(({ body }) => body.code === 'member.last_owner')).toHaveLength(1);
    expect(await owners(org)).toBe(1);
  });

  it('when two owners are taken away at once in the database', async () => {
    const org = await app.organisationWith('owner');
    const second = await app.given.member(org, 'owner');
    const demote = (userId: string) =>
      app.db.member.update({
        where: { organisationId_userId: { organisationId: org.id, userId } },
        data: { role: 'contributor' },
      });

    const done = await Promise.allSettled([demote(org.owner.id), demote(second.id)]);

    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await owners(org)).toBe(1);
  });

  it('when two owners demote each other: the slower one is no owner any more', async () => {
    const org = await app.organisationWith('owner');
    const [second] = [await app.given.member(org, 'owner'), await app.given.member(org, 'owner')];

    const answers = await Promise.all([
      app.as(org.owner).change('PATCH', `${org.path}/members/${second.id}`, { role: 'contributor' }),
      app.as(second).change('PATCH', `${org.path}/members/${org.owner.id}`, { role: 'contributor' }),
    ]);

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403]);
    expect(await owners(org)).toBe(2);
  });

  it('unless it is deleted itself, also while others are invited', async () => {
    const org = await app.organisationWith('owner');
    const emails = Array.from({ length: 8 }, (_, index) => `guest-${index}@example.test`);
    const asks = emails.map((email) =>
      app.as(org.owner).post(`${org.path}/invitations`, { email, role: 'contributor' }),
    );

    const deleted = await app.as(org.owner).delete(org.path);
    const invited = await Promise.all(asks);

    expect(deleted.status).toBe(204);
    expect(invited.filter(({ status }) => status !== 201 && status !== 404)).toEqual([]);
    expect(await app.db.organisation.count({ where: { id: org.id } })).toBe(0);
  });

  it('while one link is used twice at once: one entry in the log, one membership', async () => {
    const org = await app.organisationWith('owner');
    const guest = await app.given.person();
    const [one, two] = [await invite(org, guest, 'manager'), await invite(org, guest, 'contributor')];

    const answers = await Promise.all([accept(guest, one), accept(guest, one), accept(guest, two), accept(guest, two)]);

    const codes = answers.map(({ body }) => body.code ?? 'in').toSorted();
    expect(codes).toEqual(['in', 'in', 'invitation.joined_already', 'invitation.joined_already']);
    expect(await app.db.activity.count({ where: { organisationId: org.id, action: 'member.joined' } })).toBe(1);
  });
});
