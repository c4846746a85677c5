import { type ChildProcess, fork } from 'node:child_process';
import { randomUUIDv7 } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { type Language, languages } from '@waymark/domain';
import { today } from '../../common/clock.ts';
import { Database } from '../../common/database.ts';
import { Jobs } from '../../common/jobs.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';
import { demoAddress, demoPeople, type PeopleIds } from './content/people.ts';
import { DemoBuilder } from './demo-builder.ts';
import { minutesFromNow, newDemo } from './demo-row.ts';

/** Any number of our own: whoever builds holds it, with the place of the language. */
const buildingLock = 20_261_124;
/** To be raised when the content changes, so that what an older version has prepared is not copied. */
const contentVersion = 3;
const lookAgainMilliseconds = 250;
/** One that is not finished by then never will be. */
const buildingMinutes = 10;
/** For visitors who came just before midnight. */
const graceMinutes = 60;
const program = new URL('../../prepare-demo.js', import.meta.url);
// As source it is run by tests and in development, where nothing is to be spared.
const isBuilt = import.meta.url.endsWith('.js');

/** Keeps one demo in each language ready to be copied. Its dates lie around its day, so there is another one each day. */
@Injectable()
export class DemoPreparation implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Demo');
  private readonly making = new Map<Language, Promise<string>>();
  private preparing: ChildProcess | undefined;

  constructor(
    private readonly database: Database,
    private readonly builder: DemoBuilder,
    private readonly jobs: Jobs,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    if (this.environment.DEMO) {
      this.jobs.register({ name: 'prepare-demo', cron: '0 0 * * *', run: () => this.prepareApart() });
    }
  }

  /** Where jobs run, the first visitor finds it ready. */
  onApplicationBootstrap(): void {
    const { DEMO, NODE_ENV, ROLE } = this.environment;
    if (!DEMO || NODE_ENV === 'test' || ROLE === 'web') return;
    this.prepareApart().catch((error: unknown) => this.logger.warn({ err: error }, 'The demo could not be prepared'));
  }

  async onModuleDestroy(): Promise<void> {
    const { preparing } = this;
    if (!preparing || preparing.exitCode !== null || preparing.signalCode !== null) return;
    preparing.kill();
    await once(preparing, 'exit');
  }

  /** The organisation to copy. Whoever comes while it is being made waits for the same one, without a connection. */
  async prepared(language: Language): Promise<string> {
    const ready = await this.find(language);
    if (ready) return ready;
    const making = this.making.get(language) ?? this.make(language).finally(() => this.making.delete(language));
    this.making.set(language, making);
    return making;
  }

  async prepareAll(): Promise<void> {
    for (const language of languages) await this.prepared(language);
  }

  /** In a process of its own, where anything is to be made. */
  private async prepareApart(): Promise<void> {
    if (!isBuilt) return this.prepareAll();
    const ready = await Promise.all(languages.map((language) => this.find(language)));
    if (ready.every((id) => id !== undefined)) return;
    this.preparing = fork(program, { execArgv: [] });
    const [code, signal] = await once(this.preparing, 'exit');
    this.preparing = undefined;
    if (code !== 0) throw new Error(`What prepares the demo ended with ${code ?? signal}.`);
  }

  private async make(language: Language): Promise<string> {
    for (;;) {
      const made = (await this.find(language)) ?? (await this.makeAlone(language));
      if (made) return made;
      await setTimeout(lookAgainMilliseconds);
    }
  }

  /** One process makes it, whichever is first; undefined where another one is at it. */
  private makeAlone(language: Language): Promise<string | undefined> {
    return this.database.prisma.$transaction(
      async (tx) => {
        const [lock] = await tx.$queryRaw<{ isMine: boolean }[]>`
          SELECT pg_try_advisory_xact_lock(${buildingLock}::int, ${languages.indexOf(language)}::int) AS "isMine"`;
        if (!lock?.isMine) return undefined;
        return (await this.find(language)) ?? this.build(language);
      },
      // It holds a lock and nothing else; how long the building takes is up to the disk.
      { timeout: buildingMinutes * 60_000 },
    );
  }

  private async build(language: Language): Promise<string> {
    const preparedFor = wanted(language);
    const demo = newDemo({ visitor: null, language, endsAt: minutesFromNow(buildingMinutes) });
    const organisationId = demo.id;
    await this.builder.build(demo, await this.addPeople(demo.slug));
    await this.database.withOrganisation({ organisationId }, (tx) =>
      tx.demo.update({ where: { organisationId }, data: { preparedFor, endsAt: endOfToday() } }),
    );
    return organisationId;
  }

  private async find(language: Language): Promise<string | undefined> {
    const [row] = await this.database.prisma.$queryRaw<
      { id: string | null }[]
    >`SELECT prepared_demo(${wanted(language)}) AS id`;
    return row?.id ?? undefined;
  }

  private async addPeople(slug: string): Promise<PeopleIds> {
    const rows = demoPeople.map(({ key, name }) => ({ key, id: randomUUIDv7(), name, email: demoAddress(key, slug) }));
    await this.database.prisma.user.createMany({
      data: rows.map(({ key: _, ...row }) => ({ ...row, emailVerified: true, isDemo: true })),
    });
    return Object.fromEntries(rows.map(({ key, id }) => [key, id])) as PeopleIds;
  }
}

/** What it has to be prepared for; the demo organisation is in UTC. */
const wanted = (language: Language): string => `${contentVersion} ${language} ${today('UTC').toString()}`;

function endOfToday(): Date {
  const midnight = today('UTC').add({ days: 1 }).toZonedDateTime('UTC');
  return new Date(midnight.add({ minutes: graceMinutes }).epochMilliseconds);
}
