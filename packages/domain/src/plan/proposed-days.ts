import { addDays, compareDays, earlierOf, isBefore, laterOf } from '../days/days.ts';
import { type DayRange, isWorkingDay, nearestWorkingDay, type WorkCalendar } from '../days/work-calendar.ts';
import type { Lifecycle } from '../schemes/lifecycle.ts';
import { gapItemStandingsWaitingFor } from '../standing/gap-item-standing.ts';
import type { TimelineStage } from '../timeline/types.ts';

type Day = Temporal.PlainDate;

/** What its owner still has to do something about needs a day; what waits for a second person has been done. */
export const standingsToClose = gapItemStandingsWaitingFor(['owner', 'evidence']);

/** A plan that days are proposed from. */
export interface ProposalPlan {
  lifecycle: Lifecycle;
  stages: readonly Pick<TimelineStage, 'key' | 'status' | 'fromOn' | 'toOn'>[];
  calendar: WorkCalendar;
  today: Day;
}

/** Something that has to be closed and has no day yet. */
export interface UndatedItem {
  id: string;
  ownerId: string | null;
  /** Null where nobody estimated it. */
  effortHours: number | null;
  /** Comes before the others of its owner. */
  isFirst: boolean;
  /** The stage by which people want it closed; null where they did not say. */
  closeByStageKey: string | null;
}

const isOver = ({ status }: Pick<TimelineStage, 'status'>) => status === 'done' || status === 'skipped';

const stagesWith = ({ lifecycle, stages }: ProposalPlan, isWanted: (stage: Lifecycle['stages'][number]) => boolean) =>
  stages.filter(({ key }) => lifecycle.stages.some((stage) => stage.key === key && isWanted(stage)));

/** The last day on which anything can be closed: before the first open stage that looks at it; null where that is past. */
function lastDay(plan: ProposalPlan, closeByStageKey: string | null): Day | null {
  const wanted = plan.stages.find((stage) => stage.key === closeByStageKey && !isOver(stage));
  if (wanted && isBefore(plan.today, wanted.toOn)) return wanted.toOn;
  const looking = stagesWith(plan, ({ role, holds }) => role === 'examination' || holds.includes('internal_audit'));
  const next = looking.find((stage) => !isOver(stage) && isBefore(addDays(plan.today, 1), stage.fromOn));
  return next ? addDays(next.fromOn, -1) : null;
}

/** Work on what was found begins once all of it is assessed, where that leaves any day. */
function firstDay(plan: ProposalPlan, toOn: Day): Day {
  const tomorrow = addDays(plan.today, 1);
  const assessing = stagesWith(plan, ({ exitCriteria }) => exitCriteria.some(({ check }) => check === 'all_assessed'));
  const assessedOn = assessing.filter((stage) => !isOver(stage)).at(-1)?.toOn;
  const fromOn = assessedOn ? laterOf(tomorrow, addDays(assessedOn, 1)) : tomorrow;
  return isBefore(toOn, fromOn) ? tomorrow : fromOn;
}

function workingDays({ fromOn, toOn }: DayRange, calendar: WorkCalendar): Day[] {
  const days: Day[] = [];
  for (let on = fromOn; !isBefore(toOn, on); on = addDays(on, 1)) if (isWorkingDay(on, calendar)) days.push(on);
  return days.length > 0 ? days : [earlierOf(toOn, nearestWorkingDay(fromOn, calendar, 'after'))];
}

/** What nobody estimated counts as much as what was estimated does on average. */
function hoursOf(items: readonly UndatedItem[]): (item: UndatedItem) => number {
  const known = items.flatMap(({ effortHours }) => (effortHours ? [effortHours] : []));
  const usual = known.length === 0 ? 1 : known.reduce((sum, hours) => sum + hours, 0) / known.length;
  return ({ effortHours }) => effortHours ?? usual;
}

/** One person's items over the days: after each share of the days the same share of the hours is due, the last on the last day. */
function spread(items: readonly UndatedItem[], days: readonly Day[]): { id: string; dueOn: Day }[] {
  const hours = hoursOf(items);
  const total = items.reduce((sum, item) => sum + hours(item), 0);
  let due = 0;
  return items.flatMap((item) => {
    due += hours(item);
    const share = total === 0 ? 1 : due / total;
    const dueOn = days[Math.min(days.length, Math.max(1, Math.ceil(share * days.length - 1e-9))) - 1];
    return dueOn ? [{ id: item.id, dueOn }] : [];
  });
}

/**
 * A day for each item that has none, by the plan: from the day after all is assessed to the day before the first audit that
 * looks at it, or to the end of the stage that people named. Each person's hours are spread evenly over the working days, so
 * that nobody has more due by any day than days to do it in, as long as there are enough of them. An item for which the plan
 * has no day left is not among them.
 */
export function proposedDays(plan: ProposalPlan, items: readonly UndatedItem[]): { id: string; dueOn: Day }[] {
  const dated = items.flatMap((item) => {
    const toOn = lastDay(plan, item.closeByStageKey);
    return toOn ? [{ ...item, toOn }] : [];
  });
  const groups = Map.groupBy(dated, ({ ownerId, toOn }) => `${ownerId} ${toOn}`);
  return [...groups.values()]
    .flatMap((group) => {
      const toOn = group[0]?.toOn ?? plan.today;
      const days = workingDays({ fromOn: firstDay(plan, toOn), toOn }, plan.calendar);
      return spread(
        group.toSorted((a, b) => Number(b.isFirst) - Number(a.isFirst)),
        days,
      );
    })
    .toSorted((a, b) => compareDays(a.dueOn, b.dueOn));
}
