import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Organisation } from '@waymark/contracts';
import { DomainError, type Language, type Role } from '@waymark/domain';
import type { User } from '../../common/actor.ts';
import { Database } from '../../common/database.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';
import { SessionsService } from '../sign-in/sessions.service.ts';
import { demoAddress, demoPeople } from './content/people.ts';
import { DemoCopies } from './demo-copies.ts';

/** A demo and the cookie with which a visitor is one of its people. */
interface Entered {
  organisation: Organisation;
  cookie: string;
}

/** Who knocks: somebody of a demo that is open already, or only an address. */
export interface Visitor {
  user: User | undefined;
  address: string;
  /** In which language a new demo is written. */
  language: Language;
}

@Injectable()
export class DemoService {
  constructor(
    private readonly database: Database,
    private readonly copies: DemoCopies,
    private readonly sessions: SessionsService,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** A demo of the visitor's own, seen as somebody with this role; whoever is in one stays in it. */
  async enter({ user, address, language }: Visitor, role: Role): Promise<Entered> {
    this.assertIsOn();
    const open = user?.isDemo ? await this.demoOf(user) : undefined;
    return this.lookAs(open ?? (await this.copies.open(this.visitorOf(address), language)), role);
  }

  /** A new demo in place of the visitor's own, seen as the same person. */
  async reset({ user, address, language }: Visitor): Promise<Entered> {
    this.assertIsOn();
    const old = user?.isDemo ? await this.demoOf(user) : undefined;
    if (!user || !old) throw new DomainError('resource.not_found');
    const role = demoPeople.find(({ name }) => name === user.userName)?.role ?? 'manager';
    // First of all, so that it does not take the place of the new one.
    await this.copies.end(old);
    return this.lookAs(await this.copies.open(this.visitorOf(address), language), role);
  }

  private assertIsOn(): void {
    if (!this.environment.DEMO) throw new DomainError('demo.disabled');
  }

  /** Signs in as one of the demo's people, and out as all others: there is one visitor, who is one of them at a time. */
  private async lookAs(organisationId: string, role: Role): Promise<Entered> {
    const person = demoPeople.find((candidate) => candidate.role === role);
    if (!person) throw new DomainError('resource.not_found');
    const { organisation, people } = await this.database.withOrganisation({ organisationId }, async (tx) => ({
      organisation: await tx.organisation.findUnique({ where: { id: organisationId } }),
      people: await tx.member.findMany({ where: { organisationId }, include: { user: true } }),
    }));
    const userId = people.find(({ user }) => user.email === demoAddress(person.key, organisation?.slug ?? ''))?.userId;
    if (!organisation || !userId) throw new DomainError('resource.not_found');
    const cookie = await this.sessions.open(userId);
    const others = people.flatMap((other) => (other.userId === userId ? [] : [other.userId]));
    await this.sessions.end(others);
    const { id, slug, name, isDemo, timeZone, version } = organisation;
    return { organisation: { id, slug, name, isDemo, timeZone, version }, cookie };
  }

  private async demoOf({ userId }: User): Promise<string | undefined> {
    const [row] = await this.database.prisma.$queryRaw<
      { id: string }[]
    >`SELECT id FROM memberships_of(${userId}::uuid)`;
    return row?.id;
  }

  /** Tells visitors apart without keeping their addresses. Whoever has one IPv6 address has the rest of its network too. */
  private visitorOf(address: string): string {
    const network = address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
    return createHmac('sha256', this.environment.BETTER_AUTH_SECRET).update(`demo ${network}`).digest('base64url');
  }
}
