-- What cannot be told is tried again after a pause that grows, and after a day not any more: then it is kept, seen in the
-- figures and the log, until somebody has mended the reason and lets it be tried again.
ALTER TABLE "outbox" DROP COLUMN "claimed_at",
  ADD COLUMN "attempts" INTEGER NOT NULL DEFAULT 0,
  -- Cut, not rounded: what was written a moment ago is not to come.
  ADD COLUMN "next_try_at" TIMESTAMPTZ(3) DEFAULT date_trunc('milliseconds', now());

/* Organisations in which something is to be told now. What happens there happens inside each of them. */
DROP FUNCTION organisations_with_outbox(timestamptz);
CREATE FUNCTION organisations_with_outbox(at timestamptz) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT DISTINCT organisation_id FROM outbox WHERE next_try_at <= at $$;
REVOKE ALL ON FUNCTION organisations_with_outbox(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations_with_outbox(timestamptz) TO waymark_api;

/* How much waits for each consumer, and how much was given up, of all organisations together. */
CREATE FUNCTION outbox_counts() RETURNS TABLE (consumer text, waiting integer, given_up integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT o.consumer, count(o.next_try_at)::int, count(*) FILTER (WHERE o.next_try_at IS NULL)::int
    FROM outbox o GROUP BY o.consumer
  $$;
REVOKE ALL ON FUNCTION outbox_counts() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION outbox_counts() TO waymark_api;
