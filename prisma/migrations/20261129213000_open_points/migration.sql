-- What was still open when a certificate or a report was recorded, and why it was recorded all the same.
ALTER TABLE "certificate" ADD COLUMN "open_points" JSONB NOT NULL DEFAULT '[]', ADD COLUMN "open_points_reason" TEXT NOT NULL DEFAULT '';
ALTER TABLE "assurance_report" ADD COLUMN "open_points" JSONB NOT NULL DEFAULT '[]', ADD COLUMN "open_points_reason" TEXT NOT NULL DEFAULT '';
