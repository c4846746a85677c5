import type { ImportMeaning } from '@waymark/contracts';
import type { Actor } from '../../../common/actor.ts';
import type { Db } from '../../../common/database.ts';
import { plainAsked } from './questions.ts';

/** Many more than tables of one organisation have; beyond them the oldest are asked again. */
const remembered = 2000;

/** What was answered at earlier imports of this organisation. */
export const earlierMeanings = (tx: Db, { organisationId }: Actor): Promise<ImportMeaning[]> =>
  tx.importMeaning.findMany({
    where: { organisationId },
    select: { kind: true, asked: true, means: true },
    orderBy: { updatedAt: 'desc' },
    take: remembered,
  }) as Promise<ImportMeaning[]>;

/** Keeps the answers an import was written by; the last answer to a question counts. */
export async function rememberMeanings(tx: Db, { organisationId }: Actor, meanings: readonly ImportMeaning[]) {
  const rows = meanings.map(({ kind, asked, means }) => ({ kind, asked: plainAsked(asked), means }));
  await tx.$executeRaw`
    INSERT INTO import_meaning (organisation_id, kind, asked, means)
    SELECT DISTINCT ON (kind, asked) ${organisationId}::uuid, kind, asked, means
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS answered(kind text, asked text, means text)
    ORDER BY kind, asked
    ON CONFLICT (organisation_id, kind, asked) DO UPDATE SET means = EXCLUDED.means, updated_at = now()`;
}
