import { addDays, daysBetween, daysIncluded, earlierOf, isBefore, laterOf } from '../days/days.ts';
import type { PlanInput, PlannedStage, PlanWarning } from './programme-plan.ts';
import { type ChainStage, chainStage, lengthsWithin, type StageLength, totalDays } from './stage-lengths.ts';

type Day = Temporal.PlainDate;

/** Stages that planning leaves alone, by key, and the day before which nothing new can begin. */
export interface Settled {
  notBeforeOn: Day;
  /** Over or pinned: both days stay. */
  fixed: ReadonlyMap<string, { fromOn: Day; toOn: Day }>;
  /** Running: the first day stays. */
  begun: ReadonlyMap<string, Day>;
  skipped: ReadonlySet<string>;
}

interface Laid {
  stages: PlannedStage[];
  warnings: PlanWarning[];
}

const planned = ({ key, name }: ChainStage, fromOn: Day, toOn: Day): PlannedStage => ({ key, name, fromOn, toOn });

/** Lays stages end to end from a day on. */
function laidFrom(lengths: readonly StageLength[], startOn: Day): PlannedStage[] {
  let next = startOn;
  return lengths.map(({ stage, pauseDays, days }) => {
    const fromOn = addDays(next, pauseDays);
    next = addDays(fromOn, days);
    return planned(stage, fromOn, addDays(next, -1));
  });
}

/**
 * Lays stages into the days between two ends, both included. Days that even the longest preparation leaves over stay
 * free before the audits, so that the last stage ends on `endOn` whenever it is an audit's.
 */
function laidBetween(chain: readonly ChainStage[], startOn: Day, endOn: Day) {
  const stages = laidFrom(lengthsWithin(chain, daysIncluded(startOn, endOn)), startOn);
  const spareDays = daysBetween(stages.at(-1)?.toOn ?? endOn, endOn);
  const preparation = chain.filter(({ role }) => role === 'preparation').map(({ key }) => key);
  const moved = stages.map((stage) => {
    if (preparation.includes(stage.key)) return stage;
    return { ...stage, fromOn: addDays(stage.fromOn, spareDays), toOn: addDays(stage.toOn, spareDays) };
  });
  return { stages: moved, spareDays };
}

/**
 * Stages that have to be over by a fixed day. Where no day is left for each, they are dated back from it. `isFree`: the
 * day after `endOn` is the agreed one, else `endOn` itself is.
 */
function laidUpTo(chain: readonly ChainStage[], startOn: Day, endOn: Day, isFree: boolean): Laid {
  const neededDays = totalDays(chain, 'min');
  const availableDays = Math.max(0, daysIncluded(startOn, endOn));
  const fromOn = availableDays < chain.length ? addDays(endOn, -(neededDays - 1)) : startOn;
  const { stages } = laidBetween(chain, fromOn, endOn);
  if (availableDays >= neededDays) return { stages, warnings: [] };
  const earliestOn = addDays(startOn, isFree ? neededDays : neededDays - 1);
  return { stages, warnings: [{ code: 'preparation_too_short', availableDays, neededDays, earliestOn }] };
}

/** Stages before one whose days are fixed, with the pause that one needs. */
function laidBefore(chain: readonly ChainStage[], fixed: ChainStage, startOn: Day, fixedFromOn: Day): Laid {
  if (chain.length === 0) return { stages: [], warnings: [] };
  if (fixed.pauseDays.default === 0) return laidUpTo(chain, startOn, addDays(fixedFromOn, -1), true);
  // The first day of the fixed stage stands for all of it, so that its pause is shared out like the others.
  const firstDay: ChainStage = { ...fixed, role: 'examination', days: { min: 1, default: 1, max: 1 } };
  const { stages, warnings } = laidUpTo([...chain, firstDay], startOn, fixedFromOn, false);
  return { stages: stages.slice(0, -1), warnings };
}

/** The report takes the days up to the target; where the target is too soon, the shortest time after the audit. */
function laidReport(chain: readonly ChainStage[], startOn: Day, targetOn: Day): Laid {
  const earliestOn = addDays(startOn, totalDays(chain, 'min') - 1);
  const usualOn = addDays(startOn, totalDays(chain, 'max') - 1);
  const endsOn = laterOf(targetOn, earliestOn);
  const warnings: PlanWarning[] = [];
  if (isBefore(targetOn, earliestOn)) warnings.push({ code: 'target_too_soon', earliestOn });
  if (isBefore(usualOn, targetOn)) warnings.push({ code: 'report_later_than_usual', usualOn });
  return { stages: chain.map((stage) => planned(stage, startOn, endsOn)), warnings };
}

