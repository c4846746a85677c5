import { type CalendarKind, conformities, type Language, parseDay, schemeIds } from '@waymark/domain';
import { z } from 'zod';
import type { Database, Tenant } from '../../common/database.ts';
import { freshSince } from '../../common/fresh-since.ts';
import { entryColumns, entryFactSchema, workDaysColumns, workDaysSchema } from './entry-facts.ts';

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
});
export type GapItemFact = z.infer<typeof gapItemSchema>;

const documentSchema = z.object({
  ...ofProgramme,
  scheme: z.enum(schemeIds),
  key: z.string(),
  approvedOn: z.string(),
  dueOn: z.string(),
  person: personSchema.nullable(),
  version: z.number(),
});
export type DocumentFact = z.infer<typeof documentSchema>;

/** Accepted evidence of one programme with the same days, and of one owner where people are told apart. */
const evidenceSchema = z.object({
  ...ofProgramme,
  capturedOn: z.string(),
  periodToOn: z.string().nullable(),
  person: personSchema.nullable(),
  count: z.number(),
  /** The records themselves where they are few. */
  records: z.array(z.object({ id: z.string(), title: z.string(), person: personSchema })),
});
export type EvidenceFact = z.infer<typeof evidenceSchema>;

const rowSchema = z.object({
  tasks: z.array(taskSchema),
  gapItems: z.array(gapItemSchema),
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
  /** Cancelled entries too, for calendar programs that know them. */
  withCancelled: boolean;
  language: Language;
}

/** Up to so many records of one day are shown one by one. */
export const fewRecords = 3;
/** How long a calendar program is told that an event was cancelled. */
const cancelledDays = 90;

const asked = (kind: CalendarKind) => `($6::text[] IS NULL OR '${kind}' = ANY($6::text[]))`;

/**
 * Accepted evidence that stops being fresh, once per programme. Only columns of the partial indexes are named, and the
 * record itself is looked at only where its owner counts: there may be thousands of them a month. What differs most is
 * named first, because that is what they are sorted by.
 */
const expiring = (column: 'captured_on' | 'period_to_on', days: string, isByPerson: boolean) => `
  SELECT DISTINCT l.evidence_id, l.captured_on, g.programme_id,
    ${column === 'captured_on' ? 'NULL::date' : 'l.period_to_on'} AS period_to_on,
    ${isByPerson ? 'e.owner_id' : 'NULL::uuid'} AS owner_id
  FROM evidence_link l
  JOIN gap_item g ON g.organisation_id = $1 AND g.id = l.gap_item_id
  ${isByPerson ? 'JOIN evidence e ON e.organisation_id = $1 AND e.id = l.evidence_id' : ''}
  WHERE l.organisation_id = $1 AND l.verdict = 'accepted' AND ${asked('evidence_expiry')}
    AND l.period_to_on IS ${column === 'captured_on' ? '' : 'NOT '}NULL AND l.${column} ${days}
    AND ($4::uuid IS NULL OR g.programme_id = $4)
    ${isByPerson ? 'AND ($5::uuid IS NULL OR e.owner_id = $5)' : ''}`;

/** The text with evidence told apart by its owner, or not; a person asked for tells it apart as well. */
const textFor = (isByPerson: boolean) => `
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
        'requirementId', g.requirement_id, 'programmeId', g.programme_id, 'programmeName', p.name,
        'person', CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END,
        'conformity', g.conformity, 'isDone', g.accepted_at IS NOT NULL, 'version', g.version))
      FROM programme p
      JOIN gap_item g ON g.organisation_id = $1 AND g.programme_id = p.id
      JOIN requirement r ON r.framework_id = g.framework_id AND r.id = g.requirement_id
      LEFT JOIN "user" u ON u.id = g.owner_id
      WHERE p.organisation_id = $1 AND g.due_on BETWEEN $2::date AND $3::date
        AND (${asked('gap_item')} OR ${asked('finding')})
        AND ($4::uuid IS NULL OR p.id = $4) AND ($5::uuid IS NULL OR g.owner_id = $5)), '[]') AS "gapItems",
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
    coalesce((SELECT json_agg(json_build_object('programmeId', x.programme_id, 'programmeName', p.name,
        'capturedOn', x.captured_on, 'periodToOn', x.period_to_on, 'count', x.count,
        'person', (SELECT json_build_object('id', u.id, 'name', u.name) FROM "user" u WHERE u.id = x.owner_id),
        'records', coalesce((
          SELECT json_agg(json_build_object('id', e.id, 'title', e.title,
            'person', json_build_object('id', u.id, 'name', u.name)) ORDER BY e.id)
          FROM evidence e JOIN "user" u ON u.id = e.owner_id
          WHERE x.count <= ${fewRecords} AND e.organisation_id = $1 AND e.id = ANY(x.first_ids)), '[]')))
      FROM (
        SELECT programme_id, captured_on, period_to_on, owner_id, count(*)::int AS count,
          (array_agg(evidence_id))[1:${fewRecords}] AS first_ids
        FROM (
          ${expiring('captured_on', '>= $7::date AND l.captured_on < $8::date', isByPerson)}
          UNION ALL
          ${expiring('period_to_on', '>= $9::date AND l.period_to_on < $10::date', isByPerson)}
        ) records
        GROUP BY captured_on, programme_id, period_to_on, owner_id) x
      JOIN programme p ON p.organisation_id = $1 AND p.id = x.programme_id), '[]') AS evidence,
    coalesce((SELECT json_agg(${entryColumns})
      FROM calendar_entry e
      WHERE e.organisation_id = $1 AND ${asked('event')}
        AND (e.cancelled_at IS NULL OR ($11 AND e.cancelled_at > now() - interval '${cancelledDays} days'))
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
  const { fromOn, toOn, programmeId, personId, kinds, withCancelled } = scope;
  // What is fresh on the first day and no longer fresh the day after the last stops being fresh in between.
  const first = freshSince(parseDay(fromOn));
  const after = freshSince(parseDay(toOn).add({ days: 1 }));
  const [row] = await database.read(
    { organisationId },
    {
      ...(scope.isByPerson || personId !== null ? statements.byPerson : statements.together),
      values: [
        organisationId,
        fromOn,
        toOn,
        programmeId,
        personId,
        kinds,
        first.capturedOn,
        after.capturedOn,
        first.periodToOn,
        after.periodToOn,
        withCancelled,
      ],
    },
  );
  return rowSchema.parse(row);
}
