import { addMonths, earlierOf, isBefore } from '../days/days.ts';
import type { Anchor, MilestoneRule } from '../schemes/lifecycle.ts';
import type { DayFacts } from './facts.ts';
import { anchorDay, anchorOf, type RuledDay, ruledDay, summed } from './rule-days.ts';
import type { ProofInput } from './types.ts';

/** Months after its beginning in which a cycle ends at the latest, whatever is written on a certificate. */
const longestCycleMonths = 60;

function everyMonths(start: ProofInput, until: ProofInput, months: number, anchor: Anchor, facts: DayFacts) {
  const dated: RuledDay[] = [];
  if (months < 1) return dated;
  for (let nth = 1; ; nth += 1) {
    // Counted from the anchor each time: 31 January does not drift to the 28th.
    const ruled = summed(start, { unit: 'months', count: months * nth }, anchor, facts);
    if (isBefore(until.on, ruled.on)) return dated;
    dated.push({ ...ruled, inputs: [start, until], suffix: `-${nth}` });
  }
}

/**
 * The year whose surveillance the first audit is: never later than the rule for the first one allows, however late it
 * is planned, and never before the year of the decision.
 */
function firstYear(start: ProofInput, rule: MilestoneRule, facts: DayFacts): number {
  const first = facts.lifecycle.milestones.find(
    ({ stageKey, timing, id }) => id !== rule.id && timing.type === 'offset' && stageKey === stageOf(rule, facts),
  );
  const limit = first && ruledDay(first, facts);
  const held = facts.surveillanceDoneOn.map(({ year }) => year);
  return Math.min(start.on.year, limit?.on.year ?? start.on.year, ...held);
}

function stageOf(rule: MilestoneRule, facts: DayFacts): string | null {
  const anchor = anchorOf(rule, facts);
  return anchor?.type === 'stage_end' ? anchor.stageKey : null;
}

/** The year in which the cycle ends: that of the audit which renews it where that is over, else that of the last day. */
function lastYear(until: ProofInput, facts: DayFacts): number {
  const renewal = facts.lifecycle.stages.find(({ recurring }) => recurring === 'every-36-months');
  const stage = renewal && facts.stages.get(renewal.key);
  return stage?.isOver ? Math.min(until.on.year, stage.toOn.year) : until.on.year;
}

function everyCalendarYear(start: ProofInput, until: ProofInput, rule: MilestoneRule, facts: DayFacts): RuledDay[] {
  const from = stageOf(rule, facts) === null ? start.on.year : firstYear(start, rule, facts);
  const years = Array.from({ length: Math.max(0, lastYear(until, facts) - from - 1) }, (_, n) => from + 1 + n);
  return years.map((year) => {
    const on = new Temporal.PlainDate(year, 12, 31);
    const explanation = facts.words.calendarYear(year, start.name, start.on, on);
    return { on, inputs: [start, until], explanation, isFact: false, suffix: `-${year}` };
  });
}

/** Every day a rule gives: one, or its occurrences within the cycle; none while an anchor has no date. */
export function ruledDays(rule: MilestoneRule, facts: DayFacts): RuledDay[] {
  const { timing } = rule;
  if (timing.type !== 'every_months' && timing.type !== 'every_calendar_year') {
    const ruled = ruledDay(rule, facts);
    return ruled ? [ruled] : [];
  }
  const anchor = anchorOf(rule, facts);
  const start = anchor && anchorDay(anchor, facts);
  const end = anchorDay(timing.until, facts);
  if (!anchor || !start || !end) return [];
  const until = { ...end, on: earlierOf(end.on, addMonths(start.on, longestCycleMonths)) };
  return timing.type === 'every_months'
    ? everyMonths(start, until, timing.months, anchor, facts)
    : everyCalendarYear(start, until, rule, facts);
}
