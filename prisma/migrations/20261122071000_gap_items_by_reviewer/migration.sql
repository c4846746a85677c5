-- What waits for one reviewer is looked up by the reviewer, not among all gap items of the organisation.
CREATE INDEX "gap_item_organisation_id_reviewer_id_idx" ON "gap_item"("organisation_id", "reviewer_id");
