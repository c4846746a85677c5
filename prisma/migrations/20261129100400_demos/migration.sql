-- A demo for each visitor: copied by SQL from one that is prepared, gone after a day and when its visitor has signed out.

-- The demo of before was one for all; it goes, with its people and their sessions.
DO $$
DECLARE old uuid;
BEGIN
  FOR old IN SELECT id FROM organisation WHERE is_demo LOOP
    PERFORM set_config('app.organisation_id', old::text, true);
    PERFORM delete_organisation(old);
  END LOOP;
  PERFORM set_config('app.organisation_id', '', true);
  DELETE FROM "user" u WHERE u.is_demo AND NOT EXISTS (SELECT FROM member m WHERE m.user_id = u.id);
END $$;
DROP FUNCTION demo_organisation();

-- CreateTable
CREATE TABLE "demo" (
    "organisation_id" UUID NOT NULL,
    "prepared_for" TEXT,
    "visitor" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "demo_pkey" PRIMARY KEY ("organisation_id")
);

-- AddForeignKey
ALTER TABLE "demo" ADD CONSTRAINT "demo_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE demo ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_organisation ON demo
  USING (organisation_id = (SELECT app_organisation())) WITH CHECK (organisation_id = (SELECT app_organisation()));
GRANT SELECT, INSERT, UPDATE ON demo TO waymark_api;

-- Rows of these tables hung on nothing, so that a request which was still running when its organisation was deleted
-- could leave some behind for good. Now such a write waits for the deletion, and then finds that there is nothing to write to.
DELETE FROM blob t WHERE NOT EXISTS (SELECT FROM organisation o WHERE o.id = t.organisation_id);
DELETE FROM idempotency_key t WHERE NOT EXISTS (SELECT FROM organisation o WHERE o.id = t.organisation_id);
DELETE FROM mail t WHERE NOT EXISTS (SELECT FROM organisation o WHERE o.id = t.organisation_id);
DELETE FROM reminder_rule t WHERE NOT EXISTS (SELECT FROM organisation o WHERE o.id = t.organisation_id);
DO $$
DECLARE gone uuid;
BEGIN
  FOR gone IN SELECT DISTINCT organisation_id FROM activity a
    WHERE NOT EXISTS (SELECT FROM organisation o WHERE o.id = a.organisation_id)
  LOOP
    PERFORM set_config('app.deleting_organisation', gone::text, true);
    DELETE FROM activity WHERE organisation_id = gone;
  END LOOP;
  PERFORM set_config('app.deleting_organisation', '', true);
END $$;

-- AddForeignKey
ALTER TABLE "blob" ADD CONSTRAINT "blob_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_rule" ADD CONSTRAINT "reminder_rule_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

