-- CreateTable
CREATE TABLE "comment" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "gap_item_id" UUID,
    "evidence_id" UUID,
    "task_id" UUID,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("organisation_id","id"),
    CONSTRAINT "comment_on_one_thing" CHECK (num_nonnulls("gap_item_id", "evidence_id", "task_id") = 1)
);

-- CreateTable
CREATE TABLE "comment_mention" (
    "organisation_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "told_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_mention_pkey" PRIMARY KEY ("organisation_id","comment_id","user_id")
);

-- CreateIndex
CREATE INDEX "comment_organisation_id_gap_item_id_idx" ON "comment"("organisation_id", "gap_item_id");

-- CreateIndex
CREATE INDEX "comment_organisation_id_evidence_id_idx" ON "comment"("organisation_id", "evidence_id");

-- CreateIndex
CREATE INDEX "comment_organisation_id_task_id_idx" ON "comment"("organisation_id", "task_id");

-- CreateIndex
CREATE INDEX "comment_mention_organisation_id_user_id_read_at_idx" ON "comment_mention"("organisation_id", "user_id", "read_at");

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_organisation_id_gap_item_id_fkey" FOREIGN KEY ("organisation_id", "gap_item_id") REFERENCES "gap_item"("organisation_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_organisation_id_evidence_id_fkey" FOREIGN KEY ("organisation_id", "evidence_id") REFERENCES "evidence"("organisation_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_organisation_id_task_id_fkey" FOREIGN KEY ("organisation_id", "task_id") REFERENCES "task"("organisation_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_organisation_id_author_id_fkey" FOREIGN KEY ("organisation_id", "author_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_organisation_id_comment_id_fkey" FOREIGN KEY ("organisation_id", "comment_id") REFERENCES "comment"("organisation_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_organisation_id_user_id_fkey" FOREIGN KEY ("organisation_id", "user_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

DO $$
DECLARE of_table text;
BEGIN
  FOREACH of_table IN ARRAY ARRAY['comment', 'comment_mention'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', of_table);
    EXECUTE format('CREATE POLICY of_organisation ON %I USING (organisation_id = (SELECT app_organisation()))
      WITH CHECK (organisation_id = (SELECT app_organisation()))', of_table);
  END LOOP;
END $$;
-- A comment is never deleted but with what it is about: its text goes, that there was one stays.
GRANT SELECT, INSERT, UPDATE ON comment TO waymark_api;
GRANT SELECT, INSERT, UPDATE, DELETE ON comment_mention TO waymark_api;
