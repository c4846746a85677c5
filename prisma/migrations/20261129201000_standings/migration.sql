-- The rules of `packages/domain` that statements have to ask for speed: one function each, and a property test that holds it
-- to its twin (`apps/api/test/standings.api.test.ts`). All are simple enough to be written into the statement that calls
-- them, so that indexes are used as if the columns were compared there; nothing else in SQL says these rules again.

/* `gapItemStanding`. Until occurrences exist nothing recurs, so operation is never late. */
CREATE FUNCTION gap_item_standing(g gap_item, day date) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN g.conformity = 'not_applicable' THEN CASE WHEN g.accepted_at IS NULL THEN 'exclusion_waits' ELSE 'left_out' END
  WHEN g.accepted_at IS NOT NULL AND g.evidence_required <= evidence_fresh_on(g.evidence_until, day) THEN 'proven'
  WHEN g.conformity IN ('minor', 'major') THEN 'gap'
  WHEN g.conformity = 'not_assessed' AND g.claimed_at IS NULL THEN 'unassessed'
  WHEN g.accepted_at IS NOT NULL THEN 'accepted'
  WHEN g.claimed_at IS NOT NULL THEN 'claimed'
  ELSE 'assessed' END;

/* `holdsGateOpen`: `asks_assessment` where the gate is that everything is assessed, not that everything is covered. */
CREATE FUNCTION gap_item_holds_gate(g gap_item, asks_assessment boolean) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN g.conformity = 'major'
  OR CASE WHEN asks_assessment THEN g.conformity = 'not_assessed' ELSE g.accepted_at IS NULL END;

/* `weightOf`. */
CREATE FUNCTION requirement_weight(is_mandatory boolean, is_high_risk boolean) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN is_mandatory THEN 3 WHEN is_high_risk THEN 2 ELSE 1 END;

/* `isTaskOverdue`. */
CREATE FUNCTION task_is_overdue(t task, day date) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN t.status = 'open' AND t.due_on < day;

/* `freshUntil`. */
CREATE FUNCTION evidence_fresh_until(captured_on date, period_to_on date) RETURNS date
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN period_to_on IS NULL THEN (captured_on + interval '12 months')::date
  ELSE (period_to_on + 1 + interval '12 months')::date - 1 END;
ALTER TABLE "evidence_link" ALTER COLUMN "fresh_until"
  SET EXPRESSION AS (evidence_fresh_until("captured_on", "period_to_on"));

/* `evidenceStandingOf`: whether a link stands so. Asked with a constant, only that one comparison is left of it. */
CREATE FUNCTION evidence_link_stands(l evidence_link, standing text, day date) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE standing
  WHEN 'to_review' THEN l.verdict IS NULL
  WHEN 'rejected' THEN l.verdict = 'rejected'
  WHEN 'accepted' THEN l.verdict = 'accepted' AND l.fresh_until >= day
  WHEN 'stale' THEN l.verdict = 'accepted' AND l.fresh_until < day END;

/* `documentReviewOn`. */
CREATE FUNCTION document_review_on(approved_on date) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (approved_on + interval '12 months')::date;
