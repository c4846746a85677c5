import { addDays, daysIncluded, laterOf } from '../days.ts';
import type { RoomForStage } from '../plan-words-en.ts';
import type { StageDays } from './facts.ts';
import type { CheckFacts } from './finding.ts';

/** The days of a stage that planning leaves alone: pinned, or an examination of a period. */
function isFixed({ key, role }: StageDays, { input }: CheckFacts): boolean {
  const isPinned = input.stages.some((row) => row.key === key && row.isPinned);
  return isPinned || (role === 'examination' && input.timeBasis === 'period');
}

/** The last day that agreed days leave to the stages before them, with the name of what is agreed; null without one. */
function nextFixed(after: readonly StageDays[], all: CheckFacts): { toOn: Temporal.PlainDate; name: string } | null {
  const { asOfOn } = all.input.dates;
  for (const stage of after) {
    if (isFixed(stage, all)) return { toOn: addDays(stage.fromOn, -1), name: stage.name };
    if (stage.role === 'examination' && asOfOn) return { toOn: asOfOn, name: stage.name };
  }
  return null;
}

/** Whether planning anew finds days for a late stage: one from today on for each open stage before what is agreed. */
export function roomFor(stage: StageDays, all: CheckFacts): RoomForStage {
  if (stage.role === 'afterwards' || isFixed(stage, all)) return { type: 'agreed' };
  const open = [...all.facts.stages.values()].filter(({ role, isOver }) => role !== 'afterwards' && !isOver);
  const place = open.indexOf(stage);
  const next = nextFixed(open.slice(place), all);
  if (next === null) return { type: 'free' };
  const from = open.slice(0, place).findLastIndex((each) => isFixed(each, all)) + 1;
  const to = open.findIndex(({ name }) => name === next.name);
  const needed =
    open.slice(from, to).length + (all.input.timeBasis === 'as_of' && !isFixed(open[to] ?? stage, all) ? 1 : 0);
  const before = open[from - 1];
  const startOn = laterOf(all.input.today, all.input.dates.startOn);
  const freeOn = before ? laterOf(startOn, addDays(before.toOn, 1)) : startOn;
  return daysIncluded(freeOn, next.toOn) < needed ? { type: 'none', before: next.name } : { type: 'free' };
}
