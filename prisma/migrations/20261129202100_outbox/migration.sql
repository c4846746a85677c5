-- What happened and is still to be told somebody: a row for each consumer that waits for it, gone once it is through.

-- CreateTable
CREATE TABLE "outbox" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "consumer" TEXT NOT NULL,
    "activity_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimed_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("organisation_id","id")
);

-- AddForeignKey
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_organisation ON outbox
  USING (organisation_id = (SELECT app_organisation())) WITH CHECK (organisation_id = (SELECT app_organisation()));
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox TO waymark_api;

/* Organisations in which something waits that nobody has taken since. What happens there happens inside each of them. */
CREATE FUNCTION organisations_with_outbox(claimed_before timestamptz) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT DISTINCT organisation_id FROM outbox WHERE claimed_at IS NULL OR claimed_at < claimed_before $$;
REVOKE ALL ON FUNCTION organisations_with_outbox(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations_with_outbox(timestamptz) TO waymark_api;
