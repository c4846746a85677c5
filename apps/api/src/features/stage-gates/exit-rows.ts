import { stageDecisionSchema } from '@waymark/contracts';
import {
  certificateStatuses,
  coveredGapItemStandings,
  DomainError,
  documentStates,
  type GapItemStanding,
  gapItemStandingsInScope,
  gateDecisions,
  stageStatuses,
} from '@waymark/domain';
import { z } from 'zod';
import type { Database, Tenant } from '../../common/database.ts';
import { gapItemStands } from '../../common/gap-item-stands.ts';
import { keptRulesOf, rulesInForce } from '../../common/planned-rules.ts';
import { hasEvidence } from '../evidence/evidence.offer.ts';
import { documentStatesOf } from '../programmes/documents/document.offer.ts';
import { certificateOf, hasCertificate, hasReportOn } from '../records/record.offer.ts';

const personSchema = z.object({ id: z.string(), name: z.string() });

const stageSchema = z.object({
  id: z.string(),
  key: z.string(),
  status: z.enum(stageStatuses),
  isPinned: z.boolean(),
  plannedFromOn: z.string(),
  actualFromOn: z.string().nullable(),
  actualToOn: z.string().nullable(),
  version: z.number(),
});
export type ExitStageRow = z.infer<typeof stageSchema>;

const decisionSchema = z.object({
  id: z.string(),
  stageId: z.string(),
  decision: z.enum(gateDecisions),
  note: z.string(),
  by: personSchema,
  at: z.string(),
  facts: stageDecisionSchema.shape.facts,
});

/** Everything the gates of one programme are worked out from, with what was decided and judged so far. */
const exitRowSchema = z.object({
  scheme: z.string(),
  keptRules: z.unknown(),
  name: z.string(),
  timeZone: z.string(),
  periodFromOn: z.string().nullable(),
  periodToOn: z.string().nullable(),
  stages: z.array(stageSchema),
  counts: z.object({
    all: z.number(),
    assessed: z.number(),
    gaps: z.number(),
    gapsPlanned: z.number(),
    majors: z.number(),
    applicable: z.number(),
    withEvidence: z.number(),
    ownedWithEvidence: z.number(),
    withAcceptedEvidence: z.number(),
    inScope: z.number(),
    covered: z.number(),
  }),
  documents: z.array(z.object({ key: z.string(), state: z.enum(documentStates) })),
  certificate: z
    .object({ decidedOn: z.string(), expiresOn: z.string(), status: z.enum(certificateStatuses) })
    .nullable(),
  hasReport: z.boolean(),
  nextCycle: z.object({ hasCertificate: z.boolean() }).nullable(),
  judgements: z.array(
    z.object({
      stageKey: z.string(),
      key: z.string(),
      isMet: z.boolean(),
      note: z.string(),
      version: z.number().int(),
      by: personSchema,
      at: z.string(),
    }),
  ),
  /** Newest first. */
  decisions: z.array(decisionSchema),
});
export type ExitRow = z.infer<typeof exitRowSchema>;

/** Where the organisation is. */
const day = '(now() AT TIME ZONE o.time_zone)::date';
const stands = (standings: readonly GapItemStanding[]) => gapItemStands(standings, { row: 'g', day });

/** An item keeps as many days of accepted evidence as it asks for, so it does not cost with all that was ever linked to it. */
const countedItems = `
      SELECT g.conformity, g.owner_id IS NOT NULL AS is_owned, g.due_on IS NOT NULL AS is_dated,
        ${stands(['gap'])} AS is_gap, ${stands(gapItemStandingsInScope)} AS is_in_scope,
        ${stands(coveredGapItemStandings)} AS is_covered, ${hasEvidence('g.id')} AS has_evidence,
        g.evidence_required <= evidence_fresh_on(g.evidence_until, ${day}) AS has_accepted
      FROM gap_item g WHERE g.organisation_id = $1::uuid AND g.programme_id = $2::uuid`;

