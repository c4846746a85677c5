import type { Timeline, TimelineMilestone, TimelineStage } from '@waymark/contracts';
import { formatDayShort } from '../../../lib/format.ts';
import type { GanttBand, GanttGroup, GanttItem, GanttMark, GanttRow } from '../../../ui/gantt/gantt-types.ts';
import { milestoneShape } from '../../../ui/lifecycle/milestone-shape.ts';

/** The words of a chart; the caller knows the language. */
export interface ChartWords {
  period: string;
  freeze: string;
  otherDates: string;
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
/** The row of milestones that belong to no stage. */
const looseKey = '-';
export const readRowId = (rowId: string) => {
  const at = rowId.indexOf('/');
  return { programmeId: rowId.slice(0, at), stageKey: rowId.slice(at + 1) };
};

interface DateOf {
  programmeId: string;
  stageKey: string | undefined;
  milestoneId: string | undefined;
}

/** Where a date stands in the chart. */
export const itemOf = ({ programmeId, stageKey, milestoneId }: DateOf): GanttItem => ({
  rowId: rowIdOf(programmeId, stageKey ?? looseKey),
  markId: milestoneId,
});

/** The stage in whose row a milestone stands: not work that is needed for it but is held long before it begins. */
export function stageOf({ stageKey, kind, on }: TimelineMilestone, stages: readonly TimelineStage[]) {
  const stage = stages.find(({ key }) => key === stageKey);
  return stage && kind === 'review' && on < stage.fromOn ? undefined : stage;
}

const dayInMilliseconds = 86_400_000;
const daysFrom = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / dayInMilliseconds);

export function chartGroup({ timeline, before }: ChartPlan, words: ChartWords): GanttGroup {
  const { programmeId } = timeline;
  const stages = timeline.stages.map((stage) => stageRow(stage, timeline, before, words));
  const rows = [...stages, ...looseRow(timeline, before, words)];
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
  const milestones = timeline.milestones.filter((milestone) => stageOf(milestone, timeline.stages) === stage);
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
    movable: isOver || !stage.abilities.move ? 'none' : stage.actualFromOn === null ? 'both' : 'end',
    baseline: { fromOn: stage.baselineFromOn, toOn: stage.baselineToOn },
    was: hasMoved ? { fromOn: old.fromOn, toOn: old.toOn } : null,
    marks: milestones.map((milestone) => markOf(milestone, before, words)),
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

/** Milestones of no stage share one row, or dates that are years away would push the next programme out of sight. */
function looseRow(timeline: Timeline, before: Timeline | undefined, words: ChartWords): GanttRow[] {
  const loose = timeline.milestones.filter((milestone) => !stageOf(milestone, timeline.stages));
  if (loose.length === 0) return [];
  return [
    {
      id: rowIdOf(timeline.programmeId, looseKey),
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
      marks: loose.map((milestone) => markOf(milestone, before, words)),
      label: '',
      progress: '',
      problems: [],
      hasBlocker: false,
      description: '',
    },
  ];
}

function markLabel({ id, name, on }: TimelineMilestone, before: Timeline | undefined, words: ChartWords) {
  const old = before?.milestones.find((milestone) => milestone.id === id);
  const days = old === undefined || old.on === on ? '' : ` · ${words.days(daysFrom(old.on, on))}`;
  return `${name} ${formatDayShort(on)}${days}`;
}

function markOf(milestone: TimelineMilestone, before: Timeline | undefined, words: ChartWords): GanttMark {
  const old = before?.milestones.find(({ id }) => id === milestone.id);
  const hasMoved = old !== undefined && old.on !== milestone.on;
  const label = markLabel(milestone, before, words);
  return {
    id: milestone.id,
    on: milestone.on,
    name: milestone.name,
    shape: milestoneShape(milestone),
    isDone: milestone.isDone,
    isMovable: milestone.abilities.agree,
    wasOn: hasMoved ? old.on : undefined,
    label,
    dayLabel: formatDayShort(milestone.on),
    description: described(words.milestone(milestone), hasMoved ? label : ''),
  };
}

function bandsOf({ closures, periodFromOn, periodToOn }: Timeline, words: ChartWords): GanttBand[] {
  const closed = closures.map(({ kind, name, fromOn, toOn }): GanttBand => {
    const title = kind === 'freeze' && name === '' ? words.freeze : name;
    return { id: `${kind} ${fromOn} ${name}`, kind, name: title, fromOn, toOn };
  });
  if (periodFromOn === null || periodToOn === null) return closed;
  return [...closed, { id: 'period', kind: 'period', name: words.period, fromOn: periodFromOn, toOn: periodToOn }];
}
