import { addDays, daysBetween, daysIncluded, earlierOf, isBefore, isSameDay, laterOf } from '../days/days.ts';
import type { LifecycleStage } from '../schemes/lifecycle.ts';
import { dayFacts, isOver } from '../timeline/facts.ts';
import type { PlanChange, PlanDifferences } from '../timeline/plan-change.ts';
import type { Timeline, TimelineFinding, TimelineInput, TimelineStageRow } from '../timeline/types.ts';
import { layOut, type Settled } from './layout.ts';
import { outOfFreezes } from './out-of-freezes.ts';
import { laidAfterwards, type PlannedStage } from './programme-plan.ts';
import { freeDays } from './stage-lengths.ts';

type Day = Temporal.PlainDate;

const isSettled = (row: TimelineStageRow) => isOver(row) || row.isPinned;

/** The input with what the change names: its rules, dates, pins, and the days of the stages it names. Nothing else moves. */
function named(input: TimelineInput, change: PlanChange): TimelineInput {
  const { stages: changes = [] } = change;
  const dates = {
    ...input.dates,
    targetOn: change.targetOn ?? input.dates.targetOn,
    asOfOn: change.asOfOn ?? input.dates.asOfOn,
    periodFromOn: change.periodFromOn ?? input.dates.periodFromOn,
    periodToOn: change.periodToOn ?? input.dates.periodToOn,
  };
  const stages = input.stages.map((row) => {
    const wanted = changes.find(({ key }) => key === row.key);
    if (wanted === undefined) return row;
    const plannedFromOn = wanted.plannedFromOn ?? row.plannedFromOn;
    const plannedToOn = laterOf(wanted.plannedToOn ?? row.plannedToOn, plannedFromOn);
    return { ...row, plannedFromOn, plannedToOn, isPinned: wanted.isPinned ?? row.isPinned };
  });
  const newLifecycle = change.rules === 'current' ? input.newLifecycle : null;
  return { ...input, ...(newLifecycle && { lifecycle: newLifecycle, newLifecycle: null }), dates, stages };
}

/** Keys of the stages to which the change gives days. */
function datedKeys({ stages = [] }: PlanChange): Set<string> {
  return new Set(stages.filter(({ plannedFromOn, plannedToOn }) => plannedFromOn || plannedToOn).map(({ key }) => key));
}

function toPlanned(input: TimelineInput, rows: readonly TimelineStageRow[]): PlannedStage[] {
  const names = new Map(input.lifecycle.stages.map(({ key, name }) => [key, name]));
  return rows.map(({ key, plannedFromOn, plannedToOn }) => ({
    key,
    name: names.get(key) ?? key,
    fromOn: plannedFromOn,
    toOn: plannedToOn,
  }));
}

function withDays(rows: readonly TimelineStageRow[], planned: readonly PlannedStage[]): TimelineStageRow[] {
  const days = new Map(planned.map((stage) => [stage.key, stage]));
  return rows.map((row) => {
    const found = days.get(row.key);
    return found ? { ...row, plannedFromOn: found.fromOn, plannedToOn: found.toOn } : row;
  });
}

/** What a new layout leaves alone: what is over, pinned or named by the change, and the first day of what runs. */
function settled(input: TimelineInput, kept: ReadonlySet<string>): Settled {
  const fixed = new Map<string, { fromOn: Day; toOn: Day }>();
  const begun = new Map<string, Day>();
  for (const row of input.stages) {
    const fromOn = row.actualFromOn ?? row.plannedFromOn;
    if (row.status === 'skipped') continue;
    if (isSettled(row) || kept.has(row.key)) {
      fixed.set(row.key, { fromOn, toOn: row.actualToOn ?? laterOf(row.plannedToOn, fromOn) });
    } else if (row.actualFromOn) begun.set(row.key, row.actualFromOn);
  }
  const skipped = new Set(input.stages.filter(({ status }) => status === 'skipped').map(({ key }) => key));
  return { notBeforeOn: laterOf(input.dates.startOn, input.today), fixed, begun, skipped };
}

