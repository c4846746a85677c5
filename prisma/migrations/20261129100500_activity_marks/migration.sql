-- Each entry gets a name of its own, made by who writes it, and a keyed mark over its content whose key is not in the
-- database (docs/decisions/activity-log.md). Entries of before have neither.
ALTER TABLE "activity" ADD COLUMN "id" UUID, ADD COLUMN "mark" TEXT;

-- No entry can be written a second time with the mark of the first.
CREATE UNIQUE INDEX "activity_organisation_id_id_key" ON "activity"("organisation_id", "id");

/* The hash of one entry over its content, its mark and the hash before it. */
CREATE OR REPLACE FUNCTION activity_hash(entry activity) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
    SELECT encode(sha256(convert_to((jsonb_build_array(
      entry.previous_hash, entry.organisation_id, entry.sequence, extract(epoch FROM entry.at), entry.actor_id,
      entry.actor_name, entry.action, entry.subject_type, entry.subject_id, entry.subject_label,
      entry.programme_id, entry.request_id, entry.before, entry.after)
      || CASE WHEN entry.id IS NULL AND entry.mark IS NULL THEN '[]' ELSE jsonb_build_array(entry.id, entry.mark) END
      )::text, 'UTF8')), 'hex')
  $$;
