import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Told } from '@waymark/contracts';
import { isFailureRecorded, isFailureTold, languages } from '@waymark/domain';
import { z } from 'zod';
import { type Author, recordActivity } from '../../common/activity-log.ts';
import { Database } from '../../common/database.ts';
import { Mailer } from '../../common/mailer.ts';
import { RateLimiter } from '../../common/rate-limiter.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';
import { failuresLetter } from './failures-letter.ts';
import type { Person, SignInRequest } from './sign-in-request.ts';

/** What is told of an account. Those of `inOrganisations` are told to the organisations of its person too. */
export const signInEvents = [
  'signed_up',
  'signed_in',
  'sign_in_failed',
  'signed_out',
  'password_link_asked',
  'password_changed',
  'second_factor_on',
  'second_factor_off',
  'backup_codes_made',
  'sessions_ended',
  'reauthenticated',
] as const;
export type SignInEvent = (typeof signInEvents)[number];

const inOrganisations = [
  'signed_in',
  'password_changed',
  'second_factor_on',
  'second_factor_off',
  'backup_codes_made',
  'sessions_ended',
] as const satisfies readonly SignInEvent[];
type ToldInOrganisations = Told<`member.${(typeof inOrganisations)[number] | 'sign_in_failed'}`>;
/** Whoever signs in again and again cannot fill the log of an organisation; the server's log has each. */
const mostAnHour = { max: 20, seconds: 3600 };

const organisationSchema = z.object({ id: z.string() });

/** Tells what happens to accounts: in the log of the server, and in those of the person's organisations. */
@Injectable()
export class SignInTrail {
  private readonly logger = new Logger('SignIn');

  constructor(
    private readonly database: Database,
    private readonly limiter: RateLimiter,
    private readonly mailer: Mailer,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async record(event: SignInEvent, request: SignInRequest): Promise<void> {
    const { person, requestId, address } = request;
    this.logger.log({ event, accountId: person?.id ?? null, requestId, address }, 'Account');
    const told = inOrganisations.find((name) => name === event);
    if (person && !person.isDemo && told) await this.recordInAll(person, requestId, { action: `member.${told}` });
  }

  /** Whoever answers does not wait for it: how long it takes would tell who has an account. */
  async recordFailure({ person, requestId, address, attempt }: SignInRequest): Promise<void> {
    const failures = attempt?.failures ?? 1;
    this.logger.warn(
      { event: 'sign_in_failed', accountId: person?.id ?? null, requestId, address, failures },
      'Account',
    );
    if (!person || person.isDemo || !isFailureRecorded(failures)) return;
    const done = isFailureTold(failures) ? this.writeToOwner(person, failures) : Promise.resolve();
    const told = { action: 'member.sign_in_failed', after: { failures } } as const;
    await Promise.all([done, this.recordInAll(person, requestId, told)]).catch((error: unknown) =>
      this.logger.error({ err: error, requestId }, 'A failure to sign in could not be told'),
    );
  }

  private async recordInAll(person: Person, requestId: string, told: ToldInOrganisations): Promise<void> {
    if ((await this.limiter.take(`log ${told.action} ${person.id}`, mostAnHour)) !== undefined) return;

    // Who failed to sign in was perhaps somebody else.
    const isKnown = told.action !== 'member.sign_in_failed';
    const who = isKnown ? { userId: person.id, userName: person.name } : { userId: null, userName: 'Waymark' };
    for (const organisationId of await this.organisationsOf(person)) {
      const author: Author = { organisationId, ...who, requestId };
      const subject = { subjectType: 'member', subjectId: person.id, subjectLabel: person.name } as const;
      await this.database.withOrganisation({ organisationId }, (tx) =>
        recordActivity(tx, author, { ...told, ...subject }),
      );
    }
  }

  private async organisationsOf({ id }: Person): Promise<string[]> {
    const rows = await this.database.prisma.$queryRaw<unknown[]>`SELECT id FROM memberships_of(${id}::uuid)`;
    return organisationSchema
      .array()
      .parse(rows)
      .map((row) => row.id);
  }

  private async writeToOwner(person: Person, failures: number): Promise<void> {
    const [organisationId] = await this.organisationsOf(person);
    const member =
      organisationId &&
      (await this.database.withOrganisation({ organisationId }, (tx) =>
        tx.member.findUnique({ where: { organisationId_userId: { organisationId, userId: person.id } } }),
      ));
    const language = z
      .enum(languages)
      .catch('en')
      .parse(member ? member.language : 'en');
    const link = new URL('/forgotten-password', this.environment.PUBLIC_URL).href;
    await this.mailer.sendToPerson(failuresLetter(language, person.email, { failures, link }));
  }
}
