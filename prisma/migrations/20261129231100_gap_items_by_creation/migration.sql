-- The forecast asks which requirements of a programme came later than itself, and when the first was there: a few of many.
CREATE INDEX "gap_item_organisation_id_programme_id_created_at_idx" ON "gap_item"("organisation_id", "programme_id", "created_at");
