-- What people have due by week looks only at what is estimated: where few items are, it must not go through all of them.
CREATE INDEX "gap_item_estimated_idx" ON "gap_item"("organisation_id", "due_on") WHERE "effort_hours" > 0;
