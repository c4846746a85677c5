import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { pageIdSchema, type WhatHappened } from '@waymark/contracts';
import { roles } from '@waymark/domain';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ENVIRONMENT, type Environment } from '../env.ts';
import type { Actor, User } from './actor.ts';
import { Database } from './database.ts';
import { languageOf } from './request-language.ts';
import { cookiePrefix } from './session-cookie.ts';

const rowSchema = z.object({
  sessionId: z.string(),
  authenticatedAt: z.date(),
  isToRenew: z.boolean(),
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  isDemo: z.boolean(),
  role: z.enum(roles).nullable(),
  timeZone: z.string().nullable(),
});

const query = `
  SELECT s.id AS "sessionId", s.authenticated_at AS "authenticatedAt",
    s.expires_at < least(now() + make_interval(hours => $3) * 0.9, s.created_at + make_interval(hours => $4)) AS "isToRenew",
    u.id AS "userId", u.name, u.email, u.is_demo AS "isDemo", m.role, o.time_zone AS "timeZone"
  FROM session s
  JOIN "user" u ON u.id = s.user_id
  LEFT JOIN member m ON m.organisation_id = $2 AND m.user_id = u.id AND m.removed_at IS NULL
  LEFT JOIN organisation o ON o.id = m.organisation_id
  WHERE s.token = $1 AND s.expires_at > now() AND s.created_at > now() - make_interval(hours => $4)`;

type Row = z.output<typeof rowSchema>;

interface Known {
  row: Row;
  /** All that a request is answered by; whether it is time to renew is not. */
  facts: string;
}

interface EndingRow {
  at: Date;
  id: string | null;
  name: string | null;
}

interface Identity {
  user: User;
  actor?: Actor;
}

/** How many people are remembered in as many organisations. */
const mostKnown = 10_000;

const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Who a request comes from. Sessions are better-auth's own: it makes and ends them; here its signed
 * cookie is checked and its row read, together with the membership. A session that is used is renewed, until its absolute
 * end; that is written when a tenth of the time without use has gone by, not with each request. What only reads begins with
 * whom it came from the last time, and asks whether that still holds in the round trip of what it reads.
 */
@Injectable()
export class SessionReader {
  private readonly cookie: RegExp;
  private readonly known = new Map<string, Known>();
  /** Read once: to check a signature costs as much as to remember who it was. */
  private readonly tokens = new WeakMap<FastifyRequest, { token: string | undefined }>();

