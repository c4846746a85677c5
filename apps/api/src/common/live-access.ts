import { Inject, Injectable } from '@nestjs/common';
import { type Role, roles } from '@waymark/domain';
import { z } from 'zod';
import { ENVIRONMENT, type Environment } from '../env.ts';
import { Database } from './database.ts';

const rowSchema = z.object({ sessionId: z.string(), role: z.enum(roles).nullable() });

const text = `
  SELECT s.id AS "sessionId", m.role FROM session s
  LEFT JOIN member m ON m.organisation_id = $1 AND m.user_id = s.user_id AND m.removed_at IS NULL
  WHERE s.id = ANY ($2::uuid[]) AND s.expires_at > now() AND s.created_at > now() - make_interval(hours => $3)`;

/** Whether those who listen still may: asked where it may have changed, and now and then. It renews no session. */
@Injectable()
export class LiveAccess {
  constructor(
    private readonly database: Database,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** The role of each session that goes on, null where it is a member's no more. */
  async rolesOf(organisationId: string, sessionIds: readonly string[]): Promise<Map<string, Role | null>> {
    const values = [organisationId, sessionIds, this.environment.SESSION_MAX_HOURS];
    const rows = await this.database.read({ organisationId }, { name: 'live-access', text, values });
    return new Map(
      rowSchema
        .array()
        .parse(rows)
        .map(({ sessionId, role }) => [sessionId, role]),
    );
  }
}
