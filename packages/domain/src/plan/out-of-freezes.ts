import { addDays, daysIncluded, isBefore } from '../days/days.ts';
import { closuresTouching, type DayRange } from '../days/work-calendar.ts';
import { earliestDays } from '../timeline/earliest.ts';
import { dayFacts } from '../timeline/facts.ts';
import { timelineOf } from '../timeline/timeline-of.ts';
import type { TimelineInput, TimelineStageRow } from '../timeline/types.ts';

/** Lays the open stages out anew around those in `kept`, whose planned days stand. */
export type LayAnew = (input: TimelineInput, kept: ReadonlySet<string>) => TimelineStageRow[];

interface Placed {
  input: TimelineInput;
  kept: ReadonlySet<string>;
}

/** Audits that a freeze can hit and planning may move: not begun, not over, not agreed with the auditor. */
function movableAudits({ input, kept }: Placed): TimelineStageRow[] {
  const keys = input.lifecycle.conditions.flatMap(({ check }) =>
    check.type === 'fieldwork_in_freeze' && input.timeBasis === 'certificate' ? check.stageKeys : [],
  );
  const chain = input.lifecycle.stages.filter(({ role }) => role === 'examination').map(({ key }) => key);
  return input.stages.filter(
    ({ key, status, isPinned, actualFromOn }) =>
      keys.includes(key) && chain.includes(key) && status === 'planned' && !isPinned && !actualFromOn && !kept.has(key),
  );
}

const rangeOf = ({ plannedFromOn, plannedToOn }: TimelineStageRow): DayRange => ({
  fromOn: plannedFromOn,
  toOn: plannedToOn,
});

function moved({ input, kept }: Placed, row: TimelineStageRow, days: DayRange, layAnew: LayAnew): Placed {
  const keptNow = new Set([...kept, row.key]);
  const stages = input.stages.map((stage) =>
    stage.key === row.key ? { ...stage, plannedFromOn: days.fromOn, plannedToOn: days.toOn } : stage,
  );
  return { input: { ...input, stages: layAnew({ ...input, stages }, keptNow) }, kept: keptNow };
}

const blockersOf = ({ input }: Placed) =>
  timelineOf(input).findings.filter(({ severity }) => severity === 'blocker').length;

/** The audit before the freeze or, where that is too soon or breaks more, after it; as it is where both break more. */
function placedOutside(placed: Placed, row: TimelineStageRow, freeze: DayRange, layAnew: LayAnew): Placed {
  const length = daysIncluded(row.plannedFromOn, row.plannedToOn);
  const before = { fromOn: addDays(freeze.fromOn, -length), toOn: addDays(freeze.fromOn, -1) };
  const after = { fromOn: addDays(freeze.toOn, 1), toOn: addDays(freeze.toOn, length) };
  const earliestOn = earliestDays(placed.input, dayFacts(placed.input)).get(row.key)?.fromOn ?? before.fromOn;
  const candidates = [before, after]
    .filter(({ fromOn }) => !isBefore(fromOn, earliestOn))
    .map((days) => moved(placed, row, days, layAnew));
  const stays: Placed = { ...placed, kept: new Set([...placed.kept, row.key]) };
  return [...candidates, stays].reduce((best, next) => (blockersOf(next) < blockersOf(best) ? next : best));
}

/**
 * A plan laid out anew with its audits out of the organisation's freezes: before or after, whichever keeps the rules. A period
 * stays where it was agreed.
 */
export function outOfFreezes(
  input: TimelineInput,
  kept: ReadonlySet<string>,
  layAnew: LayAnew,
): readonly TimelineStageRow[] {
  let placed: Placed = { input: { ...input, stages: layAnew(input, kept) }, kept };
  for (;;) {
    const { calendar } = placed.input;
    const hit = movableAudits(placed).find((row) => closuresTouching(rangeOf(row), calendar, 'freeze').length > 0);
    const [freeze] = hit ? closuresTouching(rangeOf(hit), calendar, 'freeze') : [];
    if (!hit || !freeze) return placed.input.stages;
    placed = placedOutside(placed, hit, freeze, layAnew);
  }
}
