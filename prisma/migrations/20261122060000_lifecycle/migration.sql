-- AlterTable
ALTER TABLE "calendar_feed" ADD COLUMN     "alarm_days" INTEGER,
ADD COLUMN     "kinds" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'en',
ADD COLUMN     "only_mine" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "programme_id" UUID;

-- AlterTable
ALTER TABLE "gap_item" ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'en';

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "time_zone" TEXT NOT NULL DEFAULT 'UTC',
ADD COLUMN     "working_days" INTEGER[] DEFAULT ARRAY[1, 2, 3, 4, 5]::INTEGER[];

-- AlterTable
ALTER TABLE "programme" ADD COLUMN     "customers_year_end" TEXT,
ADD COLUMN     "parent_id" UUID,
ADD COLUMN     "renews_id" UUID;

-- AlterTable
ALTER TABLE "stage" ADD COLUMN     "is_pinned" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "pin_reason" TEXT;

-- CreateTable
CREATE TABLE "closure" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "is_yearly" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "closure_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "auditor_firm" (
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "accreditation" TEXT NOT NULL DEFAULT '',
    "stage_gap_warn_months" INTEGER NOT NULL DEFAULT 3,
    "stage_gap_block_months" INTEGER NOT NULL DEFAULT 6,
    "major_closure_days" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "auditor_firm_pkey" PRIMARY KEY ("organisation_id","name")
);

-- CreateTable
CREATE TABLE "stage_decision" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "programme_id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "decision" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "facts" JSONB NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stage_decision_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "criterion_note" (
    "organisation_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "stage_key" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "is_met" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "updated_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "criterion_note_pkey" PRIMARY KEY ("organisation_id","programme_id","stage_key","key")
);

-- CreateTable
CREATE TABLE "rule_override" (
    "organisation_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "milestone_id" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "updated_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rule_override_pkey" PRIMARY KEY ("organisation_id","programme_id","milestone_id")
);

-- CreateTable
CREATE TABLE "certificate" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "programme_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "accreditation" TEXT NOT NULL DEFAULT '',
    "scope" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "issued_on" DATE NOT NULL,
    "valid_from_on" DATE NOT NULL,
    "expires_on" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'valid',
    "status_reason" TEXT NOT NULL DEFAULT '',
    "file_name" TEXT,
    "media_type" TEXT,
    "sha256" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "assurance_report" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "programme_id" UUID NOT NULL,
    "firm" TEXT NOT NULL,
    "opinion" TEXT NOT NULL,
    "exception_count" INTEGER NOT NULL DEFAULT 0,
    "exceptions" TEXT NOT NULL DEFAULT '',
    "as_of_on" DATE,
    "period_from_on" DATE,
    "period_to_on" DATE,
    "issued_on" DATE NOT NULL,
    "file_name" TEXT,
    "media_type" TEXT,
    "sha256" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assurance_report_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "bridge_letter" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "report_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "issued_on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bridge_letter_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "calendar_entry" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "from_on" DATE NOT NULL,
    "length_days" INTEGER NOT NULL DEFAULT 1,
    "programme_id" UUID,
    "owner_id" UUID,
    "recurrence" TEXT,
    "shift" TEXT NOT NULL DEFAULT 'none',
    "anchored_to" TEXT NOT NULL DEFAULT 'date',
    "cancelled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calendar_entry_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "calendar_entry_day" (
    "organisation_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "original_on" DATE NOT NULL,
    "moved_to_on" DATE,
    "skip_reason" TEXT,
    "completed_on" DATE,
    "completed_by_id" UUID,

    CONSTRAINT "calendar_entry_day_pkey" PRIMARY KEY ("organisation_id","entry_id","original_on")
);

-- CreateTable
CREATE TABLE "reminder_rule" (
    "organisation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "is_on" BOOLEAN NOT NULL DEFAULT true,
    "lead_days" INTEGER[],
    "escalate_to_managers_after" INTEGER,
    "escalate_to_owners_after" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reminder_rule_pkey" PRIMARY KEY ("organisation_id","kind")
);

-- CreateTable
CREATE TABLE "reminder_preference" (
    "organisation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "delivery" TEXT NOT NULL,

    CONSTRAINT "reminder_preference_pkey" PRIMARY KEY ("organisation_id","user_id","kind")
);

-- CreateTable
CREATE TABLE "reminder" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "event_id" TEXT NOT NULL,
    "programme_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "claimed_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "stage_decision_organisation_id_programme_id_stage_id_decide_idx" ON "stage_decision"("organisation_id", "programme_id", "stage_id", "decided_at");

