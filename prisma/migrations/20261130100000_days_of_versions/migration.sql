-- The days that evidence speaks for belong to the version that shows them: a newer one may show others, and what an older
-- one claimed stays. Evidence goes on carrying those of its newest version, by which it is sorted, found and counted.
ALTER TABLE "evidence_version"
  ADD COLUMN "captured_on" DATE,
  ADD COLUMN "period_from_on" DATE,
  ADD COLUMN "period_to_on" DATE;
UPDATE "evidence_version" v
  SET ("captured_on", "period_from_on", "period_to_on") = (e."captured_on", e."period_from_on", e."period_to_on")
  FROM "evidence" e WHERE e."organisation_id" = v."organisation_id" AND e."id" = v."evidence_id";
ALTER TABLE "evidence_version" ALTER COLUMN "captured_on" SET NOT NULL;

/* A new version has the days that its evidence has got with it. */
CREATE FUNCTION evidence_version_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.captured_on IS NULL THEN
    SELECT e.captured_on, e.period_from_on, e.period_to_on INTO NEW.captured_on, NEW.period_from_on, NEW.period_to_on
      FROM evidence e WHERE e.organisation_id = NEW.organisation_id AND e.id = NEW.evidence_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_version_days BEFORE INSERT ON evidence_version
  FOR EACH ROW EXECUTE FUNCTION evidence_version_days();

/* Days that are corrected are those of the newest version, as long as nobody has judged it by them. */
CREATE FUNCTION evidence_days_corrected() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE evidence_version v
    SET (captured_on, period_from_on, period_to_on) = (NEW.captured_on, NEW.period_from_on, NEW.period_to_on)
    WHERE v.organisation_id = NEW.organisation_id AND v.evidence_id = NEW.id AND v.number = NEW.latest_number
      AND NOT EXISTS (SELECT FROM evidence_review r
        WHERE r.organisation_id = v.organisation_id AND r.evidence_id = v.evidence_id AND r.version_number = v.number);
  RETURN NULL;
END $$;
CREATE TRIGGER evidence_days_corrected AFTER UPDATE OF captured_on, period_from_on, period_to_on ON evidence
  FOR EACH ROW EXECUTE FUNCTION evidence_days_corrected();
