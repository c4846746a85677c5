import type { PlanChange, Timeline, TimelineStage } from '@waymark/contracts';
import type { GanttSpan } from '../../../ui/gantt/gantt-types.ts';

type StageChange = NonNullable<PlanChange['stages']>[number];

const days = { target: 'targetOn', asof: 'asOfOn', from: 'periodFromOn', to: 'periodToOn' } as const;
const isDayName = (name: string): name is keyof typeof days => name in days;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** A plan as text for the address: `target.2027-05-01~stage.stage-2.2027-03-09.2027-03-13~replan`. */
export function planText(change: PlanChange): string | undefined {
  const parts = Object.entries(days).flatMap(([name, field]) => (change[field] ? [`${name}.${change[field]}`] : []));
  for (const { key, plannedFromOn = '', plannedToOn = '' } of change.stages ?? []) {
    parts.push(`stage.${key}.${plannedFromOn}.${plannedToOn}`);
  }
  if (change.rules) parts.push('rules');
  if (change.mode === 'replan') parts.push('replan');
  return parts.length === 0 ? undefined : parts.join('~');
}

/** Reads a plan from the address; what does not fit is left out. */
export function readPlan(text: string | undefined): PlanChange {
  const change: PlanChange = {};
  for (const part of text?.split('~') ?? []) {
    const [name = '', value = '', ...more] = part.split('.');
    if (name === 'replan') change.mode = 'replan';
    else if (name === 'rules') change.rules = 'current';
    else if (isDayName(name) && dayPattern.test(value)) change[days[name]] = value;
    else if (name === 'stage' && value !== '') change.stages = [...(change.stages ?? []), readStage(value, more)];
  }
  return change;
}

function readStage(key: string, [fromOn = '', toOn = '']: string[]): StageChange {
  return {
    key,
    ...(dayPattern.test(fromOn) && { plannedFromOn: fromOn }),
    ...(dayPattern.test(toOn) && { plannedToOn: toOn }),
  };
}

/** Whether anything would be asked of the planner. */
export const isChanged = (change: PlanChange): boolean => planText(change) !== undefined;

/** Both days of a stage that is already part of the change, or of the plan. */
export function withStage(change: PlanChange, stage: StageChange): PlanChange {
  const before = change.stages?.find(({ key }) => key === stage.key);
  const others = (change.stages ?? []).filter(({ key }) => key !== stage.key);
  return { ...change, stages: [...others, { ...before, ...stage }] };
}

/** Where a stage is the observation period itself, moving it moves the period. */
export const isPeriodStage = ({ periodFromOn, periodToOn }: Timeline, stage: TimelineStage): boolean =>
  periodFromOn !== null && stage.plannedFromOn === periodFromOn && stage.plannedToOn === periodToOn;

/** Where a stage ends on the day the report is about, moving its end moves that day. */
const isAsOfStage = ({ asOfOn }: Timeline, stage: TimelineStage): boolean =>
  asOfOn !== null && stage.plannedFromOn === asOfOn && stage.plannedToOn === asOfOn;

/** The change that a dragged bar stands for. */
export function withSpan(change: PlanChange, timeline: Timeline, stageKey: string, span: GanttSpan): PlanChange {
  const stage = timeline.stages.find(({ key }) => key === stageKey);
  if (!stage) return change;
  if (isPeriodStage(timeline, stage)) {
    return { ...change, periodFromOn: span.fromOn, periodToOn: span.toOn };
  }
  if (isAsOfStage(timeline, stage)) return { ...change, asOfOn: span.toOn };
  // Back where it was, it is no change.
  if (span.fromOn === stage.fromOn && span.toOn === stage.toOn) {
    return { ...change, stages: (change.stages ?? []).filter(({ key }) => key !== stageKey) };
  }
  return withStage(change, {
    key: stageKey,
    // What has begun has begun; only its end is still planned.
    ...(stage.actualFromOn === null && { plannedFromOn: span.fromOn }),
    plannedToOn: span.toOn,
  });
}

/** The plan with the change's own days, shown until the planner has answered. */
export function roughly(timeline: Timeline, change: PlanChange): Timeline {
  const stages = timeline.stages.map((stage) => {
    const given = change.stages?.find(({ key }) => key === stage.key);
    const period = isPeriodStage(timeline, stage) ? change : undefined;
    const asOf = isAsOfStage(timeline, stage) ? change.asOfOn : undefined;
    return {
      ...stage,
      fromOn: asOf ?? period?.periodFromOn ?? given?.plannedFromOn ?? stage.fromOn,
      toOn: asOf ?? period?.periodToOn ?? given?.plannedToOn ?? stage.toOn,
    };
  });
  return {
    ...timeline,
    stages,
    periodFromOn: change.periodFromOn ?? timeline.periodFromOn,
    periodToOn: change.periodToOn ?? timeline.periodToOn,
  };
}

/** The change that brings back the days of `before`, wherever `now` has others. */
export function changeBackTo(before: Timeline, now: Timeline): PlanChange {
  const change: PlanChange = {};
  for (const field of Object.values(days)) {
    const day = before[field];
    if (day !== null && day !== now[field]) change[field] = day;
  }
  const stages = before.stages.flatMap((stage): StageChange[] => {
    const other = now.stages.find(({ key }) => key === stage.key);
    if (!other || stage.actualToOn !== null) return [];
    if (other.plannedFromOn === stage.plannedFromOn && other.plannedToOn === stage.plannedToOn) return [];
    return [{ key: stage.key, plannedFromOn: stage.plannedFromOn, plannedToOn: stage.plannedToOn }];
  });
  return { ...change, stages };
}
