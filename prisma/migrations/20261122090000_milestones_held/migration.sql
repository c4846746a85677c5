-- That a penetration test or an internal audit was held is known to people alone: they say on which day.
ALTER TABLE "rule_override" ADD COLUMN "is_done" BOOLEAN NOT NULL DEFAULT false;
