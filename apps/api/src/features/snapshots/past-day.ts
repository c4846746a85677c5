import { type PastDay, pastDaySchema, snapshotFactsSchema, snapshotSchema, trendPointSchema } from '@waymark/contracts';
import { type GateId, gateIds, type Language, stageEndId, stageEnds } from '@waymark/domain';
import { z } from 'zod';
import type { Database, Tenant } from '../../common/database.ts';
import { gateWords } from '../../common/gate-words.ts';
import type { ProgrammePlan } from '../programmes/plan/programme-plans.service.ts';
import { sharesOfDay } from './kept-days.sql.ts';
import { trends } from './snapshot.offer.ts';

const rowSchema = z.object({
  organisationName: z.string(),
  isDemo: z.boolean(),
  on: z.string().nullable(),
  firstOn: z.string().nullable(),
  programmes: z.array(
    snapshotSchema.extend({
      takenAt: z.coerce.date(),
      id: z.string(),
      facts: snapshotFactsSchema,
      trend: z.array(trendPointSchema),
    }),
  ),
});
type PastRow = z.infer<typeof rowSchema>;

/** By each programme's own key: what is read does not grow with the days that are kept. */
const text = `
  WITH kept AS MATERIALIZED (
    SELECT max(k.last_on) AS last_on, min(k.first_on) AS first_on FROM programme p CROSS JOIN LATERAL (
      SELECT (SELECT max(s.on_day) FROM programme_snapshot s
          WHERE s.organisation_id = $1 AND s.programme_id = p.id AND s.on_day <= $2::date) AS last_on,
        (SELECT min(s.on_day) FROM programme_snapshot s WHERE s.organisation_id = $1 AND s.programme_id = p.id) AS first_on) k
    WHERE p.organisation_id = $1)
  SELECT o.name AS "organisationName", o.is_demo AS "isDemo", kept.last_on::text AS "on", kept.first_on::text AS "firstOn",
    coalesce((SELECT json_agg(json_build_object('id', d.programme_id, 'on', d.on_day, 'takenAt', d.taken_at,
        'definitionVersion', d.definition_version, 'inScope', d.in_scope, 'shares', ${sharesOfDay('d')}, 'facts', d.facts,
        'trend', coalesce(w.trend, '[]')) ORDER BY p.created_at, p.id)
      FROM programme p
      JOIN programme_snapshot d ON d.organisation_id = $1 AND d.programme_id = p.id AND d.on_day = kept.last_on
      LEFT JOIN (${trends('(SELECT last_on FROM kept)')}) w ON w.programme_id = p.id
      WHERE p.organisation_id = $1), '[]') AS programmes
  FROM organisation o CROSS JOIN kept WHERE o.id = $1`;

/** How an organisation was kept on the last day up to `on`, with the words that `plans` and the language have for it. */
export async function pastDay(
  database: Database,
  tenant: Tenant,
  { on, plans }: { on: string; plans: Promise<readonly ProgrammePlan[]> },
): Promise<PastDay> {
  const [[row], named] = await Promise.all([
    database.read(tenant, { name: 'past_day', text, values: [tenant.organisationId, on] }),
    plans,
  ]);
  const { programmes, ...day } = rowSchema.parse(row);
  return pastDaySchema.parse({
    ...day,
    askedOn: on,
    programmes: programmes.flatMap((past) => {
      const plan = named.find(({ programme }) => programme.id === past.id);
      return plan ? [toPast(past, plan, tenant.language ?? 'en')] : [];
    }),
  });
}

const isGate = (id: string): id is GateId => gateIds.some((known) => known === id);

function toPast(past: PastRow['programmes'][number], plan: ProgrammePlan, language: Language) {
  const { stages, gates, nextHardDate: next } = past.facts;
  const names = new Map(plan.stages.map(({ key, name }) => [key, name]));
  return {
    ...past,
    takenAt: past.takenAt.toISOString(),
    name: plan.programme.name,
    stages: stages.map((stage) => ({ ...stage, name: names.get(stage.key) ?? stage.key })),
    gates: gates.map((gate) => ({ ...gate, title: isGate(gate.id) ? gateWords(language)[gate.id].title : gate.id })),
    nextHardDate: next && { on: next.on, name: dateName(next.id, plan, language) },
  };
}

/** A milestone, or the end of a stage. */
function dateName(id: string, { stages, milestones }: ProgrammePlan, language: Language): string | null {
  const stage = stages.find(({ key }) => stageEndId(key) === id);
  return stage ? stageEnds(stage.name, language) : (milestones.find((milestone) => milestone.id === id)?.name ?? null);
}
