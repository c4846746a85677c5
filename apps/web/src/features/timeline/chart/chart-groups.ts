import type { Timeline, TimelineMilestone, TimelineStage } from '@waymark/contracts';
import { formatDay, formatDayShort } from '../../../lib/format.ts';
import type { GanttBand, GanttGroup, GanttItem, GanttMark, GanttRow } from '../../../ui/gantt/gantt-types.ts';

/** The words of a chart; the caller knows the language. */
export interface ChartWords {
  period: string;
  freeze: string;
  detail: (timeline: Timeline) => string;
  stage: (stage: TimelineStage, days: number) => string;
  milestone: (milestone: TimelineMilestone) => string;
  days: (days: number) => string;
  periodDay: (timeline: Timeline) => string;
}

export interface ChartPlan {
  timeline: Timeline;
  /** The plan in force, where another one is being tried. */
  before: Timeline | undefined;
}

/** Longer names do not fit beside the chart; the catalogue has a short one for each stage. */
const longestName = 22;

export const rowIdOf = (programmeId: string, stageKey: string) => `${programmeId}/${stageKey}`;
/** Marks the rows of milestones that belong to no stage. */
const looseKey = '-';
export const readRowId = (rowId: string) => {
  const at = rowId.indexOf('/');
  return { programmeId: rowId.slice(0, at), stageKey: rowId.slice(at + 1) };
};

interface DateOf {
  programmeId: string;
  stageKey: string | undefined;
  milestoneId: string | undefined;
  /** The rule of a milestone of no stage, which names its row. */
  ruleId: string;
}

/** Where a date stands in the chart. */
export const itemOf = ({ programmeId, stageKey, milestoneId, ruleId }: DateOf): GanttItem => ({
  rowId: rowIdOf(programmeId, stageKey ?? `${looseKey}${ruleId}`),
  markId: milestoneId,
});

const dayInMilliseconds = 86_400_000;
const daysFrom = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / dayInMilliseconds);

export function chartGroup({ timeline, before }: ChartPlan, words: ChartWords): GanttGroup {
  const { programmeId } = timeline;
  const stages = timeline.stages.map((stage) => stageRow(stage, timeline, before, words));
  const rows = [...stages, ...looseRows(timeline, before, words)];
  return {
    id: programmeId,
    name: timeline.name,
    detail: words.detail(timeline),
    rows,
    bands: bandsOf(timeline, words),
    path: timeline.criticalPath.map((key) => rowIdOf(programmeId, key)),
  };
}

function stageRow(stage: TimelineStage, timeline: Timeline, before: Timeline | undefined, words: ChartWords): GanttRow {
  const old = before?.stages.find(({ key }) => key === stage.key);
  const hasMoved = old !== undefined && (old.fromOn !== stage.fromOn || old.toOn !== stage.toOn);
  const moved = hasMoved ? daysFrom(old.toOn, stage.toOn) || daysFrom(old.fromOn, stage.fromOn) : 0;
  const isOver = stage.status === 'done' || stage.status === 'skipped';
  const milestones = timeline.milestones.filter(({ stageKey }) => stageKey === stage.key);
  const problems = problemsOf(timeline, stage.key);
  const label = barLabel(stage, moved, words);
  const progress = isRunningPeriod(stage, timeline) ? words.periodDay(timeline) : '';
  const said = moved === 0 ? progress : label;
  return {
    id: rowIdOf(timeline.programmeId, stage.key),
    number: String(stage.order),
    name: stage.name.length > longestName ? stage.shortName : stage.name,
    ownerName: stage.owner?.name,
    slipDays: stage.status === 'skipped' ? null : stage.slipDays,
    isCritical: stage.isCritical,
    isPinned: stage.isPinned && !isOver,
    state: stage.status,
    bar: { fromOn: stage.fromOn, toOn: stage.toOn },
    movable: isOver || stage.isPinned ? 'none' : stage.actualFromOn === null ? 'both' : 'end',
    baseline: { fromOn: stage.baselineFromOn, toOn: stage.baselineToOn },
    was: hasMoved ? { fromOn: old.fromOn, toOn: old.toOn } : null,
    marks: milestones.map((milestone) => markOf(milestone, stage, before, words)),
    label,
    progress,
    problems: problems.map(({ message }) => message),
    hasBlocker: problems.some(({ severity }) => severity === 'blocker'),
    description: [described(words.stage(stage, moved), said), ...problems.map(({ message }) => message)].join('. '),
  };
}

