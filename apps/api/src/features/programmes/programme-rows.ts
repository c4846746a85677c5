import {
  certificateStatuses,
  conformities,
  documentStates,
  gapItemStandingsWaitingFor,
  reportOpinions,
  stageStatuses,
} from '@waymark/domain';
import { z } from 'zod';
import type { Database, Tenant } from '../../common/database.ts';
import { gapItemStands } from '../../common/gap-item-stands.ts';
import { keptRulesOf, rulesInForce } from '../../common/planned-rules.ts';
import { workDaysSchema } from '../../common/work-days.ts';
import { certificateOf, latestReportOf, reportOf } from '../records/record.offer.ts';
import { reopeningsOf } from '../stage-gates/reopening.offer.ts';
import { overridesOf } from '../timeline/override.offer.ts';
import { documentStatesOf } from './documents/document.offer.ts';

const personSchema = z.object({ id: z.string(), name: z.string() });

const stageRowSchema = z.object({
  id: z.string(),
  key: z.string(),
  order: z.number(),
  status: z.enum(stageStatuses),
  ownerId: z.string().nullable(),
  owner: personSchema.nullable(),
  plannedFromOn: z.string(),
  plannedToOn: z.string(),
  baselineFromOn: z.string(),
  baselineToOn: z.string(),
  actualFromOn: z.string().nullable(),
  actualToOn: z.string().nullable(),
  isPinned: z.boolean(),
  pinReason: z.string().nullable(),
  version: z.number(),
});
export type StageRow = z.infer<typeof stageRowSchema>;

const certificateSchema = z.object({
  decidedOn: z.string(),
  validFromOn: z.string(),
  expiresOn: z.string(),
  status: z.enum(certificateStatuses),
  number: z.string(),
  body: z.string(),
});

/** What the dates of a programme follow from, beside its own row and its stages. */
export const datingSchema = z.object({
  certificate: certificateSchema.nullable(),
  previousCertificate: certificateSchema.nullable(),
  report: z
    .object({
      /** The one of the programme it renews where it has none of its own. */
      isOwn: z.boolean(),
      firm: z.string(),
      opinion: z.enum(reportOpinions),
      issuedOn: z.string(),
      asOfOn: z.string().nullable(),
      periodFromOn: z.string().nullable(),
      periodToOn: z.string().nullable(),
      bridgedToOn: z.string().nullable(),
    })
    .nullable(),
  parent: z
    .object({
      periodFromOn: z.string().nullable(),
      periodToOn: z.string().nullable(),
      reportIssuedOn: z.string().nullable(),
      opinion: z.enum(reportOpinions).nullable(),
    })
    .nullable(),
  overrides: z.array(
    z.object({
      milestoneId: z.string(),
      on: z.string(),
      reason: z.string(),
      isDone: z.boolean(),
      sharedId: z.string().nullable(),
      by: personSchema,
      at: z.string(),
    }),
  ),
  limits: z
    .object({
      stageGapWarnMonths: z.number(),
      stageGapBlockMonths: z.number(),
      majorClosureDays: z.number().nullable(),
    })
    .nullable(),
  documents: z.array(z.object({ key: z.string(), state: z.enum(documentStates), approvedOn: z.string().nullable() })),
  /** The times a stage was over and opened again. */
  reopenings: z.array(z.object({ stageKey: z.string(), endedOn: z.string(), reopenedOn: z.string() })),
  /** Requirements that are alike, counted; null where nobody asked for findings, or where they are read beside it. */
  counted: z
    .array(z.object({ conformity: z.enum(conformities), isAccepted: z.boolean(), count: z.number() }))
    .nullable(),
  /** Open stages whose owner owns requirements too; null where nobody asked for findings. */
  stagesOfOwners: z.array(z.string()).nullable(),
  ...workDaysSchema.omit({ version: true }).shape,
});

/** By the Monday of each week the hours that are due in it. */
const workSchema = z.object({ person: personSchema, weeks: z.record(z.string(), z.number()) });

