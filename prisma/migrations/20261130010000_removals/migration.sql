/* Where a person was a member and was removed, by whom and when: told to nobody else. */
CREATE FUNCTION removals_of(person uuid)
  RETURNS TABLE (id uuid, slug text, name text, at timestamptz, by_id uuid, by_name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT o.id, o.slug, o.name, m.removed_at, told.actor_id, told.actor_name
    FROM member m
    JOIN organisation o ON o.id = m.organisation_id
    LEFT JOIN LATERAL (
      SELECT a.actor_id, a.actor_name FROM activity a
      WHERE a.organisation_id = m.organisation_id AND a.subject_id = m.user_id AND a.action = 'member.removed'
      ORDER BY a.sequence DESC LIMIT 1) told ON true
    WHERE m.user_id = person AND m.removed_at IS NOT NULL
    ORDER BY m.removed_at DESC, o.id
  $$;
REVOKE ALL ON FUNCTION removals_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION removals_of(uuid) TO waymark_api;
