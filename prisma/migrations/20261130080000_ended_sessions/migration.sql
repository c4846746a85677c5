/*
 * Sessions that a person ended before they ran out, from another window or device, by a new password or the like: whoever
 * still has such a page open is told so, and when. Kept for a month, as hashes, which open nothing.
 */
CREATE TABLE ended_session (
  token_hash bytea NOT NULL,
  user_id uuid NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT ended_session_pkey PRIMARY KEY (token_hash),
  CONSTRAINT ended_session_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE CASCADE ON UPDATE RESTRICT
);
CREATE INDEX ended_session_user_id_idx ON ended_session (user_id);
GRANT SELECT, INSERT, DELETE ON ended_session TO waymark_api;

CREATE FUNCTION session_end_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM ended_session WHERE user_id IN (SELECT user_id FROM told) AND at < now() - interval '30 days';
  -- Those that go with the person are joined away.
  INSERT INTO ended_session (token_hash, user_id)
    SELECT sha256(convert_to(t.token, 'UTF8')), t.user_id FROM told t JOIN "user" u ON u.id = t.user_id
    WHERE t.expires_at > now()
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER session_end_kept AFTER DELETE ON session
  REFERENCING OLD TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION session_end_kept();