export const programmeRowSchema = datingSchema.extend({
  id: z.string(),
  scheme: z.string(),
  frameworkId: z.string(),
  name: z.string(),
  scopeStatement: z.string(),
  categories: z.array(z.string()),
  startOn: z.string(),
  targetOn: z.string(),
  asOfOn: z.string().nullable(),
  periodFromOn: z.string().nullable(),
  periodToOn: z.string().nullable(),
  auditorFirm: z.string().nullable(),
  customersYearEnd: z.string().nullable(),
  renewsId: z.string().nullable(),
  parentId: z.string().nullable(),
  /** The rules it was planned with, where the catalogue has others by now. */
  keptRules: z.unknown().nullable(),
  version: z.number(),
  stages: z.array(stageRowSchema),
  /** What is estimated and due of whom, by week; empty unless requirements are counted here for all programmes. */
  work: z.array(workSchema),
});
export type ProgrammeRow = z.infer<typeof programmeRowSchema>;

/** The programme from whose examination another is made; `$1` is the organisation here as in the next two. */
export const parentOf = (parentId: string) => `(
      SELECT json_build_object('periodFromOn', q.period_from_on, 'periodToOn', q.period_to_on, 'reportIssuedOn', r.issued_on,
        'opinion', r.opinion)
      FROM programme q LEFT JOIN LATERAL (${latestReportOf('q.id')}) r ON true
      WHERE q.organisation_id = $1 AND q.id = ${parentId})`;

export const limitsOf = (firm: string) => `(
      SELECT json_build_object('stageGapWarnMonths', f.stage_gap_warn_months,
        'stageGapBlockMonths', f.stage_gap_block_months, 'majorClosureDays', f.major_closure_days)
      FROM auditor_firm f WHERE f.organisation_id = $1 AND f.name = ${firm})`;

export const closures = `coalesce((
      SELECT json_agg(json_build_object('kind', c.kind, 'name', c.name, 'fromOn', c.from_on, 'toOn', c.to_on,
        'isYearly', c.is_yearly) ORDER BY c.from_on, c.id)
      FROM closure c WHERE c.organisation_id = $1), '[]')`;

