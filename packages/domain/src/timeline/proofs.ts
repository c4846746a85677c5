import { daysBetween, daysIncluded, isBefore, isSameDay } from '../days/days.ts';
import type { Anchor, AnchoredDay, LifecycleStage, MilestoneRule } from '../schemes/lifecycle.ts';
import type { TimeBasis } from '../schemes/schemes.ts';
import type { DayFacts, StageDays } from './facts.ts';
import { anchoredDay, anchorOf, type RuledDay } from './rule-days.ts';
import type { Proof, ProofInput, TimelineStageRow } from './types.ts';

type Day = Temporal.PlainDate;

/** What a stage's days are explained from; `before` is the stage that precedes it and is not skipped. */
export interface ProofFacts {
  facts: DayFacts;
  timeBasis: TimeBasis;
  stage: LifecycleStage;
  row: TimelineStageRow;
  days: StageDays;
  before: StageDays | null;
}

type ProofId = 'actual' | 'pinned' | 'start' | 'target' | 'period' | 'as-of' | 'after' | 'length' | 'rule' | 'by-hand';

/** Days agreed with the auditor; the rest of a plan is Waymark's own. */
const agreed: readonly ProofId[] = ['pinned', 'period', 'as-of'];

function proof({ facts }: ProofFacts, id: ProofId, explanation: string, more: Partial<Proof> = {}): Proof {
  const { words } = facts;
  return {
    ruleId: `stage-${id}`,
    ruleName: words.proofNames[id],
    binding: agreed.includes(id) ? 'agreed' : 'default',
    inputs: [],
    explanation,
    source: words.proofSources[id],
    note: '',
    ...more,
  };
}

function difference({ words }: DayFacts, start: ProofInput, on: Day): string {
  const count = daysBetween(start.on, on);
  return words.sum(start.name, start.on, count === 0 ? [] : [{ unit: 'days', count }], on);
}

function named(given: ProofFacts, id: ProofId, start: ProofInput, on: Day, note = ''): Proof {
  return proof(given, id, difference(given.facts, start, on), { inputs: [start], note });
}

/** What an agreed or past day is explained by; null where the day was planned. */
function settled({ facts, ...given }: ProofFacts, on: Day, isActual: boolean): Proof | null {
  const { words } = facts;
  const all = { facts, ...given };
  if (isActual) return proof(all, 'actual', words.happened(on));
  if (given.row.isPinned) return proof(all, 'pinned', words.pinned(on), { note: given.row.pinReason ?? '' });
  return null;
}

/** The days the rules give a stage after the result; null where they have none yet. */
export function ruledStage(stage: LifecycleStage, facts: DayFacts): { from: RuledDay; to: RuledDay } | null {
  if (stage.dates === null) return null;
  const from = anchoredDay(stage.dates.from, facts);
  const to = anchoredDay(stage.dates.to, facts);
  if (from === null || to === null) return null;
  return { from, to: isBefore(to.on, from.on) ? from : to };
}

const isSameAnchor = (one: Anchor, other: Anchor) => JSON.stringify(one) === JSON.stringify(other);

/** The milestone whose rule gives a stage its day: it knows the standard and the clause. */
function ruleBehind({ stage, facts }: ProofFacts, day: AnchoredDay | undefined): MilestoneRule | undefined {
  return facts.lifecycle.milestones.find((rule) => {
    const { timing, stageKey } = rule;
    const anchor = anchorOf(rule, facts);
    if (!day || timing.type !== 'offset' || stageKey !== stage.key || anchor === null) return false;
    const isSameOffset = timing.by.unit === day.by.unit && timing.by.count === day.by.count;
    return isSameOffset && isSameAnchor(anchor, day.anchor);
  });
}

function byRule(given: ProofFacts, on: Day, ruled: RuledDay | undefined, day: AnchoredDay | undefined): Proof {
  const { words } = given.facts;
  if (ruled && isSameDay(ruled.on, on)) {
    const rule = ruleBehind(given, day);
    const note = rule ? words.dayOfRule(rule.name, rule.source) : '';
    return proof(given, 'rule', ruled.explanation, { inputs: ruled.inputs, note });
  }
  const note = ruled ? words.ruleGives(ruled.explanation) : '';
  return proof(given, 'by-hand', words.setByHand(on), { inputs: ruled?.inputs ?? [], note });
}

/** Pauses are named as such where the stage has one; other days between two stages are free or overlap. */
function pauseNote({ facts, stage }: ProofFacts, days: number): string {
  const { words } = facts;
  if (days < 0) return words.overlapNote(-days);
  if (stage.pauseBeforeWeeks.max > 0) return words.pauseNote(days + 1, stage.pauseBeforeWeeks);
  return days === 0 ? '' : words.freeNote(days);
}

export function whyFrom(given: ProofFacts): Proof {
  const { facts, timeBasis, stage, row, days, before } = given;
  const on = days.fromOn;
  const known = settled(given, on, row.actualFromOn !== null);
  if (known) return known;
  if (stage.role === 'afterwards') return byRule(given, on, ruledStage(stage, facts)?.from, stage.dates?.from);
  const { periodFromOn, startOn } = facts.dates;
  if (timeBasis === 'period' && stage.role === 'examination' && periodFromOn && isSameDay(periodFromOn, on)) {
    return named(given, 'period', { name: facts.words.periodStart, on, isActual: false }, on);
  }
  if (before === null) {
    return named(given, 'start', { name: facts.words.programmeStart, on: startOn, isActual: false }, on);
  }
  const input = { name: facts.words.endOf(before.name), on: before.toOn, isActual: before.isOver };
  return named(given, 'after', input, on, pauseNote(given, daysBetween(before.toOn, on) - 1));
}

function lengthNote({ facts, stage, days }: ProofFacts): string {
  return facts.words.lengthNote(daysIncluded(days.fromOn, days.toOn), stage.durationWeeks);
}

/** The agreed day a stage has to end on, where it does. */
function endPoint({ facts, timeBasis, stage }: ProofFacts): { id: ProofId; input: ProofInput } | null {
  const { words, dates } = facts;
  const point = (id: ProofId, name: string, on: Day | null) => on && { id, input: { name, on, isActual: false } };
  if (stage.role === 'result') return point('target', words.target, dates.targetOn);
  if (stage.role !== 'examination') return null;
  if (timeBasis === 'period') return point('period', words.periodEnd, dates.periodToOn);
  return timeBasis === 'as_of' ? point('as-of', words.asOfDate, dates.asOfOn) : null;
}

export function whyTo(given: ProofFacts): Proof {
  const { facts, stage, row, days } = given;
  const on = days.toOn;
  const known = settled(given, on, row.actualToOn !== null);
  if (known) return known;
  if (stage.role === 'afterwards') return byRule(given, on, ruledStage(stage, facts)?.to, stage.dates?.to);
  const end = endPoint(given);
  const isAtEnd = end !== null && isSameDay(end.input.on, on);
  if (isAtEnd && end.id !== 'target') {
    return named(given, end.id, end.input, on, end.id === 'period' ? '' : lengthNote(given));
  }
  // A target is a wish: the day follows from the stages before, and happens to be the one wished for.
  const start = { name: facts.words.startOf(stage.name), on: days.fromOn, isActual: days.isBegun };
  const length = named(given, 'length', start, on, lengthNote(given));
  return isAtEnd ? { ...length, note: `${length.note} ${facts.words.isTarget}` } : length;
}
