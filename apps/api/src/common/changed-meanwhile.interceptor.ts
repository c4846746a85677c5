import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { ChangedMeanwhile as Told } from '@waymark/contracts';
import { DomainError } from '@waymark/domain';
import { catchError, type Observable } from 'rxjs';
import type { Actor, IdentifiedRequest } from './actor.ts';
import { byAndAt } from './by-and-at.ts';
import { ChangedMeanwhile, type LogSubject } from './changed-meanwhile.ts';
import { Database } from './database.ts';

/** Of older entries nobody who has the page open can be surprised. */
const entriesLookedAt = 100;

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

  private async whoChanged(actor: Actor, subject: LogSubject): Promise<Omit<Told, 'current'>> {
    const entries = await this.database.withOrganisation(actor, (tx) =>
      tx.activity.findMany({
        where: { organisationId: actor.organisationId, ...subject },
        orderBy: { sequence: 'desc' },
        take: entriesLookedAt,
        select: { at: true, actorId: true, actorName: true, after: true },
      }),
    );
    const told = entries.map((entry) => ({
      names: Object.keys(typeof entry.after === 'object' && entry.after !== null ? entry.after : {}),
      said: byAndAt(entry),
    }));
    // The oldest first, so that what came later stands.
    const fields = told.toReversed().flatMap(({ names, said }) => names.map((name) => [name, said] as const));
    return { last: told[0]?.said ?? null, fields: Object.fromEntries(fields) };
  }
}
