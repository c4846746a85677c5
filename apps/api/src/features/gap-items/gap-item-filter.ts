import { type GapItemFilter, type GapItemLack, type GapItemListQuery, gapItemLacks } from '@waymark/contracts';
import { conformities, gapItemStandingsOf } from '@waymark/domain';
import { searchPatterns } from '../../common/search.ts';

/** Where a statement about gap items begins: `$1` organisation, `$2` programme, `$3` the day. */
export interface GapItemScope {
  organisationId: string;
  programmeId: string;
  on: Temporal.PlainDate;
}

export const scopeValues = ({ organisationId, programmeId, on }: GapItemScope): unknown[] => [
  organisationId,
  programmeId,
  on.toString(),
];

/** PostgreSQL wants to know the type of every parameter, also where nothing asks for it. */
const unused = '$3::date IS NOT NULL';

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

/** Adds a value to a statement and gives the parameter that stands for it. */
type Bind = (value: unknown) => string;

/** The items a filter keeps, each with its place in the list: `key` of the sort, then `ord`, which is never twice. */
export interface Matching {
  /** Part of the name of the prepared statement: the same for the same text. */
  name: string;
  text: string;
  /** From `$4` on; `bind` adds to them. */
  values: unknown[];
  bind: Bind;
}

/** Only what is asked for stands in the text, so that the planner knows what it looks for. */
export function matchingItems(filter: GapItemFilter, field: SortField = 'requirement'): Matching {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${3 + values.push(value)}`;
  const asked = conditionsOf(filter, bind);
  return {
    name: [field, ...Object.keys(asked)].join('_'),
    text: `
      SELECT g.id, r."order" AS ord, ${sortKeys[field]} AS key
      FROM gap_item g
      JOIN requirement r ON r.framework_id = g.framework_id AND r.id = g.requirement_id
      ${field === 'owner' ? 'LEFT JOIN "user" o ON o.id = g.owner_id' : ''}
      WHERE ${['g.organisation_id = $1', 'g.programme_id = $2', unused, ...Object.values(asked)].join(' AND ')}`,
    values,
    bind,
  };
}

/** By the name of the field; those without a value are left out. */
function conditionsOf(filter: GapItemFilter, bind: Bind): Record<string, string> {
  const { q, groupId, conformity, state: states, ownerId, dueBefore, dueAfter, closeByStageId, lacks } = filter;
  return {
    ...(q && { q: `(r.search_text || ' ' || g.search_text) LIKE ALL (${bind(searchPatterns(q))}::text[])` }),
    ...(groupId && { group: `r.group_id = ANY (${bind(groupId)}::text[])` }),
    ...(conformity && { conformity: `g.conformity = ANY (${bind(conformity)}::text[])` }),
    ...(states && { state: `gap_item_standing(g, $3::date) = ANY (${bind(gapItemStandingsOf(states))}::text[])` }),
    ...(ownerId && { owner: ownedBy(ownerId, bind) }),
    ...(dueBefore && { before: `g.due_on <= ${bind(dueBefore)}::date` }),
    ...(dueAfter && { after: `g.due_on >= ${bind(dueAfter)}::date` }),
    ...(closeByStageId && { stage: `g.close_by_stage_id = ANY (${bind(closeByStageId)}::uuid[])` }),
    ...(lacks && lackingAny(gapItemLacks.filter((lack) => lacks.includes(lack)))),
  };
}

const inScope = (condition: string) => `g.conformity <> 'not_applicable' AND (${condition})`;

/** As the exit criteria of stages count; what waits for the approval of being left out lacks acceptance too. */
const lacking: Record<GapItemLack, string> = {
  plan: inScope('g.owner_id IS NULL OR g.due_on IS NULL'),
  owner: inScope('g.owner_id IS NULL'),
  evidence: inScope('NOT EXISTS (SELECT FROM evidence_link l WHERE l.organisation_id = $1 AND l.gap_item_id = g.id)'),
  accepted_evidence: inScope('g.evidence_required > cardinality(g.evidence_until)'),
  acceptance: 'g.accepted_at IS NULL',
};

/** Names of prepared statements must be short, so what is lacking stands in them by its place. */
const lackingAny = (lacks: readonly GapItemLack[]): Record<string, string> =>
  lacks.length === 0
    ? {}
    : {
        [`l${lacks.map((lack) => gapItemLacks.indexOf(lack)).join('')}`]: `(${lacks.map((lack) => lacking[lack]).join(' OR ')})`,
      };

function ownedBy(ids: readonly string[], bind: Bind): string {
  const people = bind(ids.filter((id) => id !== 'none'));
  return `(g.owner_id = ANY (${people}::uuid[]) OR (${bind(ids.includes('none'))}::boolean AND g.owner_id IS NULL))`;
}
