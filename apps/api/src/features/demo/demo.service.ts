import { randomUUIDv7 } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Organisation } from '@waymark/contracts';
import { DomainError, type Role } from '@waymark/domain';
import type { User } from '../../common/actor.ts';
import { Database } from '../../common/database.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';
import { SessionsService } from '../sign-in/sessions.service.ts';
import { demoAddress, demoOrganisationName, demoPeople, type PeopleIds } from './content/people.ts';
import { DemoBuilder } from './demo-builder.ts';

/** Any number of our own: who makes or takes away the demo holds it. */
const buildingLock = 20_261_124;

@Injectable()
export class DemoService {
  private making: Promise<Organisation> | undefined;

  constructor(
    private readonly database: Database,
    private readonly builder: DemoBuilder,
    private readonly sessions: SessionsService,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async enter(role: Role): Promise<{ organisation: Organisation; cookie: string }> {
    this.assertIsOn();
    const organisation = (await this.find()) ?? (await this.makeOnce());
    const people = await this.people();
    const person = demoPeople.find((candidate) => candidate.role === role);
    if (!person) throw new DomainError('resource.not_found');
    return { organisation, cookie: await this.sessions.open(people[person.key]) };
  }

  /** For the demo's own owner and manager; to everybody else it does not exist. */
  async reset(user: User): Promise<Organisation> {
    this.assertIsOn();
    return this.alone(async () => {
      const people = await this.people();
      if (user.userId !== people.marc && user.userId !== people.ines) throw new DomainError('resource.not_found');
      const old = await this.find();
      if (old) await this.remove(old.id);
      return this.make(people);
    });
  }

  /** Visitors who come while it is being made wait for the same one. */
  private makeOnce(): Promise<Organisation> {
    this.making ??= this.alone(async () => (await this.find()) ?? (await this.make(await this.people()))).finally(
      () => {
        this.making = undefined;
      },
    );
    return this.making;
  }

  private assertIsOn(): void {
    if (!this.environment.DEMO) throw new DomainError('demo.disabled');
  }

  /** One at a time, across all replicas. */
  private alone<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.database.prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${buildingLock})`;
        return work();
      },
      { timeout: 120_000, maxWait: 60_000 },
    );
  }

  private async find(): Promise<Organisation | undefined> {
    const [row] = await this.database.prisma.$queryRaw<{ id: string | null }[]>`SELECT demo_organisation() AS id`;
    const organisationId = row?.id;
    if (!organisationId) return undefined;
    const found = await this.database.withOrganisation({ organisationId }, (tx) =>
      tx.organisation.findUniqueOrThrow({ where: { id: organisationId } }),
    );
    const { id, slug, name, isDemo, timeZone, version } = found;
    return { id, slug, name, isDemo, timeZone, version };
  }

  private async make(people: PeopleIds): Promise<Organisation> {
    await this.removeUnfinished(people);
    const id = randomUUIDv7();
    try {
      return await this.builder.build({ id, slug: `northwind-${id.slice(-5)}`, name: demoOrganisationName }, people);
    } catch (error) {
      await this.remove(id);
      throw error;
    }
  }

  /** What is left of a demo whose making was killed; never anything that a real person belongs to. */
  private async removeUnfinished(people: PeopleIds): Promise<void> {
    const rows = await this.database.prisma.$queryRaw<
      { id: string }[]
    >`SELECT id FROM memberships_of(${people.ines}::uuid)`;
    for (const { id } of rows) {
      const realMembers = await this.database.withOrganisation({ organisationId: id }, (tx) =>
        tx.member.count({ where: { organisationId: id, user: { isDemo: false } } }),
      );
      if (realMembers === 0) await this.remove(id);
    }
  }

  private async remove(organisationId: string): Promise<void> {
    await this.database.withOrganisation(
      { organisationId },
      (tx) => tx.$executeRaw`SELECT delete_organisation(${organisationId}::uuid)`,
    );
  }

  /** The demo's people keep their accounts, and so their sessions, when the organisation is made again. */
  private async people(): Promise<PeopleIds> {
    const entries = await Promise.all(
      demoPeople.map(async ({ key, name }) => {
        const email = demoAddress(key);
        const user = await this.database.prisma.user.upsert({
          where: { email },
          create: { name, email, emailVerified: true, isDemo: true },
          update: {},
        });
        return [key, user.id] as const;
      }),
    );
    return Object.fromEntries(entries) as PeopleIds;
  }
}
