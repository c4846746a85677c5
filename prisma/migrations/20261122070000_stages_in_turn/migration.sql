/* Programmes with a stage that may complete or begin by itself, for the worker that goes from one to the next: the first
   open stage whose planned day has come somewhere on earth, and open stages whose last decision is `go`. What it does there
   happens inside each organisation, under row-level security. */
CREATE FUNCTION programmes_in_turn() RETURNS TABLE (organisation_id uuid, programme_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT DISTINCT s.organisation_id, s.programme_id
    FROM stage s
    WHERE s.status IN ('planned', 'active') AND (
      s.status = 'planned' AND s.planned_from_on <= CURRENT_DATE + 1 AND NOT EXISTS (
        SELECT FROM stage e
        WHERE e.organisation_id = s.organisation_id AND e.programme_id = s.programme_id AND e."order" < s."order"
          AND e.status IN ('planned', 'active'))
      OR 'go' = (
        SELECT d.decision FROM stage_decision d
        WHERE d.organisation_id = s.organisation_id AND d.programme_id = s.programme_id AND d.stage_id = s.id
        ORDER BY d.decided_at DESC, d.id DESC LIMIT 1))
  $$;
REVOKE ALL ON FUNCTION programmes_in_turn() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION programmes_in_turn() TO waymark_api;
