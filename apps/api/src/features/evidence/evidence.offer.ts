// What other features join into their own statements; `$1` is the organisation there.

/** The links of a gap item: how many, how many of them accepted and to be reviewed on a day. */
export const linkCountsOf = (gapItemId: string, day: string) => `
    SELECT count(*)::int AS linked,
      count(*) FILTER (WHERE evidence_link_stands(l, 'accepted', ${day}))::int AS accepted,
      count(*) FILTER (WHERE evidence_link_stands(l, 'to_review', ${day}))::int AS "toReview"
    FROM evidence_link l WHERE l.organisation_id = $1 AND l.gap_item_id = ${gapItemId}`;

export const hasEvidence = (gapItemId: string) =>
  `EXISTS (SELECT FROM evidence_link l WHERE l.organisation_id = $1::uuid AND l.gap_item_id = ${gapItemId})`;

/** The gap items that it speaks for. */
export const gapItemsOf = (evidenceId: string) =>
  `SELECT l.gap_item_id FROM evidence_link l WHERE l.organisation_id = $1 AND l.evidence_id = ${evidenceId}`;

/** Something of a gap item is accepted and fresh on a day, or waits for its review. */
export const hasGoodEvidence = (gapItemId: string, day: string) =>
  `EXISTS (SELECT FROM evidence_link l WHERE l.organisation_id = $1 AND l.gap_item_id = ${gapItemId}
    AND (evidence_link_stands(l, 'to_review', ${day}) OR evidence_link_stands(l, 'accepted', ${day})))`;

/** Something of a gap item was rejected and is for that person to answer. */
export const awaitsAnswerOf = (gapItemId: string, personId: string, day: string) =>
  `EXISTS (SELECT FROM evidence_link l WHERE l.organisation_id = $1 AND l.gap_item_id = ${gapItemId}
    AND l.owner_id = ${personId} AND evidence_link_stands(l, 'rejected', ${day}))`;

/** The newest so many of a gap item, with their verdict in its programme. */
export const newestEvidenceOf = (gapItemId: string, most: number) => `
    SELECT json_agg(json_build_object('id', e.id, 'title', e.title, 'verdict', l.verdict,
      'capturedOn', e.captured_on, 'periodFromOn', e.period_from_on, 'periodToOn', e.period_to_on,
      'latest', json_build_object('number', v.number, 'url', v.url, 'mediaType', v.media_type, 'byteSize', b.byte_size))
      ORDER BY e.uploaded_at DESC, e.id DESC)
    FROM (SELECT l.evidence_id, l.verdict FROM evidence_link l
      WHERE l.organisation_id = $1 AND l.gap_item_id = ${gapItemId}
      ORDER BY l.created_at DESC, l.evidence_id DESC LIMIT ${most}) l
    JOIN evidence e ON e.organisation_id = $1 AND e.id = l.evidence_id
    JOIN evidence_version v ON v.organisation_id = $1 AND v.evidence_id = e.id AND v.number = e.latest_number
    LEFT JOIN blob b ON b.organisation_id = $1 AND b.sha256 = v.sha256`;

/** What all of it is called. */
export const namedEvidence = 'SELECT id, title FROM evidence WHERE organisation_id = $1';
