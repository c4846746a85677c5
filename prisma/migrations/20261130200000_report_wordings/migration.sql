-- Own words in the place of the sentence that the rule of the leadership report says, for readers of one language.

-- CreateTable
CREATE TABLE "report_wording" (
    "organisation_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "instead_of" TEXT NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_wording_pkey" PRIMARY KEY ("organisation_id","language")
);

-- AddForeignKey
ALTER TABLE "report_wording" ADD CONSTRAINT "report_wording_organisation_id_written_by_id_fkey" FOREIGN KEY ("organisation_id", "written_by_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE report_wording ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_organisation ON report_wording USING (organisation_id = (SELECT app_organisation()))
  WITH CHECK (organisation_id = (SELECT app_organisation()));
GRANT SELECT, INSERT, UPDATE ON report_wording TO waymark_api;
