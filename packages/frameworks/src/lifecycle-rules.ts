import {
  type Anchor,
  type AnchoredDay,
  agreedLimitNames,
  bodyLimitNames,
  type Condition,
  type MilestoneRule,
  type MilestoneTiming,
  milestoneKinds,
  type Offset,
  offsetUnits,
  ruleBindings,
  ruleFacts,
  sharedWorks,
} from '@waymark/domain';
import { type CheckData, toCheck } from './checks.ts';
import { oneOf } from './one-of.ts';

interface OffsetData {
  unit: string;
  count: number;
}

export interface AnchoredData {
  anchor: string;
  by: OffsetData;
}

/** Which fields a timing has depends on its type. */
interface TimingData {
  type: string;
  by?: OffsetData;
  limit?: string;
  isCappedByExpiry?: boolean;
  usual?: { from: OffsetData; to: OffsetData };
  months?: number;
  until?: string;
}

export interface RuleData extends Pick<MilestoneRule, 'id' | 'name' | 'stageKey' | 'note' | 'isOverridable'> {
  kind: string;
  fact: string | null;
  sharedWork: string | null;
  anchor: string;
  /** Left out where it is the same in a cycle that renews a certificate; null where there is none. */
  renewalAnchor?: string | null;
  timing: TimingData;
  binding: string;
  sources: readonly string[];
}

function toAnchor(text: string): Anchor {
  const [type, id] = text.split(':');
  if (type === 'stage' && id !== undefined) return { type: 'stage_end', stageKey: id };
  if (type === 'milestone' && id !== undefined) return { type: 'milestone', milestoneId: id };
  if (text === 'as-of') return { type: 'as_of' };
  if (text === 'period-from') return { type: 'period_from' };
  if (text === 'period-to') return { type: 'period_to' };
  if (text === 'customers-year-end') return { type: 'customers_year_end' };
  if (text === 'previous-expiry') return { type: 'previous_expiry' };
  throw new TypeError(`"${text}" is no anchor`);
}

const toOffset = ({ unit, count }: OffsetData): Offset => ({ unit: oneOf(offsetUnits, unit), count });

export const toAnchoredDay = ({ anchor, by }: AnchoredData): AnchoredDay => ({
  anchor: toAnchor(anchor),
  by: toOffset(by),
});

function toTiming({ type, by, limit, isCappedByExpiry = false, usual, months, until }: TimingData): MilestoneTiming {
  if (type === 'offset' && by) {
    return { type, by: toOffset(by), limit: limit ? oneOf(bodyLimitNames, limit) : null, isCappedByExpiry };
  }
  if (type === 'agreed_limit' && limit) return { type, limit: oneOf(agreedLimitNames, limit) };
  if (type === 'stage_end' && usual) return { type, usual: { from: toOffset(usual.from), to: toOffset(usual.to) } };
  if (type === 'every_months' && months && until) return { type, months, until: toAnchor(until) };
  if (type === 'every_calendar_year' && until) return { type, until: toAnchor(until) };
  throw new TypeError(`"${type}" is no timing, or lacks a field`);
}

type Sources = Readonly<Record<string, string>>;

function sourcesOf(id: string, keys: readonly string[], sources: Sources): string {
  const named = keys.map((key) => sources[key]);
  if (named.includes(undefined)) throw new TypeError(`${id} names an unknown source`);
  return named.join('; ');
}

/** A rule of the data; its sources are read in the language of `sources`. */
export function toRule(data: RuleData, sources: Sources): MilestoneRule {
  const { sources: keys, anchor, renewalAnchor = anchor, timing, binding, kind, fact, sharedWork, ...rule } = data;
  return {
    ...rule,
    kind: oneOf(milestoneKinds, kind),
    fact: fact === null ? null : oneOf(ruleFacts, fact.replaceAll('-', '_')),
    sharedWork: sharedWork === null ? null : oneOf(sharedWorks, sharedWork.replaceAll('-', '_')),
    anchor: toAnchor(anchor),
    renewalAnchor: renewalAnchor === null ? null : toAnchor(renewalAnchor),
    timing: toTiming(timing),
    binding: oneOf(ruleBindings, binding),
    source: sourcesOf(rule.id, keys, sources),
  };
}

export interface ConditionData extends Pick<Condition, 'id' | 'name' | 'note'> {
  check: CheckData;
  binding: string;
  sources: readonly string[];
}

export function toCondition({ sources: keys, check, binding, ...rule }: ConditionData, sources: Sources): Condition {
  return {
    ...rule,
    check: toCheck(check),
    binding: oneOf(ruleBindings, binding),
    source: sourcesOf(rule.id, keys, sources),
  };
}
