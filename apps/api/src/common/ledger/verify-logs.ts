import type { Finding } from './finding.ts';
import { checkMark, deletionContent, type MarkKey } from './mark.ts';
import { type Query, readLog } from './read-log.ts';
import type { LogSeal } from './seal.ts';
import { walkLog } from './walk.ts';

export interface VerifiedLogs {
  findings: Finding[];
  entries: number;
  unmarked: number;
  logs: number;
}

/** Every log there is, or should be: of organisations that are there, that have entries, or that were sealed. */
export async function verifyLogs(
  query: Query,
  { keys, seals }: { keys: readonly MarkKey[]; seals: ReadonlyMap<string, LogSeal[]> },
): Promise<VerifiedLogs> {
  const found: VerifiedLogs = { findings: [...(await twice(query))], entries: 0, unmarked: 0, logs: 0 };
  const organisations = await query<{ id: string; name: string | null }>(
    `SELECT coalesce(o.id, a.organisation_id)::text AS id, o.name
     FROM organisation o FULL JOIN (SELECT DISTINCT organisation_id FROM activity) a ON a.organisation_id = o.id
     ORDER BY o.name, 1`,
    [],
  );
  for (const { id, name } of organisations) {
    const label = name ?? `the organisation ${id}`;
    if (name === null) {
      found.findings.push({
        kind: 'organisation.gone',
        sentence: `There is an activity log of the organisation ${id}, but no such organisation.`,
      });
    }
    const log = { name: label, organisationId: id, keys, seals: seals.get(id) ?? [] };
    const { findings, entries, unmarked } = await walkLog(log, readLog(query, id));
    found.findings.push(...findings);
    found.entries += entries;
    found.unmarked += unmarked;
    found.logs += 1;
  }
  const there = new Set(organisations.map(({ id }) => id));
  found.findings.push(...(await goneOrganisations(query, keys, new Map([...seals].filter(([id]) => !there.has(id))))));
  return found;
}

/** A mark is good for one entry. */
async function twice(query: Query): Promise<Finding[]> {
  const rows = await query<{ name: string; sequences: string }>(
    `SELECT coalesce(o.name, a.organisation_id::text) AS name, string_agg(a.sequence::text, ' and ' ORDER BY a.sequence) AS sequences
     FROM activity a LEFT JOIN organisation o ON o.id = a.organisation_id
     WHERE a.id IS NOT NULL GROUP BY a.organisation_id, o.name, a.id HAVING count(*) > 1 LIMIT 100`,
    [],
  );
  return rows.map(({ name, sequences }) => ({
    kind: 'entry.twice',
    sentence: `In the activity log of ${name}, entries ${sequences} are one: its mark was used again.`,
  }));
}

async function goneOrganisations(
  query: Query,
  keys: readonly MarkKey[],
  gone: ReadonlyMap<string, LogSeal[]>,
): Promise<Finding[]> {
  const rows = await query<{ organisationId: string; id: string; mark: string }>(
    'SELECT organisation_id::text AS "organisationId", id::text, mark FROM organisation_deletion',
    [],
  );
  const isMarked = ({ mark, ...deletion }: (typeof rows)[number]) =>
    checkMark(keys, deletionContent(deletion), mark) === 'fits';
  const forged = rows.filter((row) => !isMarked(row));
  const deleted = new Set(rows.filter(isMarked).map(({ organisationId }) => organisationId));
  const missing = [...gone].filter(([id]) => !deleted.has(id));
  return [
    ...forged.map(({ organisationId }) => ({
      kind: 'deletion.forged' as const,
      sentence: `That the organisation ${organisationId} was deleted was not written by Waymark: its mark does not fit.`,
    })),
    ...missing.map(([id, seals]) => ({
      kind: 'organisation.gone' as const,
      sentence: `The organisation ${id} is gone with its log, which had ${Math.max(...seals.map(({ sequence }) => sequence))} entries when it was sealed; nobody deleted it through Waymark.`,
    })),
  ];
}
