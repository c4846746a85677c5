-- Who had said that an item is done, since somebody else took that back: where it has no owner, it is theirs to answer.
ALTER TABLE "gap_item"
  ADD COLUMN "answerer_id" UUID,
  ADD CONSTRAINT "gap_item_organisation_id_answerer_id_fkey" FOREIGN KEY ("organisation_id", "answerer_id")
    REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Few of them have no owner, and My work asks for those of one person.
CREATE INDEX "gap_item_unowned_answer_idx" ON "gap_item" ("organisation_id", "answerer_id")
  WHERE "owner_id" IS NULL AND "answerer_id" IS NOT NULL;
