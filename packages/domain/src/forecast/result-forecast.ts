import { addDays, daysBetween, daysIncluded, isBefore, laterOf } from '../days/days.ts';
import { freeDays } from '../plan/stage-lengths.ts';
import type { LifecycleStage } from '../schemes/lifecycle.ts';
import { dayFacts, type StageDays } from '../timeline/facts.ts';
import type { TimelineInput } from '../timeline/types.ts';

type Day = Temporal.PlainDate;

/** Where the plan leads when everything is ready on a day. */
export interface ResultDay {
  on: Day;
  /** The first audit or period whose agreed days come too early for that, with the day on which it could begin. */
  tooEarly: { stageName: string; bookedOn: Day; possibleOn: Day } | null;
}

/** An open stage on the way to the result, with what the plan says of it. */
interface Step {
  stage: LifecycleStage;
  days: StageDays;
  /** Its days are agreed with the auditor. */
  isBooked: boolean;
  /** Days that stay free before it. */
  pauseDays: number;
}

function stepsOf(input: TimelineInput): Step[] {
  const { stages } = dayFacts(input);
  const pinned = new Set(input.stages.filter(({ isPinned }) => isPinned).map(({ key }) => key));
  let before: StageDays | null = null;
  return input.lifecycle.stages.flatMap((stage): Step[] => {
    const days = stages.get(stage.key);
    if (!days || stage.role === 'afterwards' || days.status === 'skipped') return [];
    const gap: number = before ? Math.max(0, daysBetween(before.toOn, days.fromOn) - 1) : 0;
    before = days;
    const isAgreed = stage.role === 'examination' && input.timeBasis !== 'certificate';
    const pauseDays = Math.min(gap, freeDays(stage.pauseBeforeWeeks.min));
    return [{ stage, days, isBooked: isAgreed || pinned.has(stage.key), pauseDays }];
  });
}

/** The stage that cannot begin before everything is ready: the next audit, else none. */
const waitsForReadiness = (steps: readonly Step[]): Step | undefined =>
  steps.find(({ stage, days }) => stage.role === 'examination' && !days.isOver && !days.isBegun);

/** The last day a report speaks of, before which nobody issues it. */
function spokenOf({ stage }: Step, toOn: Day, { timeBasis, dates }: TimelineInput): Day {
  return stage.role === 'examination' && timeBasis === 'as_of' && dates.asOfOn ? laterOf(toOn, dates.asOfOn) : toOn;
}

/** A stage as it comes if everything is ready on a day. */
interface Reckoned {
  step: Step;
  fromOn: Day;
  toOn: Day;
}

/**
 * The stages that remain if everything is ready on a day: they keep their length, none begins before today or before the one
 * before it is over, and the next audit begins after that day.
 */
function reckoned(input: TimelineInput): (readyOn: Day) => Reckoned[] {
  const steps = stepsOf(input);
  const waiting = waitsForReadiness(steps);
  return (readyOn) => {
    let freeOn = laterOf(input.dates.startOn, input.today);
    return steps.flatMap((step) => {
      const { days, pauseDays } = step;
      if (days.isOver) {
        freeOn = laterOf(addDays(days.toOn, 1), freeOn);
        return [];
      }
      const readyFrom = step === waiting ? laterOf(freeOn, addDays(readyOn, 1)) : freeOn;
      const fromOn = days.isBegun ? days.fromOn : laterOf(days.fromOn, laterOf(readyFrom, addDays(freeOn, pauseDays)));
      const length = daysIncluded(days.fromOn, days.toOn);
      const toOn = days.isBegun ? laterOf(days.toOn, input.today) : addDays(fromOn, length - 1);
      freeOn = addDays(spokenOf(step, toOn, input), 1);
      return [{ step, fromOn, toOn }];
    });
  };
}

const tooEarlyFor = ({ step: { stage, days }, fromOn }: Reckoned): ResultDay['tooEarly'] => ({
  stageName: stage.name,
  bookedOn: days.fromOn,
  possibleOn: fromOn,
});

