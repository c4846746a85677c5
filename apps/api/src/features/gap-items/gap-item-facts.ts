import { type Conformity, conformities, documentStates, type ReadinessItem, weightOf } from '@waymark/domain';
import { z } from 'zod';
import type { Database, Tenant } from '../../common/database.ts';
import { keptRulesOf, rulesInForce } from '../../common/planned-rules.ts';
import { documentStatesOf } from '../programmes/documents/document.offer.ts';

/** What counts for readiness of one gap item, or of `count` items that are alike. */
interface Facts {
  conformity: Conformity;
  isMandatory: boolean;
  isHighRisk: boolean;
  isAccepted: boolean;
  evidenceRequired: number;
  /** At most as many as are required; 0 where the design is not accepted, because nothing is proven then. */
  evidenceAcceptedFresh: number;
}

/** So many items that are alike, and where they are told apart by it, their group. */
export interface GapItemKind extends Facts {
  count: number;
  /** Of how many of them the effort is estimated, and all of it. */
  estimated: number;
  effortHours: number;
  group: { id: string; title: string; firstOrder: number } | null;
}

/** Yes or no of a kind, as bits of one number: what is counted together is compared the quicker. */
const flag = { isMandatory: 1, isHighRisk: 2, isAccepted: 4 } as const;

/** A list instead of an object: PostgreSQL builds it in a fraction of the time. */
const kindSchema = z
  .tuple([z.number(), z.enum(conformities), z.number(), z.number(), z.number(), z.number(), z.number()])
  .rest(z.union([z.string(), z.number()]))
  .transform(([count, conformity, flags, evidenceRequired, evidenceAcceptedFresh, ...more]): GapItemKind => {
    const [estimated, effortHours, ...group] = more;
    const evidence = { evidenceRequired, evidenceAcceptedFresh };
    return { count, conformity, ...toFlags(flags), ...evidence, estimated, effortHours, group: toGroup(group) };
  });

function toFlags(flags: number) {
  return {
    isMandatory: (flags & flag.isMandatory) > 0,
    isHighRisk: (flags & flag.isHighRisk) > 0,
    isAccepted: (flags & flag.isAccepted) > 0,
  };
}

const groupSchema = z.tuple([z.string(), z.string(), z.number()]);

function toGroup(group: readonly unknown[]): GapItemKind['group'] {
  if (group.length === 0) return null;
  const [id, title, firstOrder] = groupSchema.parse(group);
  return { id, title, firstOrder };
}

const programmeSchema = z.object({
  id: z.string(),
  scheme: z.string(),
  keptRules: z.unknown(),
  periodFromOn: z.string().nullable(),
  periodToOn: z.string().nullable(),
  documents: z.array(z.object({ key: z.string(), state: z.enum(documentStates) })),
  kinds: z.array(kindSchema),
});
/** A programme's facts of one day, from which alone its readiness and its gates are computed. */
export type ProgrammeFacts = z.output<typeof programmeSchema>;

const bit = (name: keyof typeof flag, condition: string) => `CASE WHEN ${condition} THEN ${flag[name]} ELSE 0 END`;

/**
 * Items that are alike are counted together, so the answer stays small however many there are, and each item keeps until
 * when its accepted evidence is fresh, so no evidence is looked at. Verdicts of former days are not kept: this is today's
 * knowledge, judged on the day `$3`.
 */
const textFor = (isByGroup: boolean) => `
  WITH kinds AS MATERIALIZED (
    SELECT g.programme_id, g.conformity, ${bit('isMandatory', 'g.is_mandatory')} + ${bit('isHighRisk', 'g.is_high_risk')}
        + ${bit('isAccepted', 'g.accepted_at IS NOT NULL')} AS flags,
      g.evidence_required AS required,
      CASE WHEN g.accepted_at IS NULL THEN 0 ELSE evidence_fresh_on(g.evidence_until, $3::date) END AS fresh,
      ${isByGroup ? 'r.group_id, min(requirement_group(r)) AS group_title, min(r."order") AS first_order,' : ''}
      count(*) AS count, count(g.effort_hours) AS estimated, coalesce(sum(g.effort_hours), 0) AS hours
    FROM gap_item g
    ${isByGroup ? 'JOIN requirement r ON r.framework_id = g.framework_id AND r.id = g.requirement_id' : ''}
    WHERE g.organisation_id = $1 AND ($2::uuid[] IS NULL OR g.programme_id = ANY ($2))
    GROUP BY 1, 2, 3, 4, 5${isByGroup ? ', 6' : ''})
  SELECT x.id, to_json(x)::text AS json FROM (
  SELECT p.id, p.scheme, ${keptRulesOf('p', '$4')} AS "keptRules", p.period_from_on::text AS "periodFromOn", p.period_to_on::text AS "periodToOn",
    ${documentStatesOf('p.id')} AS documents,
    coalesce((SELECT json_agg(json_build_array(k.count, k.conformity, k.flags, k.required, k.fresh, k.estimated, k.hours
        ${isByGroup ? ', k.group_id, k.group_title, k.first_order' : ''}))
      FROM kinds k WHERE k.programme_id = p.id), '[]') AS kinds
  FROM programme p WHERE p.organisation_id = $1 AND ($2::uuid[] IS NULL OR p.id = ANY ($2))) x`;

const statements = {
  whole: { name: 'programme_facts', text: textFor(false) },
  byGroup: { name: 'programme_facts_by_group', text: textFor(true) },
};

/**
 * The facts of programmes (null: of all) as they stand now, with the freshness of evidence judged on `on`; in one
 * statement. Counted where alike, in the whole programme or in each group. They stay text: nearly always the same was read
 * before, and what came of it is remembered.
 */
export function programmeFacts(
  database: Database,
  tenant: Tenant,
  asked: { programmeIds: readonly string[] | null; on: Temporal.PlainDate; as: keyof typeof statements },
): Promise<{ id: string; json: string }[]> {
  const values = [tenant.organisationId, asked.programmeIds, asked.on.toString(), rulesInForce];
  return database.read(tenant, { ...statements[asked.as], values });
}

export const readProgrammeFacts = (json: string): ProgrammeFacts => programmeSchema.parse(JSON.parse(json));

/** The item as the readiness definition sees it. Until occurrences exist nothing recurs, so `o` is 1. */
export function toReadinessItem(facts: Facts): ReadinessItem {
  const isExcluded = facts.conformity === 'not_applicable';
  return {
    weight: weightOf({ isMandatory: facts.isMandatory, isOnlyControl: false, isHighRisk: facts.isHighRisk }),
    conformity: facts.conformity,
    designAccepted: facts.isAccepted && !isExcluded,
    occurrencesDue: 0,
    occurrencesOnTime: 0,
    evidenceRequired: facts.evidenceRequired,
    evidenceAcceptedFresh: facts.evidenceAcceptedFresh,
    exclusionApproved: facts.isAccepted && isExcluded,
  };
}

/** So many items that are alike. */
export function toReadinessKind(kind: GapItemKind): ReadinessItem {
  return { ...toReadinessItem(kind), count: kind.count };
}
