import { addDays, isBefore, laterOf } from '../days/days.ts';
import {
  closuresTouching,
  type DayRange,
  isWorkingDay,
  nearestWorkingDay,
  type WorkCalendar,
} from '../days/work-calendar.ts';
import { type CheckFacts, warning } from './finding.ts';
import type { TimelineFinding } from './types.ts';

function hasWorkingDay({ fromOn, toOn }: DayRange, calendar: WorkCalendar): boolean {
  for (let on = fromOn; !isBefore(toOn, on); on = addDays(on, 1)) if (isWorkingDay(on, calendar)) return true;
  return false;
}

/** Stages that lie wholly in days off, such as the days after Christmas: none of what they are for can take place. */
export function closedStageFindings({ input, facts, words }: CheckFacts): TimelineFinding[] {
  const { calendar, today } = input;
  return [...facts.stages.values()].flatMap((stage) => {
    if (stage.isOver || stage.status === 'skipped' || hasWorkingDay(stage, calendar)) return [];
    const closures = closuresTouching(stage, calendar, 'holiday').map(({ name }) => name);
    if (closures.length === 0) return [];
    const before = nearestWorkingDay(stage.fromOn, calendar, 'before');
    const said = words.stageInClosure({
      stage: stage.name,
      closures,
      overBy: isBefore(before, today) || stage.isBegun ? null : before,
      fromOn: nearestWorkingDay(laterOf(stage.toOn, today), calendar, 'after'),
    });
    return [warning('stage_in_closure', said, { stageKey: stage.key, on: stage.fromOn })];
  });
}
