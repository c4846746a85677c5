import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { WhatHappened } from '@waymark/contracts';
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

const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Who a request comes from, in one round trip. Sessions are better-auth's own: it makes and ends them; here its signed
 * cookie is checked and its row read, together with the membership. A session that is used is renewed, until its absolute
 * end; that is written when a tenth of the time without use has gone by, not with each request.
 */
@Injectable()
export class SessionReader {
  private readonly cookie: RegExp;

  constructor(
    private readonly database: Database,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {
    this.cookie = new RegExp(`(?:^|;\\s*)${cookiePrefix(environment)}\\.session_token=([^;]+)`);
  }

  /** The person of a valid session, and the actor if that person is a member of the organisation. */
  async identify(request: FastifyRequest, organisationId = nobody): Promise<{ user: User; actor?: Actor } | undefined> {
    const token = this.tokenOf(request.headers.cookie ?? '');
    if (!token) return undefined;

    const { SESSION_IDLE_HOURS: idleHours, SESSION_MAX_HOURS: maxHours } = this.environment;
    const rows = await this.database.read(
      { organisationId },
      { name: 'identify', text: query, values: [token, organisationId, idleHours, maxHours] },
    );
    if (!rows[0]) return undefined;
    const row = rowSchema.parse(rows[0]);
    if (row.isToRenew) await this.renew(row.sessionId);
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
    const ownTimeZone = headerOf(request, 'time-zone');
    return {
      user,
      actor: {
        ...user,
        organisationId,
        role,
        timeZone,
        ownTimeZone,
        language: languageOf(request.headers),
      },
    };
  }

  /** When the session ran out that a request comes with, if that is known: one that was ended is there no more. */
  async ending({ headers }: FastifyRequest): Promise<WhatHappened | undefined> {
    const token = this.tokenOf(headers.cookie ?? '');
    if (!token) return undefined;
    const rows = await this.database.prisma.$queryRaw<{ at: Date }[]>`
      SELECT least(expires_at, created_at + make_interval(hours => ${this.environment.SESSION_MAX_HOURS}::int)) AS at
      FROM session WHERE token = ${token}`;
    return rows[0] && { what: 'session_ended', by: null, at: rows[0].at.toISOString() };
  }

  private async renew(sessionId: string): Promise<void> {
    const { SESSION_IDLE_HOURS: idleHours, SESSION_MAX_HOURS: maxHours } = this.environment;
    await this.database.prisma.$executeRaw`
      UPDATE session SET updated_at = now(),
        expires_at = least(now() + make_interval(hours => ${idleHours}::int), created_at + make_interval(hours => ${maxHours}::int))
      WHERE id = ${sessionId}::uuid`;
  }

  /** The session's token out of better-auth's cookie `token.signature`, or undefined if it was tampered with. */
  private tokenOf(cookies: string): string | undefined {
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
