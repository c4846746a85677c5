-- `taskStandsFor` of the domain: what is one thing is asked of a person once.
CREATE FUNCTION task_stands_for(t task, owner_id uuid, due_on date) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN t.status = 'open' AND t.assignee_id IS NOT DISTINCT FROM owner_id AND coalesce(t.due_on <= due_on, true);
