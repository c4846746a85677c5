import { documentHistorySchema, documentVersionSchema, programmeDocumentSchema } from '@waymark/contracts';
import { z } from 'zod';
import { keptRulesOf } from '../../../common/planned-rules.ts';

const { id, key, state, approval, reviewOn, updatedBy, updatedOn, version } = programmeDocumentSchema.shape;

/** What the database keeps of one document; its words come from the catalogue. */
const documentRowSchema = z.object({
  ...{ id, key, state, approval, reviewOn, updatedBy, updatedOn, version },
  latest: documentVersionSchema.nullable(),
});
export type DocumentRow = z.infer<typeof documentRowSchema>;

export const documentRowsSchema = z.object({
  scheme: z.string(),
  keptRules: z.unknown(),
  documents: z.array(documentRowSchema),
});
export const historyRowSchema = z.object({ key: z.string(), history: documentHistorySchema });

const utc = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const person = (table: string) => `json_build_object('id', ${table}.id, 'name', ${table}.name)`;

const versionColumns = `json_build_object('number', v.number, 'label', v.label, 'note', v.note, 'author', ${person('a')},
        'fileName', v.file_name, 'mediaType', v.media_type, 'byteSize', b.byte_size, 'sha256', v.sha256, 'url', v.url,
        'addedBy', ${person('w')}, 'addedAt', ${utc('v.added_at')})`;
const versions = `document_version v
      JOIN "user" a ON a.id = v.author_id
      JOIN "user" w ON w.id = v.added_by_id
      LEFT JOIN blob b ON b.organisation_id = $1 AND b.sha256 = v.sha256`;

/** `$1` organisation, `$2` programme, `$3` the rules in force. The note of an approval is that of the last decision on the latest version. */
export const documentsText = `
  SELECT p.scheme, ${keptRulesOf('p', '$3')} AS "keptRules", coalesce((
    SELECT json_agg(json_build_object('id', d.id, 'key', d.key, 'state', d.state, 'version', d.version,
      'latest', (SELECT ${versionColumns} FROM ${versions}
        WHERE v.organisation_id = $1 AND v.document_id = d.id AND v.number = d.latest_number),
      'approval', CASE WHEN d.approved_on IS NOT NULL THEN json_build_object('by', ${person('y')}, 'on', d.approved_on,
        'note', (SELECT x.note FROM document_decision x
          WHERE x.organisation_id = $1 AND x.document_id = d.id AND x.version_number = d.latest_number
          ORDER BY x.decided_at DESC, x.id DESC LIMIT 1)) END,
      'reviewOn', document_review_on(d.approved_on), 'updatedOn', (d.updated_at AT TIME ZONE o.time_zone)::date,
      'updatedBy', CASE WHEN u.id IS NOT NULL THEN ${person('u')} END))
    FROM programme_document d
    LEFT JOIN "user" u ON u.id = d.updated_by_id
    LEFT JOIN "user" y ON y.id = d.approved_by_id
    WHERE d.organisation_id = $1 AND d.programme_id = p.id), '[]') AS documents
  FROM programme p JOIN organisation o ON o.id = p.organisation_id
  WHERE p.organisation_id = $1 AND p.id = $2`;

/** `$1` organisation, `$2` programme, `$3` key. */
export const historyText = `
  SELECT d.key, json_build_object(
    'versions', coalesce((SELECT json_agg(${versionColumns} ORDER BY v.number DESC) FROM ${versions}
      WHERE v.organisation_id = $1 AND v.document_id = d.id), '[]'),
    'decisions', coalesce((
      SELECT json_agg(json_build_object('id', x.id, 'versionNumber', x.version_number, 'decision', x.decision,
        'by', ${person('u')}, 'on', x.decided_on, 'note', x.note, 'at', ${utc('x.decided_at')})
        ORDER BY x.decided_at DESC, x.id DESC)
      FROM document_decision x JOIN "user" u ON u.id = x.decided_by_id
      WHERE x.organisation_id = $1 AND x.document_id = d.id), '[]')) AS history
  FROM programme_document d WHERE d.organisation_id = $1 AND d.programme_id = $2 AND d.key = $3`;

/** `$4` is the number of the version. */
export const documentFileText = `
  SELECT v.sha256, v.file_name AS "fileName", v.media_type AS "mediaType", b.byte_size::float8 AS "byteSize"
  FROM programme_document d
  JOIN document_version v ON v.organisation_id = $1 AND v.document_id = d.id AND v.number = $4
  JOIN blob b ON b.organisation_id = $1 AND b.sha256 = v.sha256
  WHERE d.organisation_id = $1 AND d.programme_id = $2 AND d.key = $3`;
