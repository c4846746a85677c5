import { type Comparison, instantOf } from './comparison.ts';
import type { Finding } from './finding.ts';
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

/** What the database keeps beside its rows so that pages are fast. */
const copies: Comparison[] = [
  {
    kind: 'row.added',
    text: `SELECT 'In ' || o.name || ', ' || g.requirement_id || ' is ' || w.what || ', and the log knows nothing of it.' AS sentence
      FROM gap_item g JOIN organisation o ON o.id = g.organisation_id
      CROSS JOIN LATERAL (VALUES ('accepted', 'acceptedById', g.accepted_by_id), ('said to be done', 'claimedById', g.claimed_by_id)) w (what, field, who)
      WHERE w.who IS NOT NULL AND NOT EXISTS (SELECT FROM activity a WHERE a.organisation_id = g.organisation_id
        AND a.subject_id = g.id AND a.after ? w.field) LIMIT 100`,
  },
  {
    kind: 'row.changed',
    text: `SELECT 'In ' || o.name || ', the ' || r.verdict || ' verdict on version ' || r.version_number || ' of “' || e.title || '” '
        || CASE WHEN r.is_current THEN 'counts, but a newer one or a newer version does.' ELSE 'does not count, but is the newest.' END AS sentence
      FROM evidence_review r JOIN organisation o ON o.id = r.organisation_id
      JOIN evidence e ON e.organisation_id = r.organisation_id AND e.id = r.evidence_id
      WHERE r.is_current <> (r.version_number = e.latest_number AND NOT EXISTS (SELECT FROM evidence_review n
        WHERE n.organisation_id = r.organisation_id AND n.evidence_id = r.evidence_id AND n.programme_id = r.programme_id
          AND (n.reviewed_at, n.id) > (r.reviewed_at, r.id))) LIMIT 100`,
  },
  {
    kind: 'row.changed',
    text: `SELECT 'In ' || o.name || ', “' || e.title || '” counts as ' || coalesce(l.verdict, 'waiting') || ' for ' || g.requirement_id
        || ', but its verdict is ' || coalesce(r.verdict, 'none') || '.' AS sentence
      FROM evidence_link l JOIN organisation o ON o.id = l.organisation_id
      JOIN evidence e ON e.organisation_id = l.organisation_id AND e.id = l.evidence_id
      JOIN gap_item g ON g.organisation_id = l.organisation_id AND g.id = l.gap_item_id
      LEFT JOIN evidence_review r ON r.organisation_id = l.organisation_id AND r.evidence_id = l.evidence_id
        AND r.programme_id = g.programme_id AND r.is_current AND r.version_number = e.latest_number
      WHERE (l.verdict, l.captured_on, l.period_to_on, l.programme_id)
        IS DISTINCT FROM (r.verdict, e.captured_on, e.period_to_on, g.programme_id) LIMIT 100`,
  },
  {
    kind: 'row.changed',
    text: `SELECT 'In ' || o.name || ', ' || g.requirement_id || ' counts other accepted evidence than is linked to it.' AS sentence
      FROM gap_item g JOIN organisation o ON o.id = g.organisation_id
      WHERE g.evidence_until <> coalesce((SELECT array_agg(n.fresh_until ORDER BY n.fresh_until) FROM (
        SELECT l.fresh_until FROM evidence_link l WHERE l.organisation_id = g.organisation_id AND l.gap_item_id = g.id
          AND l.verdict = 'accepted' ORDER BY l.fresh_until DESC LIMIT g.evidence_required) n), '{}') LIMIT 100`,
  },
  {
    kind: 'row.changed',
    text: `SELECT 'In ' || o.name || ', “' || e.title || '” is in version ' || e.latest_number || ', but has ' || count(v.number) || '.' AS sentence
      FROM evidence e JOIN organisation o ON o.id = e.organisation_id
      LEFT JOIN evidence_version v ON v.organisation_id = e.organisation_id AND v.evidence_id = e.id
      GROUP BY o.name, e.organisation_id, e.id HAVING e.latest_number <> coalesce(max(v.number), 0) OR count(v.number) <> e.latest_number LIMIT 100`,
  },
];

/** How far a document is follows from its versions and decisions; only what was said before there were any stands alone. */
const documentCopies: Comparison[] = [
  {
    kind: 'row.changed',
    text: `SELECT 'In ' || o.name || ', the document ' || d.key || ' is ' || d.state || coalesce(' since ' || d.approved_on, '')
        || ', but its last decision is ' || coalesce(x.decision || ' of ' || x.decided_on, 'none') || '.' AS sentence
      FROM programme_document d JOIN organisation o ON o.id = d.organisation_id
      LEFT JOIN LATERAL (SELECT max(v.number) AS number FROM document_version v
        WHERE v.organisation_id = d.organisation_id AND v.document_id = d.id) n ON true
      LEFT JOIN LATERAL (SELECT c.decision, c.decided_on, c.decided_by_id FROM document_decision c
        WHERE c.organisation_id = d.organisation_id AND c.document_id = d.id AND c.version_number = n.number
        ORDER BY c.decided_at DESC, c.id DESC LIMIT 1) x ON true
      WHERE d.latest_number <> coalesce(n.number, 0)
        OR CASE WHEN n.number IS NULL THEN d.state NOT IN ('missing', 'unconfirmed')
          ELSE d.state <> CASE WHEN x.decision = 'approved' THEN 'approved' ELSE 'draft' END END
        OR (d.approved_on, d.approved_by_id) IS DISTINCT FROM (CASE WHEN x.decision = 'approved' THEN x.decided_on END,
          CASE WHEN x.decision = 'approved' THEN x.decided_by_id END) LIMIT 100`,
  },
];

/** Reviews, decisions, versions, people and facts: each row has its entry, says the same, and is there. */
export async function verifyToldDecisions(query: Query): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { kind, text } of [
    ...rows.flatMap(comparisonsOf),
    ...versions,
    ...people,
    ...toldFacts,
    ...copies,
    ...documentCopies,
  ]) {
    const found = await query<{ sentence: string }>(text, []);
    findings.push(...found.map(({ sentence }) => ({ kind, sentence })));
  }
  return findings;
}
