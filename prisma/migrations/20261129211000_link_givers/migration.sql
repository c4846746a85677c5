-- Whose evidence a link is, and who sent its newest file: neither reviews it. Kept beside the verdict, so that what waits
-- for a person's review is found and counted without a look at each piece of evidence and at its versions.
ALTER TABLE "evidence_link" ADD COLUMN "owner_id" UUID, ADD COLUMN "uploaded_by_id" UUID;
UPDATE "evidence_link" l SET "owner_id" = e."owner_id", "uploaded_by_id" = v."uploaded_by_id"
  FROM "evidence" e JOIN "evidence_version" v
    ON v."organisation_id" = e."organisation_id" AND v."evidence_id" = e."id" AND v."number" = e."latest_number"
  WHERE e."organisation_id" = l."organisation_id" AND e."id" = l."evidence_id";

DROP INDEX "evidence_link_to_review";
CREATE INDEX "evidence_link_to_review" ON "evidence_link"("organisation_id", "evidence_id", "programme_id")
  INCLUDE ("owner_id", "uploaded_by_id") WHERE "verdict" IS NULL;

/* Sets the standing of a new link. The lock makes it wait for a review of the same evidence, and the other way round. */
CREATE OR REPLACE FUNCTION evidence_link_stand() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE subject record;
BEGIN
  SELECT e.captured_on, e.period_to_on, e.latest_number, e.owner_id INTO subject FROM evidence e
    WHERE e.organisation_id = NEW.organisation_id AND e.id = NEW.evidence_id FOR NO KEY UPDATE;
  NEW.captured_on := subject.captured_on;
  NEW.period_to_on := subject.period_to_on;
  NEW.owner_id := subject.owner_id;
  NEW.uploaded_by_id := (
    SELECT v.uploaded_by_id FROM evidence_version v
    WHERE v.organisation_id = NEW.organisation_id AND v.evidence_id = NEW.evidence_id AND v.number = subject.latest_number);
  NEW.programme_id := (
    SELECT g.programme_id FROM gap_item g WHERE g.organisation_id = NEW.organisation_id AND g.id = NEW.gap_item_id);
  NEW.verdict := (
    SELECT r.verdict FROM evidence_review r
    WHERE r.organisation_id = NEW.organisation_id AND r.evidence_id = NEW.evidence_id
      AND r.programme_id = NEW.programme_id AND r.is_current AND r.version_number = subject.latest_number);
  RETURN NEW;
END $$;

/* Brings the links of one piece of evidence up to date: a verdict counts for the version it was given for, no other. */
CREATE OR REPLACE FUNCTION evidence_stand_again(of_organisation uuid, of_evidence uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM evidence e WHERE e.organisation_id = of_organisation AND e.id = of_evidence FOR NO KEY UPDATE;
  UPDATE evidence_link l
    SET (verdict, captured_on, period_to_on, owner_id, uploaded_by_id) =
      (now.verdict, now.captured_on, now.period_to_on, now.owner_id, now.uploaded_by_id)
    FROM (
      SELECT g.id AS gap_item_id, r.verdict, e.captured_on, e.period_to_on, e.owner_id, v.uploaded_by_id
      FROM evidence e
      JOIN evidence_link o ON o.organisation_id = e.organisation_id AND o.evidence_id = e.id
      JOIN gap_item g ON g.organisation_id = e.organisation_id AND g.id = o.gap_item_id
      LEFT JOIN evidence_version v ON v.organisation_id = e.organisation_id AND v.evidence_id = e.id
        AND v.number = e.latest_number
      LEFT JOIN evidence_review r ON r.organisation_id = e.organisation_id AND r.evidence_id = e.id
        AND r.programme_id = g.programme_id AND r.is_current AND r.version_number = e.latest_number
      WHERE e.organisation_id = of_organisation AND e.id = of_evidence) now
    WHERE l.organisation_id = of_organisation AND l.evidence_id = of_evidence AND l.gap_item_id = now.gap_item_id
      AND (l.verdict, l.captured_on, l.period_to_on, l.owner_id, l.uploaded_by_id) IS DISTINCT FROM
        (now.verdict, now.captured_on, now.period_to_on, now.owner_id, now.uploaded_by_id);
END $$;

DROP TRIGGER evidence_renewed ON evidence;
CREATE TRIGGER evidence_renewed AFTER UPDATE OF latest_number, captured_on, period_to_on, owner_id ON evidence
  FOR EACH ROW EXECUTE FUNCTION evidence_renewed();

/* The file of a new version follows its number. */
CREATE FUNCTION evidence_version_added() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM evidence_stand_again(NEW.organisation_id, NEW.evidence_id);
  RETURN NULL;
END $$;
CREATE TRIGGER evidence_version_added AFTER INSERT ON evidence_version
  FOR EACH ROW EXECUTE FUNCTION evidence_version_added();
