import { conformities, documentStates, type ReadinessItem, schemeIds, weightOf } from '@waymark/domain';
import { z } from 'zod';
import type { Database, Tenant } from '../../common/database.ts';
import { freshSince } from '../../common/fresh-since.ts';

/** What counts for readiness of one gap item, or of `count` items that are alike. */
const factsSchema = z.object({
  conformity: z.enum(conformities),
  isMandatory: z.boolean(),
  isHighRisk: z.boolean(),
  isClaimed: z.boolean(),
  isAccepted: z.boolean(),
  evidenceRequired: z.number(),
  /** At most as many as are required; 0 where the design is not accepted, because nothing is proven then. */
  evidenceAcceptedFresh: z.number(),
});
type Facts = z.infer<typeof factsSchema>;

const countedSchema = factsSchema.extend({
  count: z.number(),
  groupId: z.string(),
  groupTitle: z.string(),
  firstOrder: z.number(),
});

const itemSchema = factsSchema.extend({
  id: z.string(),
  requirementId: z.string(),
  title: z.string(),
  groupId: z.string(),
  order: z.number(),
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
  dueOn: z.string().nullable(),
});
/** One gap item with what readiness, blockers and overdue work are made of. */
export type GapItemFacts = z.infer<typeof itemSchema>;

const programmeSchema = z.object({
  id: z.string(),
  scheme: z.enum(schemeIds),
  periodFromOn: z.string().nullable(),
  periodToOn: z.string().nullable(),
  documents: z.array(z.object({ key: z.string(), state: z.enum(documentStates) })),
});

const standingSchema = programmeSchema.extend({ counted: z.array(countedSchema), items: z.array(itemSchema) });
/** A programme's facts of one day, from which alone its readiness and its gates are computed. */
export type ProgrammeFacts = z.infer<typeof standingSchema>;

/**
 * No more is counted than is asked for, the newest first, and only where the design is accepted: otherwise d is 0 and so
 * is v. So what an item costs does not grow with its evidence.
 */
const acceptedFresh = `CASE WHEN g.accepted_at IS NULL THEN 0 ELSE (
      SELECT count(*)::int FROM (
        SELECT FROM evidence_link l
        WHERE l.organisation_id = $1 AND l.gap_item_id = g.id AND l.verdict = 'accepted'
          AND CASE WHEN l.period_to_on IS NULL THEN l.captured_on >= $3::date ELSE l.period_to_on >= $4::date END
        ORDER BY l.captured_on DESC
        LIMIT g.evidence_required) enough) END`;

/** The verdicts that counted on no day before are not kept: this is today's knowledge, judged on `on`. */
const factsOfItems = `
  SELECT g.id, g.programme_id, g.requirement_id, r.title, r.group_id, r.group_title, r."order", g.owner_id, g.due_on,
    g.conformity, r.is_mandatory, g.is_high_risk, g.claimed_at IS NOT NULL AS is_claimed,
    g.accepted_at IS NOT NULL AS is_accepted, g.evidence_required,
    ${acceptedFresh} AS accepted
  FROM gap_item g
  JOIN requirement r ON r.framework_id = g.framework_id AND r.id = g.requirement_id
  WHERE g.organisation_id = $1 AND ($2::uuid[] IS NULL OR g.programme_id = ANY ($2))`;

const head = `
  SELECT p.id, p.scheme, p.period_from_on::text AS "periodFromOn", p.period_to_on::text AS "periodToOn",
    coalesce((SELECT json_agg(json_build_object('key', d.key, 'state', d.state)) FROM programme_document d
      WHERE d.organisation_id = $1 AND d.programme_id = p.id), '[]') AS documents`;

const tail = `
  FROM programme p WHERE p.organisation_id = $1 AND ($2::uuid[] IS NULL OR p.id = ANY ($2))`;

/** Items that are alike are counted together, so the answer stays small however many there are. */
const countedText = (isByGroup: boolean) => `
  WITH facts AS (${factsOfItems}),
  kinds AS MATERIALIZED (
    SELECT programme_id, ${isByGroup ? 'group_id' : `'' AS group_id`}, conformity, is_mandatory, is_high_risk, is_claimed,
      is_accepted, evidence_required, accepted, count(*)::int AS count,
      ${isByGroup ? `min(group_title) AS group_title, min("order") AS first_order` : `'' AS group_title, 0 AS first_order`}
    FROM facts GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9)
  ${head},
    coalesce((SELECT json_agg(json_build_object('count', k.count, 'groupId', k.group_id,
      'groupTitle', k.group_title, 'firstOrder', k.first_order, 'conformity', k.conformity,
      'isMandatory', k.is_mandatory, 'isHighRisk', k.is_high_risk, 'isClaimed', k.is_claimed,
      'isAccepted', k.is_accepted, 'evidenceRequired', k.evidence_required, 'evidenceAcceptedFresh', k.accepted))
      FROM kinds k WHERE k.programme_id = p.id), '[]') AS counted,
    '[]'::json AS items ${tail}`;

const itemsText = `
  WITH facts AS (${factsOfItems})
  ${head}, '[]'::json AS counted,
    coalesce((SELECT json_agg(json_build_object('id', f.id, 'requirementId', f.requirement_id, 'title', f.title,
      'groupId', f.group_id, 'order', f."order", 'ownerId', f.owner_id, 'ownerName', u.name, 'dueOn', f.due_on,
      'conformity', f.conformity, 'isMandatory', f.is_mandatory, 'isHighRisk', f.is_high_risk,
      'isClaimed', f.is_claimed, 'isAccepted', f.is_accepted, 'evidenceRequired', f.evidence_required,
      'evidenceAcceptedFresh', f.accepted) ORDER BY f."order")
      FROM facts f LEFT JOIN "user" u ON u.id = f.owner_id WHERE f.programme_id = p.id), '[]') AS items ${tail}`;

const texts = { counted: countedText(false), counted_by_group: countedText(true), items: itemsText };

/**
 * The facts of programmes (null: of all) as they stand now, with the freshness of evidence judged on `on`; in one
 * statement. Counted where alike (in each group, or as a whole), or one by one as `items`.
 */
export async function programmeFacts(
  database: Database,
  tenant: Tenant,
  asked: { programmeIds: readonly string[] | null; on: Temporal.PlainDate; as: keyof typeof texts },
): Promise<ProgrammeFacts[]> {
  const fresh = freshSince(asked.on);
  const rows = await database.read(tenant, {
    name: `programme_facts_${asked.as}`,
    text: texts[asked.as],
    values: [tenant.organisationId, asked.programmeIds, fresh.capturedOn, fresh.periodToOn],
  });
  return standingSchema.array().parse(rows);
}

/** The item as the readiness definition sees it. Until occurrences exist nothing recurs, so `o` is 1. */
export function toReadinessItem(facts: Facts): ReadinessItem {
  const isExcluded = facts.conformity === 'not_applicable';
  return {
    weight: weightOf({ isMandatory: facts.isMandatory, isOnlyControl: false, isHighRisk: facts.isHighRisk }),
    conformity: facts.conformity,
    ownerSaysDone: facts.isClaimed,
    designAccepted: facts.isAccepted && !isExcluded,
    occurrencesDue: 0,
    occurrencesOnTime: 0,
    evidenceRequired: facts.evidenceRequired,
    evidenceAcceptedFresh: facts.evidenceAcceptedFresh,
    exclusionApproved: facts.isAccepted && isExcluded,
  };
}

/** So many items that are alike. */
export function toReadinessKind(kind: ProgrammeFacts['counted'][number]): ReadinessItem {
  return { ...toReadinessItem(kind), count: kind.count };
}
