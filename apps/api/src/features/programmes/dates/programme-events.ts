import type { Stage } from '@waymark/contracts';
import type { CalendarKind, LifecycleStage, Milestone, ReminderKind } from '@waymark/domain';
import type { DatedEvent, Seen } from '../../../common/contributions/dated.ts';
import type { ProgrammeTimeline } from '../plan/programme-plans.service.ts';
import { programmeEventWords } from './programme-event-words.ts';

/** Every dated event of a programme: its stages, observation period, milestones and target. */
export function programmeEvents(plan: ProgrammeTimeline, seen: Seen): DatedEvent[] {
  return [
    ...plan.stages.map((stage) => stageEvent(plan, stage)),
    ...periodEvents(plan, seen),
    ...plan.timeline.milestones.map((milestone) => milestoneEvent(plan, milestone, seen)),
    targetEvent(plan, seen),
  ];
}

function kindOfStage(stage: LifecycleStage | undefined): CalendarKind {
  if (stage?.holds.includes('renewal')) return 'renewal';
  return stage?.role === 'examination' || stage?.role === 'afterwards' ? 'audit' : 'stage';
}

function kindOfMilestone({ kind, isRenewal }: Milestone): 'renewal' | 'certificate' | 'audit' | 'milestone' {
  if (isRenewal) return 'renewal';
  if (kind === 'expiry') return 'certificate';
  return kind === 'audit' ? 'audit' : 'milestone';
}

/** Of what can be moved without a consequence outside nobody is reminded. */
const hardOnly = (isHard: boolean): ReminderKind | null => (isHard ? 'milestone' : null);

function stageEvent(plan: ProgrammeTimeline, stage: Stage): DatedEvent {
  const dated = plan.timeline.stages.find(({ key }) => key === stage.key);
  const fromOn = dated?.fromOn.toString() ?? stage.plannedFromOn;
  const toOn = dated?.toOn.toString() ?? stage.plannedToOn;
  const title = `${stage.name} · ${plan.programme.name}`;
  const kind = kindOfStage(plan.input.lifecycle.stages.find(({ key }) => key === stage.key));
  return {
    ...ofProgramme(plan),
    id: `stage:${stage.id}`,
    kind,
    title,
    publicTitle: title,
    fromOn,
    toOn,
    person: stage.owner,
    detail: stage.purpose,
    isDone: stage.status === 'done',
    isHard: stage.isPinned,
    sequence: stage.version,
    isCancelled: stage.status === 'skipped',
    remindsAs: kind === 'stage' ? 'stage' : 'audit',
  };
}

function periodEvents(plan: ProgrammeTimeline, seen: Seen): DatedEvent[] {
  const { periodFromOn, periodToOn, id, name } = plan.programme;
  if (periodFromOn === null || periodToOn === null) return [];
  const { period, observed } = programmeEventWords(seen.language);
  const title = `${period} · ${name}`;
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
      // It is told by its first and its last milestone.
      remindsAs: null,
    },
  ];
}

function milestoneEvent(plan: ProgrammeTimeline, milestone: Milestone, seen: Seen): DatedEvent {
  const { id, name, on, isDone, isHard, stageKey, explanation, override } = milestone;
  const title = `${name} · ${plan.programme.name}`;
  const kind = kindOfMilestone(milestone);
  return {
    ...ofProgramme(plan),
    // What several programmes hold together is one event, by whichever of them it is read.
    id: override?.sharedId ? `shared:${override.sharedId}` : `milestone:${plan.programme.id}:${id}`,
    kind,
    title,
    publicTitle: title,
    fromOn: on.toString(),
    toOn: on.toString(),
    person: plan.stages.find(({ key }) => key === stageKey)?.owner ?? null,
    detail: explanation,
    isDone,
    isHard,
    sequence: planVersion(plan, seen),
    remindsAs: kind === 'audit' || kind === 'certificate' ? kind : hardOnly(isHard),
  };
}

/** Each event once: what several programmes hold together, with the names of all of them. */
export function heldOnce(events: readonly DatedEvent[]): DatedEvent[] {
  const held = new Map<string, DatedEvent>();
  for (const event of events) {
    const before = held.get(event.id);
    const title = before && `${before.title}, ${event.programmeName ?? ''}`;
    held.set(event.id, before && title ? { ...before, title, publicTitle: title } : event);
  }
  return [...held.values()];
}

function targetEvent(plan: ProgrammeTimeline, seen: Seen): DatedEvent {
  const { id, name, targetOn, schemeName } = plan.programme;
  const title = `${programmeEventWords(seen.language).target} · ${name}`;
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
    // A wish: neither a requirement nor agreed with anybody.
    isHard: false,
    sequence: planVersion(plan, seen),
    remindsAs: 'milestone',
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
function planVersion({ programme, stages }: ProgrammeTimeline, { workDays }: Seen): number {
  return stages.reduce((sum, { version }) => sum + version, programme.version + workDays.version);
}
