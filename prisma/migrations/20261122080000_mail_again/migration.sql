-- A mail that no server took is tried again: when, how often it was tried, and the letter itself, encrypted because of its links.
ALTER TABLE "mail" ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "next_try_at" TIMESTAMPTZ(3),
ADD COLUMN     "unsent" TEXT;

-- Mails that wait are few among all there ever were.
CREATE INDEX "mail_to_try_idx" ON "mail"("next_try_at") WHERE "next_try_at" IS NOT NULL;

/* Organisations with mail whose next try has come. What happens there happens inside each of them, under row-level
   security. */
CREATE FUNCTION organisations_with_waiting_mail(now_at timestamptz) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT DISTINCT organisation_id FROM mail WHERE next_try_at <= now_at $$;
REVOKE ALL ON FUNCTION organisations_with_waiting_mail(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations_with_waiting_mail(timestamptz) TO waymark_api;
