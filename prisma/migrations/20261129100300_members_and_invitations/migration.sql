-- Who used an invitation, so that the used link leads that person in.
ALTER TABLE invitation ADD COLUMN accepted_by_id uuid;
ALTER TABLE invitation ADD CONSTRAINT invitation_accepted_by_fkey
  FOREIGN KEY (organisation_id, accepted_by_id) REFERENCES member (organisation_id, user_id);
UPDATE invitation i SET accepted_by_id = m.user_id
  FROM member m JOIN "user" u ON u.id = m.user_id
  WHERE i.accepted_at IS NOT NULL AND m.organisation_id = i.organisation_id AND lower(u.email) = i.email;

CREATE INDEX invitation_organisation_id_email_idx ON invitation (organisation_id, email);

-- Invitations to somebody who is a member, or who was removed after them, have no effect any more.
UPDATE invitation i SET revoked_at = now()
  WHERE i.accepted_at IS NULL AND i.revoked_at IS NULL AND EXISTS (
    SELECT FROM member m JOIN "user" u ON u.id = m.user_id
    WHERE m.organisation_id = i.organisation_id AND lower(u.email) = i.email
      AND (m.removed_at IS NULL OR i.created_at <= m.removed_at));

/* Never below one owner, by whatever path. It looks when the transaction ends, one transaction of an organisation at a
   time, so that two owners who leave at once cannot both go. An organisation that is deleted needs no owner. */
CREATE FUNCTION member_owner_stays() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM organisation WHERE id = OLD.organisation_id FOR NO KEY UPDATE;
  IF FOUND AND NOT EXISTS (
    SELECT FROM member WHERE organisation_id = OLD.organisation_id AND role = 'owner' AND removed_at IS NULL) THEN
    RAISE EXCEPTION 'An organisation keeps at least one owner.' USING ERRCODE = 'WM001';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER member_owner_stays AFTER UPDATE OR DELETE ON member
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.role = 'owner' AND OLD.removed_at IS NULL)
  EXECUTE FUNCTION member_owner_stays();
