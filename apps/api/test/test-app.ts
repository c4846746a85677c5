import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Role } from '@waymark/domain';
import { createPrismaClient, type PrismaClient } from '@waymark/prisma';
import pg from 'pg';
import { createApplication } from '../src/application.ts';
import { type Environment, readEnvironment } from '../src/env.ts';
import { SessionsService } from '../src/features/sign-in/sessions.service.ts';
import { checkAnswers } from './checked-answers.ts';
import { Given, type Organisation, type SignedInPerson } from './given.ts';
import { Requests } from './requests.ts';

/** The real app on a real database of its own, cloned from the migrated template. */
export interface TestApp {
  nest: NestFastifyApplication;
  url: string;
  /** The database as its owner: sees everything, for looking at what was written. */
  db: PrismaClient;
  /** Its address, for what wants a connection of its own. */
  ownerUrl: string;
  environment: Environment;
  given: Given;
  /** Sends requests as this person; without one, as nobody. */
  as: (person?: SignedInPerson) => Requests;
  /** A new organisation with one member of each role asked for. */
  organisationWith: <Name extends Role>(...roles: Name[]) => Promise<Organisation & Record<Name, SignedInPerson>>;
  stop: () => Promise<void>;
}

export async function startTestApp(overrides: Record<string, string> = {}): Promise<TestApp> {
  const database = await cloneTemplate();
  const folder = await mkdtemp(join(tmpdir(), 'waymark-test-'));
  const environment = readEnvironment({
    NODE_ENV: 'test',
    PORT: '0',
    DATABASE_URL: database.apiUrl,
    BETTER_AUTH_SECRET: randomBytes(32).toString('hex'),
    STORAGE_URL: join(folder, 'blobs'),
    RATE_LIMIT_PER_MINUTE: '100000',
    DEMO_MAX: '1000',
    LOG_LEVEL: 'silent',
    ...overrides,
  });
  const nest = await createApplication(environment);
  checkAnswers(nest);
  await nest.listen(0, '127.0.0.1');
  const url = (await nest.getUrl()).replace('[::1]', '127.0.0.1');
  const db = createPrismaClient(database.ownerUrl);
  const given = new Given(db, (userId) => nest.get(SessionsService).open(userId));

  return {
    nest,
    url,
    db,
    ownerUrl: database.ownerUrl,
    environment,
    given,
    as: (person) => new Requests(url, person),
    organisationWith: (...roles) => given.organisationWith(roles),
    stop: async () => {
      await nest.close();
      await db.$disconnect();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function cloneTemplate() {
  const { TEST_DATABASE_OWNER_URL: owner, TEST_DATABASE_URL: api } = process.env;
  if (!owner || !api) throw new Error('Run API tests through `npm run test:api`: it starts the database they need.');
  const name = `test_${randomBytes(8).toString('hex')}`;
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: withDatabase(owner, 'postgres') });
    await client.connect();
    try {
      // Two clones of one template at the same time would refuse each other.
      await client.query('SELECT pg_advisory_lock(20261122)');
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await run(`CREATE DATABASE ${name} TEMPLATE waymark_template STRATEGY FILE_COPY`);
  return {
    ownerUrl: withDatabase(owner, name),
    apiUrl: withDatabase(api, name),
    drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}

function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.toString();
}
