import { isDeepStrictEqual } from 'node:util';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { ChangedMeanwhile as Told } from '@waymark/contracts';
import { DomainError } from '@waymark/domain';
import { catchError, type Observable } from 'rxjs';
import { z } from 'zod';
import type { Actor, IdentifiedRequest } from './actor.ts';
import { byAndAt } from './by-and-at.ts';
import { ChangedMeanwhile, type LogSubject } from './changed-meanwhile.ts';
import { Database, type Db } from './database.ts';

/** Of older entries nobody who has the page open can be surprised: so many of the row, and of the organisation. */
const entriesLookedAt = 100;
const recentEntries = 1000;

const fieldsSchema = z.record(z.string(), z.unknown()).nullable().catch(null);
const entrySchema = z.object({
  sequence: z.bigint(),
  at: z.date(),
  actorId: z.string().nullable(),
  actorName: z.string(),
  action: z.string(),
  before: fieldsSchema.transform((fields) => fields ?? {}),
  after: fieldsSchema.transform((fields) => fields ?? {}),
});
type Entry = z.output<typeof entrySchema>;

/** Says with `resource.changed_meanwhile` who was faster and when, field by field, so that nobody has to ask a second question. */
@Injectable()
export class ChangedMeanwhileInterceptor implements NestInterceptor {
  constructor(private readonly database: Database) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { actor } = context.switchToHttp().getRequest<IdentifiedRequest>();
    return next.handle().pipe(
      catchError(async (error) => {
        if (!(error instanceof ChangedMeanwhile) || !actor) throw error;
        throw new DomainError(error.code, { ...error.facts, ...(await this.whoChanged(actor, error.subject)) });
      }),
    );
  }

  private whoChanged(actor: Actor, subject: LogSubject): Promise<Omit<Told, 'current'>> {
    return this.database.withOrganisation(actor, async (tx) => {
      const own = await entriesOf(tx, actor, subject);
      const others = await entriesThatFollow(tx, actor, subject);
      const [newest] = [...own.slice(0, 1), ...others].toSorted((a, b) => Number(b.sequence - a.sequence));
      // The oldest first, so that what came later stands.
      const fields = own
        .toReversed()
        .flatMap((entry) => changedIn(entry).map((name) => [name, byAndAt(entry)] as const));
      return { last: newest ? byAndAt(newest) : null, fields: Object.fromEntries(fields) };
    });
  }
}

/** What happened to the row itself, the newest first. */
async function entriesOf(tx: Db, { organisationId }: Actor, subject: LogSubject): Promise<Entry[]> {
  const { isAbout = () => true, follows: _, ...named } = subject;
  const rows = await tx.activity.findMany({
    where: { organisationId, ...named },
    orderBy: { sequence: 'desc' },
    take: entriesLookedAt,
  });
  return entrySchema.array().parse(rows).filter(isAbout);
}

/** The newest of what happened to others and made the row another. */
async function entriesThatFollow(tx: Db, { organisationId }: Actor, { follows }: LogSubject): Promise<Entry[]> {
  if (!follows) return [];
  const { actions, programmeId = null } = follows;
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT sequence, at, actor_id AS "actorId", actor_name AS "actorName", action, before, after
    FROM (SELECT * FROM activity WHERE organisation_id = ${organisationId}::uuid
      ORDER BY sequence DESC LIMIT ${recentEntries}) recent
    WHERE action = ANY (${[...actions]}) AND (${programmeId}::uuid IS NULL OR programme_id = ${programmeId}::uuid)
    ORDER BY sequence DESC LIMIT 1`;
  return entrySchema.array().parse(rows);
}

/** The fields an entry tells another value of. */
const changedIn = ({ before, after }: Entry) =>
  Object.keys(after).filter((name) => !isDeepStrictEqual(before[name], after[name]));
