/** What was agreed otherwise than the rules say, as JSON; `$1` is the organisation of the statement it is part of. */
export const overridesOf = (programmeId: string) => `coalesce((
      SELECT json_agg(json_build_object('milestoneId', r.milestone_id, 'on', r."on", 'reason', r.reason, 'isDone', r.is_done,
        'sharedId', r.shared_id,
        'by', json_build_object('id', u.id, 'name', u.name), 'at', r.updated_at))
      FROM rule_override r JOIN "user" u ON u.id = r.updated_by_id
      WHERE r.organisation_id = $1 AND r.programme_id = ${programmeId}), '[]')`;
