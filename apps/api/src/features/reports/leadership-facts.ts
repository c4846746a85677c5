import { reportWordingSchema, trendPointSchema } from '@waymark/contracts';
import { gapItemStandings, type Language, openGapItemStandings } from '@waymark/domain';
import { schemesIn } from '@waymark/frameworks';
import { z } from 'zod';
import type { Database, Tenant } from '../../common/database.ts';
import { gapItemStands } from '../../common/gap-item-stands.ts';
import { trends } from '../snapshots/snapshot.offer.ts';
import { overdueTasksOn } from '../tasks/task.offer.ts';
import { wordingText } from './wording/wording-text.ts';

const blockingSchema = z.object({
  id: z.string(),
  requirementId: z.string(),
  title: z.string(),
  standing: z.enum(gapItemStandings).exclude(['proven', 'left_out']),
  isMajor: z.boolean(),
  isMandatory: z.boolean(),
  isHighRisk: z.boolean(),
  ownerName: z.string().nullable(),
  dueOn: z.string().nullable(),
  daysOverdue: z.number(),
  sinceOn: z.string(),
});
/** A gap item that stands in the way of its programme. */
export type BlockingItem = z.infer<typeof blockingSchema>;

const programmeSchema = z.object({
  id: z.string(),
  overdueTasks: z.number(),
  overdueGapItems: z.number(),
  /** The most urgent first, more than are shown; see `whatBlocks`. */
  blocking: z.array(blockingSchema),
  trend: z.array(trendPointSchema),
});
const rowSchema = z.object({
  organisationName: z.string(),
  isDemo: z.boolean(),
  wording: reportWordingSchema.nullable(),
  programmes: z.array(programmeSchema),
  /** Past weeks of programmes, as the forecast reads them. */
  histories: z.array(z.looseObject({ id: z.string() })),
});
export type LeadershipFacts = z.infer<typeof rowSchema>;

export const shownBlockers = 5;

/** Of what threatens the same delay majors come first, then weight × days overdue; then what is mandatory, and at high risk. */
const urgency = `
        CASE WHEN g.conformity = 'major' THEN 1000000000::bigint ELSE 0 END
        + late.days * requirement_weight(g.is_mandatory, g.is_high_risk) * 4
        + CASE WHEN g.is_mandatory THEN 2 ELSE 0 END + CASE WHEN g.is_high_risk THEN 1 ELSE 0 END`;

/**
 * What stands in the way: what is open and overdue, or holds a hard gate open. The plan tells by how much each of it delays the
 * result, and that never falls as the day goes up on which it is to be reckoned with; so besides the most urgent, the last are read
 * of what is overdue, of what has a day ahead and of what has none, and the plan decides among these few. All of it is only
 * placed, by numbers; what is shown, and which of equals comes first in the catalogue, is read for the few at the front.
 */
const textWith = (historyText: string) => `
  WITH blocking AS MATERIALIZED (
    SELECT i.*, least(rank() OVER (PARTITION BY i.programme_id, i.kind ORDER BY i.reach DESC, i.urgency DESC),
      rank() OVER (PARTITION BY i.programme_id ORDER BY i.urgency DESC)) AS place
    FROM (
      SELECT g.id, g.programme_id, late.days, ${urgency} AS urgency,
        CASE WHEN g.due_on IS NULL THEN 0 WHEN late.days > 0 THEN 1 ELSE 2 END AS kind,
        coalesce(abs(g.due_on - $2::date), 0) AS reach
      FROM gap_item g
      CROSS JOIN LATERAL (SELECT greatest(0, coalesce($2::date - g.due_on, 0)) AS days) late
      WHERE g.organisation_id = $1
        AND (g.due_on < $2::date OR gap_item_holds_gate(g, g.programme_id = ANY (ARRAY(
          SELECT p.id FROM programme p WHERE p.organisation_id = $1 AND p.scheme = ANY ($3::text[])))))
        AND ${gapItemStands(openGapItemStandings, { row: 'g', day: '$2::date' })}) i),
  overdue_items AS MATERIALIZED (SELECT programme_id, count(*) AS count FROM blocking WHERE days > 0 GROUP BY 1),
  overdue_tasks AS MATERIALIZED (${overdueTasksOn('$2::date')}),
  front AS (
    SELECT b.programme_id, b.urgency, r."order",
      row_number() OVER (PARTITION BY b.programme_id, b.kind, b.reach, b.urgency ORDER BY r."order") AS place,
      json_build_object('id', b.id, 'requirementId', g.requirement_id, 'title', requirement_title(r),
        'standing', gap_item_standing(g, $2::date), 'isMajor', g.conformity = 'major', 'isMandatory', g.is_mandatory,
        'isHighRisk', g.is_high_risk, 'ownerName', u.name,
        'dueOn', g.due_on, 'daysOverdue', b.days, 'sinceOn', CASE WHEN b.days > 0 THEN g.due_on
          ELSE (coalesce(g.assessed_at, g.created_at) AT TIME ZONE o.time_zone)::date END) AS item
    FROM blocking b
    CROSS JOIN LATERAL (SELECT * FROM gap_item g WHERE g.organisation_id = $1 AND g.id = b.id OFFSET 0) g
    CROSS JOIN LATERAL (
      SELECT * FROM requirement r WHERE r.framework_id = g.framework_id AND r.id = g.requirement_id OFFSET 0) r
    LEFT JOIN "user" u ON u.id = g.owner_id
    JOIN organisation o ON o.id = $1
    WHERE b.place <= ${shownBlockers}),
  shown AS MATERIALIZED (
    SELECT programme_id, json_agg(item ORDER BY urgency DESC, "order") AS items
    FROM front WHERE place <= ${shownBlockers} GROUP BY 1)
  SELECT o.name AS "organisationName", o.is_demo AS "isDemo", (${wordingText('$4')}) AS wording,
    coalesce((SELECT json_agg(json_build_object('id', p.id, 'overdueTasks', coalesce(t.count, 0),
        'overdueGapItems', coalesce(i.count, 0), 'blocking', coalesce(s.items, '[]'), 'trend', coalesce(w.trend, '[]')))
      FROM programme p
      LEFT JOIN overdue_tasks t ON t.programme_id = p.id
      LEFT JOIN overdue_items i ON i.programme_id = p.id
      LEFT JOIN shown s ON s.programme_id = p.id
      LEFT JOIN (${trends('$2::date')}) w ON w.programme_id = p.id
      WHERE p.organisation_id = $1), '[]') AS programmes,
    coalesce((SELECT json_agg(h) FROM (${historyText}) h), '[]') AS histories
  FROM organisation o WHERE o.id = $1`;

const certificateSchemes = schemesIn('en')
  .filter(({ timeBasis }) => timeBasis === 'certificate')
  .map(({ id }) => id);

interface Asked {
  on: Temporal.PlainDate;
  language: Language;
  historyText: string;
}

/** Overdue work, blockers, trend and past weeks of every programme, in one statement. */
export async function leadershipFacts(
  database: Database,
  tenant: Tenant,
  { on, language, historyText }: Asked,
): Promise<LeadershipFacts> {
  const values = [tenant.organisationId, on.toString(), certificateSchemes, language];
  const [row] = await database.read(tenant, { name: 'leadership_facts', text: textWith(historyText), values });
  return rowSchema.parse(row);
}
