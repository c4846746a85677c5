import type { Timeline, TimelineMilestone, TimelineStage } from '@waymark/contracts';
import { formatDayShort } from '../../lib/format.ts';
import type { GanttBand, GanttGroup, GanttMark, GanttRow } from '../../ui/gantt/gantt-types.ts';

/** The words of a chart; the caller knows the language. */
export interface ChartWords {
  otherDates: string;
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

export const rowIdOf = (programmeId: string, stageKey: string) => `${programmeId}/${stageKey}`;
/** Milestones of no stage share a row of their own. */
export const otherKey = '-';
export const readRowId = (rowId: string) => {
  const at = rowId.indexOf('/');
  return { programmeId: rowId.slice(0, at), stageKey: rowId.slice(at + 1) };
};

const dayInMilliseconds = 86_400_000;
const daysFrom = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / dayInMilliseconds);

export function chartGroup({ timeline, before }: ChartPlan, words: ChartWords): GanttGroup {
  const { programmeId } = timeline;
  const rows = timeline.stages.map((stage) => stageRow(stage, timeline, before, words));
  const other = timeline.milestones.filter(({ stageKey }) => !timeline.stages.some(({ key }) => key === stageKey));
  if (other.length > 0) rows.push(otherRow(other, timeline, before, words));
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
  return {
    id: rowIdOf(timeline.programmeId, stage.key),
    number: String(stage.order),
    name: stage.name,
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
    label: barLabel(stage, timeline, moved, words),
    description: words.stage(stage, moved),
  };
}

function barLabel(stage: TimelineStage, timeline: Timeline, moved: number, words: ChartWords): string {
  if (stage.status === 'done' || stage.status === 'skipped') return '';
  const isPeriod = stage.fromOn === timeline.periodFromOn && stage.toOn === timeline.periodToOn;
  const day = isPeriod && stage.fromOn <= timeline.today ? words.periodDay(timeline) : formatDayShort(stage.toOn);
  return moved === 0 ? day : `${day} · ${words.days(moved)}`;
}

function otherRow(
  milestones: readonly TimelineMilestone[],
  { programmeId }: Timeline,
  before: Timeline | undefined,
  words: ChartWords,
): GanttRow {
  return {
    id: rowIdOf(programmeId, otherKey),
    number: '',
    name: words.otherDates,
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
    description: '',
  };
}

function markOf(
  milestone: TimelineMilestone,
  stage: TimelineStage | undefined,
  before: Timeline | undefined,
  words: ChartWords,
): GanttMark {
  const old = before?.milestones.find(({ id }) => id === milestone.id);
  const hasMoved = old !== undefined && old.on !== milestone.on;
  const days = hasMoved ? ` · ${words.days(daysFrom(old.on, milestone.on))}` : '';
  return {
    id: milestone.id,
    on: milestone.on,
    name: milestone.name,
    shape: shapeOf(milestone, stage),
    isDone: milestone.isDone,
    isMovable: milestone.isOverridable && !milestone.isDone,
    wasOn: hasMoved ? old.on : undefined,
    label: `${milestone.name} ${formatDayShort(milestone.on)}${days}`,
    description: words.milestone(milestone),
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
