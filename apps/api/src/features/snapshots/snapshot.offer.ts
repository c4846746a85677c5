import { sharesOfDay } from './kept-days.sql.ts';

/** So many weeks before today are shown as a trend. */
const trendWeeks = 12;

/**
 * The trend of every programme of `$1` up to the day `day` (SQL), one row each: `programme_id` and `trend`, of each past week the
 * day nearest to it that was kept. What stands today is not in it: whoever shows it has it from its source.
 */
export const trends = (day: string) => `
    SELECT programme_id, json_agg(json_build_object('on', on_day, 'definitionVersion', definition_version, 'inScope', in_scope,
      'shares', ${sharesOfDay('weekly')}) ORDER BY on_day) AS trend
    FROM (
      SELECT DISTINCT ON (programme_id, (${day} - on_day) / 7) *
      FROM programme_snapshot
      WHERE organisation_id = $1 AND on_day BETWEEN ${day} - ${trendWeeks * 7 + 6} AND ${day} - 7
      ORDER BY programme_id, (${day} - on_day) / 7, on_day DESC) weekly
    GROUP BY 1`;
