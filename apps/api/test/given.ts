import { randomBytes } from 'node:crypto';
import type { Role } from '@waymark/domain';
import type { PrismaClient } from '@waymark/prisma';

export interface SignedInPerson {
  id: string;
  name: string;
  email: string;
  cookie: string;
}

export interface Organisation {
  id: string;
  slug: string;
  /** `/orgs/{id}`, where its addresses begin. */
  path: string;
}

/** Of `quiet harbour lantern`: to hash it takes a tenth of a second on purpose, which is long when hundreds are made. */
const passwordHash =
  '95dba2e37084a5db04870cf399bbcd5b:9b5f382e5ce9b6e6baea68e1c14a14c81357d352c5d7e7a0f7cf700fd0a86fd4e7a799285be495284b2d56e8f8b0468e03a22335110fe25f448e664a56093ee9';

/** Builders for what a test starts from. They write as the owner of the database; the tests themselves use the API. */
export class Given {
  constructor(
    readonly db: PrismaClient,
    /** Gives the cookie of a new session of this user. */
    private readonly openSession: (userId: string) => Promise<string>,
  ) {}

  /** Somebody with an account and the password `quiet harbour lantern`, signed in. */
  async person(name = `Person ${randomBytes(3).toString('hex')}`): Promise<SignedInPerson> {
    const email = `${randomBytes(6).toString('hex')}@example.test`;
    const { id } = await this.db.user.create({ data: { name, email } });
    await this.db.account.create({
      data: { userId: id, accountId: id, providerId: 'credential', password: passwordHash },
    });
    const [cookie = ''] = (await this.openSession(id)).split(';');
    return { id, name, email, cookie };
  }

  async organisation(name = 'Example organisation'): Promise<Organisation> {
    const slug = `example-${randomBytes(4).toString('hex')}`;
    const { id } = await this.db.organisation.create({ data: { name, slug } });
    return { id, slug, path: `/orgs/${id}` };
  }

  async member(organisation: Organisation, role: Role): Promise<SignedInPerson> {
    const person = await this.person(`${role} ${randomBytes(2).toString('hex')}`);
    await this.db.member.create({ data: { organisationId: organisation.id, userId: person.id, role } });
    return person;
  }

  async organisationWith<Name extends Role>(
    roles: readonly Name[],
  ): Promise<Organisation & Record<Name, SignedInPerson>> {
    const organisation = await this.organisation();
    const people: Partial<Record<Name, SignedInPerson>> = {};
    for (const role of roles) people[role] = await this.member(organisation, role);
    return { ...organisation, ...(people as Record<Name, SignedInPerson>) };
  }

  /** A programme with one gap item for each of these requirements; by their ids. */
  async programme<Id extends string>(
    organisation: Pick<Organisation, 'id'>,
    frameworkId: string,
    requirementIds: readonly Id[],
  ): Promise<{ id: string; items: Record<Id, string> }> {
    const of = { organisationId: organisation.id, frameworkId };
    const days = { startOn: new Date('2026-01-01'), targetOn: new Date('2027-01-01') };
    const names = { scheme: frameworkId, name: frameworkId, scopeStatement: 'Everything' };
    const { id } = await this.db.programme.create({ data: { ...of, ...names, ...days } });
    const rows = await this.db.gapItem.createManyAndReturn({
      data: requirementIds.map((requirementId) => ({ ...of, programmeId: id, requirementId })),
    });
    const items = Object.fromEntries(rows.map((row) => [row.requirementId, row.id])) as Record<Id, string>;
    return { id, items };
  }
}
