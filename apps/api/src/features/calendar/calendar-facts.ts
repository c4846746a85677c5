import { type CalendarKind, conformities, type Language } from '@waymark/domain';
import { z } from 'zod';
import type { Database, Tenant } from '../../common/database.ts';
import { entryColumns, entryFactSchema, workDaysColumns, workDaysSchema } from './entries/entry-facts.ts';

const personSchema = z.object({ id: z.string(), name: z.string() });
const ofProgramme = { programmeId: z.string(), programmeName: z.string() };

const taskSchema = z.object({
  id: z.string(),
  on: z.string(),
  title: z.string(),
  requirementId: z.string().nullable(),
  programmeId: z.string().nullable(),
  programmeName: z.string().nullable(),
  person: personSchema,
  isDone: z.boolean(),
  version: z.number(),
});
export type TaskFact = z.infer<typeof taskSchema>;

const gapItemSchema = taskSchema.extend({
  ...ofProgramme,
  requirementId: z.string(),
  person: personSchema.nullable(),
  conformity: z.enum(conformities),
  isFinding: z.boolean(),
  effortHours: z.number().nullable(),
});
export type GapItemFact = z.infer<typeof gapItemSchema>;

/** Gap items of one programme that are too many on a day to be told one by one. */
const gapItemCountSchema = z.object({
  ...ofProgramme,
  on: z.string(),
  isFinding: z.boolean(),
  count: z.number(),
  done: z.number(),
  /** Of what is not done; null where nobody estimated any of it. */
  effortHours: z.number().nullable(),
  /** What is not done and nobody estimated. */
  unestimated: z.number(),
});
export type GapItemCountFact = z.infer<typeof gapItemCountSchema>;

const documentSchema = z.object({
  ...ofProgramme,
  scheme: z.string(),
  key: z.string(),
  approvedOn: z.string(),
  dueOn: z.string(),
  person: personSchema.nullable(),
  version: z.number(),
});
export type DocumentFact = z.infer<typeof documentSchema>;

/** Accepted evidence of one programme with the same last fresh day, and of one owner where people are told apart. */
const evidenceSchema = z.object({
  ...ofProgramme,
  on: z.string(),
  person: personSchema.nullable(),
  count: z.number(),
  /** The records themselves where they are few, else null. */
  records: z.array(z.object({ id: z.string(), title: z.string(), person: personSchema })).nullable(),
});
export type EvidenceFact = z.infer<typeof evidenceSchema>;

const rowSchema = z.object({
  tasks: z.array(taskSchema),
  gapItems: z.array(gapItemSchema),
  gapItemCounts: z.array(gapItemCountSchema),
  documents: z.array(documentSchema),
  evidence: z.array(evidenceSchema),
  entries: z.array(entryFactSchema),
  workDays: workDaysSchema,
});
export type CalendarFacts = z.infer<typeof rowSchema>;

/** What is asked for: days, both included; a programme, a person, kinds, or null for all of them. */
export interface CalendarScope {
  fromOn: string;
  toOn: string;
  programmeId: string | null;
  personId: string | null;
  kinds: readonly CalendarKind[] | null;
  /** Tells evidence of different people apart, so that each can be told. */
  isByPerson: boolean;
  /** Counts the gap items of a day that are many, because nobody is shown all of them. */
  isCounted: boolean;
  /** Cancelled entries too, for calendar programs that know them. */
  withCancelled: boolean;
  language: Language;
}

/** Up to so many of one kind and day are shown one by one. */
export const fewOfDay = 3;
/** How long a calendar program is told that an event was cancelled. */
const cancelledDays = 90;

const asked = (kind: CalendarKind) => `($6::text[] IS NULL OR '${kind}' = ANY($6::text[]))`;

/**
 * Gap items by day, programme and what they are; `total` is of all programmes. Those that are few are read one by one
 * then: where nothing is counted, $7 is null and all of them are.
 */
