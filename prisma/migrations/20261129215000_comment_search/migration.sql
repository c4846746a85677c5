-- Comments are found by what was said; what was taken back has no words left.
ALTER TABLE "comment" ADD COLUMN "search_text" TEXT NOT NULL GENERATED ALWAYS AS (search_text("text")) STORED;

CREATE INDEX "comment_organisation_id_created_at_id_idx" ON "comment"("organisation_id", "created_at", "id");