/** What stands beside a shape is part of its name, for those who speak to it. */
const described = (description: string, said: string) => (said === '' ? description : `${description}, ${said}`);

const problemsOf = ({ findings }: Timeline, key: string) =>
  findings
    .filter(({ stageKey }) => stageKey === key)
    // "blocker" comes before "warning" also in the alphabet.
    .sort((one, other) => one.severity.localeCompare(other.severity));

const isRunningPeriod = ({ fromOn, toOn }: TimelineStage, { periodFromOn, periodToOn, today }: Timeline) =>
  fromOn === periodFromOn && toOn === periodToOn && fromOn <= today;

function barLabel({ status, toOn }: TimelineStage, moved: number, words: ChartWords): string {
  if (status === 'done' || status === 'skipped') return '';
  return moved === 0 ? formatDayShort(toOn) : `${formatDayShort(toOn)} · ${words.days(moved)}`;
}

/** Milestones of no stage: one row for each rule, with all its days. */
function looseRows(timeline: Timeline, before: Timeline | undefined, words: ChartWords): GanttRow[] {
  const loose = timeline.milestones.filter(({ stageKey }) => !timeline.stages.some(({ key }) => key === stageKey));
  const byRule = Map.groupBy(loose, ({ ruleId }) => ruleId);
  return [...byRule].map(([ruleId, milestones]) => ({
    id: rowIdOf(timeline.programmeId, `${looseKey}${ruleId}`),
    number: '',
    name: milestones[0]?.name ?? '',
    ownerName: undefined,
    slipDays: null,
    isCritical: false,
    isPinned: false,
    state: 'planned',
    bar: null,
    movable: 'none',
    baseline: null,
    was: null,
    marks: milestones.map((milestone) => markOf(milestone, undefined, before, words)),
    label: '',
    progress: '',
    problems: [],
    hasBlocker: false,
    description: '',
  }));
}

function markLabel(
  { id, name, on }: TimelineMilestone,
  before: Timeline | undefined,
  words: ChartWords,
  isBare: boolean,
) {
  const old = before?.milestones.find((milestone) => milestone.id === id);
  const days = old === undefined || old.on === on ? '' : ` · ${words.days(daysFrom(old.on, on))}`;
  return isBare ? `${formatDay(on)}${days}` : `${name} ${formatDayShort(on)}${days}`;
}

function markOf(
  milestone: TimelineMilestone,
  stage: TimelineStage | undefined,
  before: Timeline | undefined,
  words: ChartWords,
): GanttMark {
  const old = before?.milestones.find(({ id }) => id === milestone.id);
  const hasMoved = old !== undefined && old.on !== milestone.on;
  // The row of a rule says its name already; then only the day stands beside the shape.
  const label = markLabel(milestone, before, words, stage === undefined);
  return {
    id: milestone.id,
    on: milestone.on,
    name: milestone.name,
    shape: shapeOf(milestone, stage),
    isDone: milestone.isDone,
    isMovable: milestone.isOverridable && !milestone.isDone,
    wasOn: hasMoved ? old.on : undefined,
    label,
    dayLabel: formatDayShort(milestone.on),
    description: described(words.milestone(milestone), hasMoved ? label : ''),
  };
}

/** A flag for the last day allowed; a filled diamond for what people set: done, agreed, or the stage's own end. */
function shapeOf({ kind, on, isDone, override }: TimelineMilestone, stage: TimelineStage | undefined) {
  if (!isDone && (kind === 'deadline' || kind === 'expiry')) return 'limit';
  return isDone || override !== null || on === stage?.toOn ? 'milestone' : 'rule';
}

function bandsOf({ closures, periodFromOn, periodToOn }: Timeline, words: ChartWords): GanttBand[] {
  const closed = closures.map(({ kind, name, fromOn, toOn }): GanttBand => {
    const title = kind === 'freeze' && name === '' ? words.freeze : name;
    return { id: `${kind} ${fromOn} ${name}`, kind, name: title, fromOn, toOn };
  });
  if (periodFromOn === null || periodToOn === null) return closed;
  return [...closed, { id: 'period', kind: 'period', name: words.period, fromOn: periodFromOn, toOn: periodToOn }];
}
