-- Whoever says that a requirement conforms says by that that it is done: one word, by one person, which somebody else
-- accepts. Until now a second one, the claim, stood beside it.
ALTER TABLE gap_item RENAME COLUMN claimed_at TO assessed_at;
ALTER TABLE gap_item RENAME COLUMN claimed_by_id TO assessed_by_id;
ALTER TABLE gap_item RENAME CONSTRAINT gap_item_organisation_id_claimed_by_id_fkey
  TO gap_item_organisation_id_assessed_by_id_fkey;

-- Said to be done before anybody assessed it: it conforms, by the word of whoever said so. Where the log says that it was
-- taken back to not assessed, that stands.
UPDATE gap_item g SET conformity = 'conform'
  WHERE g.conformity = 'not_assessed' AND g.assessed_at IS NOT NULL
    AND NOT EXISTS (SELECT FROM activity a WHERE a.organisation_id = g.organisation_id AND a.subject_id = g.id
      AND a.after ? 'conformity');
UPDATE gap_item SET assessed_at = NULL, assessed_by_id = NULL WHERE conformity = 'not_assessed';

-- Assessed, and nobody claimed it: the log knows who assessed it last, and when.
UPDATE gap_item g SET assessed_at = a.at, assessed_by_id = a.user_id
  FROM (SELECT DISTINCT ON (a.organisation_id, a.subject_id) a.organisation_id, a.subject_id, a.at, m.user_id
    FROM activity a
    LEFT JOIN member m ON m.organisation_id = a.organisation_id AND m.user_id = a.actor_id
    WHERE a.subject_type = 'gap_item' AND a.after ? 'conformity'
    ORDER BY a.organisation_id, a.subject_id, a.sequence DESC) a
  WHERE g.organisation_id = a.organisation_id AND g.id = a.subject_id
    AND g.conformity <> 'not_assessed' AND g.assessed_at IS NULL;

/* `gapItemStanding`. Until occurrences exist nothing recurs, so operation is never late. */
CREATE OR REPLACE FUNCTION gap_item_standing(g gap_item, day date) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN g.conformity = 'not_applicable' THEN CASE WHEN g.accepted_at IS NULL THEN 'exclusion_waits' ELSE 'left_out' END
  WHEN g.accepted_at IS NOT NULL AND g.evidence_required <= evidence_fresh_on(g.evidence_until, day) THEN 'proven'
  WHEN g.conformity IN ('minor', 'major') THEN 'gap'
  WHEN g.conformity = 'not_assessed' THEN 'unassessed'
  WHEN g.accepted_at IS NOT NULL THEN 'accepted'
  ELSE 'claimed' END;
