import { z } from 'zod';
import type { Database, Tenant } from '../../common/database.ts';

const dueSchema = z.object({
  id: z.string(),
  on: z.string(),
  title: z.string(),
  requirementId: z.string().nullable(),
  programmeId: z.string().nullable(),
  programmeName: z.string().nullable(),
  personName: z.string().nullable(),
  isDone: z.boolean(),
  version: z.number(),
});
/** A task or a gap item with the day it is due. */
export type DueFact = z.infer<typeof dueSchema>;

const rowSchema = z.object({ tasks: z.array(dueSchema), gapItems: z.array(dueSchema) });
export type CalendarFacts = z.infer<typeof rowSchema>;

/** The days asked for, both included; with a programme only what belongs to it. */
export interface CalendarRange {
  fromOn: string;
  toOn: string;
  programmeId: string | null;
}

const text = `
  SELECT
    coalesce((SELECT json_agg(json_build_object('id', t.id, 'on', t.due_on, 'title', t.title,
        'requirementId', g.requirement_id, 'programmeId', g.programme_id, 'programmeName', p.name,
        'personName', u.name, 'isDone', t.status = 'done', 'version', t.version))
      FROM task t
      JOIN "user" u ON u.id = t.assignee_id
      LEFT JOIN gap_item g ON g.organisation_id = $1 AND g.id = t.gap_item_id
      LEFT JOIN programme p ON p.organisation_id = $1 AND p.id = g.programme_id
      WHERE t.organisation_id = $1 AND t.due_on BETWEEN $2::date AND $3::date
        AND ($4::uuid IS NULL OR g.programme_id = $4)), '[]') AS tasks,
    coalesce((SELECT json_agg(json_build_object('id', g.id, 'on', g.due_on, 'title', r.title,
        'requirementId', g.requirement_id, 'programmeId', g.programme_id, 'programmeName', p.name,
        'personName', u.name, 'isDone', g.accepted_at IS NOT NULL, 'version', g.version))
      FROM programme p
      JOIN gap_item g ON g.organisation_id = $1 AND g.programme_id = p.id
      JOIN requirement r ON r.framework_id = g.framework_id AND r.id = g.requirement_id
      LEFT JOIN "user" u ON u.id = g.owner_id
      WHERE p.organisation_id = $1 AND g.due_on BETWEEN $2::date AND $3::date
        AND ($4::uuid IS NULL OR p.id = $4)), '[]') AS "gapItems"`;

/** What is due within a range of days, in one statement; its cost grows with what is due in it. */
export async function calendarFacts(
  database: Database,
  { organisationId }: Tenant,
  { fromOn, toOn, programmeId }: CalendarRange,
): Promise<CalendarFacts> {
  const values = [organisationId, fromOn, toOn, programmeId];
  const [row] = await database.read({ organisationId }, { name: 'calendar_facts', text, values });
  return rowSchema.parse(row);
}
