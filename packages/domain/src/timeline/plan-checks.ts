import { addDays, daysBetween, isBefore, laterOf } from '../days/days.ts';
import { isInTurn } from '../gates/stage-gates.ts';
import { closedStageFindings } from './closed-stages.ts';
import { earliestDays } from './earliest.ts';
import { isOver, type StageDays } from './facts.ts';
import { blocker, type CheckFacts, ruledDayOf, warning } from './finding.ts';
import { recordedOn } from './recorded.ts';
import { refusedOverrides } from './refused-overrides.ts';
import { roomFor } from './room-for-stage.ts';
import { shortFindings } from './short-stages.ts';
import type { TimelineFinding } from './types.ts';

/** Stages up to the result, without those that were skipped. */
const chainOf = ({ facts }: CheckFacts): StageDays[] =>
  [...facts.stages.values()].filter(({ role, status }) => role !== 'afterwards' && status !== 'skipped');

/** A target that not even the shortest plan reaches, or a plan that ends after a target which a shorter one reaches. */
function targetFindings(all: CheckFacts, earliest: ReturnType<typeof earliestDays>): TimelineFinding[] {
  const { input, words } = all;
  const { targetOn } = input.dates;
  const result = chainOf(all).find(({ role }) => role === 'result');
  const reachedOn = result && earliest.get(result.key)?.toOn;
  if (!result || result.isOver || !reachedOn) return [];
  // What was agreed for a day that has passed comes today at the earliest.
  const earliestOn = laterOf(reachedOn, input.today);
  const { key, name: stage, toOn: endsOn } = result;
  if (isBefore(targetOn, earliestOn)) {
    const isPinned = input.stages.some((row) => row.isPinned && !isOver(row));
    const hasAgreedDays = isPinned || input.timeBasis !== 'certificate';
    const endsLater = isBefore(earliestOn, endsOn);
    const days = daysBetween(targetOn, earliestOn);
    const said = words.targetTooSoon({ stage, targetOn, earliestOn, days, endsLater, hasAgreedDays });
    return [blocker('target_too_soon', said, { stageKey: key, on: earliestOn })];
  }
  if (!isBefore(targetOn, endsOn)) return [];
  // A plan that ends in the past ends today at the earliest.
  const on = laterOf(endsOn, input.today);
  const outside = earliestDays(input, all.facts, { isOutsideFreezes: true }).get(key)?.toOn ?? earliestOn;
  const needsFreeze = isBefore(targetOn, outside);
  const said = words.targetMissed({ stage, endsOn: on, targetOn, days: daysBetween(targetOn, on), needsFreeze });
  return [blocker('target_too_soon', said, { stageKey: key, on })];
}

/** A period, as-of day or pinned stage that preparation cannot reach even at its shortest. */
function preparationFindings(all: CheckFacts, earliest: ReturnType<typeof earliestDays>): TimelineFinding[] {
  const { input, words } = all;
  const pinned = input.stages.filter(({ isPinned }) => isPinned).map(({ key }) => key);
  return chainOf(all).flatMap((stage) => {
    const days = earliest.get(stage.key);
    const isFixed = pinned.includes(stage.key) || (stage.role === 'examination' && input.timeBasis !== 'certificate');
    if (!days || !isFixed || stage.isOver || stage.isBegun) return [];
    const isAsOf = input.timeBasis === 'as_of' && !pinned.includes(stage.key);
    const [agreedOn, earliestOn] = isAsOf ? [input.dates.asOfOn, days.toOn] : [stage.fromOn, days.readyOn];
    if (!agreedOn || !isBefore(agreedOn, earliestOn)) return [];
    const said = words.preparationTooShort({
      stage: stage.name,
      agreedOn,
      earliestOn,
      days: daysBetween(agreedOn, earliestOn),
    });
    return [warning('preparation_too_short', said, { stageKey: stage.key, on: earliestOn })];
  });
}

/** Once the result is recorded only what follows it is, and nothing any more where the certificate was withdrawn. */
function isAwaited({ role }: StageDays, all: CheckFacts): boolean {
  if (all.input.certificate?.status === 'withdrawn') return false;
  return role === 'afterwards' || recordedOn(all) === null;
}

