-- How much an organisation and each of its people may keep is counted: whose bytes they are, and what is still arriving.
-- An upload has its row from its beginning on, with as much as it may take; its content is known at its end.
ALTER TABLE "blob" ADD COLUMN "stored_by_id" UUID;
ALTER TABLE "upload" ALTER COLUMN "sha256" DROP NOT NULL,
  ADD COLUMN "reserved_bytes" BIGINT NOT NULL DEFAULT 0;

-- Content belongs to who brought it first.
UPDATE "blob" b SET "stored_by_id" = (
  SELECT u."by_id" FROM (
    SELECT "uploaded_by_id" AS "by_id", "uploaded_at" AS "at" FROM "evidence_version"
      WHERE "organisation_id" = b."organisation_id" AND "sha256" = b."sha256"
    UNION ALL SELECT "uploaded_by_id", "created_at" FROM "upload"
      WHERE "organisation_id" = b."organisation_id" AND "sha256" = b."sha256"
    UNION ALL SELECT "created_by_id", "created_at" FROM "certificate"
      WHERE "organisation_id" = b."organisation_id" AND "sha256" = b."sha256"
    UNION ALL SELECT "created_by_id", "created_at" FROM "assurance_report"
      WHERE "organisation_id" = b."organisation_id" AND "sha256" = b."sha256"
  ) u ORDER BY u."at" LIMIT 1);

-- CreateIndex
CREATE INDEX "blob_organisation_id_stored_by_id_idx" ON "blob"("organisation_id", "stored_by_id") INCLUDE ("byte_size");

-- CreateIndex
CREATE INDEX "upload_organisation_id_uploaded_by_id_idx" ON "upload"("organisation_id", "uploaded_by_id");

-- AddForeignKey
ALTER TABLE "blob" ADD CONSTRAINT "blob_organisation_id_stored_by_id_fkey" FOREIGN KEY ("organisation_id", "stored_by_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;