/** The certificate's way: everything that is open between a day and the target; audits end at the target. */
function laidToTarget(chain: readonly ChainStage[], startOn: Day, targetOn: Day): Laid {
  const earliestOn = addDays(startOn, totalDays(chain, 'min') - 1);
  if (isBefore(targetOn, earliestOn)) {
    const { stages } = laidBetween(chain, startOn, earliestOn);
    return { stages, warnings: [{ code: 'target_too_soon', earliestOn }] };
  }
  // A decision alone follows its audit at once and takes no longer than decisions do.
  const isDecisionOnly = chain.every(({ role }) => role === 'result');
  const endOn = isDecisionOnly ? earlierOf(targetOn, addDays(startOn, totalDays(chain, 'max') - 1)) : targetOn;
  const { stages, spareDays } = isDecisionOnly
    ? { stages: chain.map((stage) => planned(stage, startOn, endOn)), spareDays: daysBetween(endOn, targetOn) }
    : laidBetween(chain, startOn, endOn);
  return { stages, warnings: spareDays === 0 ? [] : [{ code: 'time_to_spare', days: spareDays }] };
}

/** What a running stage still needs: its usual days less those that have passed, but at least today. */
function remaining(stage: ChainStage, begunOn: Day, notBeforeOn: Day): ChainStage {
  const passed = Math.max(0, daysBetween(begunOn, notBeforeOn));
  const left = (days: number) => Math.max(1, days - passed);
  const days = { min: left(stage.days.min), default: left(stage.days.default), max: left(stage.days.max) };
  return { ...stage, days, pauseDays: { min: 0, default: 0, max: 0 } };
}

/** Stages after a day that is over: what of the first one's pause has passed by then needs no waiting for any more. */
function waited(chain: readonly ChainStage[], sinceOn: Day, startOn: Day): ChainStage[] {
  const passed = Math.max(0, daysBetween(sinceOn, startOn));
  const left = (days: number) => Math.max(0, days - passed);
  return chain.map((stage, index) => {
    const { min, default: usual, max } = stage.pauseDays;
    return index === 0 ? { ...stage, pauseDays: { min: left(min), default: left(usual), max: left(max) } } : stage;
  });
}

/** A stage that runs keeps its first day, and lasts at least that, also where an agreed day would have it over before. */
function withBegin(stage: PlannedStage, begunOn: Day | undefined): PlannedStage {
  return begunOn ? { ...stage, fromOn: begunOn, toOn: laterOf(begunOn, stage.toOn) } : stage;
}

/**
 * Dates every stage up to the result, in the lifecycle's order. Preparation goes forward from the start; the result
 * ends at the target, or on the first possible day when that is too soon; a period and what is settled stay as they
 * are, and everything open is laid out between them.
 */
export function layOut(input: PlanInput, { notBeforeOn, fixed, begun, skipped }: Settled): Laid {
  const { timeBasis, asOfOn, periodFromOn, periodToOn } = input;
  const period =
    timeBasis === 'period' && periodFromOn && periodToOn ? { fromOn: periodFromOn, toOn: periodToOn } : null;
  const chain = input.lifecycle.stages
    .filter(({ key, role }) => role !== 'afterwards' && !skipped.has(key))
    .map(chainStage);
  const lastAudit = chain.findLast(({ role }) => role === 'examination');
  const stages: PlannedStage[] = [];
  const warnings: PlanWarning[] = [];
  let cursor = input.startOn;
  let open: ChainStage[] = [];
  const lay = (laid: Laid) => {
    stages.push(...laid.stages.map((stage) => withBegin(stage, begun.get(stage.key))));
    warnings.push(...laid.warnings);
    open = [];
  };
  for (const stage of chain) {
    const range = fixed.get(stage.key) ?? (stage.role === 'examination' ? period : null);
    const begunOn = begun.get(stage.key);
    if (range) {
      const startOn = laterOf(cursor, notBeforeOn);
      lay(laidBefore(waited(open, cursor, startOn), stage, startOn, range.fromOn));
      stages.push(planned(stage, range.fromOn, range.toOn));
      cursor = laterOf(cursor, addDays(range.toOn, 1));
    } else {
      open = [...open, begunOn ? remaining(stage, begunOn, notBeforeOn) : stage];
    }
    if (timeBasis !== 'as_of' || asOfOn === null || stage !== lastAudit) continue;
    const startOn = laterOf(cursor, notBeforeOn);
    if (open.length > 0) lay(laidUpTo(waited(open, cursor, startOn), startOn, asOfOn, false));
    cursor = laterOf(cursor, addDays(asOfOn, 1));
  }
  if (open.length > 0) {
    const isReport = timeBasis !== 'certificate' && open.every(({ role }) => role === 'result');
    const startOn = laterOf(cursor, notBeforeOn);
    lay((isReport ? laidReport : laidToTarget)(waited(open, cursor, startOn), startOn, input.targetOn));
  }
  return { stages, warnings };
}
