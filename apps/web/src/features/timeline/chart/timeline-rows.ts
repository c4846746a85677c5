import type { Timeline, TimelineMilestone, TimelineStage } from '@waymark/contracts';
import { stageOf } from './chart-groups.ts';

/** One dated thing of a programme, for the table and for the list of small screens. */
export interface TimelineEntry {
  id: string;
  programmeId: string;
  programmeName: string;
  number: string;
  name: string;
  fromOn: string;
  toOn: string;
  baselineFromOn: string | undefined;
  baselineToOn: string | undefined;
  slipDays: number | null;
  floatDays: number | null;
  isCritical: boolean;
  stage: TimelineStage | undefined;
  /** Of the stage, or of the one the milestone belongs to. */
  stageKey: string | undefined;
  milestone: TimelineMilestone | undefined;
}

/** Stages in their order, each followed by its milestones; those of no stage come last. */
export function timelineEntries(timelines: readonly Timeline[]): TimelineEntry[] {
  return timelines.flatMap((timeline) => {
    const { stages, milestones } = timeline;
    const loose = milestones.filter((milestone) => !stageOf(milestone, stages));
    return [
      ...stages.flatMap((stage) => [
        stageEntry(stage, timeline),
        ...milestones
          .filter((milestone) => stageOf(milestone, stages) === stage)
          .map((each) => milestoneEntry(each, timeline)),
      ]),
      ...loose.map((each) => milestoneEntry(each, timeline)),
    ];
  });
}

const stageEntry = (stage: TimelineStage, { programmeId, name }: Timeline): TimelineEntry => ({
  id: `${programmeId} stage ${stage.key}`,
  programmeId,
  programmeName: name,
  number: String(stage.order),
  name: stage.name,
  fromOn: stage.fromOn,
  toOn: stage.toOn,
  baselineFromOn: stage.baselineFromOn,
  baselineToOn: stage.baselineToOn,
  slipDays: stage.slipDays,
  floatDays: stage.floatDays,
  isCritical: stage.isCritical,
  stage,
  stageKey: stage.key,
  milestone: undefined,
});

const milestoneEntry = (milestone: TimelineMilestone, { programmeId, name, stages }: Timeline): TimelineEntry => ({
  id: `${programmeId} milestone ${milestone.id}`,
  programmeId,
  programmeName: name,
  number: '',
  name: milestone.name,
  fromOn: milestone.on,
  toOn: milestone.on,
  baselineFromOn: undefined,
  baselineToOn: undefined,
  slipDays: null,
  floatDays: null,
  isCritical: false,
  stage: undefined,
  stageKey: stageOf(milestone, stages)?.key,
  milestone,
});

export const entrySorts = ['order', 'name', 'fromOn', 'toOn', 'baselineToOn', 'slipDays', 'floatDays'] as const;
export type EntrySort = (typeof entrySorts)[number];

/** Entries without a value come last, whichever way one sorts. */
export function sortedEntries(entries: readonly TimelineEntry[], sort: EntrySort, isDown: boolean): TimelineEntry[] {
  if (sort === 'order') return isDown ? entries.toReversed() : [...entries];
  const rest = entries.filter((entry) => entry[sort] === null || entry[sort] === undefined);
  const known = entries.filter((entry) => !rest.includes(entry));
  known.sort((one, other) => {
    const left = one[sort] ?? '';
    const right = other[sort] ?? '';
    const order = typeof left === 'number' && typeof right === 'number' ? left - right : compare(left, right);
    return isDown ? -order : order;
  });
  return [...known, ...rest];
}

const compare = (one: string | number, other: string | number) => String(one).localeCompare(String(other));
