import { addDays, daysIncluded, earlierOf, laterOf } from '../days/days.ts';
import { closuresTouching, type DayRange, type WorkCalendar } from '../days/work-calendar.ts';
import type { Lifecycle } from '../schemes/lifecycle.ts';
import type { Words } from '../words/words.ts';
import { ruleOf, warning } from './finding.ts';
import type { TimelineFinding } from './types.ts';

/** The stage's days on which auditors work with people: all of an audit, the last weeks of a period. */
export function fieldworkDays(days: DayRange, lastWeeks: number | null): DayRange {
  if (lastWeeks === null) return days;
  return { fromOn: laterOf(days.fromOn, addDays(days.toOn, -(lastWeeks * 7 - 1))), toOn: days.toOn };
}

export interface FieldworkStage extends DayRange {
  key: string;
  name: string;
  isOver: boolean;
}

/** Stages of the auditor, with the days of their fieldwork. */
export function fieldworkStages<Stage extends FieldworkStage>(lifecycle: Lifecycle, stages: readonly Stage[]): Stage[] {
  return lifecycle.conditions.flatMap(({ check }) => {
    if (check.type !== 'fieldwork_in_freeze') return [];
    return stages
      .filter(({ key, isOver }) => !isOver && check.stageKeys.includes(key))
      .map((stage) => ({ ...stage, ...fieldworkDays(stage, check.lastWeeks) }));
  });
}

/** Fieldwork in a stretch in which the organisation takes no auditors. Holidays do not count: they are days off. */
export function freezeFindings(
  lifecycle: Lifecycle,
  stages: readonly FieldworkStage[],
  calendar: WorkCalendar,
  words: Words,
): TimelineFinding[] {
  const condition = lifecycle.conditions.find(({ check }) => check.type === 'fieldwork_in_freeze');
  if (condition === undefined) return [];
  return fieldworkStages(lifecycle, stages).flatMap((stage) =>
    closuresTouching(stage, calendar, 'freeze').map((freeze) => {
      const fromOn = laterOf(stage.fromOn, freeze.fromOn);
      const toOn = earlierOf(stage.toOn, freeze.toOn);
      const days = daysIncluded(fromOn, toOn);
      const said = words.fieldworkInFreeze({ stage: stage.name, freeze: freeze.name, fromOn, toOn, days });
      return warning('fieldwork_in_freeze', said, { stageKey: stage.key, on: fromOn, rule: ruleOf(condition) });
    }),
  );
}
