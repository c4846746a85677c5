import { isBefore, laterOf } from '../days.ts';
import type { LifecycleStage } from '../lifecycle.ts';
import type { DayFacts, StageDays } from './facts.ts';
import type { TimelineInput } from './types.ts';

type Day = Temporal.PlainDate;

/** The earliest a stage can be, the stages before it as short as their catalogue allows. */
export interface EarliestDays {
  fromOn: Day;
  toOn: Day;
}

const shortestDays = ({ durationWeeks }: LifecycleStage) => Math.max(1, durationWeeks.min * 7);

function laterEnd(stage: LifecycleStage, fromOn: Day, today: Day): EarliestDays {
  const toOn = fromOn.add({ days: shortestDays(stage) - 1 });
  return { fromOn, toOn: laterOf(toOn, isBefore(fromOn, today) ? today : toOn) };
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
  let cursor = laterOf(input.dates.startOn, input.today);
  let isFirst = true;
  for (const stage of input.lifecycle.stages) {
    const days: StageDays | undefined = facts.stages.get(stage.key);
    if (!days || stage.role === 'afterwards' || days.status === 'skipped') continue;
    const readyOn: Day = isFirst ? cursor : cursor.add({ days: stage.pauseBeforeWeeks.min * 7 });
    const found = placed(stage, days, readyOn, pinned.has(stage.key), input);
    earliest.set(stage.key, { ...found, readyOn });
    const next = found.toOn.add({ days: 1 });
    // What is over in the past holds nobody up: the next stage can start today.
    cursor = days.isOver ? laterOf(next, laterOf(input.dates.startOn, input.today)) : laterOf(cursor, next);
    isFirst = false;
  }
  return earliest;
}

function placed(stage: LifecycleStage, days: StageDays, readyOn: Day, isPinned: boolean, input: TimelineInput) {
  if (days.isOver || isPinned) return days;
  if (days.isBegun && (stage.role !== 'examination' || input.timeBasis === 'certificate')) {
    return laterEnd(stage, days.fromOn, input.today);
  }
  const shortest = laterEnd(stage, readyOn, input.today);
  return stage.role === 'examination' ? examined(shortest, input) : shortest;
}