  constructor(
    private readonly database: Database,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {
    this.cookie = new RegExp(`(?:^|;\\s*)${cookiePrefix(environment)}\\.session_token=([^;]+)`);
  }

  /** The person of a valid session, and the actor if that person is a member of the organisation. */
  async identify(request: FastifyRequest, organisationId = nobody): Promise<Identity | undefined> {
    const token = this.tokenOf(request);
    if (!token) return undefined;
    const [found] = await this.database.read({ organisationId }, this.asked(token, organisationId));
    const taken = await this.taken(found, keyOf(token, organisationId));
    return taken && identityOf(taken.row, organisationId, request);
  }

  /** Whom such a request came from the last time, at once. Nothing may be answered before `confirm` has said that it still holds. */
  presume(request: FastifyRequest, organisationId: string): (Identity & { facts: string }) | undefined {
    const token = this.tokenOf(request);
    const known = token ? this.known.get(keyOf(token, organisationId)) : undefined;
    return known && { ...identityOf(known.row, organisationId, request), facts: known.facts };
  }

  /** Asks along with what is read next; what is given says whether all is as it was presumed. */
  confirm(request: FastifyRequest, actor: Actor, facts: string): () => Promise<boolean> {
    const token = this.tokenOf(request) ?? '';
    const { organisationId } = actor;
    const rows = this.database.readAlong(actor, this.asked(token, organisationId));
    return async () => {
      const taken = await this.taken((await rows())[0], keyOf(token, organisationId));
      return taken?.facts === facts;
    };
  }

  private asked(token: string, organisationId: string) {
    const { SESSION_IDLE_HOURS: idleHours, SESSION_MAX_HOURS: maxHours } = this.environment;
    return { name: 'identify', text: query, values: [token, organisationId, idleHours, maxHours] };
  }

  /** What was found, remembered for the next request; its session renewed where it is time. */
  private async taken(found: unknown, key: string): Promise<Known | undefined> {
    this.known.delete(key);
    if (!found) return undefined;
    const row = rowSchema.parse(found);
    const { isToRenew, ...facts } = row;
    const taken = { row, facts: JSON.stringify(facts) };
    this.known.set(key, taken);
    for (const [oldest] of this.known) {
      if (this.known.size <= mostKnown) break;
      this.known.delete(oldest);
    }
    if (isToRenew) await this.renew(row.sessionId);
    return taken;
  }

  /** How the session ended that a request comes with, if that is known: it ran out, or the person ended it elsewhere. */
  async ending(request: FastifyRequest): Promise<WhatHappened | undefined> {
    const token = this.tokenOf(request);
    if (!token) return undefined;
    const [row] = await this.database.prisma.$queryRaw<EndingRow[]>`
      SELECT least(expires_at, created_at + make_interval(hours => ${this.environment.SESSION_MAX_HOURS}::int)) AS at,
        NULL AS id, NULL AS name
      FROM session WHERE token = ${token}
      UNION ALL
      SELECT e.at, u.id, u.name FROM ended_session e JOIN "user" u ON u.id = e.user_id
      WHERE e.token_hash = sha256(convert_to(${token}, 'UTF8'))`;
    if (!row) return undefined;
    const { at, id, name } = row;
    const by = id === null ? null : { id, name: name ?? '' };
    return { what: 'session_ended', by, at: at.toISOString() };
  }

  private async renew(sessionId: string): Promise<void> {
    const { SESSION_IDLE_HOURS: idleHours, SESSION_MAX_HOURS: maxHours } = this.environment;
    await this.database.prisma.$executeRaw`
      UPDATE session SET updated_at = now(),
        expires_at = least(now() + make_interval(hours => ${idleHours}::int), created_at + make_interval(hours => ${maxHours}::int))
      WHERE id = ${sessionId}::uuid`;
  }

  private tokenOf(request: FastifyRequest): string | undefined {
    const known = this.tokens.get(request) ?? { token: this.readToken(request.headers.cookie ?? '') };
    this.tokens.set(request, known);
    return known.token;
  }

  /** The session's token out of better-auth's cookie `token.signature`, or undefined if it was tampered with. */
  private readToken(cookies: string): string | undefined {
    const match = this.cookie.exec(cookies);
    const signed = decode(match?.[1] ?? '');
    const dot = signed.lastIndexOf('.');
    if (dot < 1) return undefined;
    const token = signed.slice(0, dot);
    const expected = createHmac('sha256', this.environment.BETTER_AUTH_SECRET).update(token).digest();
    const given = Buffer.from(signed.slice(dot + 1), 'base64');
    return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
  }
}

const keyOf = (token: string, organisationId: string) => `${organisationId} ${token}`;

function identityOf(row: Row, organisationId: string, request: FastifyRequest): Identity {
  const user: User = {
    session: { id: row.sessionId, authenticatedAt: row.authenticatedAt },
    userId: row.userId,
    userName: row.name,
    email: row.email,
    isDemo: row.isDemo,
    requestId: String(request.id),
  };
  const { role, timeZone } = row;
  if (role === null || timeZone === null) return { user };
  const language = languageOf(request.headers);
  return {
    user,
    actor: {
      ...user,
      organisationId,
      role,
      timeZone,
      ownTimeZone: headerOf(request, 'time-zone'),
      page: pageIdSchema.safeParse(headerOf(request, 'waymark-page')).data,
      language,
    },
  };
}

function headerOf({ headers }: FastifyRequest, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