function lateFindings(all: CheckFacts): TimelineFinding[] {
  const { input, words, facts } = all;
  return [...facts.stages.values()].flatMap((stage) => {
    if (stage.isOver || !isAwaited(stage, all)) return [];
    const late = (on: Temporal.PlainDate) => {
      const room = roomFor(stage, all);
      return { stage: stage.name, on, late: daysBetween(on, input.today), room };
    };
    if (isBefore(stage.toOn, input.today)) {
      const said = words.stageOverdue(late(stage.toOn));
      return [warning('stage_overdue', said, { stageKey: stage.key, on: stage.toOn })];
    }
    if (stage.status !== 'planned' || stage.isBegun || !isBefore(stage.fromOn, input.today)) return [];
    // Whose turn it is begins by itself, as `stageAdvances` says: nobody has to do anything for it.
    if (isInTurn([...facts.stages.values()], stage.key)) return [];
    const said = words.stageNotBegun(late(stage.fromOn));
    return [warning('stage_not_begun', said, { stageKey: stage.key, on: stage.fromOn })];
  });
}

/** A stage that starts before the one before it ends; a pinned one does not give way. */
function overlapFindings(all: CheckFacts): TimelineFinding[] {
  const pinned = all.input.stages.filter(({ isPinned }) => isPinned).map(({ key }) => key);
  const chain = chainOf(all);
  return chain.slice(1).flatMap((stage, index) => {
    const before = chain[index];
    if (!before || before.isOver || stage.isOver || isBefore(before.toOn, stage.fromOn)) return [];
    const freeOn = laterOf(addDays(before.toOn, 1), all.input.today);
    const said = all.words.stagesOverlap({
      ...{ before: before.name, endsOn: before.toOn, stage: stage.name, startsOn: stage.fromOn },
      freeOn: stage.isBegun ? null : freeOn,
      canEndEarlier: isBefore(all.input.today, stage.fromOn),
    });
    const found = pinned.includes(stage.key) ? blocker : warning;
    return [found('stages_overlap', said, { stageKey: stage.key, on: freeOn })];
  });
}

/**
 * Audits the scheme requires whose last day is over. Days before the programme's own start were kept elsewhere, and
 * nobody can enter them here.
 */
function overdueMilestones({ input, words, milestones, facts }: CheckFacts): TimelineFinding[] {
  return milestones.flatMap((milestone) => {
    const { id, ruleId, name, source, binding, kind, on, stageKey } = milestone;
    if (milestone.isDone || binding !== 'requirement' || kind !== 'audit' || !isBefore(on, input.today)) return [];
    if (isBefore(on, input.dates.startOn)) return [];
    if (facts.stages.get(stageKey ?? '')?.status === 'skipped') return [];
    const parts = { stageKey, milestoneId: id, rule: { id: ruleId, name, source, binding } };
    const limitOn = ruledDayOf(milestone);
    if (isBefore(limitOn, input.today)) {
      const said = words.milestoneOverdue(name, limitOn, daysBetween(limitOn, input.today));
      return [blocker('milestone_overdue', said, { ...parts, on: limitOn })];
    }
    const said = words.agreedMilestoneOverdue(name, on, daysBetween(on, input.today), limitOn);
    return [warning('milestone_overdue', said, { ...parts, on })];
  });
}

/** What is wrong with the way to the result. */
function wayFindings(all: CheckFacts): TimelineFinding[] {
  const earliest = earliestDays(all.input, all.facts);
  return [
    ...targetFindings(all, earliest),
    ...preparationFindings(all, earliest),
    ...shortFindings(all),
    ...overlapFindings(all),
  ];
}

/** What is wrong with the plan itself, whatever rules the lifecycle has. Once the result is recorded, its way is the past. */
export function planFindings(all: CheckFacts): TimelineFinding[] {
  return [
    ...(recordedOn(all) ? [] : wayFindings(all)),
    ...lateFindings(all),
    ...closedStageFindings(all),
    ...overdueMilestones(all),
    ...refusedOverrides(all),
  ];
}