-- CreateIndex
CREATE INDEX "certificate_organisation_id_sha256_idx" ON "certificate"("organisation_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_organisation_id_programme_id_number_key" ON "certificate"("organisation_id", "programme_id", "number");

-- CreateIndex
CREATE INDEX "assurance_report_organisation_id_programme_id_idx" ON "assurance_report"("organisation_id", "programme_id");

-- CreateIndex
CREATE INDEX "assurance_report_organisation_id_sha256_idx" ON "assurance_report"("organisation_id", "sha256");

-- CreateIndex
CREATE INDEX "bridge_letter_organisation_id_report_id_idx" ON "bridge_letter"("organisation_id", "report_id");

-- CreateIndex
CREATE INDEX "calendar_entry_organisation_id_from_on_idx" ON "calendar_entry"("organisation_id", "from_on");

-- CreateIndex
CREATE INDEX "reminder_organisation_id_user_id_created_at_idx" ON "reminder"("organisation_id", "user_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_organisation_id_user_id_key_key" ON "reminder"("organisation_id", "user_id", "key");

-- Firms that programmes already name.
INSERT INTO auditor_firm (organisation_id, name)
  SELECT DISTINCT organisation_id, auditor_firm FROM programme WHERE auditor_firm IS NOT NULL;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_organisation_id_auditor_firm_fkey" FOREIGN KEY ("organisation_id", "auditor_firm") REFERENCES "auditor_firm"("organisation_id", "name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_organisation_id_renews_id_fkey" FOREIGN KEY ("organisation_id", "renews_id") REFERENCES "programme"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_organisation_id_parent_id_fkey" FOREIGN KEY ("organisation_id", "parent_id") REFERENCES "programme"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "closure" ADD CONSTRAINT "closure_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auditor_firm" ADD CONSTRAINT "auditor_firm_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_decision" ADD CONSTRAINT "stage_decision_organisation_id_programme_id_fkey" FOREIGN KEY ("organisation_id", "programme_id") REFERENCES "programme"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_decision" ADD CONSTRAINT "stage_decision_organisation_id_stage_id_fkey" FOREIGN KEY ("organisation_id", "stage_id") REFERENCES "stage"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_decision" ADD CONSTRAINT "stage_decision_organisation_id_decided_by_id_fkey" FOREIGN KEY ("organisation_id", "decided_by_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion_note" ADD CONSTRAINT "criterion_note_organisation_id_programme_id_fkey" FOREIGN KEY ("organisation_id", "programme_id") REFERENCES "programme"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion_note" ADD CONSTRAINT "criterion_note_organisation_id_updated_by_id_fkey" FOREIGN KEY ("organisation_id", "updated_by_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_override" ADD CONSTRAINT "rule_override_organisation_id_programme_id_fkey" FOREIGN KEY ("organisation_id", "programme_id") REFERENCES "programme"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_override" ADD CONSTRAINT "rule_override_organisation_id_updated_by_id_fkey" FOREIGN KEY ("organisation_id", "updated_by_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_organisation_id_programme_id_fkey" FOREIGN KEY ("organisation_id", "programme_id") REFERENCES "programme"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_organisation_id_created_by_id_fkey" FOREIGN KEY ("organisation_id", "created_by_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_organisation_id_sha256_fkey" FOREIGN KEY ("organisation_id", "sha256") REFERENCES "blob"("organisation_id", "sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assurance_report" ADD CONSTRAINT "assurance_report_organisation_id_programme_id_fkey" FOREIGN KEY ("organisation_id", "programme_id") REFERENCES "programme"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assurance_report" ADD CONSTRAINT "assurance_report_organisation_id_created_by_id_fkey" FOREIGN KEY ("organisation_id", "created_by_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assurance_report" ADD CONSTRAINT "assurance_report_organisation_id_sha256_fkey" FOREIGN KEY ("organisation_id", "sha256") REFERENCES "blob"("organisation_id", "sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bridge_letter" ADD CONSTRAINT "bridge_letter_organisation_id_report_id_fkey" FOREIGN KEY ("organisation_id", "report_id") REFERENCES "assurance_report"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bridge_letter" ADD CONSTRAINT "bridge_letter_organisation_id_created_by_id_fkey" FOREIGN KEY ("organisation_id", "created_by_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_entry" ADD CONSTRAINT "calendar_entry_organisation_id_programme_id_fkey" FOREIGN KEY ("organisation_id", "programme_id") REFERENCES "programme"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_entry" ADD CONSTRAINT "calendar_entry_organisation_id_owner_id_fkey" FOREIGN KEY ("organisation_id", "owner_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_entry_day" ADD CONSTRAINT "calendar_entry_day_organisation_id_entry_id_fkey" FOREIGN KEY ("organisation_id", "entry_id") REFERENCES "calendar_entry"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_entry_day" ADD CONSTRAINT "calendar_entry_day_organisation_id_completed_by_id_fkey" FOREIGN KEY ("organisation_id", "completed_by_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_preference" ADD CONSTRAINT "reminder_preference_organisation_id_user_id_fkey" FOREIGN KEY ("organisation_id", "user_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_organisation_id_user_id_fkey" FOREIGN KEY ("organisation_id", "user_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── Row-level security and rights of the new tables ──
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['closure', 'auditor_firm', 'stage_decision', 'criterion_note', 'rule_override', 'certificate',
    'assurance_report', 'bridge_letter', 'calendar_entry', 'calendar_entry_day', 'reminder_rule', 'reminder_preference',
    'reminder']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY of_organisation ON %I USING (organisation_id = (SELECT app_organisation())) WITH CHECK (organisation_id = (SELECT app_organisation()))', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  closure, auditor_firm, criterion_note, rule_override, certificate, assurance_report, bridge_letter,
  calendar_entry, calendar_entry_day, reminder_rule, reminder_preference, reminder
  TO waymark_api;
-- What was decided is history.
GRANT SELECT, INSERT ON stage_decision TO waymark_api;

-- One person's organisations now say which day it is there.
DROP FUNCTION memberships_of(uuid);
CREATE FUNCTION memberships_of(person uuid)
  RETURNS TABLE (id uuid, slug text, name text, is_demo boolean, time_zone text, version integer, role text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT o.id, o.slug, o.name, o.is_demo, o.time_zone, o.version, m.role
    FROM member m JOIN organisation o ON o.id = m.organisation_id
    WHERE m.user_id = person AND m.removed_at IS NULL
    ORDER BY o.name, o.id
  $$;
REVOKE ALL ON FUNCTION memberships_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION memberships_of(uuid) TO waymark_api;

/* Every organisation with its time zone, for the worker that goes from one to the next; what it does there happens
   inside each of them, under row-level security. */
CREATE FUNCTION organisations_to_look_after() RETURNS TABLE (id uuid, time_zone text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT id, time_zone FROM organisation ORDER BY id $$;
REVOKE ALL ON FUNCTION organisations_to_look_after() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations_to_look_after() TO waymark_api;

/* Deletes the organisation this transaction works for, with everything in it. */
CREATE OR REPLACE FUNCTION delete_organisation(doomed uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF doomed IS DISTINCT FROM app_organisation() THEN
    RAISE EXCEPTION 'Only the organisation at hand can be deleted.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM set_config('app.deleting_organisation', doomed::text, true);
  DELETE FROM activity WHERE organisation_id = doomed;
  DELETE FROM idempotency_key WHERE organisation_id = doomed;
  DELETE FROM mail WHERE organisation_id = doomed;
  DELETE FROM reminder WHERE organisation_id = doomed;
  DELETE FROM reminder_preference WHERE organisation_id = doomed;
  DELETE FROM reminder_rule WHERE organisation_id = doomed;
  DELETE FROM calendar_entry_day WHERE organisation_id = doomed;
  DELETE FROM calendar_entry WHERE organisation_id = doomed;
  DELETE FROM bridge_letter WHERE organisation_id = doomed;
  DELETE FROM assurance_report WHERE organisation_id = doomed;
  DELETE FROM certificate WHERE organisation_id = doomed;
  DELETE FROM rule_override WHERE organisation_id = doomed;
  DELETE FROM criterion_note WHERE organisation_id = doomed;
  DELETE FROM stage_decision WHERE organisation_id = doomed;
  DELETE FROM share_link WHERE organisation_id = doomed;
  DELETE FROM report WHERE organisation_id = doomed;
  DELETE FROM calendar_feed WHERE organisation_id = doomed;
  DELETE FROM evidence_review WHERE organisation_id = doomed;
  DELETE FROM evidence_link WHERE organisation_id = doomed;
  DELETE FROM evidence_version WHERE organisation_id = doomed;
  DELETE FROM evidence WHERE organisation_id = doomed;
  DELETE FROM upload WHERE organisation_id = doomed;
  DELETE FROM blob WHERE organisation_id = doomed;
  DELETE FROM task WHERE organisation_id = doomed;
  DELETE FROM gap_item WHERE organisation_id = doomed;
  DELETE FROM programme_document WHERE organisation_id = doomed;
  DELETE FROM stage WHERE organisation_id = doomed;
  UPDATE programme SET renews_id = NULL, parent_id = NULL WHERE organisation_id = doomed;
  DELETE FROM programme WHERE organisation_id = doomed;
  DELETE FROM auditor_firm WHERE organisation_id = doomed;
  DELETE FROM closure WHERE organisation_id = doomed;
  DELETE FROM invitation WHERE organisation_id = doomed;
  DELETE FROM member WHERE organisation_id = doomed;
  DELETE FROM organisation WHERE id = doomed;
END $$;

/* The organisations that have something to clean up. */
CREATE OR REPLACE FUNCTION organisations_with_leftovers(before timestamptz) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT organisation_id FROM upload WHERE created_at < before
    UNION SELECT organisation_id FROM idempotency_key WHERE created_at < before
    UNION SELECT b.organisation_id FROM blob b
      WHERE b.created_at < before
        AND NOT EXISTS (SELECT FROM upload u WHERE u.organisation_id = b.organisation_id AND u.sha256 = b.sha256)
        AND NOT EXISTS (SELECT FROM evidence_version v WHERE v.organisation_id = b.organisation_id AND v.sha256 = b.sha256)
        AND NOT EXISTS (SELECT FROM certificate c WHERE c.organisation_id = b.organisation_id AND c.sha256 = b.sha256)
        AND NOT EXISTS (SELECT FROM assurance_report a WHERE a.organisation_id = b.organisation_id AND a.sha256 = b.sha256)
  $$;
