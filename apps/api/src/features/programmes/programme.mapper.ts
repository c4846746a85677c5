import type { Milestone, Programme, Stage } from '@waymark/contracts';
import {
  type Milestone as DatedMilestone,
  milestonesOf,
  nextHardDate,
  parseDay,
  schemeIds,
  stageStatuses,
  trustCategories,
} from '@waymark/domain';
import { type Scheme, schemeById } from '@waymark/frameworks';
import { z } from 'zod';

const stageRowSchema = z.object({
  id: z.string(),
  key: z.string(),
  order: z.number(),
  status: z.enum(stageStatuses),
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
  plannedFromOn: z.string(),
  plannedToOn: z.string(),
  baselineFromOn: z.string(),
  baselineToOn: z.string(),
  actualFromOn: z.string().nullable(),
  actualToOn: z.string().nullable(),
  isPinned: z.boolean(),
  pinReason: z.string().nullable(),
  version: z.number(),
});
type StageRow = z.infer<typeof stageRowSchema>;

export const programmeRowSchema = z.object({
  id: z.string(),
  scheme: z.enum(schemeIds),
  frameworkId: z.string(),
  name: z.string(),
  scopeStatement: z.string(),
  categories: z.array(z.enum(trustCategories)),
  startOn: z.string(),
  targetOn: z.string(),
  asOfOn: z.string().nullable(),
  periodFromOn: z.string().nullable(),
  periodToOn: z.string().nullable(),
  auditorFirm: z.string().nullable(),
  customersYearEnd: z.string().nullable(),
  renewsId: z.string().nullable(),
  parentId: z.string().nullable(),
  version: z.number(),
  stages: z.array(stageRowSchema),
});
export type ProgrammeRow = z.infer<typeof programmeRowSchema>;

/** A programme with what its dates give. */
export interface ProgrammePlan {
  programme: Programme;
  stages: Stage[];
  milestones: Milestone[];
  nextHardDate: Milestone | null;
}

export function toProgrammePlan(row: ProgrammeRow, today: Temporal.PlainDate): ProgrammePlan {
  const scheme = schemeById(row.scheme);
  const stages = row.stages.map((stage) => toStage(scheme, stage));
  const ends = stages.map(({ key, name, status, plannedToOn, actualToOn }) => ({
    key,
    name,
    status,
    toOn: parseDay(actualToOn ?? plannedToOn),
  }));
  const milestones = milestonesOf({
    lifecycle: scheme.lifecycle,
    stages: ends,
    asOfOn: dayOrNull(row.asOfOn),
    periodFromOn: dayOrNull(row.periodFromOn),
    periodToOn: dayOrNull(row.periodToOn),
  });
  const next = nextHardDate(milestones, ends, today);
  return {
    programme: toProgramme(scheme, row),
    stages,
    milestones: milestones.map(toMilestone),
    nextHardDate: next && toMilestone(next),
  };
}

function toProgramme(scheme: Scheme, { stages: _, startOn: __, ...row }: ProgrammeRow): Programme {
  return { ...row, schemeName: scheme.name, timeBasis: scheme.timeBasis };
}

/** Words come from the catalogue, days and people from the row. */
function toStage({ lifecycle }: Scheme, row: StageRow): Stage {
  const words = lifecycle.stages.find(({ key }) => key === row.key);
  return {
    ...row,
    name: words?.name ?? row.key,
    shortName: words?.shortName ?? row.key,
    purpose: words?.purpose ?? '',
    entryCriteria: [...(words?.entryCriteria ?? [])],
    exitCriteria: [...(words?.exitCriteria ?? [])],
  };
}

export function toMilestone({ on, ...milestone }: DatedMilestone): Milestone {
  return { ...milestone, on: on.toString() };
}

export function dayOrNull(text: string | null): Temporal.PlainDate | null {
  return text === null ? null : parseDay(text);
}
