import { openGapItemStandings } from '@waymark/domain';
import { z } from 'zod';
import { asked, dated, type SoonContribution, shownSoon } from '../../common/contributions/dated.ts';
import { gapItemStands, isOneOf } from '../../common/gap-item-stands.ts';
import { hasTaskStandingOnDayOf } from '../tasks/task.offer.ts';
import { gapItemCountEvents, gapItemCountSchema, gapItemEvent, gapItemFactSchema } from './gap-item-events.ts';

const stands = 'gap_item_standing(g, $9::date)';
const isOpen = (standing: string) => isOneOf(standing, openGapItemStandings);

/**
 * What is due, by day, programme and kind, and how many of its kind are due on its day in all programmes. Only where these
 * are few is each read.
 */
const due = `
    WITH due AS MATERIALIZED (
      SELECT d.*, sum(count) OVER (PARTITION BY due_on, is_finding) AS total
      FROM (
        SELECT s.due_on, s.programme_id, s.name, s.standing = 'gap' AS is_finding, array_agg(s.id) AS ids,
          count(*)::int AS count,
          count(*) FILTER (WHERE NOT (${isOpen('s.standing')})) AS done,
          sum(s.effort_hours) FILTER (WHERE ${isOpen('s.standing')}) AS effort_hours,
          count(*) FILTER (WHERE ${isOpen('s.standing')} AND s.effort_hours IS NULL) AS unestimated
        FROM (
          SELECT g.id, g.due_on, g.effort_hours, g.programme_id, p.name, ${stands} AS standing
          FROM programme p
          JOIN gap_item g ON g.organisation_id = $1 AND g.programme_id = p.id
          WHERE p.organisation_id = $1 AND g.due_on BETWEEN $2::date AND $3::date
            AND ($4::uuid IS NULL OR p.id = $4) AND ($5::uuid IS NULL OR g.owner_id = $5)
            AND (${asked('gap_item')} OR ${asked('finding')})
          OFFSET 0) s
        GROUP BY 1, 2, 3, 4) d
      WHERE CASE WHEN d.is_finding THEN ${asked('finding')} ELSE ${asked('gap_item')} END)`;

/** Gap items on the days they are due. Where more than `$7` of one kind are due on a day they are counted. */
export const datedGapItems = dated({
  facts: () => `(${due}
    SELECT json_build_object(
      'items', coalesce((SELECT json_agg(json_build_object('id', g.id, 'on', g.due_on, 'title', requirement_title(r),
          'requirementId', g.requirement_id, 'programmeId', g.programme_id, 'programmeName', d.name,
          'person', CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END,
          'conformity', g.conformity, 'isFinding', d.is_finding, 'isDone', NOT (${isOpen(stands)}),
          'effortHours', g.effort_hours, 'version', g.version))
        FROM (SELECT name, is_finding, unnest(ids) AS id FROM due WHERE $7::int IS NULL OR total <= $7) d
        JOIN gap_item g ON g.organisation_id = $1 AND g.id = d.id
        JOIN requirement r ON r.framework_id = g.framework_id AND r.id = g.requirement_id
        LEFT JOIN "user" u ON u.id = g.owner_id
        WHERE NOT ${hasTaskStandingOnDayOf('g')}), '[]'),
      'counts', coalesce((SELECT json_agg(c) FROM (
          SELECT due_on AS "on", programme_id AS "programmeId", name AS "programmeName", is_finding AS "isFinding",
            count, done, effort_hours AS "effortHours", unestimated FROM due WHERE total > $7) c), '[]')))`,
  schema: z.object({ items: gapItemFactSchema.array(), counts: gapItemCountSchema.array() }),
  events: ({ items, counts }, { language }) => [
    ...items.map((item) => gapItemEvent(item, language)),
    ...gapItemCountEvents(counts, language),
  ],
});

export const soonGapItems: SoonContribution = {
  kind: 'gap_item',
  next: `
    SELECT g.due_on AS "on", g.requirement_id || ' ' || requirement_title(r) AS title, g.programme_id, p.name AS programme_name
    FROM (
      SELECT g.due_on, g.id, g.framework_id, g.requirement_id, g.programme_id FROM gap_item g
      WHERE g.organisation_id = $1 AND g.due_on BETWEEN $3::date AND $4::date
        AND ${gapItemStands(openGapItemStandings, { row: 'g', day: '$3::date' })}
        AND NOT ${hasTaskStandingOnDayOf('g')}
      ORDER BY g.due_on, g.id LIMIT ${shownSoon}) g
    JOIN programme p ON p.organisation_id = $1 AND p.id = g.programme_id
    CROSS JOIN LATERAL (
      SELECT * FROM requirement r WHERE r.framework_id = g.framework_id AND r.id = g.requirement_id OFFSET 0) r
    ORDER BY g.due_on, g.programme_id, r."order"`,
};
