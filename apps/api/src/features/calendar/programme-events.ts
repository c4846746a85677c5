import type { CalendarEvent, Milestone, Stage } from '@waymark/contracts';
import type { ProgrammePlan } from '../programmes/programme-plans.service.ts';

/** An event with what a calendar client needs beside it. */
export interface DatedEvent extends CalendarEvent {
  /** Only ever rises, with every change of the rows that the event's days come from. */
  sequence: number;
  /** A title that may leave the organisation: nothing in it that somebody has written about a gap. */
  publicTitle: string;
}

const isOver = ({ status }: Stage) => status === 'done' || status === 'skipped';

/** Every dated event of a programme: its stages, observation period, milestones and target. */
export function programmeEvents(plan: ProgrammePlan, on: string): DatedEvent[] {
  const { stages, milestones } = plan;
  const over = stages.filter(isOver).map(({ key }) => key);
  const ofMilestones = milestones.map((milestone) =>
    milestoneEvent(plan, milestone, milestone.stageKey !== null && over.includes(milestone.stageKey)),
  );
  return [
    ...stages.filter(({ status }) => status !== 'skipped').map((stage) => stageEvent(plan, stage)),
    ...periodEvents(plan, on),
    ...ofMilestones,
    targetEvent(plan),
  ];
}

function stageEvent({ programme }: ProgrammePlan, stage: Stage): DatedEvent {
  const fromOn = stage.actualFromOn ?? stage.plannedFromOn;
  const toOn = stage.actualToOn ?? stage.plannedToOn;
  const title = `${stage.name} · ${programme.name}`;
  return {
    ...ofProgramme(programme),
    id: `stage:${stage.id}`,
    kind: 'stage',
    title,
    publicTitle: title,
    fromOn,
    // A stage that began after its planned end lasts at least the day it began on.
    toOn: toOn < fromOn ? fromOn : toOn,
    detail: stage.purpose,
    isDone: stage.status === 'done',
    sequence: stage.version,
  };
}

function periodEvents(plan: ProgrammePlan, on: string): DatedEvent[] {
  const { programme } = plan;
  const { periodFromOn, periodToOn } = programme;
  if (periodFromOn === null || periodToOn === null) return [];
  const title = `Observation period · ${programme.name}`;
  return [
    {
      ...ofProgramme(programme),
      id: `period:${programme.id}`,
      kind: 'period',
      title,
      publicTitle: title,
      fromOn: periodFromOn,
      toOn: periodToOn,
      detail: 'Controls are observed on every day of it',
      isDone: periodToOn < on,
      sequence: planVersion(plan),
    },
  ];
}

function milestoneEvent(plan: ProgrammePlan, milestone: Milestone, isDone: boolean): DatedEvent {
  const { programme } = plan;
  const title = `${milestone.name} · ${programme.name}`;
  return {
    ...ofProgramme(programme),
    id: `milestone:${programme.id}:${milestone.id}`,
    kind: 'milestone',
    title,
    publicTitle: title,
    fromOn: milestone.on,
    toOn: milestone.on,
    detail: milestone.explanation,
    isDone,
    sequence: planVersion(plan),
  };
}

function targetEvent(plan: ProgrammePlan): DatedEvent {
  const { programme, stages } = plan;
  const title = `Target date · ${programme.name}`;
  const result = stages.find(({ key }) => key === 'certification' || key === 'report-issuance');
  return {
    ...ofProgramme(programme),
    id: `target:${programme.id}`,
    kind: 'target',
    title,
    publicTitle: title,
    fromOn: programme.targetOn,
    toOn: programme.targetOn,
    detail: programme.schemeName,
    isDone: result?.status === 'done',
    sequence: planVersion(plan),
  };
}

function ofProgramme({ id, name }: ProgrammePlan['programme']) {
  return { programmeId: id, programmeName: name, person: null, isHard: false, entry: null };
}

/** Dates of a programme come from it and all its stages, so each change of one of them counts. */
function planVersion({ programme, stages }: ProgrammePlan): number {
  return stages.reduce((sum, { version }) => sum + version, programme.version);
}
