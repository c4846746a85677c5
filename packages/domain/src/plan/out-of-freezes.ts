import { addDays, isBefore, laterOf } from '../days/days.ts';
import { closuresTouching, type DayRange, daysOutsideFreezes } from '../days/work-calendar.ts';
import type { StageRole } from '../schemes/lifecycle.ts';
import { earliestDays } from '../timeline/earliest.ts';
import { dayFacts } from '../timeline/facts.ts';
import { timelineOf } from '../timeline/timeline-of.ts';
import type { TimelineInput, TimelineStageRow } from '../timeline/types.ts';

type Day = Temporal.PlainDate;

/** How stages of one role are laid out anew around those in `kept`, whose planned days stand. */
export interface Layout {
  role: StageRole;
  layAnew: (input: TimelineInput, kept: ReadonlySet<string>) => readonly TimelineStageRow[];
}

interface Placed {
  input: TimelineInput;
  kept: ReadonlySet<string>;
}

/** Audits that a freeze can hit and planning may move: not begun, not over, not agreed with the auditor. */
function movableAudits({ input, kept }: Placed, { role }: Layout): TimelineStageRow[] {
  const keys = input.lifecycle.conditions.flatMap(({ check }) =>
    check.type === 'fieldwork_in_freeze' && input.timeBasis === 'certificate' ? check.stageKeys : [],
  );
  const ofRole = input.lifecycle.stages.filter((stage) => stage.role === role).map(({ key }) => key);
  return input.stages.filter(
    ({ key, status, isPinned, actualFromOn }) =>
      keys.includes(key) &&
      ofRole.includes(key) &&
      status === 'planned' &&
      !isPinned &&
      !actualFromOn &&
      !kept.has(key),
  );
}

const rangeOf = ({ plannedFromOn, plannedToOn }: TimelineStageRow): DayRange => ({
  fromOn: plannedFromOn,
  toOn: plannedToOn,
});

function moved({ input, kept }: Placed, row: TimelineStageRow, days: DayRange, { layAnew }: Layout): Placed {
  const keptNow = new Set([...kept, row.key]);
  const stages = input.stages.map((stage) =>
    stage.key === row.key ? { ...stage, plannedFromOn: days.fromOn, plannedToOn: days.toOn } : stage,
  );
  return { input: { ...input, stages: layAnew({ ...input, stages }, keptNow) }, kept: keptNow };
}

interface Merits {
  /** Rules that are broken: a target that is missed is a wish, not a rule. */
  brokenRules: number;
  frozenAudits: number;
  blockers: number;
}

function meritsOf({ input }: Placed): Merits {
  const { findings } = timelineOf(input);
  const blockers = findings.filter(({ severity }) => severity === 'blocker');
  return {
    brokenRules: blockers.filter(({ code }) => code !== 'target_too_soon').length,
    frozenAudits: findings.filter(({ code }) => code === 'fieldwork_in_freeze').length,
    blockers: blockers.length,
  };
}

/** A plan that keeps the rules is better than one out of the freezes, and that better than one in time for the target. */
function isBetter(one: Merits, other: Merits): boolean {
  if (one.brokenRules !== other.brokenRules) return one.brokenRules < other.brokenRules;
  if (one.frozenAudits !== other.frozenAudits) return one.frozenAudits < other.frozenAudits;
  return one.blockers < other.blockers;
}

/** What follows the result begins after it; the way to it knows its earliest days. */
function earliestFrom({ input }: Placed, row: TimelineStageRow): Day {
  const facts = dayFacts(input);
  const result = [...facts.stages.values()].find(({ role }) => role === 'result');
  const afterResultOn = addDays(input.certificate?.decidedOn ?? result?.toOn ?? input.today, 1);
  return earliestDays(input, facts).get(row.key)?.fromOn ?? laterOf(input.today, afterResultOn);
}

/** The audit before the freeze, after it, and where it is. */
function placesOf(placed: Placed, row: TimelineStageRow, layout: Layout): Placed[] {
  const earliestOn = earliestFrom(placed, row);
  const candidates = (['before', 'after'] as const)
    .map((direction) => daysOutsideFreezes(rangeOf(row), placed.input.calendar, direction))
    .filter((days) => days !== null)
    .filter(({ fromOn }) => !isBefore(fromOn, earliestOn))
    .map((days) => moved(placed, row, days, layout));
  return [...candidates, { ...placed, kept: new Set([...placed.kept, row.key]) }];
}

/** Every way to place the audits that a freeze hits: a move of the one can put the other into a freeze, or out of it. */
function placements(placed: Placed, layout: Layout): Placed[] {
  const { calendar } = placed.input;
  const hit = movableAudits(placed, layout).find(
    (row) => closuresTouching(rangeOf(row), calendar, 'freeze').length > 0,
  );
  return hit ? placesOf(placed, hit, layout).flatMap((next) => placements(next, layout)) : [placed];
}

/**
 * A plan laid out anew with the audits of a role out of the organisation's freezes: before or after, whichever keeps the rules.
 * A period stays where it was agreed.
 */
export function outOfFreezes(
  input: TimelineInput,
  kept: ReadonlySet<string>,
  layout: Layout,
): readonly TimelineStageRow[] {
  const placed = { input: { ...input, stages: layout.layAnew(input, kept) }, kept };
  const [first, ...others] = placements(placed, layout);
  if (!first || others.length === 0) return placed.input.stages;
  return others.reduce(
    (best, next) => {
      const merits = meritsOf(next);
      return isBetter(merits, best.merits) ? { stages: next.input.stages, merits } : best;
    },
    { stages: first.input.stages, merits: meritsOf(first) },
  ).stages;
}
