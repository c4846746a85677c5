-- The words of a requirement in the languages beside English, as {"de": {"title", "summary", "groupTitle"}}.
ALTER TABLE "requirement" ADD COLUMN "other_words" JSONB NOT NULL DEFAULT '{}';

-- A requirement is found by its title in any language.
ALTER TABLE "requirement" ALTER COLUMN "search_text" SET EXPRESSION AS (
  search_text("id" || ' ' || "title" || ' ' || jsonb_path_query_array("other_words", '$.*.title')::text));

-- What a requirement is called in the language of the transaction, else in English. The language is set where the
-- organisation is, so statements name neither a language nor a parameter for it.
CREATE FUNCTION requirement_title(r requirement) RETURNS text LANGUAGE sql STABLE
  RETURN coalesce(r.other_words -> current_setting('app.language', true) ->> 'title', r.title);
CREATE FUNCTION requirement_summary(r requirement) RETURNS text LANGUAGE sql STABLE
  RETURN coalesce(r.other_words -> current_setting('app.language', true) ->> 'summary', r.summary);
CREATE FUNCTION requirement_group(r requirement) RETURNS text LANGUAGE sql STABLE
  RETURN coalesce(r.other_words -> current_setting('app.language', true) ->> 'groupTitle', r.group_title);
