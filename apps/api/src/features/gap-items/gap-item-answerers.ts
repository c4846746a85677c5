import { permissions } from '@waymark/domain';
import type { Db, Tenant } from '../../common/database.ts';

const runProgrammes = permissions['programme:manage'].map((role) => `'${role}'`).join(', ');

/**
 * Whether it is a person's to answer an item that was sent back and has no owner: whoever said that it is done, or, once
 * they have left, who runs programmes. `$1` is the organisation.
 */
export const answersUnowned = (row: string, personId: string) => `(
      ${row}.owner_id IS NULL AND ${row}.answerer_id IS NOT NULL AND (${row}.answerer_id = ${personId}
        OR EXISTS (SELECT FROM member m WHERE m.organisation_id = $1 AND m.user_id = ${personId} AND m.role IN (${runProgrammes}))
          AND NOT EXISTS (SELECT FROM member m WHERE m.organisation_id = $1 AND m.user_id = ${row}.answerer_id
            AND m.removed_at IS NULL)))`;

/** All who are asked to answer it, among those who belong to the organisation. */
export async function answerersOf(tx: Db, { organisationId }: Tenant, itemId: string): Promise<string[]> {
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `SELECT a.user_id AS id FROM gap_item g JOIN member a ON a.organisation_id = $1 AND a.removed_at IS NULL
     WHERE g.organisation_id = $1 AND g.id = $2::uuid AND ${answersUnowned('g', 'a.user_id')} ORDER BY a.user_id`,
    organisationId,
    itemId,
  );
  return rows.map(({ id }) => id);
}
