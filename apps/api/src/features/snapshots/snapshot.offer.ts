import { sharesOfDay } from './kept-days.sql.ts';

/** So many weeks before today are shown as a trend. */
const trendWeeks = 12;

/**
 * The trend of every programme of `$1` up to the day `day` (SQL), one row each: `programme_id` and `trend`, of each past week the
 * day nearest to it that was kept. What stands today is not in it: whoever shows it has it from its source.
 */
export const trends = (day: string) => `
    SELECT p.id AS programme_id, json_agg(json_build_object('on', weekly.on_day,
      'definitionVersion', weekly.definition_version, 'inScope', weekly.in_scope,
      'shares', ${sharesOfDay('weekly')}) ORDER BY weekly.on_day) AS trend
    FROM programme p
    CROSS JOIN generate_series(1, ${trendWeeks}) week
    CROSS JOIN LATERAL (
      SELECT s.* FROM programme_snapshot s
      WHERE s.organisation_id = $1 AND s.programme_id = p.id
        AND s.on_day BETWEEN ${day} - week * 7 - 6 AND ${day} - week * 7
      ORDER BY s.on_day DESC LIMIT 1) weekly
    WHERE p.organisation_id = $1
    GROUP BY 1`;
