import { addDays, daysIncluded, isBefore } from '../days/days.ts';
import { workingDaysBetween } from '../days/work-calendar.ts';
import type { ShortStage } from '../words/order-words-en.ts';
import { earliestDays } from './earliest.ts';
import type { StageDays } from './facts.ts';
import { type CheckFacts, warning } from './finding.ts';
import type { TimelineFinding, TimelineInput } from './types.ts';

type Day = Temporal.PlainDate;

/** Days of a full week: auditors come on working days, everything else takes the weeks of the calendar. */
const auditWeekDays = 5;

/** The length of a stage and of a week in its own days. */
function measured({ role, fromOn, toOn }: StageDays, { calendar }: TimelineInput) {
  if (role !== 'examination') return { have: daysIncluded(fromOn, toOn), week: 7, areWorkingDays: false };
  const have = workingDaysBetween(addDays(fromOn, -1), toOn, calendar);
  return { have, week: Math.min(auditWeekDays, calendar.workingDays.length), areWorkingDays: true };
}

const isAgreed = ({ role }: StageDays, { input }: CheckFacts) =>
  role === 'examination' && input.timeBasis !== 'certificate';

/** Stages whose days are people's to plan: not over, not agreed with the auditor. */
function shortStages(all: CheckFacts): (ShortStage & { key: string })[] {
  const { input, facts } = all;
  return input.lifecycle.stages.flatMap(({ key, role, durationWeeks }) => {
    const stage = facts.stages.get(key);
    const isPinned = input.stages.some((row) => row.key === key && row.isPinned);
    if (!stage || stage.isOver || isPinned || isAgreed(stage, all) || role === 'afterwards') return [];
    const { have, week, areWorkingDays } = measured(stage, input);
    const [least, usual] = [durationWeeks.min * week, durationWeeks.default * week];
    return have < usual ? [{ key, stage: stage.name, have, least, usual, areWorkingDays }] : [];
  });
}

/** What cannot be as early as it is planned with nothing shortened: the first agreed stage, else the result. */
function honestDay(all: CheckFacts, bound: 'min' | 'default'): { of: StageDays; on: Day } | null {
  const { input, facts } = all;
  const stages = [...facts.stages.values()].filter(({ isOver, isBegun }) => !isOver && !isBegun);
  const isPinned = ({ key }: StageDays) => input.stages.some((row) => row.key === key && row.isPinned);
  const free = { ...input, stages: input.stages.map((row) => ({ ...row, isPinned: false })) };
  const earliest = earliestDays(free, facts, { bound });
  // An as-of day is the last one of its audit; what is agreed otherwise begins on its day.
  const isAsOf = (stage: StageDays) => isAgreed(stage, all) && input.timeBasis === 'as_of' && !isPinned(stage);
  const isFixed = (stage: StageDays) => isAgreed(stage, all) || isPinned(stage);
  for (const of of stages) {
    const days = earliest.get(of.key);
    if (!days) continue;
    const [agreedOn, honestOn] = isAsOf(of) ? [of.toOn, days.toOn] : [of.fromOn, days.readyOn];
    if (isFixed(of) && isBefore(agreedOn, honestOn)) return { of, on: honestOn };
    if (of.role === 'result' && isBefore(of.toOn, days.toOn)) return { of, on: days.toOn };
  }
  return null;
}

/** A plan that gives stages less than their usual or least length says which, by how much, and what would be honest. */
export function shortFindings(all: CheckFacts): TimelineFinding[] {
  // The usual lengths are those of a first time: a renewal stands on what is there.
  const isRenewal = all.facts.previousExpiresOn !== null;
  const stages = shortStages(all).filter(({ have, least }) => !isRenewal || have < least);
  const [first] = stages;
  const isBelowLeast = stages.some(({ have, least }) => have < least);
  const least = isBelowLeast ? honestDay(all, 'min') : null;
  const honest = least ?? honestDay(all, 'default');
  // Where everything can be kept all the same, days were only given to another stage.
  if (!first || !honest) return [];
  const said = all.words.planShortened(stages, { of: honest.of.name, on: honest.on }, least !== null);
  return [warning('plan_shortened', said, { stageKey: first.key, on: honest.on })];
}
