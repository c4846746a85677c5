import { certificateStatuses, reportOpinions } from '@waymark/domain';
import { z } from 'zod';
import { keptOpenPointsSchema } from '../../common/told-records.ts';

const personSchema = z.object({ id: z.string(), name: z.string() });

const certificateRowSchema = z.object({
  id: z.string(),
  programmeId: z.string(),
  number: z.string(),
  body: z.string(),
  accreditation: z.string(),
  scope: z.string(),
  decidedOn: z.string(),
  issuedOn: z.string(),
  validFromOn: z.string(),
  expiresOn: z.string(),
  status: z.enum(certificateStatuses),
  statusReason: z.string(),
  openPoints: keptOpenPointsSchema,
  openPointsReason: z.string(),
  fileName: z.string().nullable(),
  mediaType: z.string().nullable(),
  createdBy: personSchema,
  createdAt: z.string(),
  version: z.number(),
});
export type CertificateRow = z.infer<typeof certificateRowSchema>;

const reportRowSchema = z.object({
  id: z.string(),
  programmeId: z.string(),
  firm: z.string(),
  opinion: z.enum(reportOpinions),
  exceptionCount: z.number(),
  exceptions: z.string(),
  asOfOn: z.string().nullable(),
  periodFromOn: z.string().nullable(),
  periodToOn: z.string().nullable(),
  issuedOn: z.string(),
  openPoints: keptOpenPointsSchema,
  openPointsReason: z.string(),
  fileName: z.string().nullable(),
  mediaType: z.string().nullable(),
  bridgeLetters: z.array(
    z.object({
      id: z.string(),
      fromOn: z.string(),
      toOn: z.string(),
      issuedOn: z.string(),
      note: z.string(),
      createdBy: personSchema,
    }),
  ),
  createdBy: personSchema,
  createdAt: z.string(),
  version: z.number(),
});
export type ReportRow = z.infer<typeof reportRowSchema>;

export const recordsRowSchema = z.object({
  certificates: z.array(certificateRowSchema),
  reports: z.array(reportRowSchema),
  nextCycle: z
    .object({ programmeId: z.string(), name: z.string(), startOn: z.string(), targetOn: z.string() })
    .nullable(),
  renews: z.object({ programmeId: z.string(), name: z.string() }).nullable(),
  timeZone: z.string(),
  frameworkId: z.string(),
});
export type RecordsRow = z.infer<typeof recordsRowSchema>;

const author = (id: string) =>
  `(SELECT json_build_object('id', u.id, 'name', u.name) FROM "user" u WHERE u.id = ${id})`;

const bridgeLetters = `coalesce((
        SELECT json_agg(json_build_object('id', b.id, 'fromOn', b.from_on, 'toOn', b.to_on, 'issuedOn', b.issued_on,
          'note', b.note, 'createdBy', ${author('b.created_by_id')}) ORDER BY b.to_on, b.id)
        FROM bridge_letter b WHERE b.organisation_id = $1 AND b.report_id = a.id), '[]')`;

/** `$1` organisation, `$2` programme: everything recorded of it, newest first. */
export const recordsText = `
  SELECT o.time_zone AS "timeZone", p.framework_id AS "frameworkId",
    coalesce((
      SELECT json_agg(json_build_object('id', c.id, 'programmeId', c.programme_id, 'number', c.number, 'body', c.body,
        'accreditation', c.accreditation, 'scope', c.scope, 'decidedOn', c.decided_on, 'issuedOn', c.issued_on,
        'validFromOn', c.valid_from_on, 'expiresOn', c.expires_on, 'status', c.status,
        'statusReason', c.status_reason, 'openPoints', c.open_points, 'openPointsReason', c.open_points_reason,
        'fileName', c.file_name, 'mediaType', c.media_type,
        'createdBy', ${author('c.created_by_id')}, 'createdAt', c.created_at, 'version', c.version)
        ORDER BY c.decided_on DESC, c.created_at DESC)
      FROM certificate c WHERE c.organisation_id = $1 AND c.programme_id = p.id), '[]') AS certificates,
    coalesce((
      SELECT json_agg(json_build_object('id', a.id, 'programmeId', a.programme_id, 'firm', a.firm,
        'opinion', a.opinion, 'exceptionCount', a.exception_count, 'exceptions', a.exceptions, 'asOfOn', a.as_of_on,
        'periodFromOn', a.period_from_on, 'periodToOn', a.period_to_on, 'issuedOn', a.issued_on,
        'openPoints', a.open_points, 'openPointsReason', a.open_points_reason,
        'fileName', a.file_name, 'mediaType', a.media_type, 'bridgeLetters', ${bridgeLetters},
        'createdBy', ${author('a.created_by_id')}, 'createdAt', a.created_at, 'version', a.version)
        ORDER BY a.issued_on DESC, a.created_at DESC)
      FROM assurance_report a WHERE a.organisation_id = $1 AND a.programme_id = p.id), '[]') AS reports,
    (SELECT json_build_object('programmeId', n.id, 'name', n.name, 'startOn', n.start_on, 'targetOn', n.target_on)
      FROM programme n WHERE n.organisation_id = $1 AND n.renews_id = p.id
      ORDER BY n.created_at LIMIT 1) AS "nextCycle",
    (SELECT json_build_object('programmeId', r.id, 'name', r.name) FROM programme r
      WHERE r.organisation_id = $1 AND r.id = p.renews_id) AS renews
  FROM programme p
  JOIN organisation o ON o.id = $1
  WHERE p.organisation_id = $1 AND p.id = $2`;
