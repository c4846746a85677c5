import type { Finding } from './finding.ts';
import type { Query } from './read-log.ts';

/** What entries say of the rows of one table: the newest word of the log about a field is what the field is. */
interface ToldTable {
  table: string;
  subjectType: string;
  /** The column that entries name the row by. */
  key: string;
  label: string;
  /** Names in `after`, which are the columns' in other letters. */
  fields: string[];
  /** The entry every row has; rows of tables without one are made together with something else. */
  begunBy?: string[];
  /** After this entry the row is gone, as after the one that its programme was deleted. */
  endedBy?: string;
}

const file = ['fileName', 'mediaType', 'sha256'];

const told: ToldTable[] = [
  {
    ...{ table: 'gap_item', subjectType: 'gap_item', key: 'id', label: 'requirement_id' },
    fields: [
      ...['conformity', 'findingAsIs', 'targetToBe', 'justification', 'isHighRisk', 'ownerId', 'reviewerId', 'dueOn'],
      ...[
        'closeByStageId',
        'effortHours',
        'evidenceRequired',
        'assessedById',
        'assessedAt',
        'acceptedById',
        'acceptedAt',
        'returnedById',
        'returnedAt',
        'returnReason',
      ],
    ],
  },
  {
    ...{ table: 'evidence', subjectType: 'evidence', key: 'id', label: 'title', begunBy: ['evidence.added'] },
    fields: ['title', 'description', 'capturedOn', 'periodFromOn', 'periodToOn'],
  },
  {
    ...{ table: 'certificate', subjectType: 'certificate', key: 'id', label: 'number' },
    begunBy: ['certificate.recorded'],
    fields: [
      ...['number', 'body', 'scope', 'accreditation', 'decidedOn', 'issuedOn', 'validFromOn', 'expiresOn', 'status'],
      ...['statusReason', 'openPoints', 'openPointsReason', ...file],
    ],
  },
  {
    ...{ table: 'assurance_report', subjectType: 'assurance_report', key: 'id', label: 'firm' },
    begunBy: ['assurance_report.recorded'],
    fields: [
      ...[
        'firm',
        'opinion',
        'exceptionCount',
        'exceptions',
        'asOfOn',
        'issuedOn',
        'openPoints',
        'openPointsReason',
        ...file,
      ],
    ],
  },
  {
    ...{ table: 'programme', subjectType: 'programme', key: 'id', label: 'name' },
    ...{
      begunBy: ['programme.created', 'programme.renewed', 'programme.moved'],
      endedBy: 'programme.deleted',
      fields: ['name', 'scopeStatement'],
    },
  },
  {
    ...{
      table: 'report',
      subjectType: 'report',
      key: 'id',
      label: 'title',
      begunBy: ['report.frozen'],
      fields: ['title'],
    },
  },
  {
    ...{
      table: 'task',
      subjectType: 'task',
      key: 'id',
      label: 'title',
      begunBy: ['task.created'],
      endedBy: 'task.deleted',
    },
    fields: ['title', 'status', 'assigneeId', 'dueOn'],
  },
  {
    ...{ table: 'report_decision', subjectType: 'report_decision', key: 'id', label: 'question' },
    begunBy: ['report_decision.asked'],
    fields: ['question', 'why', 'neededByOn', 'deciderId', 'reason', 'isCarriedOut'],
  },
  { table: 'member', subjectType: 'member', key: 'user_id', label: 'role', fields: ['role'] },
  {
    table: 'organisation',
    subjectType: 'organisation',
    key: 'id',
    label: 'name',
    fields: ['name', 'isDemo', 'timeZone'],
  },
];

const columnOf = (field: string) => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const organisationOf = ({ table }: ToldTable) => (table === 'organisation' ? 'id' : 'organisation_id');

/** Days and times as entries write them. */
const asTold = `CASE WHEN r.value #>> '{}' ~ '^\\d{4}-\\d\\d-\\d\\dT'
  THEN to_jsonb(to_char((r.value #>> '{}')::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ELSE r.value END`;

