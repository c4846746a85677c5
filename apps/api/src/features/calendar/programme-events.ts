import type { Stage } from '@waymark/contracts';
import type { CalendarKind, Language, Milestone, StageRole } from '@waymark/domain';
import type { ProgrammeTimeline } from '../programmes/plan/programme-plans.service.ts';
import { calendarWords } from './calendar-words.ts';
import type { DatedEvent } from './dated-event.ts';

interface Seen {
  today: string;
  language: Language;
  /** Counts up with every change of working days, holidays and freezes. */
  workDaysVersion: number;
}

/** Every dated event of a programme: its stages, observation period, milestones and target. */
export function programmeEvents(plan: ProgrammeTimeline, seen: Seen): DatedEvent[] {
  return [
    ...plan.stages.map((stage) => stageEvent(plan, stage)),
    ...periodEvents(plan, seen),
    ...plan.timeline.milestones.map((milestone) => milestoneEvent(plan, milestone, seen)),
    targetEvent(plan, seen),
  ];
}

/** Keys of the stages that are the next time round. */
const renewingStages = ['recertification', 'annual-renewal'];
/** Ids of the milestones that begin or end the next time round. */
const renewingRules = [
  'recertification-start',
  'recertification-decision',
  'annual-renewal',
  'next-period-start',
  'type-2-period-start',
];

function kindOfStage(key: string, role: StageRole | undefined): CalendarKind {
  if (renewingStages.includes(key)) return 'renewal';
  return role === 'examination' || role === 'afterwards' ? 'audit' : 'stage';
}

function kindOfMilestone({ kind, ruleId }: Milestone): CalendarKind {
  if (renewingRules.includes(ruleId)) return 'renewal';
  if (kind === 'expiry') return 'certificate';
  return kind === 'audit' ? 'audit' : 'milestone';
}

function stageEvent(plan: ProgrammeTimeline, stage: Stage): DatedEvent {
  const fromOn = stage.actualFromOn ?? stage.plannedFromOn;
  const toOn = stage.actualToOn ?? stage.plannedToOn;
  const title = `${stage.name} · ${plan.programme.name}`;
  return {
    ...ofProgramme(plan),
    id: `stage:${stage.id}`,
    kind: kindOfStage(stage.key, plan.timeline.stages.find(({ key }) => key === stage.key)?.role),
    title,
    publicTitle: title,
    fromOn,
    // A stage that began after its planned end lasts at least the day it began on.
    toOn: toOn < fromOn ? fromOn : toOn,
    person: stage.owner,
    detail: stage.purpose,
    isDone: stage.status === 'done',
    isHard: stage.isPinned,
    sequence: stage.version,
    isCancelled: stage.status === 'skipped',
  };
}

function periodEvents(plan: ProgrammeTimeline, seen: Seen): DatedEvent[] {
  const { periodFromOn, periodToOn, id, name } = plan.programme;
  if (periodFromOn === null || periodToOn === null) return [];
  const { asOfPeriod, observed } = calendarWords[seen.language];
  const title = `${asOfPeriod} · ${name}`;
  return [
    {
      ...ofProgramme(plan),
      id: `period:${id}`,
      kind: 'period',
      title,
      publicTitle: title,
      fromOn: periodFromOn,
      toOn: periodToOn,
      detail: observed,
      isDone: periodToOn < seen.today,
      isHard: true,
      sequence: planVersion(plan, seen),
    },
  ];
}

function milestoneEvent(plan: ProgrammeTimeline, milestone: Milestone, seen: Seen): DatedEvent {
  const { id, name, on, isDone, isHard, stageKey, explanation } = milestone;
  const title = `${name} · ${plan.programme.name}`;
  return {
    ...ofProgramme(plan),
    id: `milestone:${plan.programme.id}:${id}`,
    kind: kindOfMilestone(milestone),
    title,
    publicTitle: title,
    fromOn: on.toString(),
    toOn: on.toString(),
    person: plan.stages.find(({ key }) => key === stageKey)?.owner ?? null,
    detail: explanation,
    isDone,
    isHard,
    sequence: planVersion(plan, seen),
  };
}

function targetEvent(plan: ProgrammeTimeline, seen: Seen): DatedEvent {
  const { id, name, targetOn, schemeName } = plan.programme;
  const title = `${calendarWords[seen.language].target} · ${name}`;
  const result = plan.timeline.stages.find(({ role }) => role === 'result');
  return {
    ...ofProgramme(plan),
    id: `target:${id}`,
    kind: 'target',
    title,
    publicTitle: title,
    fromOn: targetOn,
    toOn: targetOn,
    detail: schemeName,
    isDone: result?.status === 'done',
    isHard: true,
    sequence: planVersion(plan, seen),
  };
}

function ofProgramme({ programme: { id, name } }: ProgrammeTimeline) {
  return {
    programmeId: id,
    programmeName: name,
    person: null,
    isHard: false,
    effortHours: null,
    entry: null,
    isCancelled: false,
  };
}

/** Dates follow from the programme, all its stages and the work calendar, so each change of one of them counts. */
function planVersion({ programme, stages }: ProgrammeTimeline, { workDaysVersion }: Seen): number {
  return stages.reduce((sum, { version }) => sum + version, programme.version + workDaysVersion);
}
