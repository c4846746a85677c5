-- A document of a programme is what people wrote, in versions, and what a second person said of each: both only ever added to.
ALTER TABLE "programme_document"
  ADD COLUMN "id" UUID NOT NULL DEFAULT uuidv7(),
  ADD COLUMN "latest_number" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "approved_on" DATE,
  ADD COLUMN "approved_by_id" UUID;

-- Until now a state was said by one click, without a file and without a second person. What was said so far is kept as what
-- it is: somebody's word that has to be confirmed. Whose and when stays in updated_by_id, and what it was in the log.
UPDATE "programme_document" SET "state" = 'unconfirmed', "version" = "version" + 1 WHERE "state" <> 'missing';

-- CreateTable
CREATE TABLE "document_version" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "author_id" UUID NOT NULL,
    "file_name" TEXT,
    "media_type" TEXT,
    "sha256" TEXT,
    "url" TEXT,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_version_pkey" PRIMARY KEY ("organisation_id","id"),
    CONSTRAINT "document_version_has_one_source" CHECK (("sha256" IS NULL) <> ("url" IS NULL))
);

-- CreateTable
CREATE TABLE "document_decision" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "document_id" UUID NOT NULL,
    "version_number" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_decision_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "programme_document_organisation_id_id_key" ON "programme_document"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "document_version_organisation_id_document_id_number_key" ON "document_version"("organisation_id", "document_id", "number");

-- CreateIndex
CREATE INDEX "document_version_organisation_id_sha256_idx" ON "document_version"("organisation_id", "sha256");

-- CreateIndex
CREATE INDEX "document_decision_organisation_id_document_id_version_numbe_idx" ON "document_decision"("organisation_id", "document_id", "version_number");

-- AddForeignKey
ALTER TABLE "programme_document" ADD CONSTRAINT "programme_document_organisation_id_approved_by_id_fkey" FOREIGN KEY ("organisation_id", "approved_by_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_organisation_id_document_id_fkey" FOREIGN KEY ("organisation_id", "document_id") REFERENCES "programme_document"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_organisation_id_sha256_fkey" FOREIGN KEY ("organisation_id", "sha256") REFERENCES "blob"("organisation_id", "sha256") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_organisation_id_author_id_fkey" FOREIGN KEY ("organisation_id", "author_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_organisation_id_added_by_id_fkey" FOREIGN KEY ("organisation_id", "added_by_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "document_decision" ADD CONSTRAINT "document_decision_organisation_id_document_id_version_numb_fkey" FOREIGN KEY ("organisation_id", "document_id", "version_number") REFERENCES "document_version"("organisation_id", "document_id", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "document_decision" ADD CONSTRAINT "document_decision_organisation_id_decided_by_id_fkey" FOREIGN KEY ("organisation_id", "decided_by_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['document_version', 'document_decision'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY of_organisation ON %I USING (organisation_id = (SELECT app_organisation())) WITH CHECK (organisation_id = (SELECT app_organisation()))', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON document_version, document_decision TO waymark_api;

/* The organisations that have something to clean up. */
CREATE OR REPLACE FUNCTION organisations_with_leftovers(before timestamptz) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT organisation_id FROM upload WHERE created_at < before
    UNION SELECT organisation_id FROM idempotency_key WHERE created_at < before
    UNION SELECT b.organisation_id FROM blob b
      WHERE b.created_at < before
        AND NOT EXISTS (SELECT FROM upload u WHERE u.organisation_id = b.organisation_id AND u.sha256 = b.sha256)
        AND NOT EXISTS (SELECT FROM evidence_version v WHERE v.organisation_id = b.organisation_id AND v.sha256 = b.sha256)
        AND NOT EXISTS (SELECT FROM certificate c WHERE c.organisation_id = b.organisation_id AND c.sha256 = b.sha256)
        AND NOT EXISTS (SELECT FROM assurance_report a WHERE a.organisation_id = b.organisation_id AND a.sha256 = b.sha256)
        AND NOT EXISTS (SELECT FROM document_version d WHERE d.organisation_id = b.organisation_id AND d.sha256 = b.sha256)
  $$;
