import { type GapItemStanding, gapItemStandingsInScope, unacceptedGapItemStandings } from '@waymark/domain';
import { z } from 'zod';
import { gapItemStands } from '../../common/gap-item-stands.ts';
import { acceptances } from '../gap-items/acceptance.offer.ts';

/** The past weeks of one programme. */
export const forecastHistorySchema = z.object({
  id: z.string(),
  /** The Monday of the week in which the first of its requirements was there, or was accepted. */
  firstWeekOn: z.string().nullable(),
  weeks: z.array(
    z.object({
      startsOn: z.string(),
      done: z.number(),
      added: z.number(),
      /** Of the accepted, what came back; it is part of what was added. */
      back: z.number(),
      doneHours: z.number(),
      addedHours: z.number(),
    }),
  ),
});
export type ForecastHistory = z.infer<typeof forecastHistorySchema>;

/** What is in scope and what of it is open in one programme. */
export const openWorkSchema = z.object({
  inScope: z.number(),
  openItems: z.number(),
  /** Null where not everything open is estimated. */
  openHours: z.number().nullable(),
});
export type OpenWork = z.infer<typeof openWorkSchema>;

export const forecastRowSchema = z.object({
  history: forecastHistorySchema,
  work: openWorkSchema,
  timeZone: z.string(),
  /** The programme, as the programmes give it. */
  json: z.string(),
});

/**
 * The history of the programmes of `$1`, one row each. Weeks begin on Monday where the organisation is. What came on the
 * programme's own first day is what it began with; only what came later was added, which is looked up and not looked for.
 * Acceptance that was withdrawn was work done all the same, and came back as work in the week it was withdrawn.
 */
export const forecastHistoryText = (condition = '') => `
  WITH programme_days AS MATERIALIZED (
    SELECT p.id, o.time_zone,
      ((p.created_at AT TIME ZONE o.time_zone)::date + 1)::timestamp AT TIME ZONE o.time_zone AS began_until
    FROM programme p JOIN organisation o ON o.id = $1
    WHERE p.organisation_id = $1 ${condition}),
  accepted AS MATERIALIZED (
    SELECT g.programme_id, g.effort_hours AS hours, date_trunc('week', a.accepted_at AT TIME ZONE d.time_zone)::date AS done_in,
      date_trunc('week', a.withdrawn_at AT TIME ZONE d.time_zone)::date AS back_in
    FROM (${acceptances}) a
    JOIN gap_item g ON g.organisation_id = $1 AND g.id = a.gap_item_id
    JOIN programme_days d ON d.id = g.programme_id),
  weeks AS (
    SELECT programme_id, week, sum(done) AS done, sum(added) AS added, sum(back) AS back, coalesce(sum(done_hours), 0) AS done_hours,
      coalesce(sum(added_hours), 0) AS added_hours
    FROM (
      SELECT programme_id, done_in AS week, count(*) AS done, 0 AS added, 0 AS back, sum(hours) AS done_hours, 0 AS added_hours
      FROM accepted GROUP BY 1, 2
      UNION ALL
      SELECT programme_id, back_in, 0, count(*), count(*), 0, sum(hours) FROM accepted WHERE back_in IS NOT NULL GROUP BY 1, 2
      UNION ALL
      SELECT d.id, date_trunc('week', g.created_at AT TIME ZONE d.time_zone)::date, 0, count(*), 0, 0, sum(g.effort_hours)
      FROM programme_days d
      CROSS JOIN LATERAL (
        SELECT created_at, effort_hours FROM gap_item
        WHERE organisation_id = $1 AND programme_id = d.id AND created_at >= d.began_until OFFSET 0) g
      GROUP BY 1, 2) change
    GROUP BY 1, 2),
  all_weeks AS (
    SELECT programme_id, min(week) FILTER (WHERE done > 0) AS first_done_in,
      json_agg(json_build_object('startsOn', week, 'done', done, 'added', added, 'back', back, 'doneHours', done_hours,
        'addedHours', added_hours) ORDER BY week) AS weeks
    FROM weeks GROUP BY 1)
  SELECT d.id, least(date_trunc('week', f.created_at AT TIME ZONE d.time_zone)::date, w.first_done_in)::text AS "firstWeekOn",
    coalesce(w.weeks, '[]') AS weeks
  FROM programme_days d
  CROSS JOIN LATERAL (
    SELECT min(created_at) AS created_at FROM gap_item WHERE organisation_id = $1 AND programme_id = d.id) f
  LEFT JOIN all_weeks w ON w.programme_id = d.id`;

const stands = (standings: readonly GapItemStanding[]) =>
  gapItemStands(standings, { row: 'g', day: '(now() AT TIME ZONE o.time_zone)::date' });

/** What is open in the programme `$2`; where every requirement is read anyway it is counted from those, by the same rule. */
const openWorkText = `
  SELECT "inScope", "openItems", CASE WHEN "openItems" = with_hours THEN hours END AS "openHours"
  FROM (
    SELECT count(*) FILTER (WHERE ${stands(gapItemStandingsInScope)})::int AS "inScope",
      count(*) FILTER (WHERE ${stands(unacceptedGapItemStandings)})::int AS "openItems",
      count(g.effort_hours) FILTER (WHERE ${stands(unacceptedGapItemStandings)}) AS with_hours,
      sum(g.effort_hours) FILTER (WHERE ${stands(unacceptedGapItemStandings)}) AS hours
    FROM organisation o JOIN gap_item g ON g.organisation_id = $1 AND g.programme_id = $2
    WHERE o.id = $1) w`;

/** `$2` programme, and the rest as in the programme's own query, which comes along. */
export const forecastText = (programmeText: string) => `
  SELECT to_json(h) AS history, to_json(w) AS work, p."timeZone", p.json
  FROM (${forecastHistoryText('AND p.id = $2')}) h CROSS JOIN (${openWorkText}) w CROSS JOIN (${programmeText}) p`;
