import { daySchema } from '@waymark/contracts';
import { type Language, parseDay, rejectionInWords, rejectionReasons } from '@waymark/domain';
import { z } from 'zod';
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
const reviewWork: WorkContribution = {
  kind: 'review_evidence',
  segment: 'reviews',
  asks: (language) => evidenceWords(language).asks.review,
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
    SELECT l.evidence_id AS id, l.programme_id, min(g.due_on) AS due_on
    FROM evidence_link l JOIN gap_item g ON g.organisation_id = $1 AND g.id = l.gap_item_id
    WHERE ${forReview} GROUP BY 1, 2`,
  numbered: `
    SELECT DISTINCT l.evidence_id, l.programme_id FROM evidence_link l WHERE ${forReview}`,
};

const rejectionSchema = z
  .object({
    reason: z.enum(rejectionReasons).nullable(),
    note: z.string(),
    capturedOn: daySchema,
    covered: z.tuple([daySchema, daySchema]).nullable(),
    needed: z.tuple([daySchema, daySchema]).nullable(),
  })
  .nullable();

/** Of the review `r`, its evidence `e` and its programme `p`. */
const rejectionFacts = `json_build_object('reason', r.reason, 'note', r.note, 'capturedOn', e.captured_on,
    'covered', CASE WHEN e.period_to_on IS NOT NULL THEN json_build_array(e.period_from_on, e.period_to_on) END,
    'needed', CASE WHEN p.period_to_on IS NOT NULL THEN json_build_array(p.period_from_on, p.period_to_on) END)`;

/** What whoever has to answer reads; nothing where no reason was kept. */
function rejectionSaid(facts: unknown, language: Language): string {
  const rejection = rejectionSchema.parse(facts);
  if (rejection === null || rejection.reason === null) return '';
  const { reason, note, covered, needed } = rejection;
  const days = { capturedOn: parseDay(rejection.capturedOn), covered: rangeOf(covered), needed: rangeOf(needed) };
  return rejectionInWords({ reason, note, ...days }, language);
}

const rangeOf = (days: readonly [string, string] | null) =>
  days && { fromOn: parseDay(days[0]), toOn: parseDay(days[1]) };

/** What was rejected of the person's own evidence: once per programme, due when the first of its gap items is. */
const answerWork: WorkContribution = {
  kind: 'answer_evidence',
  segment: 'answers',
  asks: (language) => evidenceWords(language).asks.answer,
  on: workOn.evidence,
  permission: 'evidence:add',
  because: {
    facts: `(SELECT ${rejectionFacts} FROM evidence_review r
      WHERE r.organisation_id = $1 AND r.evidence_id = w.id AND r.programme_id = w.programme_id AND r.is_current)`,
    said: rejectionSaid,
  },
  waiting: `
    SELECT l.evidence_id AS id, g.programme_id, min(g.due_on) AS due_on
    FROM evidence_link l JOIN gap_item g ON g.organisation_id = $1 AND g.id = l.gap_item_id
    WHERE l.organisation_id = $1 AND l.owner_id = $2 AND evidence_link_stands(l, 'rejected', $3::date)
    GROUP BY l.evidence_id, g.programme_id`,
};

export const evidenceWork: readonly WorkContribution[] = [reviewWork, answerWork];
