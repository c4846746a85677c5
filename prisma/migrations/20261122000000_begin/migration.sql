-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "two_factor_enabled" BOOLEAN NOT NULL DEFAULT false,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "two_factor" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "failed_verification_count" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "two_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "framework" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "full_title" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,

    CONSTRAINT "framework_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requirement" (
    "framework_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "group_title" TEXT NOT NULL,
    "category" TEXT,
    "is_mandatory" BOOLEAN NOT NULL,
    "order" INTEGER NOT NULL,

    CONSTRAINT "requirement_pkey" PRIMARY KEY ("framework_id","id")
);

-- CreateTable
CREATE TABLE "requirement_mapping" (
    "from_framework_id" TEXT NOT NULL,
    "from_requirement_id" TEXT NOT NULL,
    "to_framework_id" TEXT NOT NULL,
    "to_requirement_id" TEXT NOT NULL,
    "strength" TEXT NOT NULL,
    "confidence" TEXT,

    CONSTRAINT "requirement_mapping_pkey" PRIMARY KEY ("from_framework_id","from_requirement_id","to_framework_id","to_requirement_id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "organisation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_pkey" PRIMARY KEY ("organisation_id","user_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "programme" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "scheme" TEXT NOT NULL,
    "framework_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "scope_statement" TEXT NOT NULL,
    "categories" TEXT[],
    "start_on" DATE NOT NULL,
    "target_on" DATE NOT NULL,
    "as_of_on" DATE,
    "period_from_on" DATE,
    "period_to_on" DATE,
    "auditor_firm" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "stage" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "programme_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'planned',
    "owner_id" UUID,
    "planned_from_on" DATE NOT NULL,
    "planned_to_on" DATE NOT NULL,
    "baseline_from_on" DATE NOT NULL,
    "baseline_to_on" DATE NOT NULL,
    "actual_from_on" DATE,
    "actual_to_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "stage_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "programme_document" (
    "organisation_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'missing',
    "updated_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "programme_document_pkey" PRIMARY KEY ("organisation_id","programme_id","key")
);

-- CreateTable
CREATE TABLE "gap_item" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "programme_id" UUID NOT NULL,
    "framework_id" TEXT NOT NULL,
    "requirement_id" TEXT NOT NULL,
    "conformity" TEXT NOT NULL DEFAULT 'not_assessed',
    "finding_as_is" TEXT NOT NULL DEFAULT '',
    "target_to_be" TEXT NOT NULL DEFAULT '',
    "justification" TEXT NOT NULL DEFAULT '',
    "is_high_risk" BOOLEAN NOT NULL DEFAULT false,
    "owner_id" UUID,
    "reviewer_id" UUID,
    "due_on" DATE,
    "close_by_stage_id" UUID,
    "effort_hours" DOUBLE PRECISION,
    "evidence_required" INTEGER NOT NULL DEFAULT 1,
    "claimed_at" TIMESTAMPTZ(3),
    "claimed_by_id" UUID,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "gap_item_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "task" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'open',
    "assignee_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "gap_item_id" UUID,
    "completed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "task_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "blob" (
    "organisation_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "byte_size" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "blob_pkey" PRIMARY KEY ("organisation_id","sha256")
);

-- CreateTable
CREATE TABLE "upload" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "captured_on" DATE NOT NULL,
    "period_from_on" DATE,
    "period_to_on" DATE,
    "owner_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "latest_number" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "evidence_version" (
    "organisation_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "file_name" TEXT,
    "media_type" TEXT,
    "sha256" TEXT,
    "url" TEXT,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_version_pkey" PRIMARY KEY ("organisation_id","evidence_id","number")
);

-- CreateTable
CREATE TABLE "evidence_link" (
    "organisation_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "gap_item_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "verdict" TEXT,
    "captured_on" DATE,
    "period_to_on" DATE,

    CONSTRAINT "evidence_link_pkey" PRIMARY KEY ("organisation_id","evidence_id","gap_item_id")
);

-- CreateTable
CREATE TABLE "evidence_review" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "evidence_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "version_number" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "reviewer_id" UUID NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "is_current" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "evidence_review_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_read_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "report" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "share_link" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "report_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "share_link_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "mail" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "organisation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER,
    "body" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("organisation_id","user_id","key")
);

