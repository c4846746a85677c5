/* What the words of a text end with, down to two letters: `backup` is `backup`, `ackup` … `up`. A part of a word is then the begin
   of one of them, so parts are found by an index that intersects several words as cheaply as one; of trigrams, each word is many,
   and words that many texts share take tens of milliseconds. Cut off at 32 letters, as `search_query` is. */
CREATE FUNCTION word_ends(given text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (
  SELECT array_to_tsvector(coalesce(array_agg(DISTINCT substr(word, n, 32)), '{}'))
  FROM string_to_table(given, ' ') word, generate_series(1, length(word) - 1) n);

/* Of patterns of `LIKE` the words of two letters and more, as they are asked of `word_ends`; null where there is
   none. It finds more than the patterns, never less. */
CREATE FUNCTION search_query(patterns text[]) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (
  SELECT string_agg(quote_literal(left(word, 32)) || ':*', ' & ')::tsquery
  FROM (SELECT trim(pattern, '%') FROM unnest(patterns) pattern) words (word) WHERE word ~ '^[^\\]{2,}$');

CREATE INDEX "evidence_word_ends" ON "evidence" USING gin ("organisation_id", word_ends("search_text"));

/* The ids of evidence that all patterns fit, in no order. Row-level security keeps the planner from using the index above (what it asks
   is not leakproof), so this reads as the owner, inside the organisation at hand. How many rows fit depends on the words, so each search
   is planned for its own, and never row by row, where `word_ends` would be made for each. */
CREATE FUNCTION evidence_fitting(patterns text[], most integer) RETURNS TABLE (id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  SET plan_cache_mode = force_custom_plan SET enable_seqscan = off SET enable_indexscan = off
  AS $$
    SELECT e.id FROM evidence e
    WHERE e.organisation_id = app_organisation()
      AND word_ends(e.search_text) @@ search_query(patterns) AND e.search_text LIKE ALL (patterns)
    UNION ALL
    SELECT e.id FROM evidence e
    WHERE search_query(patterns) IS NULL AND e.organisation_id = app_organisation() AND e.search_text LIKE ALL (patterns)
    LIMIT most
  $$;
REVOKE ALL ON FUNCTION evidence_fitting(text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION evidence_fitting(text[], integer) TO waymark_api;

DROP FUNCTION evidence_found(text[], integer);
DROP INDEX "evidence_search_trgm";
