import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { roles } from '@waymark/domain';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ENVIRONMENT, type Environment } from '../env.ts';
import type { Actor, User } from './actor.ts';
import { Database } from './database.ts';
import { languageOf } from './request-language.ts';

const rowSchema = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  isDemo: z.boolean(),
  role: z.enum(roles).nullable(),
  timeZone: z.string().nullable(),
});

const query = `
  SELECT u.id AS "userId", u.name, u.email, u.is_demo AS "isDemo", m.role, o.time_zone AS "timeZone"
  FROM session s
  JOIN "user" u ON u.id = s.user_id
  LEFT JOIN member m ON m.organisation_id = $2 AND m.user_id = u.id AND m.removed_at IS NULL
  LEFT JOIN organisation o ON o.id = m.organisation_id
  WHERE s.token = $1 AND s.expires_at > now()`;

const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Who a request comes from, in one round trip. Sessions are better-auth's own: it makes, renews and ends them;
 * here its signed cookie is only checked and its row read, together with the membership.
 */
@Injectable()
export class SessionReader {
  constructor(
    private readonly database: Database,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** The person of a valid session, and the actor if that person is a member of the organisation. */
  async identify(request: FastifyRequest, organisationId = nobody): Promise<{ user: User; actor?: Actor } | undefined> {
    const token = this.tokenOf(request.headers.cookie ?? '');
    if (!token) return undefined;

    const rows = await this.database.read(
      { organisationId },
      { name: 'identify', text: query, values: [token, organisationId] },
    );
    if (!rows[0]) return undefined;
    const row = rowSchema.parse(rows[0]);
    const user: User = {
      userId: row.userId,
      userName: row.name,
      email: row.email,
      isDemo: row.isDemo,
      requestId: String(request.id),
    };
    const { role, timeZone } = row;
    if (role === null || timeZone === null) return { user };
    return { user, actor: { ...user, organisationId, role, timeZone, language: languageOf(request) } };
  }

  /** The session's token out of better-auth's cookie `token.signature`, or undefined if it was tampered with. */
  private tokenOf(cookies: string): string | undefined {
    const match = /(?:^|;\s*)(?:__Secure-)?waymark\.session_token=([^;]+)/.exec(cookies);
    const signed = decode(match?.[1] ?? '');
    const dot = signed.lastIndexOf('.');
    if (dot < 1) return undefined;
    const token = signed.slice(0, dot);
    const expected = createHmac('sha256', this.environment.BETTER_AUTH_SECRET).update(token).digest();
    const given = Buffer.from(signed.slice(dot + 1), 'base64');
    return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