function laidAnew(input: TimelineInput, kept: ReadonlySet<string>): TimelineStageRow[] {
  const { lifecycle, timeBasis, dates } = input;
  const { stages } = layOut({ lifecycle, timeBasis, ...dates }, settled(input, kept));
  const over = input.stages.filter(isOver).map(({ key }) => key);
  return withDays(
    input.stages,
    stages.filter(({ key }) => !over.includes(key)),
  );
}

/** The examination follows a period or as-of day that has changed. */
function movedAudit(row: TimelineStageRow, stage: LifecycleStage, before: TimelineInput, after: TimelineInput) {
  if (stage.role !== 'examination' || isSettled(row)) return row;
  const { asOfOn, periodFromOn, periodToOn } = after.dates;
  if (after.timeBasis === 'period' && periodFromOn && periodToOn) {
    return { ...row, plannedFromOn: periodFromOn, plannedToOn: periodToOn };
  }
  if (after.timeBasis !== 'as_of' || !asOfOn || !before.dates.asOfOn) return row;
  const days = daysBetween(before.dates.asOfOn, asOfOn);
  return { ...row, plannedFromOn: addDays(row.plannedFromOn, days), plannedToOn: addDays(row.plannedToOn, days) };
}

/** Where the stage has to begin at the earliest: after the one before, with its pause or, if shorter, the planned one. */
function pushedFrom(stage: LifecycleStage, pauseDays: number, beforeToOn: Day): Day {
  const shortest = freeDays(stage.pauseBeforeWeeks.min);
  return addDays(beforeToOn, 1 + Math.min(shortest, Math.max(0, pauseDays)));
}

function pushed(before: TimelineInput, after: TimelineInput, kept: ReadonlySet<string>): TimelineStageRow[] {
  const oldRows = new Map(before.stages.map((row) => [row.key, row]));
  const rows = new Map(after.stages.map((row) => [row.key, row]));
  let previous: { oldToOn: Day; toOn: Day } | null = null;
  for (const stage of after.lifecycle.stages) {
    const old = oldRows.get(stage.key);
    const current = rows.get(stage.key);
    if (!old || !current || stage.role === 'afterwards' || current.status === 'skipped') continue;
    let row = kept.has(stage.key) ? current : movedAudit(current, stage, before, after);
    const isFixed = kept.has(stage.key) || isSettled(row) || row.actualFromOn !== null;
    const isPeriod = stage.role === 'examination' && after.timeBasis === 'period';
    if (previous && !isFixed && !isPeriod) {
      const pauseDays = daysBetween(previous.oldToOn, old.plannedFromOn) - 1;
      const earliestOn = pushedFrom(stage, pauseDays, previous.toOn);
      const days = Math.max(0, daysBetween(row.plannedFromOn, earliestOn));
      row = { ...row, plannedFromOn: addDays(row.plannedFromOn, days), plannedToOn: addDays(row.plannedToOn, days) };
    }
    rows.set(stage.key, row);
    const toOn: Day = row.actualToOn ?? row.plannedToOn;
    const oldToOn: Day = old.actualToOn ?? old.plannedToOn;
    previous = previous ? { oldToOn, toOn: laterOf(previous.toOn, toOn) } : { oldToOn, toOn };
  }
  return after.stages.map((row) => rows.get(row.key) ?? row);
}

/** A stage dated by rules follows its anchor; one set by hand keeps its distance but never passes the rule's last day. */
function followed(row: TimelineStageRow, old: PlannedStage | undefined, ruled: PlannedStage): TimelineStageRow {
  if (old === undefined) return row;
  if (isSameDay(row.plannedFromOn, old.fromOn) && isSameDay(row.plannedToOn, old.toOn)) {
    return { ...row, plannedFromOn: ruled.fromOn, plannedToOn: ruled.toOn };
  }
  const days = daysBetween(old.toOn, ruled.toOn);
  const moved = addDays(row.plannedToOn, days);
  const plannedToOn = isBefore(old.toOn, row.plannedToOn) ? moved : earlierOf(moved, ruled.toOn);
  const length = daysIncluded(row.plannedFromOn, row.plannedToOn);
  return { ...row, plannedFromOn: addDays(plannedToOn, -(length - 1)), plannedToOn };
}

