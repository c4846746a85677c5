import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { PgBoss } from 'pg-boss';
import { ENVIRONMENT, type Environment } from '../env.ts';

/** Something that is done again and again, by one worker at a time, whoever gets to it first. */
export interface Job {
  name: string;
  /** Minute, hour, day, month, weekday, in UTC. */
  cron: string;
  run: () => Promise<void>;
}

/**
 * A worker that is killed says nothing any more: after these seconds its job is given to another one. One that goes on
 * may take an hour.
 */
const limits = { retryLimit: 2, heartbeatSeconds: 15, expireInSeconds: 3600 };
const lookAfterSeconds = 10;

/** Runs jobs at their times, over all workers together, with their plan in the database. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly jobs: Job[] = [];
  private readonly logger = new Logger('Jobs');
  private boss: PgBoss | undefined;

  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  /** To be called while the application starts. */
  register(job: Job): void {
    this.jobs.push(job);
  }

  /** Workers begin by themselves; tests ask for it. */
  async onApplicationBootstrap(): Promise<void> {
    const { NODE_ENV, ROLE } = this.environment;
    if (NODE_ENV !== 'test' && ROLE !== 'web') await this.start();
  }

  async start(): Promise<void> {
    const { PgBoss } = await import('pg-boss');
    // The schema is made, and given to the API's role, by the migrations.
    const boss = new PgBoss({
      connectionString: this.environment.DATABASE_URL,
      createSchema: false,
      max: 2,
      superviseIntervalSeconds: lookAfterSeconds,
      monitorIntervalSeconds: lookAfterSeconds,
    });
    // A database that is away for a while is not the end of the process: pg-boss goes on when it is back.
    boss.on('error', (error) => this.logger.warn({ err: error }, 'The jobs cannot reach the database'));
    await boss.start();
    this.boss = boss;
    for (const { name, cron, run } of this.jobs) {
      await boss.createQueue(name, { policy: 'singleton', ...limits });
      // A queue that an older version has made keeps its limits otherwise.
      await boss.updateQueue(name, limits);
      await boss.work(name, async () => run());
      await boss.schedule(name, cron);
    }
  }

  /** Runs a job once, now, on whichever worker is free. */
  async runNow(name: string): Promise<void> {
    await this.boss?.send(name);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: 5000 });
  }
}
