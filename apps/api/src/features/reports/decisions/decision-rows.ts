import { decisionEffectSchema, personSchema } from '@waymark/contracts';
import { decisionOptionKinds, decisionStates, languages } from '@waymark/domain';
import { z } from 'zod';
import type { Database, Tenant } from '../../../common/database.ts';
import { keptStageName } from '../../../common/stage-name.ts';

const optionSchema = z.object({
  id: z.string(),
  kind: z.enum(decisionOptionKinds),
  stageKey: z.string().nullable(),
  keptName: z.string().nullable(),
  on: z.string().nullable(),
  text: z.string(),
  isChosen: z.boolean(),
  /** As it stood with the verdict; null while it is reckoned. */
  effect: z.record(z.enum(languages), decisionEffectSchema).nullable(),
});
export type DecisionOptionRow = z.infer<typeof optionSchema>;

const rowSchema = z.object({
  id: z.string(),
  programme: z.object({ id: z.string(), name: z.string(), scheme: z.string() }).nullable(),
  question: z.string(),
  why: z.string(),
  neededByOn: z.string(),
  decider: personSchema,
  askedBy: personSchema,
  state: z.enum(decisionStates),
  reason: z.string(),
  decidedAt: z.date().nullable(),
  isCarriedOut: z.boolean(),
  isInReport: z.boolean(),
  version: z.number(),
  options: optionSchema.array(),
});
export type DecisionRow = z.infer<typeof rowSchema>;

const shownDecisions = 200;

/** `$1` organisation, `$2` one decision or null for all, `$3` whether only those that the report tells of. */
const text = `
  SELECT * FROM (
    SELECT d.id, CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name, 'scheme', p.scheme) END AS programme,
      d.question, d.why, d.needed_by_on::text AS "neededByOn", d.state, d.reason, d.decided_at AS "decidedAt",
      d.is_carried_out AS "isCarriedOut", d.version, json_build_object('id', w.id, 'name', w.name) AS decider,
      json_build_object('id', a.id, 'name', a.name) AS "askedBy",
      d.state = 'open' OR coalesce(d.decided_at > coalesce(
        (SELECT max(r.created_at) FROM report r WHERE r.organisation_id = $1), '-infinity'), false) AS "isInReport",
      (SELECT json_agg(json_build_object('id', o.id, 'kind', o.kind, 'stageKey', o.stage_key,
          'keptName', ${keptStageName('o.stage_key')}, 'on', o."on", 'text', o.text, 'isChosen', o.is_chosen, 'effect', o.effect)
          ORDER BY o."order")
        FROM report_decision_option o WHERE o.organisation_id = $1 AND o.decision_id = d.id) AS options
    FROM report_decision d
    JOIN "user" w ON w.id = d.decider_id
    JOIN "user" a ON a.id = d.asked_by_id
    LEFT JOIN programme p ON p.organisation_id = $1 AND p.id = d.programme_id
    WHERE d.organisation_id = $1::uuid AND ($2::uuid IS NULL OR d.id = $2)) found
  WHERE NOT $3 OR "isInReport"
  ORDER BY state <> 'open', CASE WHEN state = 'open' THEN "neededByOn" END, "decidedAt" DESC, id DESC
  LIMIT ${shownDecisions}`;

interface Asked {
  id?: string;
  /** Open, or decided since the last report that was frozen. */
  isForReport?: boolean;
}

/** Decisions in one statement: what is open by the day it is needed, then what was decided, the latest first. */
export async function decisionRows(
  database: Database,
  tenant: Tenant,
  { id, isForReport = false }: Asked,
): Promise<DecisionRow[]> {
  const values = [tenant.organisationId, id ?? null, isForReport];
  return rowSchema.array().parse(await database.read(tenant, { name: 'report_decisions', text, values }));
}
