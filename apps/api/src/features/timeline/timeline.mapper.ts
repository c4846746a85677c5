import type { Timeline as Answer, Proof as ProofAnswer, TimelineMilestone, TimelineStage } from '@waymark/contracts';
import {
  type Asker,
  closuresTouching,
  earlierOf,
  laterOf,
  type Milestone,
  milestoneAbilities,
  type Proof,
  type Timeline,
  type TimelineInput,
  timelineAbilities,
  timelineStageAbilities,
} from '@waymark/domain';
import { type ProgrammeTimeline, toFinding, toInputs } from '../programmes/plan/programme-plans.service.ts';

type Day = Temporal.PlainDate;

const textOf = (day: Day | null) => day?.toString() ?? null;

type Now = Pick<ProgrammeTimeline, 'input' | 'timeline'>;

/** A programme's timeline as it stands, or as a change would leave it, with what whoever asks may do in it. */
export function toTimeline(plan: ProgrammeTimeline, asker: Asker, now: Now = plan): Answer {
  const { input, timeline } = now;
  const { programme } = plan;
  const { targetOn, asOfOn, periodFromOn, periodToOn } = input.dates;
  return {
    programmeId: programme.id,
    name: programme.name,
    schemeName: programme.schemeName,
    today: input.today.toString(),
    targetOn: targetOn.toString(),
    asOfOn: textOf(asOfOn),
    periodFromOn: textOf(periodFromOn),
    periodToOn: textOf(periodToOn),
    stages: toStages(plan, timeline, asker),
    milestones: timeline.milestones.map((milestone) => toMilestone(plan, milestone, asker)),
    findings: timeline.findings.map(toFinding),
    criticalPath: timeline.criticalPath,
    closures: toClosures(input, timeline),
    abilities: timelineAbilities(asker),
    version: programme.version,
  };
}

function toStages({ stages }: ProgrammeTimeline, timeline: Timeline, asker: Asker): TimelineStage[] {
  return stages.flatMap((stage) => {
    const dated = timeline.stages.find(({ key }) => key === stage.key);
    if (!dated) return [];
    const { role, fromOn, toOn, slipDays, floatDays, isCritical, isPinned, why } = dated;
    return [
      {
        ...stage,
        plannedFromOn: dated.plannedFromOn.toString(),
        plannedToOn: dated.plannedToOn.toString(),
        isPinned,
        fromOn: fromOn.toString(),
        toOn: toOn.toString(),
        slipDays,
        floatDays,
        role,
        isCritical,
        why: { from: toProof(why.from), to: toProof(why.to) },
        abilities: timelineStageAbilities({ status: stage.status, isPinned }, asker),
      },
    ];
  });
}

function toProof({ inputs, ...proof }: Proof): ProofAnswer {
  return { ...proof, inputs: toInputs(inputs) };
}

function toMilestone({ row }: ProgrammeTimeline, milestone: Milestone, asker: Asker): TimelineMilestone {
  const { on, inputs, override, ...rest } = milestone;
  const agreed = row.overrides.find(({ milestoneId }) => milestoneId === milestone.id);
  return {
    ...rest,
    on: on.toString(),
    inputs: toInputs(inputs),
    // What was said is taken back also where the rules do not let it count.
    abilities: milestoneAbilities({ ...milestone, override: agreed ?? null }, asker),
    override:
      override && agreed
        ? {
            ruledOn: override.ruledOn.toString(),
            reason: override.reason,
            isDone: override.isDone,
            sharedId: override.sharedId,
            by: agreed.by,
            at: new Date(agreed.at).toISOString(),
          }
        : null,
  };
}

/** The closed days behind the whole timeline, yearly ones on the days of each year. */
function toClosures({ calendar, dates }: TimelineInput, { stages, milestones }: Timeline): Answer['closures'] {
  const days = [...stages.flatMap(({ fromOn, toOn }) => [fromOn, toOn]), ...milestones.map(({ on }) => on)];
  const range = {
    fromOn: days.reduce(earlierOf, dates.startOn),
    toOn: days.reduce(laterOf, dates.targetOn),
  };
  return closuresTouching(range, calendar).map(({ kind, name, fromOn, toOn }) => ({
    kind,
    name,
    fromOn: fromOn.toString(),
    toOn: toOn.toString(),
  }));
}