/** `$1` organisation, `$2` one programme or null for all, `$3` whether requirements are looked at, `$4` the rules in force. */
const text = `
  WITH counted AS MATERIALIZED (
    SELECT g.programme_id, g.conformity, g.accepted_at IS NOT NULL AS is_accepted, count(*) AS count FROM gap_item g
    WHERE g.organisation_id = $1 AND ($2::uuid IS NULL OR g.programme_id = $2) AND $3::text = 'counted' GROUP BY 1, 2, 3),
  work AS MATERIALIZED (
    SELECT g.programme_id, g.owner_id, date_trunc('week', g.due_on)::date AS monday_on, sum(g.effort_hours) AS hours
    FROM organisation o JOIN gap_item g ON g.organisation_id = o.id AND g.effort_hours > 0
    WHERE o.id = $1 AND $2::uuid IS NULL AND $3::text = 'counted' AND g.due_on IS NOT NULL AND g.owner_id IS NOT NULL
      AND ${gapItemStands(gapItemStandingsWaitingFor(['owner']), { row: 'g', day: '(now() AT TIME ZONE o.time_zone)::date' })}
    GROUP BY 1, 2, 3)
  SELECT x.id, x."timeZone", to_json(x)::text AS json FROM (
  SELECT p.id, p.scheme, p.framework_id AS "frameworkId", p.name, p.scope_statement AS "scopeStatement", p.categories,
    p.start_on::text AS "startOn", p.target_on::text AS "targetOn", p.as_of_on::text AS "asOfOn",
    p.period_from_on::text AS "periodFromOn", p.period_to_on::text AS "periodToOn",
    p.auditor_firm AS "auditorFirm", p.customers_year_end AS "customersYearEnd", p.renews_id AS "renewsId",
    p.parent_id AS "parentId",
    ${keptRulesOf('p', '$4')} AS "keptRules", p.version, o.time_zone AS "timeZone", o.working_days AS "workingDays",
    coalesce((
      SELECT json_agg(s ORDER BY s."order") FROM (
        SELECT s.id, s.key, s."order", s.status, s.owner_id AS "ownerId",
          (SELECT json_build_object('id', u.id, 'name', u.name) FROM "user" u WHERE u.id = s.owner_id) AS owner,
          s.planned_from_on AS "plannedFromOn", s.planned_to_on AS "plannedToOn",
          s.baseline_from_on AS "baselineFromOn", s.baseline_to_on AS "baselineToOn",
          s.actual_from_on AS "actualFromOn", s.actual_to_on AS "actualToOn",
          s.is_pinned AS "isPinned", s.pin_reason AS "pinReason", s.version
        FROM stage s WHERE s.organisation_id = $1 AND s.programme_id = p.id) s), '[]') AS stages,
    ${certificateOf('p.id')} AS certificate,
    ${certificateOf('p.renews_id')} AS "previousCertificate",
    ${reportOf('p.id', 'p.renews_id')} AS report,
    ${parentOf('p.parent_id')} AS parent,
    ${overridesOf('p.id')} AS overrides,
    ${limitsOf('p.auditor_firm')} AS limits,
    ${documentStatesOf('p.id')} AS documents,
    ${reopeningsOf('p.id', 'o.time_zone')} AS reopenings,
    CASE WHEN $3::text = 'counted' THEN coalesce((
      SELECT json_agg(json_build_object('conformity', k.conformity, 'isAccepted', k.is_accepted, 'count', k.count))
      FROM counted k WHERE k.programme_id = p.id), '[]') END AS counted,
    CASE WHEN $3::text <> 'unseen' THEN ARRAY(
      SELECT s.key FROM stage s
      WHERE s.organisation_id = $1 AND s.programme_id = p.id AND s.status IN ('planned', 'active') AND EXISTS (
        SELECT FROM gap_item g
        WHERE g.organisation_id = $1 AND g.owner_id = s.owner_id AND g.programme_id = p.id)) END AS "stagesOfOwners",
    coalesce((
      SELECT json_agg(json_build_object('person', json_build_object('id', u.id, 'name', u.name), 'weeks', w.weeks)
        ORDER BY u.id)
      FROM (SELECT owner_id, json_object_agg(monday_on, hours ORDER BY monday_on) AS weeks
        FROM work WHERE programme_id = p.id GROUP BY 1) w
      JOIN "user" u ON u.id = w.owner_id), '[]') AS work,
    ${closures} AS closures
  FROM programme p
  JOIN organisation o ON o.id = $1
  WHERE p.organisation_id = $1 AND ($2::uuid IS NULL OR p.id = $2)
  ORDER BY p.created_at, p.id) x`;

/** Findings look at requirements, which are counted here, or by whoever reads more of them at the same time. */
type Requirements = 'unseen' | 'counted' | 'counted_beside';

export interface AskedProgrammes {
  id: string | null;
  requirements: Requirements;
}

export type Counted = NonNullable<ProgrammeRow['counted']>;

/** A programme's row as the text the database gives, whose it is, and what tells the day there. */
export interface ProgrammeRowText {
  id: string;
  timeZone: string;
  json: string;
}

/**
 * Programmes (null: all, in the order they were started) with all that their dates follow from, in one statement. They
 * stay text: nearly always the same was read before, and what came of it is remembered.
 */
export function programmeRows(database: Database, tenant: Tenant, asked: AskedProgrammes): Promise<ProgrammeRowText[]> {
  return database.read(tenant, { name: 'programme_plans', ...programmeQuery(tenant, asked) });
}

/** The same as text, for what needs more of a programme in one statement. */
export const programmeQuery = ({ organisationId }: Tenant, { id, requirements }: AskedProgrammes) => ({
  text,
  values: [organisationId, id, requirements, rulesInForce],
});

export const readProgrammeRow = (json: string): ProgrammeRow => programmeRowSchema.parse(JSON.parse(json));
