import { addDays, isBefore, laterOf } from '../days.ts';
import type { LifecycleStage } from '../lifecycle.ts';
import type { DayFacts, StageDays } from './facts.ts';
import type { TimelineInput } from './types.ts';

type Day = Temporal.PlainDate;

/** The earliest a stage can be, the stages before it as short as their catalogue allows. */
export interface EarliestDays {
  fromOn: Day;
  toOn: Day;
}

const notBefore = ({ dates, today }: TimelineInput) => laterOf(dates.startOn, today);

const shortestDays = ({ durationWeeks }: LifecycleStage) => Math.max(1, durationWeeks.min * 7);

/** A stage that runs already takes at least the first day on which anything can still happen. */
function shortest(stage: LifecycleStage, fromOn: Day, notBeforeOn: Day): EarliestDays {
  const toOn = addDays(fromOn, shortestDays(stage) - 1);
  return { fromOn, toOn: laterOf(toOn, isBefore(fromOn, notBeforeOn) ? notBeforeOn : toOn) };
}

/**
 * The agreed end of an examination that starts as early as it can: the period keeps its length, an as-of day is never
 * before its own.
 */
function examined(days: EarliestDays, { timeBasis, dates }: TimelineInput): EarliestDays {
  if (timeBasis === 'as_of' && dates.asOfOn) return { ...days, toOn: laterOf(days.toOn, dates.asOfOn) };
  if (timeBasis !== 'period' || !dates.periodFromOn || !dates.periodToOn) return days;
  return { fromOn: dates.periodFromOn, toOn: dates.periodToOn };
}

/**
 * The earliest days of every stage up to the result, by key: a forward pass from today with the shortest lengths and
 * pauses, keeping what is over, begun, pinned, or agreed with the auditor. `readyOn` of a fixed stage is the day
 * on which it could have started.
 */
export function earliestDays(input: TimelineInput, facts: DayFacts): Map<string, EarliestDays & { readyOn: Day }> {
  const pinned = new Set(input.stages.filter(({ isPinned }) => isPinned).map(({ key }) => key));
  const earliest = new Map<string, EarliestDays & { readyOn: Day }>();
  const notBeforeOn = notBefore(input);
  let freeOn = notBeforeOn;
  let isFirst = true;
  for (const stage of input.lifecycle.stages) {
    const days: StageDays | undefined = facts.stages.get(stage.key);
    if (!days || stage.role === 'afterwards' || days.status === 'skipped') continue;
    // A pause runs from the end of the stage before, so that some of it may be over by today.
    const pausedOn: Day = isFirst ? freeOn : addDays(freeOn, stage.pauseBeforeWeeks.min * 7);
    const readyOn = laterOf(pausedOn, notBeforeOn);
    const found = placed(stage, days, readyOn, pinned.has(stage.key), input);
    earliest.set(stage.key, { ...found, readyOn });
    const next = addDays(reportedTo(stage, found.toOn, input), 1);
    freeOn = days.isOver ? next : laterOf(freeOn, next);
    isFirst = false;
  }
  return earliest;
}

/** The last day a report speaks of, before which nobody issues it, however early the auditor is done. */
function reportedTo({ role }: LifecycleStage, toOn: Day, { timeBasis, dates }: TimelineInput): Day {
  return role === 'examination' && timeBasis === 'as_of' && dates.asOfOn ? laterOf(toOn, dates.asOfOn) : toOn;
}

function placed(stage: LifecycleStage, days: StageDays, readyOn: Day, isPinned: boolean, input: TimelineInput) {
  if (days.isOver || isPinned) return days;
  const notBeforeOn = notBefore(input);
  if (days.isBegun && (stage.role !== 'examination' || input.timeBasis === 'certificate')) {
    return shortest(stage, days.fromOn, notBeforeOn);
  }
  const found = shortest(stage, readyOn, notBeforeOn);
  return stage.role === 'examination' ? examined(found, input) : found;
}