const dueGapItems = `
  WITH due AS (
    SELECT g.due_on, p.id AS programme_id, p.name, f.is_finding, count(*)::int AS count, count(g.accepted_at)::int AS done,
      sum(g.effort_hours) FILTER (WHERE g.accepted_at IS NULL) AS effort_hours,
      count(*) FILTER (WHERE g.accepted_at IS NULL AND g.effort_hours IS NULL)::int AS unestimated,
      array_agg(g.id) AS ids, sum(count(*)::int) OVER (PARTITION BY g.due_on, f.is_finding) AS total
    FROM programme p
    JOIN gap_item g ON g.organisation_id = $1 AND g.programme_id = p.id
    CROSS JOIN LATERAL (SELECT g.accepted_at IS NULL AND g.conformity IN ('minor', 'major') AS is_finding) f
    WHERE p.organisation_id = $1 AND g.due_on BETWEEN $2::date AND $3::date
      AND CASE WHEN f.is_finding THEN ${asked('finding')} ELSE ${asked('gap_item')} END
      AND ($4::uuid IS NULL OR p.id = $4) AND ($5::uuid IS NULL OR g.owner_id = $5)
    GROUP BY 1, 2, 3, 4)`;

/** Accepted evidence by its last fresh day and programme; from one index alone, unless its owners count. */
const expiringEvidence = (isByPerson: boolean) => `
  SELECT l.fresh_until, l.programme_id, ${isByPerson ? 'e.owner_id' : 'NULL::uuid AS owner_id'},
    count(DISTINCT l.evidence_id) AS count
  FROM evidence_link l
  ${isByPerson ? 'JOIN evidence e ON e.organisation_id = $1 AND e.id = l.evidence_id' : ''}
  WHERE l.organisation_id = $1 AND l.verdict = 'accepted' AND ${asked('evidence_expiry')}
    AND l.fresh_until BETWEEN $2::date AND $3::date AND ($4::uuid IS NULL OR l.programme_id = $4)
    ${isByPerson ? 'AND ($5::uuid IS NULL OR e.owner_id = $5)' : ''}
  GROUP BY l.fresh_until, l.programme_id${isByPerson ? ', e.owner_id' : ''}`;

