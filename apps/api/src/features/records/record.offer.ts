// What other features make part of their own statements; `$1` is the organisation there.

/** The latest certificate of a programme, as JSON. */
export const certificateOf = (programmeId: string) => `(
      SELECT json_build_object('decidedOn', c.decided_on, 'validFromOn', c.valid_from_on, 'expiresOn', c.expires_on,
        'status', c.status, 'number', c.number, 'body', c.body)
      FROM certificate c WHERE c.organisation_id = $1::uuid AND c.programme_id = ${programmeId}
      ORDER BY c.decided_on DESC, c.created_at DESC LIMIT 1)`;

export const hasCertificate = (programmeId: string) =>
  `EXISTS (SELECT FROM certificate c WHERE c.organisation_id = $1::uuid AND c.programme_id = ${programmeId})`;

/** The latest report of a programme: the day it was issued, and its opinion. */
export const latestReportOf = (programmeId: string) => `
      SELECT a.issued_on, a.opinion FROM assurance_report a
      WHERE a.organisation_id = $1 AND a.programme_id = ${programmeId}
      ORDER BY a.issued_on DESC, a.created_at DESC LIMIT 1`;

/** The latest report of a programme as JSON with how far its letters bridge; where it has none, that of the one it renews. */
export const reportOf = (programmeId: string, renewsId: string) => `(
      SELECT json_build_object('isOwn', a.programme_id = ${programmeId}, 'firm', a.firm, 'opinion', a.opinion,
        'issuedOn', a.issued_on, 'asOfOn', a.as_of_on, 'periodFromOn', a.period_from_on, 'periodToOn', a.period_to_on,
        'bridgedToOn', (SELECT max(b.to_on) FROM bridge_letter b
          WHERE b.organisation_id = $1 AND b.report_id = a.id))
      FROM assurance_report a WHERE a.organisation_id = $1 AND a.programme_id IN (${programmeId}, ${renewsId})
      ORDER BY a.programme_id = ${programmeId} DESC, a.issued_on DESC, a.created_at DESC LIMIT 1)`;

/** Whether there is a report on the day or period of `programme`; on another one it is that of the cycle before. */
export const hasReportOn = (programme: string) => `EXISTS (
      SELECT FROM assurance_report a
      WHERE a.organisation_id = $1::uuid AND a.programme_id = ${programme}.id
        AND a.period_to_on IS NOT DISTINCT FROM ${programme}.period_to_on
        AND a.as_of_on IS NOT DISTINCT FROM ${programme}.as_of_on)`;