export async function verifyToldFields(query: Query): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const table of told) {
    findings.push(
      ...(await changedFields(query, table)),
      ...(await unknownRows(query, table)),
      ...(await lostRows(query, table)),
    );
  }
  return findings;
}

interface ChangedField {
  organisation: string;
  label: string;
  field: string;
  told: unknown;
  found: unknown;
  sequence: string;
}

async function changedFields(query: Query, table: ToldTable): Promise<Finding[]> {
  const columns = Object.fromEntries(table.fields.map((field) => [field, columnOf(field)]));
  const rows = await query<ChangedField>(
    `WITH told AS (
       SELECT DISTINCT ON (a.organisation_id, a.subject_id, f.key)
         a.organisation_id, a.subject_id, f.key AS field, f.value, a.sequence
       FROM activity a CROSS JOIN LATERAL jsonb_each(CASE WHEN jsonb_typeof(a.after) = 'object' THEN a.after END) f
       WHERE a.subject_type = $1 AND a.action LIKE $1 || '.%' AND $2::jsonb ? f.key
       ORDER BY a.organisation_id, a.subject_id, f.key, a.sequence DESC)
     SELECT o.name AS organisation, t.${table.label} AS label, told.field, told.value AS told, s.found, told.sequence::text
     FROM told JOIN ${table.table} t ON t.${organisationOf(table)} = told.organisation_id AND t.${table.key} = told.subject_id
     JOIN organisation o ON o.id = told.organisation_id
     CROSS JOIN LATERAL (SELECT to_jsonb(t) -> ($2::jsonb ->> told.field) AS value) r
     CROSS JOIN LATERAL (SELECT ${asTold} AS found) s
     WHERE s.found IS DISTINCT FROM told.value LIMIT 100`,
    [table.subjectType, JSON.stringify(columns)],
  );
  return rows.map(({ organisation, label, field, told: word, found, sequence }) => ({
    kind: 'row.changed',
    sentence: `In ${organisation}, ${field} of the ${wordsOf(table)} “${label}” is ${JSON.stringify(found)}, but entry ${sequence} of the log says ${JSON.stringify(word)}.`,
  }));
}

async function unknownRows(query: Query, table: ToldTable): Promise<Finding[]> {
  if (!table.begunBy) return [];
  const rows = await query<{ organisation: string; label: string }>(
    `SELECT o.name AS organisation, t.${table.label} AS label
     FROM ${table.table} t JOIN organisation o ON o.id = t.organisation_id
     WHERE NOT EXISTS (SELECT FROM activity a WHERE a.organisation_id = t.organisation_id AND a.subject_id = t.id
       AND a.action = ANY ($1)) LIMIT 100`,
    [table.begunBy],
  );
  return rows.map(({ organisation, label }) => ({
    kind: 'row.added',
    sentence: `In ${organisation}, the log knows nothing of the ${wordsOf(table)} “${label}”: it was put in beside Waymark.`,
  }));
}

async function lostRows(query: Query, table: ToldTable): Promise<Finding[]> {
  if (!table.begunBy) return [];
  const rows = await query<{ organisation: string; label: string; sequence: string }>(
    `SELECT o.name AS organisation, a.subject_label AS label, a.sequence::text
     FROM activity a JOIN organisation o ON o.id = a.organisation_id
     WHERE a.action = ANY ($1) AND NOT EXISTS (SELECT FROM ${table.table} t WHERE t.organisation_id = a.organisation_id AND t.id = a.subject_id)
       AND NOT EXISTS (SELECT FROM activity e WHERE e.organisation_id = a.organisation_id
         AND (e.subject_id = a.subject_id AND e.action = $2 OR e.subject_id = a.programme_id AND e.action = 'programme.deleted'))
     LIMIT 100`,
    [table.begunBy, table.endedBy ?? ''],
  );
  return rows.map(({ organisation, label, sequence }) => ({
    kind: 'row.missing',
    sentence: `In ${organisation}, the ${wordsOf(table)} “${label}” of entry ${sequence} is gone, and no entry says that it was deleted.`,
  }));
}

const wordsOf = ({ table }: ToldTable) => table.replaceAll('_', ' ');
