import { type Comparison, instantOf } from './comparison.ts';
import type { Finding } from './finding.ts';
import { keptCopies } from './kept-copies.ts';
import type { Query } from './read-log.ts';
import { toldFacts } from './told-facts.ts';

/** Rows that are only ever added, each with an entry of its own that holds its id under a name. */
interface ToldRows {
  table: string;
  what: string;
  /** The row's id in `after`. */
  id: string;
  actions: string[];
  /** What the entry has to be about. */
  subject: string;
  by: string;
  fields: string[];
}

const rows: ToldRows[] = [
  {
    ...{ table: 'evidence_review', what: 'review of', id: 'reviewId', subject: 'evidence_id', by: 'reviewer_id' },
    actions: ['evidence.accepted', 'evidence.rejected'],
    fields: ['verdict', 'reason', 'versionNumber', 'reviewedAt'],
  },
  {
    ...{
      table: 'stage_decision',
      what: 'decision on the stage',
      id: 'decisionId',
      subject: 'stage_id',
      by: 'decided_by_id',
    },
    actions: ['stage.signed', 'stage.reopened'],
    fields: ['decision', 'note', 'facts', 'decidedAt'],
  },
  {
    ...{ table: 'bridge_letter', what: 'bridge letter of', id: 'letterId', subject: 'report_id', by: 'created_by_id' },
    actions: ['bridge_letter.recorded'],
    fields: ['fromOn', 'toOn', 'issuedOn'],
  },
  {
    ...{ table: 'document_version', what: 'version of the document', id: 'versionId', subject: 'document_id' },
    by: 'added_by_id',
    actions: ['document.version_added'],
    fields: ['number', 'label', 'note', 'authorId', 'fileName', 'mediaType', 'sha256', 'url'],
  },
  {
    ...{ table: 'document_decision', what: 'decision on the document', id: 'decisionId', subject: 'document_id' },
    by: 'decided_by_id',
    actions: ['document.approved', 'document.approval_withdrawn'],
    fields: ['decision', 'versionNumber', 'decidedOn', 'note', 'decidedAt'],
  },
];

const columnOf = (field: string) => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const toldOf = (field: string) =>
  field.endsWith('At') ? instantOf(`t.${columnOf(field)}`) : `coalesce(to_jsonb(t.${columnOf(field)}), 'null')`;

function comparisonsOf({ table, what, id, actions, subject, by, fields }: ToldRows): Comparison[] {
  const own = `a.action = ANY ('{${actions.join(',')}}') AND a.subject_id = t.${subject}`;
  const same = fields.map((field) => `a.after -> '${field}' IS NOT DISTINCT FROM ${toldOf(field)}`).join(' AND ');
  const entry = `a.organisation_id = t.organisation_id AND ${own} AND a.after ->> '${id}' = t.id::text`;
  // What was written before entries named their rows is known by what it says alone.
  const old = `a.organisation_id = t.organisation_id AND ${own} AND NOT a.after ? '${id}' AND a.actor_id = t.${by}
    AND a.after ->> '${fields[0]}' = t.${columnOf(fields[0] ?? '')}::text`;
  const names = `'In ' || o.name || ', the ${what} “' || coalesce(a.subject_label, t.${subject}::text) || '”`;
  return [
    {
      kind: 'row.changed',
      text: `SELECT ${names} is not what entry ' || a.sequence || ' of the log says: ' || coalesce(a.after ->> '${fields[0]}', 'nothing')
          || ' there, ' || coalesce(t.${columnOf(fields[0] ?? '')}::text, 'nothing') || ' in the database.' AS sentence
        FROM ${table} t JOIN organisation o ON o.id = t.organisation_id JOIN activity a ON ${entry}
        WHERE NOT (${same} AND a.actor_id IS NOT DISTINCT FROM t.${by}) LIMIT 100`,
    },
    {
      kind: 'row.added',
      text: `SELECT 'In ' || o.name || ', the log knows nothing of a ${what} ' || t.${subject} || ' (' || t.${columnOf(fields[0] ?? '')} || '): it was put in beside Waymark.' AS sentence
        FROM ${table} t JOIN organisation o ON o.id = t.organisation_id
        WHERE NOT EXISTS (SELECT FROM activity a WHERE ${entry}) AND NOT EXISTS (SELECT FROM activity a WHERE ${old}) LIMIT 100`,
    },
    {
      kind: 'row.missing',
      text: `SELECT 'In ' || o.name || ', the ${what} “' || a.subject_label || '” of entry ' || a.sequence || ' is gone.' AS sentence
        FROM activity a JOIN organisation o ON o.id = a.organisation_id
        WHERE a.action = ANY ('{${actions.join(',')}}') AND a.after ? '${id}'
          AND NOT EXISTS (SELECT FROM ${table} t WHERE t.organisation_id = a.organisation_id AND t.id::text = a.after ->> '${id}')
          AND NOT EXISTS (SELECT FROM activity e WHERE e.organisation_id = a.organisation_id AND e.subject_id = a.subject_id
            AND e.action = 'bridge_letter.deleted' AND e.before ->> '${id}' = a.after ->> '${id}') LIMIT 100`,
    },
  ];
}

