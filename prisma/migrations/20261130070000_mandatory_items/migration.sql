-- Whether its requirement is mandatory, kept with each gap item: readiness counts all of them at every opening of the
-- overview, and looking it up in the catalogue was a quarter of that.
ALTER TABLE "gap_item" ADD COLUMN "is_mandatory" BOOLEAN NOT NULL DEFAULT false;
UPDATE gap_item g SET is_mandatory = true
  FROM requirement r WHERE r.framework_id = g.framework_id AND r.id = g.requirement_id AND r.is_mandatory;

CREATE FUNCTION gap_item_is_mandatory() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.is_mandatory := (SELECT r.is_mandatory FROM requirement r
    WHERE r.framework_id = NEW.framework_id AND r.id = NEW.requirement_id);
  RETURN NEW;
END $$;
CREATE TRIGGER gap_item_is_mandatory BEFORE INSERT OR UPDATE OF framework_id, requirement_id, is_mandatory ON gap_item
  FOR EACH ROW EXECUTE FUNCTION gap_item_is_mandatory();

-- A catalogue that says otherwise says so of all its items.
CREATE FUNCTION requirement_is_mandatory_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE gap_item SET is_mandatory = NEW.is_mandatory WHERE framework_id = NEW.framework_id AND requirement_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER requirement_is_mandatory_changed AFTER UPDATE OF is_mandatory ON requirement
  FOR EACH ROW WHEN (OLD.is_mandatory IS DISTINCT FROM NEW.is_mandatory) EXECUTE FUNCTION requirement_is_mandatory_changed();

-- What is due soon in all programmes, without asking each of them, and whose programme and hours an item's are, without its texts.
CREATE INDEX gap_item_due_idx ON gap_item (organisation_id, due_on, id, programme_id, effort_hours);
