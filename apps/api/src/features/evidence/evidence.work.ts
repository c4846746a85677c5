import { type WorkContribution, workOn } from '../../common/contributions/work.ts';
import { evidenceWords } from './evidence-words.ts';

/** Whose evidence it is, and who sent its newest file, stands in the link. */
const forReview = `l.organisation_id = $1 AND evidence_link_stands(l, 'to_review', $3::date)
          AND l.owner_id <> $2 AND l.uploaded_by_id <> $2`;

/**
 * Reviews of what is not the person's own: once per programme, because each programme has a verdict of its own; due when
 * the first of its gap items is, and found there. The gap items are gone through as they fall due, until there is enough
 * for a page: it must not cost with all that waits.
 */
export const evidenceWork: WorkContribution = {
  kind: 'review_evidence',
  segment: 'reviews',
  asks: (language) => evidenceWords(language).asks,
  on: workOn.evidence,
  permission: 'evidence:review',
  waiting: `
    SELECT e.id, g.programme_id, g.due_on
    FROM (
      SELECT id, programme_id, due_on FROM gap_item
      WHERE organisation_id = $1 ORDER BY due_on NULLS LAST, id OFFSET 0) g
    CROSS JOIN LATERAL (
      SELECT l.evidence_id AS id FROM evidence_link l
      WHERE ${forReview} AND l.gap_item_id = g.id AND NOT EXISTS (
        SELECT FROM evidence_link s JOIN gap_item h ON h.organisation_id = $1 AND h.id = s.gap_item_id
        WHERE s.organisation_id = $1 AND s.evidence_id = l.evidence_id AND h.programme_id = g.programme_id
          AND (coalesce(h.due_on, 'infinity'), h.id) < (coalesce(g.due_on, 'infinity'), g.id))) e`,
  counted: `
    SELECT DISTINCT l.evidence_id, l.programme_id FROM evidence_link l WHERE ${forReview}`,
};
