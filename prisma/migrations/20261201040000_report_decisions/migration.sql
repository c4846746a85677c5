-- Decisions that leadership is asked for, with their options; what an option does is reckoned while it is open, and kept with the verdict.

-- CreateTable
CREATE TABLE "report_decision" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "programme_id" UUID,
    "question" TEXT NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',
    "needed_by_on" DATE NOT NULL,
    "decider_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "reason" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ(3),
    "is_carried_out" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_decision_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "report_decision_option" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "decision_id" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "stage_key" TEXT,
    "on" DATE,
    "text" TEXT NOT NULL DEFAULT '',
    "is_chosen" BOOLEAN NOT NULL DEFAULT false,
    "effect" JSONB,

    CONSTRAINT "report_decision_option_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "report_decision_organisation_id_state_needed_by_on_idx" ON "report_decision"("organisation_id", "state", "needed_by_on");

-- CreateIndex
CREATE UNIQUE INDEX "report_decision_option_organisation_id_decision_id_order_key" ON "report_decision_option"("organisation_id", "decision_id", "order");

-- AddForeignKey
ALTER TABLE "report_decision" ADD CONSTRAINT "report_decision_organisation_id_programme_id_fkey" FOREIGN KEY ("organisation_id", "programme_id") REFERENCES "programme"("organisation_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "report_decision" ADD CONSTRAINT "report_decision_organisation_id_decider_id_fkey" FOREIGN KEY ("organisation_id", "decider_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "report_decision" ADD CONSTRAINT "report_decision_organisation_id_asked_by_id_fkey" FOREIGN KEY ("organisation_id", "asked_by_id") REFERENCES "member"("organisation_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "report_decision_option" ADD CONSTRAINT "report_decision_option_organisation_id_decision_id_fkey" FOREIGN KEY ("organisation_id", "decision_id") REFERENCES "report_decision"("organisation_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- One option at most is what was decided, and what is decided has its day and its reason.
CREATE UNIQUE INDEX report_decision_option_chosen ON report_decision_option (organisation_id, decision_id) WHERE is_chosen;
ALTER TABLE report_decision ADD CONSTRAINT report_decision_state CHECK (state IN ('open', 'decided', 'withdrawn')
  AND (state = 'decided') = (decided_at IS NOT NULL) AND (state = 'decided') = (reason <> ''));

ALTER TABLE report_decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_organisation ON report_decision USING (organisation_id = (SELECT app_organisation()))
  WITH CHECK (organisation_id = (SELECT app_organisation()));
GRANT SELECT, INSERT, UPDATE ON report_decision TO waymark_api;

ALTER TABLE report_decision_option ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_organisation ON report_decision_option USING (organisation_id = (SELECT app_organisation()))
  WITH CHECK (organisation_id = (SELECT app_organisation()));
GRANT SELECT, INSERT, UPDATE, DELETE ON report_decision_option TO waymark_api;
