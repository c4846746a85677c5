/* Deletes the organisation this transaction works for, with everything in it. Which tables there are, and which of them go
   first, is read from the catalogue, as a demo is copied, so that none can be forgotten. That it was deleted stays. */
CREATE OR REPLACE FUNCTION delete_organisation(doomed uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  waiting oid[];
  turn oid;
BEGIN
  IF doomed IS DISTINCT FROM app_organisation() THEN
    RAISE EXCEPTION 'Only the organisation at hand can be deleted.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM set_config('app.deleting_organisation', doomed::text, true);
  waiting := ARRAY(
    SELECT c.oid FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'organisation_deletion');
  WHILE waiting <> '{}' LOOP
    SELECT t INTO turn FROM unnest(waiting) t
      WHERE NOT EXISTS (SELECT FROM pg_constraint k
        WHERE k.contype = 'f' AND k.confrelid = t AND k.conrelid <> t AND k.conrelid = ANY (waiting))
      LIMIT 1;
    IF turn IS NULL THEN RAISE EXCEPTION 'These tables refer to each other in a circle: %', waiting::regclass[]; END IF;
    EXECUTE format('DELETE FROM %s WHERE organisation_id = $1', turn::regclass) USING doomed;
    waiting := array_remove(waiting, turn);
  END LOOP;
  DELETE FROM organisation WHERE id = doomed;
END $$;
