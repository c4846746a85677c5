/** The times stages of a programme were over and opened again, as JSON; `$1` is the organisation of the statement it is part of. */
export const reopeningsOf = (programmeId: string, timeZone: string) => `coalesce((
      SELECT json_agg(json_build_object('stageKey', s.key, 'endedOn', v.ended_on,
        'reopenedOn', (v.reopened_at AT TIME ZONE ${timeZone})::date) ORDER BY v.reopened_at)
      FROM stage s JOIN stage_run v ON v.organisation_id = $1 AND v.stage_id = s.id
      WHERE s.organisation_id = $1 AND s.programme_id = ${programmeId}), '[]')`;
