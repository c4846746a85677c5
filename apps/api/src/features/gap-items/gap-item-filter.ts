import type { GapItemFilter, GapItemListQuery } from '@waymark/contracts';
import { conformities } from '@waymark/domain';
import type { FreshSince } from '../../common/fresh-since.ts';

/** Where a statement about gap items begins: `$1` organisation, `$2` programme, `$3` and `$4` since when is fresh. */
export interface GapItemScope {
  organisationId: string;
  programmeId: string;
  fresh: FreshSince;
}

export const scopeValues = ({ organisationId, programmeId, fresh }: GapItemScope): unknown[] => [
  organisationId,
  programmeId,
  fresh.capturedOn,
  fresh.periodToOn,
];

/** Whether a link's evidence is fresh. */
export const isFreshLink =
  'CASE WHEN l.period_to_on IS NULL THEN l.captured_on >= $3::date ELSE l.period_to_on >= $4::date END';

/** `stateOf` of the domain in SQL, for filtering only; what is shown is computed by the domain. A test compares both. */
const state = `CASE
  WHEN g.conformity = 'not_applicable' THEN CASE WHEN g.accepted_at IS NULL THEN 'unknown' END
  WHEN g.accepted_at IS NOT NULL AND g.evidence_required <= (
    SELECT count(*) FROM (SELECT FROM evidence_link l
      WHERE l.organisation_id = $1 AND l.gap_item_id = g.id AND l.verdict = 'accepted' AND ${isFreshLink}
      LIMIT g.evidence_required) enough) THEN 'proven'
  WHEN g.conformity IN ('minor', 'major') THEN 'gap'
  WHEN g.claimed_at IS NOT NULL OR g.conformity <> 'not_assessed' THEN 'claimed'
  ELSE 'unknown' END`;

/** PostgreSQL wants to know the type of every parameter, also where nothing asks for it. */
const unused = '($3::date, $4::date, $13::text[]) IS NOT DISTINCT FROM ($3, $4, NULL)';

const sortKeys = {
  requirement: `''`,
  dueOn: `coalesce(g.due_on::text, '9999-99-99')`,
  owner: `CASE WHEN o.name IS NULL THEN '2' ELSE '1' || lower(o.name) END`,
  conformity: `array_position(ARRAY[${conformities.map((name) => `'${name}'`).join(', ')}], g.conformity)::text`,
};
type SortField = keyof typeof sortKeys;

const sortFields: Record<string, SortField> = {
  dueOn: 'dueOn',
  owner: 'owner',
  conformity: 'conformity',
};

export function sortOf(sort: GapItemListQuery['sort']): { field: SortField; isDescending: boolean } {
  return { field: sortFields[sort.replace('-', '')] ?? 'requirement', isDescending: sort.startsWith('-') };
}

/** The items a filter keeps, each with its place in the list: `key` of the sort, then `ord`, which is never twice. */
export interface Matching {
  /** Part of the name of the prepared statement: the same for the same text. */
  name: string;
  text: string;
  /** From `$5` on. */
  values: unknown[];
}

export function matchingItems(filter: GapItemFilter, field: SortField = 'requirement'): Matching {
  const owners = filter.ownerId?.filter((id) => id !== 'none') ?? null;
  return {
    name: `${field}_${filter.state ? 'by_state' : 'any'}`,
    text: `
      SELECT g.id, r."order" AS ord, ${sortKeys[field]} AS key
      FROM gap_item g
      JOIN requirement r ON r.framework_id = g.framework_id AND r.id = g.requirement_id
      LEFT JOIN "user" o ON o.id = g.owner_id
      WHERE g.organisation_id = $1 AND g.programme_id = $2
        AND ($5::text IS NULL OR g.requirement_id ILIKE $5 OR r.title ILIKE $5
          OR g.finding_as_is ILIKE $5 OR g.target_to_be ILIKE $5)
        AND ($6::text[] IS NULL OR r.group_id = ANY ($6))
        AND ($7::text[] IS NULL OR g.conformity = ANY ($7))
        AND ($8::uuid[] IS NULL OR g.owner_id = ANY ($8) OR ($9::boolean AND g.owner_id IS NULL))
        AND ($10::date IS NULL OR g.due_on <= $10) AND ($11::date IS NULL OR g.due_on >= $11)
        AND ($12::uuid[] IS NULL OR g.close_by_stage_id = ANY ($12))
        AND ${filter.state ? `${state} = ANY ($13::text[])` : unused}`,
    values: [
      filter.q ? `%${filter.q.replace(/[\\%_]/g, '\\$&')}%` : null,
      filter.groupId ?? null,
      filter.conformity ?? null,
      owners,
      filter.ownerId?.includes('none') ?? false,
      filter.dueBefore ?? null,
      filter.dueAfter ?? null,
      filter.closeByStageId ?? null,
      filter.state ?? null,
    ],
  };
}
