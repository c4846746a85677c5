-- What several programmes hold once: the agreed days of their milestones with the same name for it move and are done together.
ALTER TABLE rule_override ADD COLUMN shared_id uuid;
CREATE INDEX rule_override_organisation_id_shared_id_idx ON rule_override (organisation_id, shared_id);
