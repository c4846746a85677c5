-- Beside its verdict each link now carries the programme it counts for, which a gap item never changes, and the last day
-- its evidence is fresh (`freshUntil` of the domain; a test compares both). Neither depends on the day it is looked at.
-- With them readiness, the calendar and reminders are answered from an index alone.
ALTER TABLE "evidence_link"
  ADD COLUMN "programme_id" UUID,
  ADD COLUMN "fresh_until" DATE GENERATED ALWAYS AS (
    CASE WHEN "period_to_on" IS NULL THEN ("captured_on" + interval '12 months')::date
    ELSE ("period_to_on" + 1 + interval '12 months')::date - 1 END) STORED;
UPDATE "evidence_link" l SET "programme_id" = g."programme_id" FROM "gap_item" g
  WHERE g."organisation_id" = l."organisation_id" AND g."id" = l."gap_item_id";

DROP INDEX "evidence_link_standing_idx";
DROP INDEX "evidence_link_captured_idx";
DROP INDEX "evidence_link_covered_idx";
CREATE INDEX "evidence_link_standing_idx" ON "evidence_link"("organisation_id", "gap_item_id", "verdict", "fresh_until");
-- What stops being fresh between two days: counted by day and programme without a look at the table.
CREATE INDEX "evidence_link_expiry_idx" ON "evidence_link"("organisation_id", "fresh_until", "programme_id", "evidence_id")
  WHERE "verdict" = 'accepted';

/* Sets the standing of a new link. The lock makes it wait for a review of the same evidence, and the other way round. */
CREATE OR REPLACE FUNCTION evidence_link_stand() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE subject record;
BEGIN
  SELECT e.captured_on, e.period_to_on, e.latest_number INTO subject FROM evidence e
    WHERE e.organisation_id = NEW.organisation_id AND e.id = NEW.evidence_id FOR NO KEY UPDATE;
  NEW.captured_on := subject.captured_on;
  NEW.period_to_on := subject.period_to_on;
  NEW.programme_id := (
    SELECT g.programme_id FROM gap_item g WHERE g.organisation_id = NEW.organisation_id AND g.id = NEW.gap_item_id);
  NEW.verdict := (
    SELECT r.verdict FROM evidence_review r
    WHERE r.organisation_id = NEW.organisation_id AND r.evidence_id = NEW.evidence_id
      AND r.programme_id = NEW.programme_id AND r.is_current AND r.version_number = subject.latest_number);
  RETURN NEW;
END $$;

-- Each gap item keeps the last fresh days of its accepted evidence: the newest, as many as are required, the earliest
-- first. How many of them still count is a question of the day that is asked about, so it is answered when it is asked.
ALTER TABLE "gap_item" ADD COLUMN "evidence_until" DATE[] NOT NULL DEFAULT '{}';

CREATE FUNCTION evidence_until_of(of_organisation uuid, of_gap_item uuid, most integer) RETURNS date[]
  LANGUAGE sql STABLE
  AS $$
    SELECT coalesce(array_agg(newest.fresh_until ORDER BY newest.fresh_until), '{}') FROM (
      SELECT l.fresh_until FROM evidence_link l
      WHERE l.organisation_id = of_organisation AND l.gap_item_id = of_gap_item AND l.verdict = 'accepted'
      ORDER BY l.fresh_until DESC LIMIT most) newest
  $$;
UPDATE "gap_item" g SET "evidence_until" = evidence_until_of(g."organisation_id", g."id", g."evidence_required");

/* How many of the days a gap item keeps have not passed on a day. */
CREATE FUNCTION evidence_fresh_on(evidence_until date[], day date) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT cardinality(evidence_until) - width_bucket(day - 1, evidence_until) $$;

/* Brings gap items up to date after a change of their links. They are held first, in one order: whoever else changes
   links of the same item waits, and then sees these. The items a link is of never change. */
CREATE FUNCTION evidence_links_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM gap_item g
    WHERE (g.organisation_id, g.id) IN (
      SELECT c.organisation_id, c.gap_item_id FROM changed c WHERE TG_OP = 'UPDATE' OR c.verdict = 'accepted')
    ORDER BY g.id FOR NO KEY UPDATE;
  UPDATE gap_item g SET evidence_until = now.days
    FROM (
      SELECT i.organisation_id, i.id, evidence_until_of(i.organisation_id, i.id, i.evidence_required) AS days
      FROM gap_item i
      WHERE (i.organisation_id, i.id) IN (
        SELECT c.organisation_id, c.gap_item_id FROM changed c WHERE TG_OP = 'UPDATE' OR c.verdict = 'accepted')) now
    WHERE g.organisation_id = now.organisation_id AND g.id = now.id AND g.evidence_until <> now.days;
  RETURN NULL;
END $$;
CREATE TRIGGER evidence_links_added AFTER INSERT ON evidence_link
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION evidence_links_changed();
CREATE TRIGGER evidence_links_changed AFTER UPDATE ON evidence_link
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION evidence_links_changed();
CREATE TRIGGER evidence_links_removed AFTER DELETE ON evidence_link
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION evidence_links_changed();

/* More or fewer are required now. */
CREATE FUNCTION evidence_required_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.evidence_until := evidence_until_of(NEW.organisation_id, NEW.id, NEW.evidence_required);
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_required_changed BEFORE UPDATE OF evidence_required ON gap_item
  FOR EACH ROW EXECUTE FUNCTION evidence_required_changed();
