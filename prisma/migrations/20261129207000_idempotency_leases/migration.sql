-- Whoever does a request holds its key for a short while and again and again: an API that dies lets go of it. What was done
-- is marked in the transaction that did it, so that nobody who takes over does it twice.
ALTER TABLE "idempotency_key"
  ADD COLUMN "claim" UUID NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN "held_until" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  ADD COLUMN "done_at" TIMESTAMPTZ(3);
-- Nobody can tell of older ones without an answer whether they were done.
UPDATE "idempotency_key" SET "done_at" = "created_at";
ALTER TABLE "idempotency_key" ALTER COLUMN "claim" DROP DEFAULT, ALTER COLUMN "held_until" DROP DEFAULT;
