-- What the one who sends a version says to whoever reviews it: the answer to a rejection.
ALTER TABLE evidence_version ADD COLUMN note text NOT NULL DEFAULT '';

-- What was rejected and has to be answered is asked for by whose it is, and there is little of it.
CREATE INDEX evidence_link_rejected_idx ON evidence_link (organisation_id, owner_id) WHERE verdict = 'rejected';
