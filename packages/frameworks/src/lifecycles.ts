import {
  type Anchor,
  type AnchoredDay,
  exitChecks,
  type Lifecycle,
  type LifecycleStage,
  type MilestoneRule,
  type MilestoneTiming,
  type Offset,
  offsetUnits,
  ruleBindings,
  stageRecurrences,
  stageRoles,
} from '@waymark/domain';
import data from '../data/lifecycles.json' with { type: 'json' };
import { frozen, oneOf } from './one-of.ts';

export const lifecycleIds = [
  'iso-27001',
  'soc-2-type-1',
  'soc-2-type-2',
  'soc-1-type-1',
  'soc-1-type-2',
  'isae-3000-type-1',
  'isae-3000-type-2',
  'soc-3',
] as const;
export type LifecycleId = (typeof lifecycleIds)[number];

interface OffsetData {
  unit: string;
  count: number;
}

interface AnchoredData {
  anchor: string;
  by: OffsetData;
}

interface StageData
  extends Pick<
    LifecycleStage,
    'key' | 'name' | 'shortName' | 'purpose' | 'durationWeeks' | 'pauseBeforeWeeks' | 'entryCriteria'
  > {
  role: string;
  recurring: string;
  exitCriteria: readonly { key: string; text: string; check: string }[];
  dates: { from: AnchoredData; to: AnchoredData } | null;
}

/** Which fields a timing has depends on its type. */
interface TimingData {
  type: string;
  by?: OffsetData;
  usual?: { from: OffsetData; to: OffsetData };
  months?: number;
  until?: string;
}

interface RuleData extends Pick<MilestoneRule, 'id' | 'name' | 'stageKey' | 'isHard' | 'note'> {
  anchor: string;
  timing: TimingData;
  binding: string;
  sources: readonly string[];
}

const sources: Readonly<Record<string, string>> = data.sources;

function toAnchor(text: string): Anchor {
  const [type, id] = text.split(':');
  if (type === 'stage' && id !== undefined) return { type: 'stage_end', stageKey: id };
  if (type === 'milestone' && id !== undefined) return { type: 'milestone', milestoneId: id };
  if (text === 'as-of') return { type: 'as_of' };
  if (text === 'period-from') return { type: 'period_from' };
  if (text === 'period-to') return { type: 'period_to' };
  throw new TypeError(`"${text}" is no anchor`);
}

const toOffset = ({ unit, count }: OffsetData): Offset => ({ unit: oneOf(offsetUnits, unit), count });

const toAnchoredDay = ({ anchor, by }: AnchoredData): AnchoredDay => ({ anchor: toAnchor(anchor), by: toOffset(by) });

function toTiming({ type, by, usual, months, until }: TimingData): MilestoneTiming {
  if (type === 'offset' && by) return { type, by: toOffset(by) };
  if (type === 'stage_end' && usual) return { type, usual: { from: toOffset(usual.from), to: toOffset(usual.to) } };
  if (type === 'every_months' && months && until) return { type, months, until: toAnchor(until) };
  if (type === 'every_calendar_year' && until) return { type, until: toAnchor(until) };
  throw new TypeError(`"${type}" is no timing, or lacks a field`);
}

function toStage(stage: StageData): LifecycleStage {
  const { dates } = stage;
  return {
    ...stage,
    role: oneOf(stageRoles, stage.role),
    recurring: oneOf(stageRecurrences, stage.recurring),
    exitCriteria: stage.exitCriteria.map(({ check, ...words }) => ({ ...words, check: oneOf(exitChecks, check) })),
    dates: dates && { from: toAnchoredDay(dates.from), to: toAnchoredDay(dates.to) },
  };
}

function toRule({ sources: keys, anchor, timing, binding, ...rule }: RuleData): MilestoneRule {
  const named = keys.map((key) => sources[key]);
  if (named.includes(undefined)) throw new TypeError(`${rule.id} names an unknown source`);
  return {
    ...rule,
    anchor: toAnchor(anchor),
    timing: toTiming(timing),
    binding: oneOf(ruleBindings, binding),
    source: named.join('; '),
  };
}

interface LifecycleData {
  id: string;
  stages: readonly StageData[];
  milestones: readonly RuleData[];
}

const toLifecycle = ({ id, stages, milestones }: LifecycleData): Lifecycle & { id: LifecycleId } => ({
  id: oneOf(lifecycleIds, id),
  stages: stages.map(toStage),
  milestones: milestones.map(toRule),
});

const lifecycles = frozen(data.lifecycles.map(toLifecycle));

export function lifecycleById(id: LifecycleId): Lifecycle {
  const lifecycle = lifecycles.find((candidate) => candidate.id === id);
  if (lifecycle === undefined) throw new TypeError(`No lifecycle ${id}`);
  return lifecycle;
}
