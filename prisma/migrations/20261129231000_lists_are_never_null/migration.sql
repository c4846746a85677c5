-- A list that nobody gave is empty. Prisma reads a missing one as empty, but statements give it as it is, and whoever reads them
-- would fail at it.
UPDATE "programme" SET "categories" = '{}' WHERE "categories" IS NULL;
ALTER TABLE "programme" ALTER COLUMN "categories" SET DEFAULT '{}', ALTER COLUMN "categories" SET NOT NULL;
UPDATE "organisation" SET "working_days" = '{1,2,3,4,5}' WHERE "working_days" IS NULL;
ALTER TABLE "organisation" ALTER COLUMN "working_days" SET NOT NULL;
UPDATE "calendar_feed" SET "kinds" = '{}' WHERE "kinds" IS NULL;
ALTER TABLE "calendar_feed" ALTER COLUMN "kinds" SET NOT NULL;
UPDATE "reminder_rule" SET "lead_days" = '{}' WHERE "lead_days" IS NULL;
ALTER TABLE "reminder_rule" ALTER COLUMN "lead_days" SET DEFAULT '{}', ALTER COLUMN "lead_days" SET NOT NULL;
UPDATE "activity_seal" SET "peaks" = '{}' WHERE "peaks" IS NULL;
ALTER TABLE "activity_seal" ALTER COLUMN "peaks" SET DEFAULT '{}', ALTER COLUMN "peaks" SET NOT NULL;
