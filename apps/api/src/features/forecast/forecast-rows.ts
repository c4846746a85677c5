import { type GapItemStanding, gapItemStandingsInScope, unacceptedGapItemStandings } from '@waymark/domain';
import { z } from 'zod';
import { gapItemStands } from '../../common/gap-item-stands.ts';
import { acceptances } from '../gap-items/acceptance.offer.ts';

const stands = (standings: readonly GapItemStanding[]) =>
  gapItemStands(standings, { row: 'g', day: '(now() AT TIME ZONE d.time_zone)::date' });

/** The past weeks of one programme, and what is open in it. */
export const forecastHistorySchema = z.object({
  id: z.string(),
  /** The Monday of the week in which the programme, or the first of its requirements, was there. */
  firstWeekOn: z.string().nullable(),
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
export type ForecastHistory = z.infer<typeof forecastHistorySchema>;

export const forecastRowSchema = forecastHistorySchema.extend({
  timeZone: z.string(),
  /** The programme, as the programmes give it. */
  json: z.string(),
});

/**
 * The history of the programmes of `$1`, one row each. Weeks begin on Monday where the organisation is. What came on the
 * programme's own first day is what it began with; only what came later was added. Acceptance that was withdrawn was work done
 * all the same, and came back as work in the week it was withdrawn.
 */
export const forecastHistoryText = (condition = '') => `
  WITH programme_days AS (
    SELECT p.id, o.time_zone, (p.created_at AT TIME ZONE o.time_zone)::date AS created_on
    FROM programme p JOIN organisation o ON o.id = $1
    WHERE p.organisation_id = $1 ${condition}),
  history_items AS MATERIALIZED (
    SELECT g.id, g.programme_id, g.effort_hours AS hours, ${stands(unacceptedGapItemStandings)} AS is_open,
      ${stands(gapItemStandingsInScope)} AS is_in_scope,
      date_trunc('week', g.created_at AT TIME ZONE d.time_zone)::date AS came_in,
      (g.created_at AT TIME ZONE d.time_zone)::date > d.created_on AS is_added
    FROM programme_days d
    JOIN gap_item g ON g.organisation_id = $1 AND g.programme_id = d.id),
  accepted AS MATERIALIZED (
    SELECT i.programme_id, i.hours, date_trunc('week', a.accepted_at AT TIME ZONE d.time_zone)::date AS done_in,
      date_trunc('week', a.withdrawn_at AT TIME ZONE d.time_zone)::date AS back_in
    FROM history_items i
    JOIN programme_days d ON d.id = i.programme_id
    JOIN (${acceptances}) a ON a.gap_item_id = i.id),
  changes AS (
    SELECT programme_id, done_in AS week, 1 AS done, 0 AS added, coalesce(hours, 0) AS done_hours,
      0::float8 AS added_hours
    FROM accepted
    UNION ALL
    SELECT programme_id, back_in, 0, 1, 0, coalesce(hours, 0) FROM accepted WHERE back_in IS NOT NULL
    UNION ALL
    SELECT programme_id, came_in, 0, 1, 0, coalesce(hours, 0) FROM history_items WHERE is_added),
  weeks AS (
    SELECT programme_id, week, sum(done)::int AS done, sum(added)::int AS added, sum(done_hours) AS done_hours,
      sum(added_hours) AS added_hours
    FROM changes GROUP BY 1, 2),
  all_weeks AS (
    SELECT programme_id, json_agg(json_build_object('startsOn', week, 'done', done, 'added', added,
      'doneHours', done_hours, 'addedHours', added_hours) ORDER BY week) AS weeks
    FROM weeks GROUP BY 1),
  totals AS (
    SELECT programme_id, min(came_in) AS first_came_in, count(*) FILTER (WHERE is_in_scope)::int AS in_scope,
      count(*) FILTER (WHERE is_open)::int AS open_items,
      CASE WHEN count(*) FILTER (WHERE is_open) = count(hours) FILTER (WHERE is_open)
        THEN sum(hours) FILTER (WHERE is_open) END AS open_hours
    FROM history_items GROUP BY 1),
  first_done AS (SELECT programme_id, min(done_in) AS done_in FROM accepted GROUP BY 1)
  SELECT d.id, d.time_zone AS "timeZone", coalesce(t.in_scope, 0) AS "inScope",
    least(t.first_came_in, f.done_in)::text AS "firstWeekOn", coalesce(t.open_items, 0) AS "openItems",
    t.open_hours AS "openHours", coalesce(w.weeks, '[]') AS weeks
  FROM programme_days d
  LEFT JOIN totals t ON t.programme_id = d.id
  LEFT JOIN first_done f ON f.programme_id = d.id
  LEFT JOIN all_weeks w ON w.programme_id = d.id`;

/** `$2` programme, `$3` true: as in the programme's own query, which comes along. */
export const forecastText = (programmeText: string) => `
  SELECT h.*, p.json
  FROM (${forecastHistoryText('AND p.id = $2')}) h CROSS JOIN (${programmeText}) p`;
