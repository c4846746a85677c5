-- The rules by which programmes were planned, with their words; the same for everybody, only ever added to. A programme
-- keeps its version, so that another catalogue moves no running plan. Loading the catalogue gives programmes from before
-- the version they were planned with.
CREATE TABLE "lifecycle_rules" (
  "version" TEXT NOT NULL,
  "rules" JSONB NOT NULL,
  CONSTRAINT "lifecycle_rules_pkey" PRIMARY KEY ("version")
);
GRANT SELECT ON lifecycle_rules TO waymark_api;

ALTER TABLE "programme" ADD COLUMN "rules_version" TEXT;
ALTER TABLE "programme" ADD CONSTRAINT "programme_rules_version_fkey"
  FOREIGN KEY ("rules_version") REFERENCES "lifecycle_rules" ("version") ON DELETE RESTRICT ON UPDATE RESTRICT;