function withAfterwards(before: TimelineInput, after: TimelineInput, kept: ReadonlySet<string>, isAnew: boolean) {
  const old = new Map(laidAfterwards(dayFacts(before)).map((stage) => [stage.key, stage]));
  const ruled = new Map(laidAfterwards(dayFacts(after)).map((stage) => [stage.key, stage]));
  return after.stages.map((row) => {
    const days = ruled.get(row.key);
    if (!days || isSettled(row) || row.actualFromOn || kept.has(row.key)) return row;
    if (isAnew) return { ...row, plannedFromOn: days.fromOn, plannedToOn: days.toOn };
    return followed(row, old.get(row.key), days);
  });
}

/**
 * The input as the change would leave it: dates and pins changed, stages planned again. What is over, pinned or skipped
 * stays; a stage the change names gets exactly the days it names. Nothing is refused: what does not work is among the
 * findings of its timeline.
 */
export function changed(input: TimelineInput, change: PlanChange): TimelineInput {
  const kept = datedKeys(change);
  const wanted = named(input, change);
  const stages =
    change.mode === 'replan'
      ? outOfFreezes(wanted, kept, { role: 'examination', layAnew: laidAnew })
      : pushed(input, wanted, kept);
  const planned = { ...wanted, stages };
  const isAnew = change.mode === 'replan';
  const followed = { ...planned, stages: withAfterwards(input, planned, kept, isAnew) };
  // What follows the result is dated by rules, each stage by itself: nothing else has to move with it.
  return isAnew
    ? { ...followed, stages: outOfFreezes(followed, kept, { role: 'afterwards', layAnew: (rows) => rows.stages }) }
    : followed;
}

/**
 * The stages after the result whose planned days a record moves, which says otherwise what they are counted from than
 * the plan did. What is over, begun or pinned stays.
 */
export function followingStages(before: TimelineInput, recorded: Pick<TimelineInput, 'certificate'>): PlannedStage[] {
  const rows = withAfterwards(before, { ...before, ...recorded }, new Set(), false);
  const moved = rows.filter(({ key, plannedFromOn, plannedToOn }) => {
    const old = before.stages.find((row) => row.key === key);
    return old && !(isSameDay(old.plannedFromOn, plannedFromOn) && isSameDay(old.plannedToOn, plannedToOn));
  });
  return toPlanned(before, moved);
}

/** The planned days of every stage after the change, in the order of the input's. */
export function replan(input: TimelineInput, change: PlanChange): PlannedStage[] {
  return toPlanned(input, changed(input, change).stages);
}

const identityOf = ({ code, severity, stageKey, milestoneId, rule }: TimelineFinding) =>
  [code, severity, stageKey, milestoneId, rule?.id].join(' ');

function missingFrom(findings: readonly TimelineFinding[], others: readonly TimelineFinding[]): TimelineFinding[] {
  const known = new Set(others.map(identityOf));
  return findings.filter((finding) => !known.has(identityOf(finding)));
}

/** What a change moves, stages by their end, and the findings it brings or solves. */
export function differences(before: Timeline, after: Timeline): PlanDifferences {
  const move = (type: 'stage' | 'milestone', id: string, name: string, fromOn: Day, toOn: Day) => {
    const days = daysBetween(fromOn, toOn);
    return days === 0 ? [] : [{ type, id, name, fromOn, toOn, days }];
  };
  const stages = new Map(before.stages.map((stage) => [stage.key, stage]));
  const milestones = new Map(before.milestones.map((milestone) => [milestone.id, milestone]));
  const ends = after.stages.flatMap(({ key, name, toOn }) =>
    move('stage', key, name, stages.get(key)?.toOn ?? toOn, toOn),
  );
  const days = after.milestones.flatMap(({ id, name, on }) =>
    move('milestone', id, name, milestones.get(id)?.on ?? on, on),
  );
  return {
    moves: [...ends, ...days],
    newFindings: missingFrom(after.findings, before.findings),
    solvedFindings: missingFrom(before.findings, after.findings),
  };
}
