-- CreateTable
CREATE TABLE "import_meaning" (
    "organisation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "means" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_meaning_pkey" PRIMARY KEY ("organisation_id","kind","asked")
);

-- AddForeignKey
ALTER TABLE "import_meaning" ADD CONSTRAINT "import_meaning_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE import_meaning ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_organisation ON import_meaning USING (organisation_id = (SELECT app_organisation()))
  WITH CHECK (organisation_id = (SELECT app_organisation()));
GRANT SELECT, INSERT, UPDATE, DELETE ON import_meaning TO waymark_api;
