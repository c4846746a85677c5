-- The day, where the organisation is, whose reminders were last written; so that each day is looked at once.
ALTER TABLE "organisation" ADD COLUMN     "reminded_on" DATE;

-- Reminders that wait to be mailed are few among all there ever were.
CREATE INDEX "reminder_to_mail_idx" ON "reminder"("organisation_id", "user_id") WHERE "mailed_at" IS NULL;

-- What stops being fresh between two days, without a look at the rest of the evidence.
CREATE INDEX "evidence_link_captured_idx" ON "evidence_link"("organisation_id", "captured_on")
  INCLUDE ("gap_item_id", "evidence_id") WHERE "verdict" = 'accepted' AND "period_to_on" IS NULL;
CREATE INDEX "evidence_link_covered_idx" ON "evidence_link"("organisation_id", "period_to_on")
  INCLUDE ("gap_item_id", "evidence_id", "captured_on") WHERE "verdict" = 'accepted' AND "period_to_on" IS NOT NULL;

/* Organisations whose day has begun (06:00 where they are) without reminders for it, or in which some wait to be
   mailed. What happens there happens inside each of them, under row-level security. */
CREATE FUNCTION organisations_to_remind(now_at timestamptz) RETURNS TABLE (id uuid, time_zone text, is_new_day boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT o.id, o.time_zone, d.is_new_day
    FROM organisation o
    CROSS JOIN LATERAL (
      SELECT (now_at AT TIME ZONE o.time_zone)::time >= '06:00'
        AND (o.reminded_on IS NULL OR o.reminded_on < (now_at AT TIME ZONE o.time_zone)::date) AS is_new_day) d
    WHERE d.is_new_day
      OR EXISTS (SELECT FROM reminder r WHERE r.organisation_id = o.id AND r.mailed_at IS NULL
        AND r.created_at > now_at - interval '1 day')
    ORDER BY o.id
  $$;
REVOKE ALL ON FUNCTION organisations_to_remind(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations_to_remind(timestamptz) TO waymark_api;
