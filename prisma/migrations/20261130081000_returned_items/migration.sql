-- What was said to be done and was sent back by who reviews it: the newest word of that, with its reason.
ALTER TABLE "gap_item"
  ADD COLUMN "returned_at" TIMESTAMPTZ(3),
  ADD COLUMN "returned_by_id" UUID,
  ADD COLUMN "return_reason" TEXT NOT NULL DEFAULT '',
  ADD CONSTRAINT "gap_item_organisation_id_returned_by_id_fkey" FOREIGN KEY ("organisation_id", "returned_by_id")
    REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