const counts = `
    SELECT json_build_object('all', count(*),
      'assessed', count(*) FILTER (WHERE conformity <> 'not_assessed'),
      'gaps', count(*) FILTER (WHERE is_gap),
      'gapsPlanned', count(*) FILTER (WHERE is_gap AND is_owned AND is_dated),
      'majors', count(*) FILTER (WHERE conformity = 'major'),
      'applicable', count(*) FILTER (WHERE conformity <> 'not_applicable'),
      'withEvidence', count(*) FILTER (WHERE conformity <> 'not_applicable' AND has_evidence),
      'ownedWithEvidence', count(*) FILTER (WHERE conformity <> 'not_applicable' AND has_evidence AND is_owned),
      'withAcceptedEvidence', count(*) FILTER (WHERE conformity <> 'not_applicable' AND has_accepted),
      'inScope', count(*) FILTER (WHERE is_in_scope),
      'covered', count(*) FILTER (WHERE is_covered))
    FROM (${countedItems}) item`;

/** `$1` organisation, `$2` programme, `$3` the rules in force. */
const exitText = `
  SELECT p.scheme, ${keptRulesOf('p', '$3')} AS "keptRules", p.name, o.time_zone AS "timeZone",
    p.period_from_on::text AS "periodFromOn", p.period_to_on::text AS "periodToOn",
    coalesce((
      SELECT json_agg(json_build_object('id', s.id, 'key', s.key, 'status', s.status, 'isPinned', s.is_pinned,
        'plannedFromOn', s.planned_from_on, 'actualFromOn', s.actual_from_on,
        'actualToOn', s.actual_to_on, 'version', s.version) ORDER BY s."order")
      FROM stage s WHERE s.organisation_id = $1::uuid AND s.programme_id = p.id), '[]') AS stages,
    (${counts}) AS counts,
    ${documentStatesOf('p.id')} AS documents,
    ${certificateOf('p.id')} AS certificate,
    ${hasReportOn('p')} AS "hasReport",
    (SELECT json_build_object('hasCertificate', bool_or(${hasCertificate('n.id')}))
      FROM programme n WHERE n.organisation_id = $1::uuid AND n.renews_id = p.id HAVING count(*) > 0) AS "nextCycle",
    coalesce((
      SELECT json_agg(json_build_object('stageKey', j.stage_key, 'key', j.key, 'isMet', j.is_met, 'note', j.note, 'version', j.version,
        'by', json_build_object('id', u.id, 'name', u.name), 'at', j.updated_at))
      FROM criterion_note j JOIN "user" u ON u.id = j.updated_by_id
      WHERE j.organisation_id = $1::uuid AND j.programme_id = p.id), '[]') AS judgements,
    coalesce((
      SELECT json_agg(json_build_object('id', x.id, 'stageId', x.stage_id, 'decision', x.decision, 'note', x.note,
        'facts', x.facts, 'by', json_build_object('id', u.id, 'name', u.name), 'at', x.decided_at)
        ORDER BY x.decided_at DESC, x.id DESC)
      FROM stage_decision x JOIN "user" u ON u.id = x.decided_by_id
      WHERE x.organisation_id = $1::uuid AND x.programme_id = p.id), '[]') AS decisions
  FROM programme p
  JOIN organisation o ON o.id = $1::uuid
  WHERE p.organisation_id = $1::uuid AND p.id = $2::uuid`;

/** The facts, in one statement; of a transaction as it sees them, its own changes too. Throws `resource.not_found`. */
export async function readExitRow(database: Database, tenant: Tenant, programmeId: string): Promise<ExitRow> {
  const values = [tenant.organisationId, programmeId, rulesInForce];
  const [row] = await database.read(tenant, { name: 'stage_gates', text: exitText, values });
  if (!row) throw new DomainError('resource.not_found');
  return exitRowSchema.parse(row);
}
