import type { Stage } from '@waymark/contracts';
import type { CalendarKind, LifecycleStage, Milestone, ReminderKind } from '@waymark/domain';
import { isolated } from '@waymark/domain';
import type { DatedEvent, Seen } from '../../../common/contributions/dated.ts';
import type { ProgrammeTimeline } from '../plan/programme-plans.service.ts';
import { programmeEventWords } from './programme-event-words.ts';

/** The dated events of a programme within the days that are seen: its stages, observation period, milestones and target. */
export function programmeEvents(plan: ProgrammeTimeline, seen: Seen): DatedEvent[] {
  const of = { plan, seen, version: planVersion(plan, seen) };
  const { periodFromOn, periodToOn, targetOn } = plan.programme;
  return [
    ...plan.stages.flatMap((stage) => stageEvents(of, stage)),
    ...(periodFromOn !== null && periodToOn !== null && isSeen(seen, periodFromOn, periodToOn)
      ? [periodEvent(of, periodFromOn, periodToOn)]
      : []),
    ...plan.timeline.milestones.flatMap((milestone) => milestoneEvents(of, milestone)),
    ...(isSeen(seen, targetOn, targetOn) ? [targetEvent(of)] : []),
  ];
}

/** Whose events they are, who sees them, and the sequence of those that follow from the whole plan. */
interface Of {
  plan: ProgrammeTimeline;
  seen: Seen;
  version: number;
}

/** A plan has many more days than a month of the calendar: the others are not even put into words. */
const isSeen = (seen: Seen, fromOn: string, toOn: string) => fromOn <= seen.toOn && toOn >= seen.fromOn;

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

function stageEvents({ plan, seen }: Of, stage: Stage): DatedEvent[] {
  const dated = plan.timeline.stages.find(({ key }) => key === stage.key);
  const fromOn = dated?.fromOn.toString() ?? stage.plannedFromOn;
  const toOn = dated?.toOn.toString() ?? stage.plannedToOn;
  if (!isSeen(seen, fromOn, toOn)) return [];
  const title = `${stage.name} · ${isolated(plan.programme.name)}`;
  const kind = kindOfStage(plan.input.lifecycle.stages.find(({ key }) => key === stage.key));
  return [
    {
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
    },
  ];
}

function periodEvent({ plan, seen, version }: Of, fromOn: string, toOn: string): DatedEvent {
  const { id, name } = plan.programme;
  const { period, observed } = programmeEventWords(seen.language);
  const title = `${period} · ${isolated(name)}`;
  return {
    ...ofProgramme(plan),
    id: `period:${id}`,
    kind: 'period',
    title,
    publicTitle: title,
    fromOn,
    toOn,
    detail: observed,
    isDone: toOn < seen.today,
    isHard: true,
    sequence: version,
    // It is told by its first and its last milestone.
    remindsAs: null,
  };
}

function milestoneEvents({ plan, seen, version }: Of, milestone: Milestone): DatedEvent[] {
  const { id, name, isDone, isHard, stageKey, explanation, note, override } = milestone;
  const on = milestone.on.toString();
  if (!isSeen(seen, on, on)) return [];
  const title = `${name} · ${isolated(plan.programme.name)}`;
  const kind = kindOfMilestone(milestone);
  return [
    {
      ...ofProgramme(plan),
      // What several programmes hold together is one event, by whichever of them it is read.
      id: override?.sharedId ? `shared:${override.sharedId}` : `milestone:${plan.programme.id}:${id}`,
      kind,
      title,
      publicTitle: title,
      fromOn: on,
      toOn: on,
      person: plan.stages.find(({ key }) => key === stageKey)?.owner ?? null,
      detail: note === '' ? explanation : `${explanation}. ${note}`,
      isDone,
      isHard,
      sequence: version,
      remindsAs: kind === 'audit' || kind === 'certificate' ? kind : hardOnly(isHard),
    },
  ];
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

function targetEvent({ plan, seen, version }: Of): DatedEvent {
  const { id, name, targetOn, schemeName } = plan.programme;
  const title = `${programmeEventWords(seen.language).target} · ${isolated(name)}`;
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
    sequence: version,
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