const versions: Comparison[] = [
  {
    kind: 'row.changed',
    text: `SELECT 'In ' || o.name || ', the file of version ' || v.number || ' of “' || a.subject_label || '” is ' ||
        coalesce(v.file_name, v.url, 'nothing') || ' (SHA-256 ' || coalesce(v.sha256, 'none') || ', ' || coalesce(b.byte_size::text, 'no')
        || ' bytes), but entry ' || a.sequence || ' of the log says ' || coalesce(a.after ->> 'fileName', a.after ->> 'url', 'nothing')
        || ' (' || coalesce(a.after ->> 'sha256', 'none') || ', ' || coalesce(a.after ->> 'byteSize', 'no') || ' bytes).' AS sentence
      FROM evidence_version v JOIN organisation o ON o.id = v.organisation_id
      LEFT JOIN blob b ON b.organisation_id = v.organisation_id AND b.sha256 = v.sha256
      JOIN activity a ON a.organisation_id = v.organisation_id AND a.subject_id = v.evidence_id
        AND a.action IN ('evidence.added', 'evidence.version_added') AND a.after ->> 'versionNumber' = v.number::text
      WHERE (a.after ? 'sha256' AND a.after ->> 'sha256' IS DISTINCT FROM v.sha256)
        OR (a.after ? 'fileName' AND a.after ->> 'fileName' IS DISTINCT FROM v.file_name)
        OR (a.after ? 'url' AND a.after ->> 'url' IS DISTINCT FROM v.url)
        OR (a.after ? 'byteSize' AND a.after ->> 'byteSize' IS DISTINCT FROM b.byte_size::text)
        OR a.actor_id IS DISTINCT FROM v.uploaded_by_id AND a.after ? 'byteSize' LIMIT 100`,
  },
  {
    kind: 'row.added',
    text: `SELECT 'In ' || o.name || ', the log knows nothing of version ' || v.number || ' of “' || e.title || '”: it was put in beside Waymark.' AS sentence
      FROM evidence_version v JOIN organisation o ON o.id = v.organisation_id
      JOIN evidence e ON e.organisation_id = v.organisation_id AND e.id = v.evidence_id
      WHERE NOT EXISTS (SELECT FROM activity a WHERE a.organisation_id = v.organisation_id AND a.subject_id = v.evidence_id
        AND (a.action IN ('evidence.added', 'evidence.version_added') AND a.after ->> 'versionNumber' = v.number::text
          OR a.action = 'evidence.added' AND v.number = 1)) LIMIT 100`,
  },
  {
    kind: 'row.missing',
    text: `SELECT 'In ' || o.name || ', version ' || (a.after ->> 'versionNumber') || ' of “' || a.subject_label || '” (entry ' || a.sequence || ') is gone.' AS sentence
      FROM activity a JOIN organisation o ON o.id = a.organisation_id
      WHERE a.action IN ('evidence.added', 'evidence.version_added') AND a.after ? 'versionNumber'
        AND NOT EXISTS (SELECT FROM evidence_version v WHERE v.organisation_id = a.organisation_id AND v.evidence_id = a.subject_id
          AND v.number::text = a.after ->> 'versionNumber') LIMIT 100`,
  },
];

/** Who may do what follows from the log alone. */
const people: Comparison[] = [
  {
    kind: 'row.added',
    text: `SELECT 'In ' || o.name || ', the log knows nothing of how ' || u.name || ' became ' || m.role || '.' AS sentence
      FROM member m JOIN organisation o ON o.id = m.organisation_id JOIN "user" u ON u.id = m.user_id
      WHERE NOT EXISTS (SELECT FROM activity a WHERE a.organisation_id = m.organisation_id
        AND (a.subject_type = 'member' AND a.subject_id = m.user_id AND a.after ->> 'role' = m.role
          OR a.action = 'organisation.created' AND a.actor_id = m.user_id AND m.role = 'owner')) LIMIT 100`,
  },
  {
    kind: 'row.changed',
    text: `SELECT 'In ' || o.name || ', ' || u.name || CASE WHEN m.removed_at IS NULL THEN ' is a member, but was removed by entry ' || l.sequence
          ELSE ' was removed, and no entry says so' END || '.' AS sentence
      FROM member m JOIN organisation o ON o.id = m.organisation_id JOIN "user" u ON u.id = m.user_id
      LEFT JOIN LATERAL (SELECT a.sequence, a.action FROM activity a WHERE a.organisation_id = m.organisation_id
        AND a.subject_type = 'member' AND a.subject_id = m.user_id AND (a.action = 'member.removed' OR a.after ? 'role')
        ORDER BY a.sequence DESC LIMIT 1) l ON true
      WHERE (m.removed_at IS NOT NULL) <> (coalesce(l.action, '') = 'member.removed') LIMIT 100`,
  },
  {
    kind: 'row.changed',
    text: `SELECT o.name || CASE WHEN o.is_demo THEN ' is called' ELSE ' is not called' END || ' a demo, and the log says otherwise.' AS sentence
      FROM organisation o WHERE o.is_demo <> EXISTS (SELECT FROM activity a WHERE a.organisation_id = o.id
        AND a.subject_type = 'organisation' AND a.after -> 'isDemo' = 'true') LIMIT 100`,
  },
];

/** Reviews, decisions, versions, people and facts: each row has its entry, says the same, and is there. */
export async function verifyToldDecisions(query: Query): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { kind, text } of [...rows.flatMap(comparisonsOf), ...versions, ...people, ...toldFacts, ...keptCopies]) {
    const found = await query<{ sentence: string }>(text, []);
    findings.push(...found.map(({ sentence }) => ({ kind, sentence })));
  }
  return findings;
}
