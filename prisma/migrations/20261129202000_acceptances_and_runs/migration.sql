-- What forecasts and rounds are reckoned from has tables of its own. Until now they read it out of the activity log, which
-- is there to be checked, not to be reckoned from.

-- CreateTable
CREATE TABLE "gap_item_acceptance" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "gap_item_id" UUID NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "gap_item_acceptance_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "gap_item_acceptance_organisation_id_gap_item_id_idx" ON "gap_item_acceptance"("organisation_id", "gap_item_id");

-- AddForeignKey
ALTER TABLE "gap_item_acceptance" ADD CONSTRAINT "gap_item_acceptance_organisation_id_gap_item_id_fkey" FOREIGN KEY ("organisation_id", "gap_item_id") REFERENCES "gap_item"("organisation_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "gap_item_acceptance" ADD CONSTRAINT "gap_item_acceptance_organisation_id_accepted_by_id_fkey" FOREIGN KEY ("organisation_id", "accepted_by_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- An item is accepted once at a time.
CREATE UNIQUE INDEX gap_item_acceptance_one_open ON gap_item_acceptance (organisation_id, gap_item_id) WHERE withdrawn_at IS NULL;

ALTER TABLE gap_item_acceptance ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_organisation ON gap_item_acceptance
  USING (organisation_id = (SELECT app_organisation())) WITH CHECK (organisation_id = (SELECT app_organisation()));
-- Written by the trigger below alone.
GRANT SELECT ON gap_item_acceptance TO waymark_api;

INSERT INTO gap_item_acceptance (organisation_id, gap_item_id, accepted_at, accepted_by_id)
  SELECT organisation_id, id, accepted_at, accepted_by_id FROM gap_item WHERE accepted_at IS NOT NULL;
-- Of those taken back the log knows both days.
INSERT INTO gap_item_acceptance (organisation_id, gap_item_id, accepted_at, accepted_by_id, withdrawn_at)
  SELECT g.organisation_id, g.id, a.at, m.user_id, v.at
  FROM gap_item g
  JOIN activity v ON v.organisation_id = g.organisation_id AND v.subject_id = g.id
    AND v.before ->> 'acceptedById' IS NOT NULL AND v.after ->> 'acceptedById' IS NULL
  CROSS JOIN LATERAL (
    SELECT a.at, a.after ->> 'acceptedById' AS by FROM activity a
    WHERE a.organisation_id = v.organisation_id AND a.subject_id = v.subject_id AND a.action = 'gap_item.accepted'
      AND a.sequence < v.sequence ORDER BY a.sequence DESC LIMIT 1) a
  LEFT JOIN member m ON m.organisation_id = g.organisation_id AND m.user_id::text = a.by;

/* Keeps each time an item was accepted, whoever writes the item: its row says only how it is now. */
CREATE FUNCTION gap_item_acceptance_kept() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.accepted_at IS NOT NULL THEN
    UPDATE gap_item_acceptance SET withdrawn_at = now()
      WHERE organisation_id = OLD.organisation_id AND gap_item_id = OLD.id AND withdrawn_at IS NULL;
  END IF;
  IF NEW.accepted_at IS NOT NULL THEN
    INSERT INTO gap_item_acceptance (organisation_id, gap_item_id, accepted_at, accepted_by_id)
      VALUES (NEW.organisation_id, NEW.id, NEW.accepted_at, NEW.accepted_by_id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER gap_item_acceptance_kept AFTER UPDATE OF accepted_at ON gap_item
  FOR EACH ROW WHEN (OLD.accepted_at IS DISTINCT FROM NEW.accepted_at) EXECUTE FUNCTION gap_item_acceptance_kept();

-- CreateTable
CREATE TABLE "stage_run" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "began_on" DATE,
    "ended_on" DATE NOT NULL,
    "reopened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stage_run_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "stage_run_organisation_id_stage_id_idx" ON "stage_run"("organisation_id", "stage_id");

-- AddForeignKey
ALTER TABLE "stage_run" ADD CONSTRAINT "stage_run_organisation_id_id_fkey" FOREIGN KEY ("organisation_id", "id") REFERENCES "stage_decision"("organisation_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stage_run" ADD CONSTRAINT "stage_run_organisation_id_stage_id_fkey" FOREIGN KEY ("organisation_id", "stage_id") REFERENCES "stage"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE stage_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_organisation ON stage_run
  USING (organisation_id = (SELECT app_organisation())) WITH CHECK (organisation_id = (SELECT app_organisation()));
-- What has been stays.
GRANT SELECT, INSERT ON stage_run TO waymark_api;

-- The log has an entry for each reopening, in the order of the decisions; older ones do not name theirs.
INSERT INTO stage_run (organisation_id, id, stage_id, ended_on, reopened_at)
  SELECT d.organisation_id, d.id, d.stage_id, (v.before ->> 'actualToOn')::date, d.decided_at
  FROM (SELECT *, row_number() OVER (PARTITION BY organisation_id, stage_id ORDER BY decided_at, id) AS place
    FROM stage_decision WHERE decision = 'reopened') d
  JOIN (SELECT *, row_number() OVER (PARTITION BY organisation_id, subject_id ORDER BY sequence) AS place
    FROM activity WHERE action = 'stage.reopened') v
    ON v.organisation_id = d.organisation_id AND v.subject_id = d.stage_id AND v.place = d.place
  WHERE v.before ->> 'actualToOn' IS NOT NULL;
