import { type GapItemLack, type GapItemListQuery, gapItemLacks } from '@waymark/contracts';
import {
  conformities,
  type GapItemStanding,
  gapItemStandingsOf,
  gapItemStandingsWaitingFor,
  unacceptedGapItemStandings,
} from '@waymark/domain';
import { gapItemStands } from '../../common/gap-item-stands.ts';
import { searchPatterns } from '../../common/search.ts';
import { type Bind, type Statement, StatementBuilder } from '../../common/statement.ts';
import { hasEvidence } from '../evidence/evidence.offer.ts';

/** What every statement about gap items is about. */
export interface GapItemScope {
  organisationId: string;
  programmeId: string;
  on: Temporal.PlainDate;
}

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

type MatchingFilter = Omit<GapItemListQuery, 'cursor' | 'limit' | 'withTotal' | 'sort'>;

export function sortOf(sort: GapItemListQuery['sort']): { field: SortField; isDescending: boolean } {
  return { field: sortFields[sort.replace('-', '')] ?? 'requirement', isDescending: sort.startsWith('-') };
}

/** The items a filter keeps, each with its place in the list: `key` of the sort, then `ord`, which is never twice. */
export interface Matching {
  /** To stand in a statement, where `$1` is the organisation, `$2` the programme and `$3` the day. */
  text: string;
  bind: Bind;
  statement: (kind: string, text: string) => Statement;
}

export function matchingItems(
  { organisationId, programmeId, on }: GapItemScope,
  filter: MatchingFilter,
  field: SortField = 'requirement',
): Matching {
  const builder = new StatementBuilder(organisationId, programmeId, on.toString());
  const asked = conditionsOf(filter, builder.bind);
  return {
    text: `
      SELECT g.id, r."order" AS ord, ${sortKeys[field]} AS key
      FROM gap_item g
      JOIN requirement r ON r.framework_id = g.framework_id AND r.id = g.requirement_id
      ${field === 'owner' ? 'LEFT JOIN "user" o ON o.id = g.owner_id' : ''}
      WHERE ${['g.organisation_id = $1', 'g.programme_id = $2', unused, ...asked].join(' AND ')}`,
    bind: builder.bind,
    statement: (kind, text) => builder.statement(kind, text),
  };
}

/** Those without a value are left out. */
function conditionsOf(filter: MatchingFilter, bind: Bind): string[] {
  const { ids, q, groupId, conformity, state, ownerId, dueBefore, dueAfter, closeByStageId, lacks, waitsFor } = filter;
  return [
    ...(ids ? [`g.id = ANY (${bind(ids)}::uuid[])`] : []),
    ...(q ? [`(r.search_text || ' ' || g.search_text) LIKE ALL (${bind(searchPatterns(q))}::text[])`] : []),
    ...(groupId ? [`r.group_id = ANY (${bind(groupId)}::text[])`] : []),
    ...(conformity ? [`g.conformity = ANY (${bind(conformity)}::text[])`] : []),
    ...(state ? [standsAs(gapItemStandingsOf(state), bind)] : []),
    ...(waitsFor ? [standsAs(gapItemStandingsWaitingFor(waitsFor), bind)] : []),
    ...(ownerId ? [ownedBy(ownerId, bind)] : []),
    ...(dueBefore ? [`g.due_on <= ${bind(dueBefore)}::date`] : []),
    ...(dueAfter ? [`g.due_on >= ${bind(dueAfter)}::date`] : []),
    ...(closeByStageId ? [`g.close_by_stage_id = ANY (${bind(closeByStageId)}::uuid[])`] : []),
    ...(lacks ? lackingAny(lacks) : []),
  ];
}

const standsAs = (standings: readonly GapItemStanding[], bind: Bind) =>
  `gap_item_standing(g, $3::date) = ANY (${bind(standings)}::text[])`;

const inScope = (condition: string) => `g.conformity <> 'not_applicable' AND (${condition})`;

/** As the exit criteria of stages count; what waits for the approval of being left out lacks acceptance too. */
const lacking: Record<GapItemLack, string> = {
  plan: inScope('g.owner_id IS NULL OR g.due_on IS NULL'),
  owner: inScope('g.owner_id IS NULL'),
  evidence: inScope(`NOT ${hasEvidence('g.id')}`),
  accepted_evidence: inScope('g.evidence_required > evidence_fresh_on(g.evidence_until, $3::date)'),
  acceptance: gapItemStands(unacceptedGapItemStandings, { row: 'g', day: '$3::date' }),
};

/** In one order, so that the same choice is the same text. */
const lackingAny = (lacks: readonly GapItemLack[]): string[] => {
  const asked = gapItemLacks.filter((lack) => lacks.includes(lack)).map((lack) => lacking[lack]);
  return asked.length === 0 ? [] : [`(${asked.join(' OR ')})`];
};

function ownedBy(ids: readonly string[], bind: Bind): string {
  const people = bind(ids.filter((id) => id !== 'none'));
  return `(g.owner_id = ANY (${people}::uuid[]) OR (${bind(ids.includes('none'))}::boolean AND g.owner_id IS NULL))`;
}
