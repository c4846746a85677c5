-- What was only ever added to stays as it was, whatever is changed or deleted beside it.

-- A key is never changed, so nothing follows one that is: otherwise whoever may change the row at one end (a blob's hash, a
-- person's id) also changes the rows at the other, which they may not touch. Only the name of an auditor's firm is both.
DO $$
DECLARE
  k record;
  definition text;
BEGIN
  FOR k IN
    SELECT c.conname, c.conrelid::regclass AS of_table, pg_get_constraintdef(c.oid) AS text
    FROM pg_constraint c
    WHERE c.contype = 'f' AND c.confupdtype = 'c' AND c.connamespace = 'public'::regnamespace
      AND c.confrelid <> 'auditor_firm'::regclass
  LOOP
    definition := replace(k.text, ' ON UPDATE CASCADE', ' ON UPDATE RESTRICT');
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', k.of_table, k.conname);
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', k.of_table, k.conname, definition);
  END LOOP;
END $$;

-- Reviews, versions, decisions, certificates, reports and the log do not go with what they are about.
DO $$
DECLARE
  k record;
BEGIN
  FOR k IN
    SELECT c.conname, c.conrelid::regclass AS of_table, pg_get_constraintdef(c.oid) AS text
    FROM pg_constraint c
    WHERE c.contype = 'f' AND c.confdeltype = 'c' AND c.conrelid IN (
      'evidence_version'::regclass, 'evidence_review'::regclass, 'stage_decision'::regclass, 'certificate'::regclass,
      'assurance_report'::regclass, 'bridge_letter'::regclass, 'activity'::regclass)
  LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', k.of_table, k.conname);
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', k.of_table, k.conname,
      replace(k.text, ' ON DELETE CASCADE', ' ON DELETE RESTRICT'));
  END LOOP;
END $$;

-- The API touches a blob's time when the same content comes again; its hash and size are never changed.
REVOKE UPDATE ON blob FROM waymark_api;
GRANT UPDATE (created_at) ON blob TO waymark_api;
-- Evidence is never deleted but with its organisation, and what its links count for is kept by triggers alone.
REVOKE DELETE ON evidence, certificate, assurance_report FROM waymark_api;
REVOKE UPDATE ON evidence_link FROM waymark_api;
ALTER FUNCTION evidence_stand_again(uuid, uuid) SECURITY DEFINER SET search_path = public, pg_temp;
REVOKE ALL ON FUNCTION evidence_stand_again(uuid, uuid) FROM PUBLIC;
ALTER FUNCTION evidence_reviewed() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION evidence_renewed() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION evidence_link_stand() SECURITY DEFINER SET search_path = public, pg_temp;
