/*
 * What whoever has a page open is told at once, by NOTIFY in the transaction that writes it: what kind of thing, and
 * which, never what it says. The activity log knows of every change, so no statement of the API is needed for it.
 */

/* One message for what happened alike in one statement. Which ones is left out where there are many: all is asked again then. */
CREATE FUNCTION activity_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('waymark_live', jsonb_build_object(
      'kind', 'happening',
      'organisationId', organisation_id,
      'action', action,
      'subjectType', subject_type,
      'subjectIds', CASE WHEN count(*) <= 50 THEN to_jsonb(array_remove(array_agg(DISTINCT subject_id), NULL)) END,
      'programmeId', programme_id,
      'actorId', actor_id,
      'page', nullif(current_setting('app.page', true), ''))::text)
    FROM told GROUP BY organisation_id, action, subject_type, programme_id, actor_id;
  RETURN NULL;
END $$;
CREATE TRIGGER activity_told AFTER INSERT ON activity
  REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION activity_told();

/* What came into somebody's bell, or was read there. */
CREATE FUNCTION reminder_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('waymark_live', jsonb_build_object(
      'kind', 'reminders', 'organisationId', organisation_id, 'userId', user_id,
      'page', nullif(current_setting('app.page', true), ''))::text)
    FROM told GROUP BY organisation_id, user_id;
  RETURN NULL;
END $$;
CREATE TRIGGER reminder_told AFTER INSERT ON reminder
  REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION reminder_told();
CREATE TRIGGER reminder_read_told AFTER UPDATE ON reminder
  REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION reminder_told();

/* Whoever was signed out, or whose organisation is gone, hears nothing more. */
CREATE FUNCTION session_over_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('waymark_live', jsonb_build_object('kind', 'session_over', 'userId', user_id)::text)
    FROM told GROUP BY user_id;
  RETURN NULL;
END $$;
CREATE TRIGGER session_over_told AFTER DELETE ON session
  REFERENCING OLD TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION session_over_told();

CREATE FUNCTION organisation_over_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('waymark_live', jsonb_build_object('kind', 'organisation_over', 'organisationId', OLD.id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER organisation_over_told AFTER DELETE ON organisation
  FOR EACH ROW EXECUTE FUNCTION organisation_over_told();
