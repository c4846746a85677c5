import { daysBetween } from '../days/days.ts';
import type { DayFacts, StageDays } from './facts.ts';
import { criticalKeys, floats } from './float.ts';
import { whyFrom, whyTo } from './proofs.ts';
import type { ChainNote } from './slip-chain.ts';
import type { Milestone, Proof, TimelineInput, TimelineStage } from './types.ts';

const withNote = (why: Proof, note: ChainNote | undefined): Proof =>
  note === undefined ? why : { ...why, note: [why.note, note.slip, note.earliest].filter(Boolean).join(' ') };

interface StageFacts {
  input: TimelineInput;
  facts: DayFacts;
  milestones: readonly Milestone[];
  chain: ReadonlyMap<string, ChainNote>;
}

/** Every stage of the lifecycle that has a row, with the days in force, their proofs and what they may slip. */
export function timelineStages({ input, facts, milestones, chain }: StageFacts): {
  stages: TimelineStage[];
  criticalPath: string[];
} {
  const rows = new Map(input.stages.map((row) => [row.key, row]));
  const floatDays = floats(input, facts, milestones);
  const criticalPath = criticalKeys(input, floatDays);
  let before: StageDays | null = null;
  const stages = input.lifecycle.stages.flatMap((stage) => {
    const row = rows.get(stage.key);
    const days = facts.stages.get(stage.key);
    if (!row || !days) return [];
    const given = { facts, timeBasis: input.timeBasis, stage, row, days, before };
    if (days.status !== 'skipped') before = days;
    const { status, isPinned, ownerId, baselineFromOn, baselineToOn, plannedFromOn, plannedToOn } = row;
    const { key, name, shortName, role } = stage;
    return {
      ...{ key, name, shortName, role, status, isPinned, ownerId },
      ...{ baselineFromOn, baselineToOn, plannedFromOn, plannedToOn },
      ...{ actualFromOn: row.actualFromOn, actualToOn: row.actualToOn, fromOn: days.fromOn, toOn: days.toOn },
      slipDays: daysBetween(baselineToOn, days.toOn),
      floatDays: floatDays.get(key) ?? null,
      isCritical: criticalPath.includes(key),
      why: { from: whyFrom(given), to: withNote(whyTo(given), chain.get(key)) },
    };
  });
  return { stages, criticalPath };
}
