import { z } from 'zod';

export const forecastRowSchema = z.object({
  targetOn: z.string(),
  timeZone: z.string(),
  /** The Monday of the week in which the programme, or the first of its requirements, was there. */
  firstWeekOn: z.string().nullable(),
  /** The programme, as the programmes give it. */
  json: z.string(),
  inScope: z.number(),
  openItems: z.number(),
  openHours: z.number().nullable(),
  weeks: z.array(
    z.object({
      startsOn: z.string(),
      done: z.number(),
      added: z.number(),
      doneHours: z.number(),
      addedHours: z.number(),
    }),
  ),
});
export type ForecastRow = z.infer<typeof forecastRowSchema>;

/**
 * `$1` organisation, `$2` programme, `$3` true: as in the programme's own query, which comes along. Weeks begin on Monday where
 * the organisation is. What came on the programme's own first day is what it began with; only what came later was added. Acceptance that was withdrawn was work done all the
 * same, and came back as work in the week it was withdrawn.
 */
export const forecastText = (programmeText: string) => `
  WITH programme_days AS (
    SELECT p.id, p.target_on, o.time_zone, (p.created_at AT TIME ZONE o.time_zone)::date AS created_on
    FROM programme p JOIN organisation o ON o.id = $1
    WHERE p.organisation_id = $1 AND p.id = $2),
  items AS MATERIALIZED (
    SELECT g.id, g.effort_hours AS hours, g.accepted_at IS NULL AS is_open,
      NOT (g.conformity = 'not_applicable' AND g.accepted_at IS NOT NULL) AS is_in_scope,
      date_trunc('week', g.created_at AT TIME ZONE d.time_zone)::date AS came_in,
      (g.created_at AT TIME ZONE d.time_zone)::date > d.created_on AS is_added
    FROM programme_days d
    JOIN gap_item g ON g.organisation_id = $1 AND g.programme_id = d.id),
  acceptances AS MATERIALIZED (
    SELECT i.hours, date_trunc('week', a.accepted_at AT TIME ZONE d.time_zone)::date AS done_in,
      date_trunc('week', a.withdrawn_at AT TIME ZONE d.time_zone)::date AS back_in
    FROM programme_days d CROSS JOIN items i
    JOIN gap_item_acceptance a ON a.organisation_id = $1 AND a.gap_item_id = i.id),
  changes AS (
    SELECT done_in AS week, 1 AS done, 0 AS added, coalesce(hours, 0) AS done_hours, 0::float8 AS added_hours
    FROM acceptances
    UNION ALL
    SELECT back_in, 0, 1, 0, coalesce(hours, 0) FROM acceptances WHERE back_in IS NOT NULL
    UNION ALL
    SELECT came_in, 0, 1, 0, coalesce(hours, 0) FROM items WHERE is_added),
  weeks AS (
    SELECT week, sum(done)::int AS done, sum(added)::int AS added, sum(done_hours) AS done_hours,
      sum(added_hours) AS added_hours
    FROM changes GROUP BY week)
  SELECT d.target_on::text AS "targetOn", d.time_zone AS "timeZone", p.json,
    (SELECT count(*)::int FROM items WHERE is_in_scope) AS "inScope",
    least((SELECT min(came_in) FROM items), (SELECT min(done_in) FROM acceptances))::text AS "firstWeekOn",
    (SELECT count(*)::int FROM items WHERE is_open) AS "openItems",
    (SELECT CASE WHEN count(*) = count(hours) THEN sum(hours) END FROM items WHERE is_open) AS "openHours",
    coalesce((
      SELECT json_agg(json_build_object('startsOn', w.week, 'done', w.done, 'added', w.added,
        'doneHours', w.done_hours, 'addedHours', w.added_hours) ORDER BY w.week)
      FROM weeks w), '[]') AS weeks
  FROM programme_days d CROSS JOIN (${programmeText}) p`;