/* The demo that is ready to be copied, for this content and day; null where there is none yet. */
CREATE FUNCTION prepared_demo(wanted text) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT organisation_id FROM demo WHERE prepared_for = wanted AND ends_at > now() ORDER BY created_at LIMIT 1 $$;
REVOKE ALL ON FUNCTION prepared_demo(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION prepared_demo(text) TO waymark_api;

/* Whether nobody looks at a visitor's demo any more: its day has passed, or all its people are signed out. Whoever is just
   coming in has a minute. */
CREATE FUNCTION demo_is_over(d demo, at timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT d.ends_at <= at OR (
    d.visitor IS NOT NULL AND d.created_at < at - interval '1 minute' AND NOT EXISTS (
      SELECT FROM member m JOIN session s ON s.user_id = m.user_id
      WHERE m.organisation_id = d.organisation_id AND s.expires_at > at))
$$;

/* How many demos are being looked at: all, and those of one visitor. */
CREATE FUNCTION demos_in_use(whose text) RETURNS TABLE (in_all integer, of_visitor integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT count(*)::int, count(*) FILTER (WHERE d.visitor = whose)::int
    FROM demo d WHERE d.visitor IS NOT NULL AND NOT demo_is_over(d, now())
  $$;
REVOKE ALL ON FUNCTION demos_in_use(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION demos_in_use(text) TO waymark_api;

/* Demos to take away. */
CREATE FUNCTION demos_over(at timestamptz) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT organisation_id FROM demo d WHERE demo_is_over(d, at) ORDER BY d.created_at $$;
REVOKE ALL ON FUNCTION demos_over(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION demos_over(timestamptz) TO waymark_api;

/* The statement that copies one table of an organisation: $1 is the template, $2 the copy, $3 what is called otherwise
   there (ids of people and of the organisation, its slug), as old name to new one. Ids of everything else stay. */
CREATE FUNCTION demo_copy_statement(of_table oid, renamed jsonb) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  columns text;
  selected text;
  in_text text := '%1$I::text';
  pair record;
BEGIN
  FOR pair IN SELECT key, value FROM jsonb_each_text(renamed) LOOP
    in_text := format('replace(%s, %L, %L)', in_text, pair.key, pair.value);
  END LOOP;
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum), string_agg(CASE
      WHEN attname = 'organisation_id' THEN '$2'
      WHEN atttypid = 'uuid'::regtype THEN format('coalesce(($3 ->> %1$I::text)::uuid, %1$I)', attname)
      WHEN atttypid IN ('text'::regtype, 'jsonb'::regtype)
        THEN format('(' || in_text || ')::' || atttypid::regtype, attname)
      ELSE quote_ident(attname) END, ', ' ORDER BY attnum)
    INTO columns, selected
    FROM pg_attribute WHERE attrelid = of_table AND attnum > 0 AND NOT attisdropped AND attgenerated = '';
  RETURN format('INSERT INTO %s (%s) SELECT %s FROM %1$s WHERE organisation_id = $1', of_table::regclass, columns, selected);
END $$;

/* Copies the prepared demo into the organisation at hand, which is a visitor's and empty. Which tables there are, and which
   of them come first, is read from the catalogue, so that none can be forgotten. The log is not copied but written anew. */
CREATE FUNCTION copy_demo(template uuid, renamed jsonb) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  copy uuid := app_organisation();
  own_columns text;
  waiting oid[];
  turn oid;
BEGIN
  IF NOT EXISTS (SELECT FROM demo WHERE organisation_id = template AND prepared_for IS NOT NULL)
    OR NOT EXISTS (SELECT FROM demo WHERE organisation_id = copy AND visitor IS NOT NULL) THEN
    RAISE EXCEPTION 'Only a prepared demo can be copied, and only into the demo at hand.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT string_agg(quote_ident(attname), ', ') INTO own_columns FROM pg_attribute
    WHERE attrelid = 'organisation'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
      AND attname NOT IN ('id', 'slug', 'created_at');
  EXECUTE format('UPDATE organisation SET (%1$s) = (SELECT %1$s FROM organisation WHERE id = $1) WHERE id = $2', own_columns)
    USING template, copy;
  waiting := ARRAY(
    SELECT c.oid FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT IN ('demo', 'activity', 'activity_seal'));
  WHILE waiting <> '{}' LOOP
    SELECT t INTO turn FROM unnest(waiting) t
      WHERE NOT EXISTS (SELECT FROM pg_constraint k
        WHERE k.contype = 'f' AND k.conrelid = t AND k.confrelid <> t AND k.confrelid = ANY (waiting))
      LIMIT 1;
    IF turn IS NULL THEN RAISE EXCEPTION 'These tables refer to each other in a circle: %', waiting::regclass[]; END IF;
    EXECUTE demo_copy_statement(turn, renamed) USING template, copy, renamed;
    waiting := array_remove(waiting, turn);
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION copy_demo(uuid, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION copy_demo(uuid, jsonb) TO waymark_api;

/* Takes away the demo at hand with its people; false where somebody else has done so. */
CREATE FUNCTION end_demo(doomed uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE people uuid[];
BEGIN
  IF doomed IS DISTINCT FROM app_organisation() THEN
    RAISE EXCEPTION 'Only the demo at hand can be ended.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  -- Whoever writes to it now is waited for, and whoever comes after this finds nothing.
  PERFORM FROM organisation o WHERE o.id = doomed FOR UPDATE;
  PERFORM FROM demo d WHERE d.organisation_id = doomed;
  IF NOT FOUND THEN RETURN false; END IF;
  people := ARRAY(SELECT m.user_id FROM member m JOIN "user" u ON u.id = m.user_id
    WHERE m.organisation_id = doomed AND u.is_demo);
  PERFORM delete_organisation(doomed);
  DELETE FROM "user" u WHERE u.id = ANY (people) AND NOT EXISTS (SELECT FROM member m WHERE m.user_id = u.id);
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION end_demo(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_demo(uuid) TO waymark_api;
