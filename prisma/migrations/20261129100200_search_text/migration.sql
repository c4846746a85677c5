/* A text as it is searched: without case and accents, its words parted by one space. `searchText` of the domain does
   the same; a test compares both. Only of functions that are immutable and do not depend on the locale of the database, and
   resolved when it is made, so that no search_path matters. */
CREATE FUNCTION search_text(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN normalize(trim(regexp_replace(regexp_replace(regexp_replace(
  translate(replace(replace(replace(replace(
    lower(regexp_replace(normalize(regexp_replace(given COLLATE pg_c_utf8,
      U&'[''`.\00AD\00B4\02B9\02BB\02BC\02CA\2018-\201B\2032\2035\200B-\200D\2060\FE00-\FE0F\FEFF]', '', 'g'), NFKD),
      U&'[\0300-\036F]', '', 'g') COLLATE pg_c_utf8),
    'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'øłđðħŧıς', 'olddhtiσ'),
  U&'[''`.\00AD\00B4\02B9\02BB\02BC\02CA\2018-\201B\2032\2035\200B-\200D\2060\FE00-\FE0F\FEFF]', '', 'g'),
  U&'[#$%&+@\\\\_\00A7]', ' \& ', 'g'),
  U&'[\0001-"''-*,-/:-?\\[\\]\\^`{-\00A6\00A8\00A9\00AB-\00B4\00B6-\00B9\00BB-\00BF\00D7\00F7\2000-\206F\2E00-\2E7F\3000-\303F]+', ' ', 'g')), NFC);

ALTER TABLE "evidence" ADD COLUMN "search_text" TEXT NOT NULL GENERATED ALWAYS AS (search_text("title")) STORED;
ALTER TABLE "task" ADD COLUMN "search_text" TEXT NOT NULL GENERATED ALWAYS AS (search_text("title")) STORED;
ALTER TABLE "gap_item" ADD COLUMN "search_text" TEXT NOT NULL
  GENERATED ALWAYS AS (search_text("finding_as_is" || ' ' || "target_to_be")) STORED;
ALTER TABLE "requirement" ADD COLUMN "search_text" TEXT NOT NULL GENERATED ALWAYS AS (search_text("id" || ' ' || "title")) STORED;

DROP FUNCTION evidence_titled(text, integer);
DROP INDEX "evidence_title_trgm";
-- Together with the organisation, so that a search costs with the organisation's own evidence.
CREATE INDEX "evidence_search_trgm" ON "evidence" USING gin ("organisation_id", "search_text" gin_trgm_ops);

/* Evidence that all patterns fit, newest first. Row-level security keeps the planner from using the index above (LIKE is not
   leakproof), so this reads as the owner, inside the organisation at hand. An index cannot be asked for a whole array, so
   the first three stand apart; and how many rows fit depends on the words, so each search is planned for its own. */
CREATE FUNCTION evidence_found(patterns text[], most integer) RETURNS TABLE (id uuid, title text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan
  AS $$
    SELECT e.id, e.title FROM evidence e
    WHERE e.organisation_id = app_organisation() AND e.search_text LIKE patterns[1]
      AND (patterns[2] IS NULL OR e.search_text LIKE patterns[2])
      AND (patterns[3] IS NULL OR e.search_text LIKE patterns[3])
      AND (patterns[4] IS NULL OR e.search_text LIKE ALL (patterns[4:]))
    ORDER BY e.uploaded_at DESC, e.id DESC LIMIT most
  $$;
REVOKE ALL ON FUNCTION evidence_found(text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION evidence_found(text[], integer) TO waymark_api;
GRANT EXECUTE ON FUNCTION search_text(text) TO waymark_api;