/** Where the plan leads, by the day on which everything is ready; null where the result is there, or was left out. */
type ResultBy = (readyOn: Day) => ResultDay | null;

/**
 * The day of the certificate or report if everything is ready on a day. What was booked stays where it is, unless that is too
 * early.
 */
function resultBy(input: TimelineInput): ResultBy {
  const result = stepsOf(input).find(({ stage }) => stage.role === 'result');
  if (!result || result.days.isOver || input.certificate || dayFacts(input).report) return () => null;
  const after = reckoned(input);
  return (readyOn) => {
    const all = after(readyOn);
    const last = all.find(({ step }) => step.stage.role === 'result');
    if (!last) return null;
    const moved = all
      .slice(0, all.indexOf(last) + 1)
      .find(({ step: { isBooked, days }, fromOn }) => isBooked && isBefore(days.fromOn, fromOn));
    return { on: last.toOn, tooEarly: moved ? tooEarlyFor(moved) : null };
  };
}

export const resultAfter = (input: TimelineInput, readyOn: Day): ResultDay | null => resultBy(input)(readyOn);

/** The last day of readiness from today on that is good for something which no later day is good for again. */
function lastDay(today: Day, isGood: (on: Day) => boolean, beyond: number): Day | null {
  if (!isGood(today)) return null;
  let [good, late] = [0, Math.max(1, beyond)];
  while (late - good > 1) {
    const middle = Math.floor((good + late) / 2);
    if (isGood(addDays(today, middle))) good = middle;
    else late = middle;
  }
  return addDays(today, good);
}

/**
 * The last day on which everything may be ready for the result to come by the target; null where the plan itself comes later, or
 * where no audit waits for it.
 */
export function readyInTimeOn(input: TimelineInput): Day | null {
  if (!waitsForReadiness(stepsOf(input))) return null;
  const { today, dates } = input;
  const after = resultBy(input);
  const isInTime = (on: Day) => {
    const result = after(on);
    return result !== null && result.tooEarly === null && !isBefore(dates.targetOn, result.on);
  };
  return lastDay(today, isInTime, daysBetween(today, dates.targetOn) + 1);
}

/** What is at stake while not everything is ready. */
export interface AtStake {
  /** The day of the result as the plan leads to it from today. */
  plannedOn: Day;
  /**
   * The audit or period that waits for readiness, and the last day of it on which that keeps its day; null where it has begun,
   * and what is open now goes into its result.
   */
  waiting: { name: string; fromOn: Day; readyByOn: Day } | null;
  /** Days by which what waits begins later if everything is ready on a day; 0 where nothing waits. */
  delayDays: (readyOn: Day) => number;
  /** The last day of readiness for the result to come on a day; null where none is, or where nothing waits. */
  lastFor: (resultOn: Day) => Day | null;
}

/** From the stages that remain up to the result; null where the result is there, or was left out. */
export function atStake(input: TimelineInput): AtStake | null {
  const { today } = input;
  const after = resultBy(input);
  const planned = after(today);
  if (!planned) return null;
  const waiting = waitsForReadiness(stepsOf(input));
  const fromOn = reckoned(input)(today).find(({ step }) => step.stage === waiting?.stage)?.fromOn;
  // Nothing before it depends on readiness, and it begins on the day after everything is ready or when the plan has it.
  const delayDays = (readyOn: Day) => (fromOn ? Math.max(0, daysBetween(fromOn, readyOn) + 1) : 0);
  const onOf = (readyOn: Day) => after(readyOn)?.on ?? planned.on;
  return {
    plannedOn: planned.on,
    waiting:
      waiting && fromOn
        ? { name: waiting.stage.name, fromOn: waiting.days.fromOn, readyByOn: addDays(fromOn, -1) }
        : null,
    delayDays,
    lastFor: (resultOn) =>
      waiting ? lastDay(today, (on) => !isBefore(resultOn, onOf(on)), daysBetween(today, resultOn) + 1) : null,
  };
}
