// What other features join into their own statements; `$1` is the organisation there.

/**
 * What was done to the days of a programme and its stages after `since`, newest first. By their ids, which the log is indexed
 * by: it has a million entries, and few of them are of a plan.
 */
export const doneToPlan = ({ programmeId, since, actions }: Record<'programmeId' | 'since' | 'actions', string>) => `
    SELECT a.action, a.actor_name AS "byName", a.at, a.subject_id AS "subjectId", a.before, a.after
    FROM activity a
    WHERE a.organisation_id = $1 AND a.at > ${since} AND a.action = ANY (${actions})
      AND a.subject_id IN (SELECT ${programmeId} UNION ALL
        SELECT s.id FROM stage s WHERE s.organisation_id = $1 AND s.programme_id = ${programmeId})
    ORDER BY a.sequence DESC LIMIT 500`;