/** The text with evidence told apart by its owner, or not; a person asked for tells it apart as well. */
const textFor = (isByPerson: boolean) => `
  ${dueGapItems}
  SELECT
    coalesce((SELECT json_agg(json_build_object('id', t.id, 'on', t.due_on, 'title', t.title,
        'requirementId', g.requirement_id, 'programmeId', g.programme_id, 'programmeName', p.name,
        'person', json_build_object('id', u.id, 'name', u.name), 'isDone', t.status = 'done', 'version', t.version))
      FROM task t
      JOIN "user" u ON u.id = t.assignee_id
      LEFT JOIN gap_item g ON g.organisation_id = $1 AND g.id = t.gap_item_id
      LEFT JOIN programme p ON p.organisation_id = $1 AND p.id = g.programme_id
      WHERE t.organisation_id = $1 AND t.due_on BETWEEN $2::date AND $3::date AND ${asked('task')}
        AND ($4::uuid IS NULL OR g.programme_id = $4) AND ($5::uuid IS NULL OR t.assignee_id = $5)), '[]') AS tasks,
    coalesce((SELECT json_agg(json_build_object('id', g.id, 'on', g.due_on, 'title', r.title,
        'requirementId', g.requirement_id, 'programmeId', g.programme_id, 'programmeName', d.name,
        'person', CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END,
        'conformity', g.conformity, 'isFinding', d.is_finding, 'isDone', g.accepted_at IS NOT NULL,
        'effortHours', g.effort_hours, 'version', g.version))
      FROM due d
      JOIN gap_item g ON g.organisation_id = $1 AND g.id = ANY (d.ids)
      JOIN requirement r ON r.framework_id = g.framework_id AND r.id = g.requirement_id
      LEFT JOIN "user" u ON u.id = g.owner_id
      WHERE $7::int IS NULL OR d.total <= $7), '[]') AS "gapItems",
    coalesce((SELECT json_agg(c) FROM (
      SELECT d.due_on AS "on", d.programme_id AS "programmeId", d.name AS "programmeName", d.is_finding AS "isFinding",
        d.count, d.done, d.effort_hours AS "effortHours", d.unestimated
      FROM due d WHERE d.total > $7) c), '[]') AS "gapItemCounts",
    coalesce((SELECT json_agg(d) FROM (
      SELECT p.id AS "programmeId", p.name AS "programmeName", p.scheme, d.key, d.version, a.day AS "approvedOn",
        (a.day + interval '12 months')::date AS "dueOn",
        CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS person
      FROM programme_document d
      JOIN programme p ON p.organisation_id = $1 AND p.id = d.programme_id
      JOIN organisation o ON o.id = $1
      CROSS JOIN LATERAL (SELECT (d.updated_at AT TIME ZONE o.time_zone)::date AS day) a
      LEFT JOIN "user" u ON u.id = d.updated_by_id
      WHERE d.organisation_id = $1 AND d.state = 'approved' AND ${asked('document_review')}
        AND (a.day + interval '12 months')::date BETWEEN $2::date AND $3::date
        AND ($4::uuid IS NULL OR d.programme_id = $4) AND ($5::uuid IS NULL OR d.updated_by_id = $5)) d),
      '[]') AS documents,
    coalesce((SELECT json_agg(e) FROM (
      SELECT x.fresh_until AS "on", x.programme_id AS "programmeId", p.name AS "programmeName", x.count,
        CASE WHEN x.owner_id IS NOT NULL THEN (
          SELECT json_build_object('id', u.id, 'name', u.name) FROM "user" u WHERE u.id = x.owner_id) END AS person,
        CASE WHEN x.count <= ${fewOfDay} THEN (
          SELECT json_agg(json_build_object('id', e.id, 'title', e.title,
            'person', json_build_object('id', u.id, 'name', u.name)) ORDER BY e.id)
          FROM evidence e JOIN "user" u ON u.id = e.owner_id
          WHERE e.organisation_id = $1 AND (x.owner_id IS NULL OR e.owner_id = x.owner_id)
            AND e.id IN (SELECT l.evidence_id FROM evidence_link l
              WHERE l.organisation_id = $1 AND l.verdict = 'accepted' AND l.fresh_until = x.fresh_until
                AND l.programme_id = x.programme_id)) END AS records
      FROM (${expiringEvidence(isByPerson)}) x
      JOIN programme p ON p.organisation_id = $1 AND p.id = x.programme_id) e), '[]') AS evidence,
    coalesce((SELECT json_agg(${entryColumns})
      FROM calendar_entry e
      WHERE e.organisation_id = $1 AND ${asked('event')}
        AND (e.cancelled_at IS NULL OR ($8 AND e.cancelled_at > now() - interval '${cancelledDays} days'))
        AND ($4::uuid IS NULL OR e.programme_id = $4) AND ($5::uuid IS NULL OR e.owner_id = $5)
        AND ((e.from_on <= $3::date + 40
            AND (e.recurrence IS NOT NULL OR e.from_on + e.length_days + 40 >= $2::date))
          OR EXISTS (SELECT FROM calendar_entry_day d WHERE d.organisation_id = $1 AND d.entry_id = e.id
            AND d.moved_to_on BETWEEN $2::date - e.length_days AND $3::date))), '[]') AS entries,
    ${workDaysColumns} AS "workDays"`;

const statements = {
  together: { name: 'calendar_facts', text: textFor(false) },
  byPerson: { name: 'calendar_facts_by_person', text: textFor(true) },
};

/** What is due within a range of days, in one statement; its cost grows with what is due in it. */
export async function calendarFacts(
  database: Database,
  { organisationId }: Tenant,
  scope: CalendarScope,
): Promise<CalendarFacts> {
  const { fromOn, toOn, programmeId, personId, kinds, isCounted, withCancelled } = scope;
  const few = isCounted ? fewOfDay : null;
  const [row] = await database.read(
    { organisationId },
    {
      ...(scope.isByPerson || personId !== null ? statements.byPerson : statements.together),
      values: [organisationId, fromOn, toOn, programmeId, personId, kinds, few, withCancelled],
    },
  );
  return rowSchema.parse(row);
}
