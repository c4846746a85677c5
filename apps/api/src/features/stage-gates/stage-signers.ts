import { can, permissions } from '@waymark/domain';
import type { Database, Tenant } from '../../common/database.ts';

const listed = (roles: readonly string[]) => roles.map((role) => `'${role}'`).join(', ');

/** Who signs and does not run programmes: it is their part to decide, whichever programme it is. */
const onlySign = permissions['stage:sign'].filter((role) => !can(role, 'programme:manage'));
const alsoManage = permissions['stage:sign'].filter((role) => can(role, 'programme:manage'));

/** Whoever owns a stage of the programme, or owns or reviews anything in it. */
const hasPart = (stage: string, userId: string) => `(
      EXISTS (SELECT FROM stage o
        WHERE o.organisation_id = $1 AND o.programme_id = ${stage}.programme_id AND o.owner_id = ${userId})
      OR EXISTS (SELECT FROM gap_item g
        WHERE g.organisation_id = $1 AND g.programme_id = ${stage}.programme_id
          AND (g.owner_id = ${userId} OR g.reviewer_id = ${userId})))`;

const membersOf = (roles: readonly string[]) => `
      SELECT user_id FROM member
      WHERE organisation_id = $1 AND removed_at IS NULL AND role IN (${listed(roles)})`;

/**
 * The ids of those of whom a stage (the alias of its row) asks its signature: who decides, and of those who run
 * programmes the ones whose programme it is. Where nobody has a part in it yet, that is all of them.
 */
export const signersOf = (stage: string) => `
    SELECT user_id FROM (${membersOf(onlySign)}) decides
    UNION ALL
    (WITH manages AS (
      SELECT user_id, ${hasPart(stage, 'm.user_id')} AS has_part FROM (${membersOf(alsoManage)}) m)
    SELECT user_id FROM manages WHERE has_part OR NOT EXISTS (SELECT FROM manages WHERE has_part))`;

/** The same of one stage. */
export async function signersOfStage(database: Database, tenant: Tenant, stageId: string): Promise<string[]> {
  const text = `
    SELECT x.user_id AS "userId" FROM stage s CROSS JOIN LATERAL (${signersOf('s')}) x
    WHERE s.organisation_id = $1::uuid AND s.id = $2::uuid`;
  const values = [tenant.organisationId, stageId];
  const rows = await database.read<{ userId: string }>(tenant, { name: 'stage_signers', text, values });
  return rows.map(({ userId }) => userId);
}
