/* By whom and when a person's role was last changed, and from what, where they are a member: told to nobody else. */
CREATE FUNCTION role_changes_of(person uuid)
  RETURNS TABLE (organisation_id uuid, at timestamptz, by_id uuid, by_name text, before text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT m.organisation_id, told.at, told.actor_id, told.actor_name, told.before ->> 'role'
    FROM member m
    CROSS JOIN LATERAL (
      SELECT a.at, a.actor_id, a.actor_name, a.before FROM activity a
      WHERE a.organisation_id = m.organisation_id AND a.subject_id = m.user_id AND a.action = 'member.role_changed'
      ORDER BY a.sequence DESC LIMIT 1) told
    WHERE m.user_id = person AND m.removed_at IS NULL
  $$;
REVOKE ALL ON FUNCTION role_changes_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION role_changes_of(uuid) TO waymark_api;
