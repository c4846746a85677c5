import type { Milestone, Programme, RecordNote, Stage, TimelineFinding } from '@waymark/contracts';
import {
  type Milestone as DatedMilestone,
  type TimelineFinding as FoundFinding,
  keysHolding,
  type Language,
  type Lifecycle,
  nextHardDate,
  type PlannedWork,
  type Proof,
  parseDay,
  type Timeline,
  type TimelineInput,
  timelineOf,
} from '@waymark/domain';
import { type Scheme, schemeById } from '@waymark/frameworks';
import { toTimelineInput } from './plan/timeline-input.ts';
import type { ProgrammeRow, StageRow } from './programme-rows.ts';
import { toRecordNote } from './record-note.ts';

/** A programme with what its dates give. */
export interface ProgrammePlan {
  programme: Programme;
  stages: Stage[];
  milestones: Milestone[];
  nextHardDate: Milestone | null;
  record: RecordNote | null;
  /** Those that look at requirements only where these were counted. */
  findings: TimelineFinding[];
}

/** The same with the engine's own view of it, and with what it was worked out from. */
export interface ProgrammeTimeline extends ProgrammePlan {
  row: ProgrammeRow;
  input: TimelineInput;
  timeline: Timeline;
  /** Whoever owns an open internal audit owns requirements too. */
  auditsOwnArea: boolean;
  /** What people have due of it, by week; none unless all programmes were read. */
  work: PlannedWork[];
}

export function toProgrammeTimeline(
  row: ProgrammeRow,
  today: Temporal.PlainDate,
  language: Language,
): ProgrammeTimeline {
  const scheme = schemeById(row.scheme, language);
  const input = toTimelineInput(row, today, language);
  const timeline = timelineOf(input);
  const next = nextHardDate(timeline, today, language);
  const stages = row.stages.map((stage) => toStage(input.lifecycle, stage));
  return {
    programme: toProgramme(scheme, row),
    stages,
    milestones: timeline.milestones.map(toMilestone),
    nextHardDate: next && toMilestone(next),
    findings: timeline.findings.map(toFinding),
    record: toRecordNote(row, { lifecycle: input.lifecycle, stages, today }),
    row,
    input,
    timeline,
    auditsOwnArea: keysHolding(input.lifecycle, 'internal_audit').some((key) => row.stagesOfOwners?.includes(key)),
    work: row.work.flatMap(({ person, weeks }) =>
      Object.entries(weeks).map(([mondayOn, hours]) => ({ person, mondayOn: parseDay(mondayOn), hours })),
    ),
  };
}

function toProgramme(scheme: Scheme, row: ProgrammeRow): Programme {
  const { id, frameworkId, name, scopeStatement, categories, targetOn, asOfOn, periodFromOn, periodToOn } = row;
  const { auditorFirm, customersYearEnd, renewsId, parentId, version } = row;
  return {
    id,
    scheme: row.scheme,
    schemeName: scheme.name,
    frameworkId,
    timeBasis: scheme.timeBasis,
    madeFrom: [...scheme.madeFrom],
    asksForYearEnd: scheme.asksForYearEnd,
    name,
    scopeStatement,
    categories: scheme.categories.filter(({ id }) => categories.includes(id)).map(({ id, name }) => ({ id, name })),
    targetOn,
    asOfOn,
    periodFromOn,
    periodToOn,
    auditorFirm,
    customersYearEnd,
    renewsId,
    parentId,
    version,
  };
}

/** Words come from the catalogue, days and people from the row. */
function toStage(lifecycle: Lifecycle, { ownerId: _, ...row }: StageRow): Stage {
  const words = lifecycle.stages.find(({ key }) => key === row.key);
  return {
    ...row,
    name: words?.name ?? row.key,
    shortName: words?.shortName ?? row.key,
    purpose: words?.purpose ?? '',
    entryCriteria: [...(words?.entryCriteria ?? [])],
    exitCriteria: (words?.exitCriteria ?? []).map((criterion) => criterion.text),
  };
}

export function toMilestone(milestone: DatedMilestone): Milestone {
  const { id, name, on, stageKey, binding, isHard, explanation, source, inputs, note } = milestone;
  const why = { explanation, source, inputs: toInputs(inputs), note };
  return { id, name, on: on.toString(), stageKey, binding, isHard, ...why };
}

export const toInputs = (inputs: Proof['inputs']) =>
  inputs.map(({ name, on, isActual }) => ({ name, on: on.toString(), isActual }));

export function toFinding({ on, ...finding }: FoundFinding): TimelineFinding {
  return { ...finding, on: on?.toString() ?? null };
}