-- CreateTable
CREATE TABLE "activity" (
    "organisation_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID,
    "subject_label" TEXT NOT NULL,
    "programme_id" UUID,
    "request_id" TEXT,
    "before" JSONB,
    "after" JSONB,
    "previous_hash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "activity_pkey" PRIMARY KEY ("organisation_id","sequence")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "two_factor_user_id_idx" ON "two_factor"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_slug_key" ON "organisation"("slug");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_organisation_id_token_hash_key" ON "invitation"("organisation_id", "token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "stage_organisation_id_programme_id_key_key" ON "stage"("organisation_id", "programme_id", "key");

-- CreateIndex
CREATE INDEX "gap_item_organisation_id_owner_id_idx" ON "gap_item"("organisation_id", "owner_id");

-- CreateIndex
CREATE INDEX "gap_item_organisation_id_programme_id_due_on_idx" ON "gap_item"("organisation_id", "programme_id", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "gap_item_organisation_id_programme_id_requirement_id_key" ON "gap_item"("organisation_id", "programme_id", "requirement_id");

-- CreateIndex
CREATE INDEX "task_organisation_id_assignee_id_status_due_on_idx" ON "task"("organisation_id", "assignee_id", "status", "due_on");

-- CreateIndex
CREATE INDEX "task_organisation_id_gap_item_id_idx" ON "task"("organisation_id", "gap_item_id");

-- CreateIndex
CREATE INDEX "task_organisation_id_due_on_id_idx" ON "task"("organisation_id", "due_on", "id");

-- CreateIndex
CREATE INDEX "upload_organisation_id_sha256_idx" ON "upload"("organisation_id", "sha256");

-- CreateIndex
CREATE INDEX "evidence_organisation_id_uploaded_at_id_idx" ON "evidence"("organisation_id", "uploaded_at", "id");

-- CreateIndex
CREATE INDEX "evidence_organisation_id_title_id_idx" ON "evidence"("organisation_id", "title", "id");

-- CreateIndex
CREATE INDEX "evidence_organisation_id_captured_on_id_idx" ON "evidence"("organisation_id", "captured_on", "id");

-- CreateIndex
CREATE INDEX "evidence_organisation_id_owner_id_idx" ON "evidence"("organisation_id", "owner_id");

-- CreateIndex
CREATE INDEX "evidence_version_organisation_id_sha256_idx" ON "evidence_version"("organisation_id", "sha256");

-- CreateIndex
CREATE INDEX "evidence_link_standing_idx" ON "evidence_link"("organisation_id", "gap_item_id", "verdict", "captured_on", "period_to_on");

-- CreateIndex
CREATE INDEX "evidence_review_organisation_id_evidence_id_programme_id_is_idx" ON "evidence_review"("organisation_id", "evidence_id", "programme_id", "is_current");

-- CreateIndex
CREATE INDEX "evidence_review_organisation_id_programme_id_is_current_ver_idx" ON "evidence_review"("organisation_id", "programme_id", "is_current", "verdict");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_organisation_id_token_hash_key" ON "calendar_feed"("organisation_id", "token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "share_link_organisation_id_token_hash_key" ON "share_link"("organisation_id", "token_hash");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "activity_organisation_id_subject_id_sequence_idx" ON "activity"("organisation_id", "subject_id", "sequence");

-- CreateIndex
CREATE INDEX "activity_organisation_id_actor_id_sequence_idx" ON "activity"("organisation_id", "actor_id", "sequence");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "framework"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_invited_by_id_fkey" FOREIGN KEY ("organisation_id", "invited_by_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage" ADD CONSTRAINT "stage_organisation_id_programme_id_fkey" FOREIGN KEY ("organisation_id", "programme_id") REFERENCES "programme"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage" ADD CONSTRAINT "stage_organisation_id_owner_id_fkey" FOREIGN KEY ("organisation_id", "owner_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_document" ADD CONSTRAINT "programme_document_organisation_id_programme_id_fkey" FOREIGN KEY ("organisation_id", "programme_id") REFERENCES "programme"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_document" ADD CONSTRAINT "programme_document_organisation_id_updated_by_id_fkey" FOREIGN KEY ("organisation_id", "updated_by_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_item" ADD CONSTRAINT "gap_item_organisation_id_programme_id_fkey" FOREIGN KEY ("organisation_id", "programme_id") REFERENCES "programme"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_item" ADD CONSTRAINT "gap_item_framework_id_requirement_id_fkey" FOREIGN KEY ("framework_id", "requirement_id") REFERENCES "requirement"("framework_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_item" ADD CONSTRAINT "gap_item_organisation_id_owner_id_fkey" FOREIGN KEY ("organisation_id", "owner_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_item" ADD CONSTRAINT "gap_item_organisation_id_reviewer_id_fkey" FOREIGN KEY ("organisation_id", "reviewer_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_item" ADD CONSTRAINT "gap_item_organisation_id_claimed_by_id_fkey" FOREIGN KEY ("organisation_id", "claimed_by_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_item" ADD CONSTRAINT "gap_item_organisation_id_accepted_by_id_fkey" FOREIGN KEY ("organisation_id", "accepted_by_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_item" ADD CONSTRAINT "gap_item_organisation_id_close_by_stage_id_fkey" FOREIGN KEY ("organisation_id", "close_by_stage_id") REFERENCES "stage"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_organisation_id_assignee_id_fkey" FOREIGN KEY ("organisation_id", "assignee_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_organisation_id_created_by_id_fkey" FOREIGN KEY ("organisation_id", "created_by_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_organisation_id_gap_item_id_fkey" FOREIGN KEY ("organisation_id", "gap_item_id") REFERENCES "gap_item"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_organisation_id_sha256_fkey" FOREIGN KEY ("organisation_id", "sha256") REFERENCES "blob"("organisation_id", "sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_organisation_id_uploaded_by_id_fkey" FOREIGN KEY ("organisation_id", "uploaded_by_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_owner_id_fkey" FOREIGN KEY ("organisation_id", "owner_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_organisation_id_evidence_id_fkey" FOREIGN KEY ("organisation_id", "evidence_id") REFERENCES "evidence"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_organisation_id_sha256_fkey" FOREIGN KEY ("organisation_id", "sha256") REFERENCES "blob"("organisation_id", "sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_organisation_id_uploaded_by_id_fkey" FOREIGN KEY ("organisation_id", "uploaded_by_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_link" ADD CONSTRAINT "evidence_link_organisation_id_evidence_id_fkey" FOREIGN KEY ("organisation_id", "evidence_id") REFERENCES "evidence"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_link" ADD CONSTRAINT "evidence_link_organisation_id_gap_item_id_fkey" FOREIGN KEY ("organisation_id", "gap_item_id") REFERENCES "gap_item"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_review" ADD CONSTRAINT "evidence_review_organisation_id_evidence_id_fkey" FOREIGN KEY ("organisation_id", "evidence_id") REFERENCES "evidence"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_review" ADD CONSTRAINT "evidence_review_organisation_id_programme_id_fkey" FOREIGN KEY ("organisation_id", "programme_id") REFERENCES "programme"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_review" ADD CONSTRAINT "evidence_review_organisation_id_reviewer_id_fkey" FOREIGN KEY ("organisation_id", "reviewer_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_organisation_id_user_id_fkey" FOREIGN KEY ("organisation_id", "user_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_organisation_id_created_by_id_fkey" FOREIGN KEY ("organisation_id", "created_by_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_organisation_id_report_id_fkey" FOREIGN KEY ("organisation_id", "report_id") REFERENCES "report"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_organisation_id_created_by_id_fkey" FOREIGN KEY ("organisation_id", "created_by_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- ── Rules that Prisma's schema cannot say ──

-- The API signs in as this role. It owns no table of an organisation and cannot bypass row-level security.
-- Its password and LOGIN are set by the start script, or by the operator (docs/operation.md).
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'waymark_api') THEN
    CREATE ROLE waymark_api NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
END $$;

/* The organisation this transaction works for; null when none is set. */
CREATE FUNCTION app_organisation() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.organisation_id', true), '')::uuid $$;

-- Row-level security on every table of an organisation: by its organisation_id, and the organisation itself by its id.
DO $$
DECLARE t text;
BEGIN
  FOR t IN
    SELECT c.table_name FROM information_schema.columns c
    JOIN information_schema.tables USING (table_schema, table_name)
    WHERE c.table_schema = current_schema() AND c.column_name = 'organisation_id' AND table_type = 'BASE TABLE'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY of_organisation ON %I USING (organisation_id = (SELECT app_organisation())) WITH CHECK (organisation_id = (SELECT app_organisation()))', t);
  END LOOP;
END $$;
ALTER TABLE organisation ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_organisation ON organisation
  USING (id = (SELECT app_organisation())) WITH CHECK (id = (SELECT app_organisation()));

-- What the API may do. The catalogue is read-only; history is only ever added to.
DO $$ BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO waymark_api', current_schema()); END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  "user", session, account, verification, two_factor, rate_limit,
  member, invitation, programme, stage, programme_document, gap_item, task,
  blob, upload, evidence, evidence_link, calendar_feed, share_link, mail, idempotency_key
  TO waymark_api;
GRANT SELECT, INSERT, UPDATE ON organisation TO waymark_api;
GRANT SELECT ON framework, requirement, requirement_mapping TO waymark_api;
GRANT SELECT, INSERT ON activity, report, evidence_version, evidence_review TO waymark_api;
GRANT UPDATE (is_current) ON evidence_review TO waymark_api;

-- Jobs are pg-boss's own business, in a schema of their own.
CREATE SCHEMA IF NOT EXISTS pgboss AUTHORIZATION waymark_api;

/* One person's organisations, across all of them: the only read that crosses organisations. */
CREATE FUNCTION memberships_of(person uuid)
  RETURNS TABLE (id uuid, slug text, name text, is_demo boolean, version integer, role text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT o.id, o.slug, o.name, o.is_demo, o.version, m.role
    FROM member m JOIN organisation o ON o.id = m.organisation_id
    WHERE m.user_id = person AND m.removed_at IS NULL
    ORDER BY o.name, o.id
  $$;
REVOKE ALL ON FUNCTION memberships_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION memberships_of(uuid) TO waymark_api;

/* The demo organisation's id, or null: asked before anybody is signed in. */
CREATE FUNCTION demo_organisation() RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT id FROM organisation WHERE is_demo ORDER BY created_at DESC LIMIT 1 $$;
REVOKE ALL ON FUNCTION demo_organisation() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION demo_organisation() TO waymark_api;

-- ── The activity log: numbered, chained by hash, never changed ──

/* The hash of one entry over its content and the hash before it. */
CREATE FUNCTION activity_hash(entry activity) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
    SELECT encode(sha256(convert_to(jsonb_build_array(
      entry.previous_hash, entry.organisation_id, entry.sequence, extract(epoch FROM entry.at), entry.actor_id,
      entry.actor_name, entry.action, entry.subject_type, entry.subject_id, entry.subject_label,
      entry.programme_id, entry.request_id, entry.before, entry.after)::text, 'UTF8')), 'hex')
  $$;

/* Whoever writes, the number, the time and the hash are set here. One writer of an organisation at a time. */
CREATE FUNCTION activity_append() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.organisation_id::text, 0));
  SELECT sequence, hash INTO last FROM activity
    WHERE organisation_id = NEW.organisation_id ORDER BY sequence DESC LIMIT 1;
  NEW.sequence := coalesce(last.sequence, 0) + 1;
  NEW.previous_hash := coalesce(last.hash, '');
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  NEW.hash := activity_hash(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER activity_append BEFORE INSERT ON activity FOR EACH ROW EXECUTE FUNCTION activity_append();

/* Refuses every change, also by the owner; only delete_organisation() below takes entries away, all of them at once. */
CREATE FUNCTION activity_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('app.deleting_organisation', true) = OLD.organisation_id::text
     AND NOT pg_has_role('waymark_api', current_user, 'USAGE') THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'The activity log is append-only.' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER activity_refuse BEFORE UPDATE OR DELETE ON activity FOR EACH ROW EXECUTE FUNCTION activity_refuse();
CREATE TRIGGER activity_refuse_truncate BEFORE TRUNCATE ON activity FOR EACH STATEMENT EXECUTE FUNCTION activity_refuse();

/* Deletes the organisation this transaction works for, with everything in it. */
CREATE FUNCTION delete_organisation(doomed uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF doomed IS DISTINCT FROM app_organisation() THEN
    RAISE EXCEPTION 'Only the organisation at hand can be deleted.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM set_config('app.deleting_organisation', doomed::text, true);
  DELETE FROM activity WHERE organisation_id = doomed;
  DELETE FROM idempotency_key WHERE organisation_id = doomed;
  DELETE FROM mail WHERE organisation_id = doomed;
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
  DELETE FROM programme WHERE organisation_id = doomed;
  DELETE FROM invitation WHERE organisation_id = doomed;
  DELETE FROM member WHERE organisation_id = doomed;
  DELETE FROM organisation WHERE id = doomed;
END $$;
REVOKE ALL ON FUNCTION delete_organisation(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION delete_organisation(uuid) TO waymark_api;

-- Text that people search for inside a word.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
-- Together with the organisation, so that a search costs with the organisation's own evidence.
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE INDEX evidence_title_trgm ON evidence USING gin (organisation_id, title gin_trgm_ops);

/* Evidence whose title fits a pattern, newest first. Row-level security keeps the planner from using the index above
   (ILIKE is not leakproof), so this reads as the owner, inside the organisation at hand. */
CREATE FUNCTION evidence_titled(pattern text, most integer) RETURNS TABLE (id uuid, title text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT e.id, e.title FROM evidence e
    WHERE e.organisation_id = app_organisation() AND e.title ILIKE pattern
    ORDER BY e.uploaded_at DESC, e.id DESC LIMIT most
  $$;
REVOKE ALL ON FUNCTION evidence_titled(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION evidence_titled(text, integer) TO waymark_api;
CREATE UNIQUE INDEX evidence_review_one_current ON evidence_review (organisation_id, evidence_id, programme_id) WHERE is_current;

/* The organisations that have something to clean up: old uploads, old answers, bytes that nothing refers to. Only their
   ids; the cleaning itself happens inside each of them, under row-level security like everything else. */
CREATE FUNCTION organisations_with_leftovers(before timestamptz) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT organisation_id FROM upload WHERE created_at < before
    UNION SELECT organisation_id FROM idempotency_key WHERE created_at < before
    UNION SELECT b.organisation_id FROM blob b
      WHERE b.created_at < before
        AND NOT EXISTS (SELECT FROM upload u WHERE u.organisation_id = b.organisation_id AND u.sha256 = b.sha256)
        AND NOT EXISTS (SELECT FROM evidence_version v WHERE v.organisation_id = b.organisation_id AND v.sha256 = b.sha256)
  $$;
REVOKE ALL ON FUNCTION organisations_with_leftovers(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations_with_leftovers(timestamptz) TO waymark_api;

-- ── What evidence stands for, beside its links ──
-- Readiness asks for every gap item how much accepted, fresh evidence it has. Answered from the reviews, that would cost
-- with all evidence ever stored; so each link carries the verdict that counts for the programme of its gap item, and
-- the days its evidence is about. Kept here, so that no writer can forget it.

/* Sets the standing of a new link. The lock makes it wait for a review of the same evidence, and the other way round. */
CREATE FUNCTION evidence_link_stand() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE subject record;
BEGIN
  SELECT e.captured_on, e.period_to_on, e.latest_number INTO subject FROM evidence e
    WHERE e.organisation_id = NEW.organisation_id AND e.id = NEW.evidence_id FOR NO KEY UPDATE;
  NEW.captured_on := subject.captured_on;
  NEW.period_to_on := subject.period_to_on;
  NEW.verdict := (
    SELECT r.verdict FROM gap_item g JOIN evidence_review r
      ON r.organisation_id = g.organisation_id AND r.programme_id = g.programme_id
    WHERE g.organisation_id = NEW.organisation_id AND g.id = NEW.gap_item_id
      AND r.evidence_id = NEW.evidence_id AND r.is_current AND r.version_number = subject.latest_number);
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_link_stand BEFORE INSERT ON evidence_link FOR EACH ROW EXECUTE FUNCTION evidence_link_stand();

/* Brings the links of one piece of evidence up to date: a verdict counts for the version it was given for, no other. */
CREATE FUNCTION evidence_stand_again(of_organisation uuid, of_evidence uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM evidence e WHERE e.organisation_id = of_organisation AND e.id = of_evidence FOR NO KEY UPDATE;
  UPDATE evidence_link l
    SET verdict = now.verdict, captured_on = now.captured_on, period_to_on = now.period_to_on
    FROM (
      SELECT g.id AS gap_item_id, r.verdict, e.captured_on, e.period_to_on
      FROM evidence e
      JOIN evidence_link o ON o.organisation_id = e.organisation_id AND o.evidence_id = e.id
      JOIN gap_item g ON g.organisation_id = e.organisation_id AND g.id = o.gap_item_id
      LEFT JOIN evidence_review r ON r.organisation_id = e.organisation_id AND r.evidence_id = e.id
        AND r.programme_id = g.programme_id AND r.is_current AND r.version_number = e.latest_number
      WHERE e.organisation_id = of_organisation AND e.id = of_evidence) now
    WHERE l.organisation_id = of_organisation AND l.evidence_id = of_evidence AND l.gap_item_id = now.gap_item_id
      AND (l.verdict, l.captured_on, l.period_to_on)
        IS DISTINCT FROM (now.verdict, now.captured_on, now.period_to_on);
END $$;
CREATE FUNCTION evidence_reviewed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM evidence_stand_again(NEW.organisation_id, NEW.evidence_id);
  RETURN NULL;
END $$;
CREATE TRIGGER evidence_reviewed AFTER INSERT OR UPDATE OF is_current ON evidence_review
  FOR EACH ROW EXECUTE FUNCTION evidence_reviewed();
CREATE FUNCTION evidence_renewed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM evidence_stand_again(NEW.organisation_id, NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER evidence_renewed AFTER UPDATE OF latest_number, captured_on, period_to_on ON evidence
  FOR EACH ROW EXECUTE FUNCTION evidence_renewed();
CREATE INDEX evidence_link_to_review ON evidence_link (organisation_id, evidence_id) WHERE verdict IS NULL;
