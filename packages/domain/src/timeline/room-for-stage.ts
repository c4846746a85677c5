import { addDays, daysIncluded, laterOf } from '../days/days.ts';
import type { RoomForStage } from '../words/plan-words-en.ts';
import type { StageDays } from './facts.ts';
import type { CheckFacts } from './finding.ts';

/** The days of a stage that planning leaves alone: pinned, or an examination of a period. */
function isFixed({ key, role }: StageDays, { input }: CheckFacts): boolean {
  const isPinned = input.stages.some((row) => row.key === key && row.isPinned);
  return isPinned || (role === 'examination' && input.timeBasis === 'period');
}

/** The last day that a stage with agreed days leaves, to those before it or, for an as-of day, to itself as well. */
function lastFreeDay(stage: StageDays, all: CheckFacts): Temporal.PlainDate | null {
  if (isFixed(stage, all)) return addDays(stage.fromOn, -1);
  return stage.role === 'examination' ? all.input.dates.asOfOn : null;
}

/** Whether planning anew finds days for a late stage: one from today on for each open stage before what is agreed. */
export function roomFor(stage: StageDays, all: CheckFacts): RoomForStage {
  if (stage.role === 'afterwards' || isFixed(stage, all)) return { type: 'agreed' };
  const open = [...all.facts.stages.values()].filter(({ role, isOver }) => role !== 'afterwards' && !isOver);
  const place = open.indexOf(stage);
  const to = open.findIndex((each, index) => index >= place && lastFreeDay(each, all) !== null);
  const agreed = open[to];
  const lastOn = agreed && lastFreeDay(agreed, all);
  if (!agreed || !lastOn) return { type: 'free' };
  const from = open.slice(0, place).findLastIndex((each) => isFixed(each, all)) + 1;
  const before = open[from - 1];
  const todayOn = laterOf(all.input.today, all.input.dates.startOn);
  const freeOn = before ? laterOf(todayOn, addDays(before.toOn, 1)) : todayOn;
  const needed = to - from + (isFixed(agreed, all) ? 0 : 1);
  return daysIncluded(freeOn, lastOn) < needed ? { type: 'none', before: agreed.name } : { type: 'free' };
}
