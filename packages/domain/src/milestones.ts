import { dayInWords, daysBetween, isBefore, monthsAfterPeriodEnd } from './days.ts';
import type { Anchor, AnchoredDay, Lifecycle, MilestoneRule, Offset } from './lifecycle.ts';
import type { RuleBinding } from './states.ts';

/** A dated event of a programme with the rule that sets it. */
export interface Milestone {
  id: string;
  name: string;
  on: Temporal.PlainDate;
  stageKey: string | null;
  binding: RuleBinding;
  isHard: boolean;
  /** The calculation in words: "certification decision 20 Apr 2027 + 36 months". */
  explanation: string;
  source: string;
}

/** The days milestones are counted from. Stages carry their actual end where there is one, else the planned one. */
export interface MilestoneFacts {
  lifecycle: Lifecycle;
  stages: readonly { key: string; name: string; toOn: Temporal.PlainDate }[];
  asOfOn: Temporal.PlainDate | null;
  periodFromOn: Temporal.PlainDate | null;
  periodToOn: Temporal.PlainDate | null;
}

interface NamedDay {
  name: string;
  on: Temporal.PlainDate;
}

const lowerFirst = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

function anchorDay(anchor: Anchor, facts: MilestoneFacts): NamedDay | null {
  switch (anchor.type) {
    case 'as_of':
      return facts.asOfOn && { name: 'as-of date', on: facts.asOfOn };
    case 'period_from':
      return facts.periodFromOn && { name: 'period start', on: facts.periodFromOn };
    case 'period_to':
      return facts.periodToOn && { name: 'period end', on: facts.periodToOn };
    case 'stage_end': {
      const stage = facts.stages.find(({ key }) => key === anchor.stageKey);
      return stage ? { name: `end of ${stage.name}`, on: stage.toOn } : null;
    }
    case 'milestone': {
      const rule = facts.lifecycle.milestones.find(({ id }) => id === anchor.milestoneId);
      const on = rule && milestoneDay(rule, facts);
      return rule && on ? { name: lowerFirst(rule.name), on } : null;
    }
  }
}

/** Months after a period's end count from the day after it; every other month count keeps the day of the month. */
function moved(on: Temporal.PlainDate, by: Offset, anchor: Anchor): Temporal.PlainDate {
  if (by.unit === 'days') return on.add({ days: by.count });
  if (by.unit === 'weeks') return on.add({ weeks: by.count });
  return anchor.type === 'period_to' ? monthsAfterPeriodEnd(on, by.count) : on.add({ months: by.count });
}

/** The day an anchor and an offset give, or null while the anchor has no date. */
export function anchoredDay({ anchor, by }: AnchoredDay, facts: MilestoneFacts): Temporal.PlainDate | null {
  const start = anchorDay(anchor, facts);
  return start && moved(start.on, by, anchor);
}

/** The one day of a rule that does not recur, or null while its anchor has no date. */
export function milestoneDay(rule: MilestoneRule, facts: MilestoneFacts): Temporal.PlainDate | null {
  if (rule.timing.type === 'offset') return anchoredDay({ anchor: rule.anchor, by: rule.timing.by }, facts);
  if (rule.timing.type !== 'stage_end') return null;
  return facts.stages.find(({ key }) => key === rule.stageKey)?.toOn ?? null;
}

function inWords(count: number, unit: Offset['unit']): string {
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

function sum({ name, on }: NamedDay, by: Offset): string {
  const start = `${name} ${dayInWords(on)}`;
  if (by.count === 0) return start;
  return `${start} ${by.count < 0 ? '−' : '+'} ${inWords(Math.abs(by.count), by.unit)}`;
}

function stageEndInWords(on: Temporal.PlainDate, anchor: NamedDay | null, usual: { from: Offset; to: Offset }): string {
  if (anchor === null) return 'planned end of the stage';
  const distance = inWords(daysBetween(anchor.on, on), 'days');
  const range = `${usual.from.count} to ${inWords(usual.to.count, usual.to.unit)} are usual`;
  return `planned end of the stage, ${distance} after ${anchor.name} ${dayInWords(anchor.on)}; ${range}`;
}

type DatedRule = Pick<Milestone, 'on' | 'explanation'> & { suffix: string };

function everyMonths(start: NamedDay, until: NamedDay, anchor: Anchor, months: number): DatedRule[] {
  const dated: DatedRule[] = [];
  for (let nth = 1; ; nth += 1) {
    const by: Offset = { unit: 'months', count: months * nth };
    const on = moved(start.on, by, anchor);
    if (isBefore(until.on, on)) return dated;
    dated.push({ on, explanation: sum(start, by), suffix: `-${nth}` });
  }
}

function everyCalendarYear(start: NamedDay, until: NamedDay): DatedRule[] {
  const years = Array.from({ length: Math.max(0, until.on.year - start.on.year - 1) }, (_, n) => start.on.year + 1 + n);
  return years.map((year) => ({
    on: Temporal.PlainDate.from({ year, month: 12, day: 31 }),
    explanation: `end of calendar year ${year}, after ${start.name} ${dayInWords(start.on)}`,
    suffix: `-${year}`,
  }));
}

function datesOf(rule: MilestoneRule, facts: MilestoneFacts): DatedRule[] {
  const { timing, anchor } = rule;
  const start = anchorDay(anchor, facts);
  if (timing.type === 'offset' || timing.type === 'stage_end') {
    const on = milestoneDay(rule, facts);
    if (on === null) return [];
    if (timing.type === 'stage_end') {
      return [{ on, explanation: stageEndInWords(on, start, timing.usual), suffix: '' }];
    }
    return start ? [{ on, explanation: sum(start, timing.by), suffix: '' }] : [];
  }
  const until = anchorDay(timing.until, facts);
  if (start === null || until === null) return [];
  return timing.type === 'every_months'
    ? everyMonths(start, until, anchor, timing.months)
    : everyCalendarYear(start, until);
}

/**
 * Every milestone whose anchor has a date, in the order of their days. A recurrence gives its occurrences within
 * the first cycle, with ids that stay the same when the plan moves (`internal-audit-1`, `surveillance-rhythm-2028`).
 */
export function milestonesOf(facts: MilestoneFacts): Milestone[] {
  return facts.lifecycle.milestones
    .flatMap((rule) =>
      datesOf(rule, facts).map(({ on, explanation, suffix }) => ({
        id: `${rule.id}${suffix}`,
        name: rule.name,
        on,
        stageKey: rule.stageKey,
        binding: rule.binding,
        isHard: rule.isHard,
        explanation: rule.note === '' ? explanation : `${explanation}. ${rule.note}`,
        source: rule.source,
      })),
    )
    .toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on));
}
