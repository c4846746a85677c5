-- One way of counting for all limits, whichever replica is asked. What was counted so far is a minute old at most.
DROP TABLE rate_limit;
CREATE TABLE rate_limit (
  key text NOT NULL,
  count integer NOT NULL,
  ends_at timestamptz(3) NOT NULL,
  CONSTRAINT rate_limit_pkey PRIMARY KEY (key)
);

-- Failures to sign in, by account, by place, and by both; the keys are hashes.
CREATE TABLE sign_in_wait (
  key text NOT NULL,
  failures integer NOT NULL DEFAULT 0,
  until timestamptz(3) NOT NULL DEFAULT 'epoch',
  last_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT sign_in_wait_pkey PRIMARY KEY (key)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit, sign_in_wait TO waymark_api;

-- When the person of a session last proved who they are.
ALTER TABLE session ADD COLUMN authenticated_at timestamptz(3) NOT NULL DEFAULT now();
UPDATE session SET authenticated_at = created_at;

-- Links to set a password are kept as hashes from now on, answers kept for a repeat are encrypted. Those in clear go.
DELETE FROM verification;
DELETE FROM idempotency_key;
ALTER TABLE idempotency_key DROP COLUMN body, ADD COLUMN sealed_body text;

/* Every change of a password, by whatever path, ends the links to set one, sign-ins that wait for a code and browsers
   that were to be trusted: all that verification holds for the person. */
CREATE FUNCTION account_password_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM verification WHERE value = NEW.user_id::text;
  RETURN NULL;
END $$;
CREATE TRIGGER account_password_changed AFTER UPDATE OF password ON account
  FOR EACH ROW WHEN (OLD.password IS DISTINCT FROM NEW.password) EXECUTE FUNCTION account_password_changed();
CREATE INDEX verification_value_idx ON verification (value);

/* Whether somebody waits for this address to sign up: asked across organisations, before there is an account. */
CREATE FUNCTION has_open_invitation(address text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT EXISTS (SELECT FROM invitation WHERE email = lower(address)
      AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > now())
  $$;
REVOKE ALL ON FUNCTION has_open_invitation(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_open_invitation(text) TO waymark_api;

/* The names of the organisations that invite an address: none of them is a good password. */
CREATE FUNCTION inviting_names(address text) RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT DISTINCT o.name FROM invitation i JOIN organisation o ON o.id = i.organisation_id
    WHERE i.email = lower(address) AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()
  $$;
REVOKE ALL ON FUNCTION inviting_names(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION inviting_names(text) TO waymark_api;
