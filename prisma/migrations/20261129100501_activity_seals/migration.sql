-- How far each log is sealed, so that sealing it again costs with what came since. What is here is only a help: the seals
-- themselves are signed and lie outside the database (docs/decisions/activity-log.md).
CREATE TABLE "activity_seal" (
    "organisation_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "peaks" TEXT[],
    "unmarked_to" BIGINT NOT NULL,
    "number" BIGINT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "activity_seal_pkey" PRIMARY KEY ("organisation_id")
);
ALTER TABLE "activity_seal" ADD CONSTRAINT "activity_seal_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- The page of seals that was written last.
CREATE TABLE "seal_page" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "number" BIGINT NOT NULL,
    "token" TEXT NOT NULL,

    CONSTRAINT "seal_page_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "seal_page_only_one" CHECK ("id" = 1)
);

-- That an organisation was deleted through Waymark: it takes its log with it, so this is marked like an entry of it.
CREATE TABLE "organisation_deletion" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mark" TEXT NOT NULL,

    CONSTRAINT "organisation_deletion_pkey" PRIMARY KEY ("organisation_id")
);

ALTER TABLE activity_seal ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_organisation ON activity_seal
  USING (organisation_id = (SELECT app_organisation())) WITH CHECK (organisation_id = (SELECT app_organisation()));
ALTER TABLE organisation_deletion ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_organisation ON organisation_deletion
  USING (organisation_id = (SELECT app_organisation())) WITH CHECK (organisation_id = (SELECT app_organisation()));
GRANT SELECT, INSERT, UPDATE ON activity_seal, seal_page TO waymark_api;
GRANT SELECT, INSERT ON organisation_deletion TO waymark_api;

/* The organisations whose log has other entries than were sealed. What happens there happens inside each of them, under
   row-level security. */
CREATE FUNCTION organisations_to_seal() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT o.id FROM organisation o
    LEFT JOIN activity_seal s ON s.organisation_id = o.id
    WHERE coalesce(s.sequence, 0) <> coalesce((
      SELECT a.sequence FROM activity a WHERE a.organisation_id = o.id ORDER BY a.sequence DESC LIMIT 1), 0)
    ORDER BY o.id
  $$;
REVOKE ALL ON FUNCTION organisations_to_seal() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations_to_seal() TO waymark_api;
