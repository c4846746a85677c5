import { addDays, isBefore, laterOf } from '../days/days.ts';
import { daysOutsideFreezes } from '../days/work-calendar.ts';
import { freeDays } from '../plan/stage-lengths.ts';
import type { LifecycleStage } from '../schemes/lifecycle.ts';
import type { DayFacts, StageDays } from './facts.ts';
import type { TimelineInput } from './types.ts';

type Day = Temporal.PlainDate;

/** The earliest a stage can be. */
export interface EarliestDays {
  fromOn: Day;
  toOn: Day;
}

const notBefore = ({ dates, today }: TimelineInput) => laterOf(dates.startOn, today);

/** How long stages and pauses take: as short as the catalogue allows, or as long as usual. */
export type LengthBound = 'min' | 'default';

const lengthDays = ({ durationWeeks }: LifecycleStage, bound: LengthBound) => Math.max(1, durationWeeks[bound] * 7);

interface Reckoning {
  bound: LengthBound;
  /** With the audits of a certificate after each freeze they would touch; otherwise an exception from it is thought possible. */
  isOutsideFreezes: boolean;
}

interface Pass extends Reckoning {
  notBeforeOn: Day;
}

/** A stage that runs already takes at least the first day on which anything can still happen. */
function lasting(stage: LifecycleStage, fromOn: Day, { notBeforeOn, bound }: Pass): EarliestDays {
  const toOn = addDays(fromOn, lengthDays(stage, bound) - 1);
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
 * The earliest days of every stage up to the result, by key: a forward pass from today with the shortest (or usual) lengths
 * and pauses, keeping what is over, begun, pinned, or agreed with the auditor. `readyOn` of a fixed stage is the day
 * on which it could have started.
 */
export function earliestDays(
  input: TimelineInput,
  facts: DayFacts,
  { bound = 'min', isOutsideFreezes = false }: Partial<Reckoning> = {},
): Map<string, EarliestDays & { readyOn: Day }> {
  const pinned = new Set(input.stages.filter(({ isPinned }) => isPinned).map(({ key }) => key));
  const earliest = new Map<string, EarliestDays & { readyOn: Day }>();
  const notBeforeOn = notBefore(input);
  const pass = { notBeforeOn, bound, isOutsideFreezes };
  let freeOn = notBeforeOn;
  let isFirst = true;
  for (const stage of input.lifecycle.stages) {
    const days: StageDays | undefined = facts.stages.get(stage.key);
    if (!days || stage.role === 'afterwards' || days.status === 'skipped') continue;
    // A pause runs from the end of the stage before, so that some of it may be over by today.
    const pausedOn: Day = isFirst ? freeOn : addDays(freeOn, freeDays(stage.pauseBeforeWeeks[bound]));
    const readyOn = laterOf(pausedOn, notBeforeOn);
    const found = pinned.has(stage.key) ? days : placed({ stage, days, readyOn }, pass, input);
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

interface Ready {
  stage: LifecycleStage;
  days: StageDays;
  readyOn: Day;
}

function placed({ stage, days, readyOn }: Ready, pass: Pass, input: TimelineInput): EarliestDays {
  if (days.isOver) return days;
  if (days.isBegun && (stage.role !== 'examination' || input.timeBasis === 'certificate')) {
    return lasting(stage, days.fromOn, pass);
  }
  const found = lasting(stage, readyOn, pass);
  if (stage.role !== 'examination') return found;
  if (input.timeBasis !== 'certificate' || !pass.isOutsideFreezes) return examined(found, input);
  return daysOutsideFreezes(found, input.calendar, 'after') ?? found;
}
