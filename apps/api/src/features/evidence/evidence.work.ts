import { mostWork, type WorkContribution, workOn } from '../../common/contributions/work.ts';

/** One piece of evidence can be linked to many gap items of a programme. */
const mostLinks = 2 * mostWork;

/** Whose evidence it is, and who sent its newest file, stands in the link. */
const forReview = `l.organisation_id = $1 AND evidence_link_stands(l, 'to_review', $3::date)
          AND l.owner_id <> $2 AND l.uploaded_by_id <> $2`;

/**
 * Reviews of what is not the person's own: once per programme, because each programme has a verdict of its own; due when
 * the first of its gap items is. Found by going through the gap items as they fall due, until there is enough: it must not
 * cost with all that waits.
 */
export const evidenceWork: WorkContribution = {
  kind: 'review_evidence',
  segment: 'reviews',
  asks: { en: 'Review evidence', de: 'Nachweis prüfen' },
  on: workOn.evidence,
  permission: 'evidence:review',
  waiting: `
    SELECT id, programme_id, min(due_on) AS due_on
    FROM (
      SELECT e.id, g.programme_id, g.due_on
      FROM (
        SELECT id, programme_id, due_on FROM gap_item
        WHERE organisation_id = $1 ORDER BY due_on NULLS LAST, id OFFSET 0) g
      CROSS JOIN LATERAL (
        SELECT l.evidence_id AS id FROM evidence_link l
        WHERE ${forReview} AND l.gap_item_id = g.id ORDER BY l.evidence_id LIMIT ${mostWork}) e
      ORDER BY g.due_on NULLS LAST, g.id LIMIT ${mostLinks}) links
    GROUP BY id, programme_id
    ORDER BY min(due_on) NULLS LAST, id, programme_id LIMIT ${mostWork}`,
  counted: `
    SELECT DISTINCT l.evidence_id, l.programme_id FROM evidence_link l WHERE ${forReview} LIMIT ${mostWork}`,
};
