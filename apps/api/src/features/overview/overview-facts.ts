import { z } from 'zod';
import type { Actor } from '../../common/actor.ts';
import type { Database } from '../../common/database.ts';

const dueSchema = z.object({
  on: z.string(),
  title: z.string(),
  programmeId: z.string().nullable(),
  programmeName: z.string().nullable(),
});
const rowSchema = z.object({
  tasks: z.array(dueSchema),
  gapItems: z.array(dueSchema),
  toReview: z.number(),
  myOpenWork: z.number(),
});

/** What is due between two days, both included, and what waits for somebody. */
export type OverviewFacts = z.infer<typeof rowSchema>;

/** How many dates are shown, and up to where waiting evidence is counted: whoever has more has one thing to do. */
export const shownDates = 20;
const countedReviews = 1000;

const text = `
  SELECT
    coalesce((SELECT json_agg(t) FROM (
      SELECT t.due_on AS "on", t.title, g.programme_id AS "programmeId", p.name AS "programmeName"
      FROM task t
      LEFT JOIN gap_item g ON g.organisation_id = $1 AND g.id = t.gap_item_id
      LEFT JOIN programme p ON p.organisation_id = $1 AND p.id = g.programme_id
      WHERE t.organisation_id = $1 AND t.status = 'open' AND t.due_on BETWEEN $3::date AND $4::date
      ORDER BY t.due_on, t.id LIMIT ${shownDates}) t), '[]') AS tasks,
    coalesce((SELECT json_agg(g) FROM (
      SELECT g.due_on AS "on", g.requirement_id || ' ' || r.title AS title, g.programme_id AS "programmeId",
        g.name AS "programmeName"
      FROM (
        SELECT i.due_on, i.id, i.framework_id, i.requirement_id, p.id AS programme_id, p.name
        FROM programme p
        CROSS JOIN LATERAL (
          SELECT i.due_on, i.id, i.framework_id, i.requirement_id FROM gap_item i
          WHERE i.organisation_id = $1 AND i.programme_id = p.id AND i.due_on BETWEEN $3::date AND $4::date
            AND i.accepted_at IS NULL
          ORDER BY i.due_on, i.id LIMIT ${shownDates}) i
        WHERE p.organisation_id = $1
        ORDER BY i.due_on, i.id LIMIT ${shownDates}) g
      JOIN requirement r ON r.framework_id = g.framework_id AND r.id = g.requirement_id
      ORDER BY g.due_on, g.programme_id, r."order") g), '[]') AS "gapItems",
    (SELECT count(*)::int FROM (
      SELECT DISTINCT l.evidence_id FROM evidence_link l
      WHERE l.organisation_id = $1 AND l.verdict IS NULL LIMIT ${countedReviews}) waiting) AS "toReview",
    (SELECT count(*)::int FROM task t
      WHERE t.organisation_id = $1 AND t.assignee_id = $2 AND t.status = 'open')
    + (SELECT count(*)::int FROM gap_item g
      WHERE g.organisation_id = $1 AND g.owner_id = $2 AND g.due_on IS NOT NULL
        AND g.claimed_at IS NULL AND g.accepted_at IS NULL)
    + (SELECT count(*)::int FROM gap_item g
      WHERE g.organisation_id = $1 AND g.reviewer_id = $2 AND g.claimed_at IS NOT NULL AND g.accepted_at IS NULL)
      AS "myOpenWork"`;

/** In one statement; what it costs depends on what is shown. */
export async function overviewFacts(
  database: Database,
  actor: Actor,
  { fromOn, toOn }: { fromOn: Temporal.PlainDate; toOn: Temporal.PlainDate },
): Promise<OverviewFacts> {
  const values = [actor.organisationId, actor.userId, fromOn.toString(), toOn.toString()];
  const [row] = await database.read(actor, { name: 'overview_facts', text, values });
  return rowSchema.parse(row);
}
