-- How every programme stood on every day, from this day on: kept once, never changed afterwards.

-- The day, where the organisation is, of which its programmes were last kept.
ALTER TABLE "organisation" ADD COLUMN "snapshot_on" DATE;

-- CreateTable
CREATE TABLE "programme_snapshot" (
    "organisation_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "on_day" DATE NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "definition_version" INTEGER NOT NULL,
    "in_scope" INTEGER NOT NULL,
    "proven" DOUBLE PRECISION,
    "claimed" DOUBLE PRECISION,
    "gap" DOUBLE PRECISION,
    "unknown" DOUBLE PRECISION,
    "facts" JSONB NOT NULL,

    CONSTRAINT "programme_snapshot_pkey" PRIMARY KEY ("organisation_id","programme_id","on_day"),
    -- Nothing in scope is neither 0 nor 100 per cent: all four or none.
    CONSTRAINT "programme_snapshot_measured" CHECK (num_nonnulls("proven", "claimed", "gap", "unknown") IN (0, 4))
);

-- A requirement is kept only on the days on which it stands otherwise than before.
-- CreateTable
CREATE TABLE "gap_item_snapshot" (
    "organisation_id" UUID NOT NULL,
    "gap_item_id" UUID NOT NULL,
    "on_day" DATE NOT NULL,
    "programme_id" UUID NOT NULL,
    "standing" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "proven" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "gap_item_snapshot_pkey" PRIMARY KEY ("organisation_id","gap_item_id","on_day"),
    CONSTRAINT "gap_item_snapshot_part" CHECK ("proven" BETWEEN 0 AND 1)
);

-- CreateIndex
CREATE INDEX "gap_item_snapshot_organisation_id_programme_id_on_day_idx" ON "gap_item_snapshot"("organisation_id", "programme_id", "on_day");

-- AddForeignKey
ALTER TABLE "programme_snapshot" ADD CONSTRAINT "programme_snapshot_organisation_id_programme_id_fkey" FOREIGN KEY ("organisation_id", "programme_id") REFERENCES "programme"("organisation_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "gap_item_snapshot" ADD CONSTRAINT "gap_item_snapshot_organisation_id_programme_id_on_day_fkey" FOREIGN KEY ("organisation_id", "programme_id", "on_day") REFERENCES "programme_snapshot"("organisation_id", "programme_id", "on_day") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "gap_item_snapshot" ADD CONSTRAINT "gap_item_snapshot_organisation_id_gap_item_id_fkey" FOREIGN KEY ("organisation_id", "gap_item_id") REFERENCES "gap_item"("organisation_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

DO $$
DECLARE of_table text;
BEGIN
  FOREACH of_table IN ARRAY ARRAY['programme_snapshot', 'gap_item_snapshot'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', of_table);
    EXECUTE format('CREATE POLICY of_organisation ON %I USING (organisation_id = (SELECT app_organisation()))
      WITH CHECK (organisation_id = (SELECT app_organisation()))', of_table);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON programme_snapshot, gap_item_snapshot TO waymark_api;

/* Organisations in which a day has begun that is not kept yet. What is kept of each is read inside it, under row-level security. */
CREATE FUNCTION organisations_to_snapshot(now_at timestamptz) RETURNS TABLE (id uuid, time_zone text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT o.id, o.time_zone FROM organisation o
    WHERE o.snapshot_on IS NULL OR o.snapshot_on < (now_at AT TIME ZONE o.time_zone)::date
    ORDER BY o.id
  $$;
REVOKE ALL ON FUNCTION organisations_to_snapshot(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations_to_snapshot(timestamptz) TO waymark_api;
