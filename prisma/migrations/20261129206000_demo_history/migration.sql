/* A demo tells of months, so its log may say when something happened; every other log is told by the clock alone. */
CREATE OR REPLACE FUNCTION activity_append() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
  now_at timestamptz := date_trunc('milliseconds', clock_timestamp());
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.organisation_id::text, 0));
  SELECT sequence, hash INTO last FROM activity
    WHERE organisation_id = NEW.organisation_id ORDER BY sequence DESC LIMIT 1;
  NEW.sequence := coalesce(last.sequence, 0) + 1;
  NEW.previous_hash := coalesce(last.hash, '');
  IF NEW.at >= now_at OR (SELECT is_demo FROM organisation WHERE id = NEW.organisation_id) IS DISTINCT FROM true THEN
    NEW.at := now_at;
  END IF;
  NEW.hash := activity_hash(NEW);
  RETURN NEW;
END $$;
