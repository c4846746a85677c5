import { addDays, laterOf, mondayOf, weekOf } from '../days/days.ts';
import { isWorkingDay, nearestWorkingDay, type WorkCalendar } from '../days/work-calendar.ts';
import { warning } from '../timeline/finding.ts';
import type { Words } from '../words/words.ts';
import type { Clash, PortfolioProgramme } from './portfolio-programme.ts';

type Day = Temporal.PlainDate;

/** What one person has due in one week and has not said to be done, in the hours somebody estimated. */
export interface PlannedWork {
  person: { id: string; name: string };
  mondayOn: Day;
  hours: number;
}

/** Nobody says how many hours somebody has for it, so each working day counts as a whole one: who has less has even less. */
export const hoursOfWorkingDay = 8;

/** Weeks ahead of today that are looked at. */
const furthestWeeks = 104;

interface Weeks {
  today: Day;
  /** The first in which somebody can work: on a Sunday the next one. */
  openWeek: number;
  /** The hours one person has from today to the end of a week. */
  hoursUntil: (week: number) => number;
}

/** From the next day on which anybody works. Each week is counted once, however many people have work due in it. */
function weeksFrom(today: Day, calendar: WorkCalendar): Weeks {
  const beginOn = nearestWorkingDay(today, calendar, 'after');
  const openWeek = weekOf(beginOn);
  const hours: number[] = [];
  const hoursUntil = (week: number): number => {
    for (let next = openWeek + hours.length; next <= week; next += 1) {
      const from = laterOf(beginOn, mondayOf(next));
      const days = Array.from({ length: 8 - from.dayOfWeek }, (_, index) => addDays(from, index));
      const ofWeek = days.filter((day) => isWorkingDay(day, calendar)).length * hoursOfWorkingDay;
      hours.push((hours.at(-1) ?? 0) + ofWeek);
    }
    return hours[week - openWeek] ?? 0;
  };
  return { today, openWeek, hoursUntil };
}

type Owned = PlannedWork & { programmeId: string };

/** What is overdue is asked for in the first week. Each week is told in which more is too much than was said of those before. */
function overloadsOf(works: readonly Owned[], { today, openWeek, hoursUntil }: Weeks, words: Words): Clash[] {
  const byWeek = Map.groupBy(works, ({ mondayOn }) => Math.max(openWeek, weekOf(mondayOn)));
  const programmeIds = new Set<string>();
  let dueHours = 0;
  let toldHours = 0;
  return [...byWeek]
    .filter(([week]) => week - openWeek <= furthestWeeks)
    .toSorted(([one], [other]) => one - other)
    .flatMap(([week, ofWeek]): Clash[] => {
      for (const { programmeId, hours } of ofWeek) {
        programmeIds.add(programmeId);
        dueHours += hours;
      }
      const needed = Math.ceil(dueHours);
      const available = hoursUntil(week);
      if (needed - available <= toldHours) return [];
      toldHours = needed - available;
      const fits = firstWeek(week, openWeek + furthestWeeks, (later) => hoursUntil(later) >= needed);
      const said = words.personOverloaded({
        name: ofWeek[0]?.person.name ?? '',
        ...{ mondayOn: mondayOf(week), needed, available, hoursOfDay: hoursOfWorkingDay },
        fitsOn: fits === undefined ? null : mondayOf(fits),
      });
      const found = warning('person_overloaded', said, { on: laterOf(today, mondayOf(week)) });
      return [{ ...found, programmeIds: [...programmeIds] }];
    });
}

function firstWeek(from: number, to: number, isRight: (week: number) => boolean): number | undefined {
  for (let week = from; week <= to; week += 1) if (isRight(week)) return week;
  return undefined;
}

/**
 * People who have more due by the end of a week, in all programmes together, than they have hours until then. Work may
 * be done before the week in which it is due, so much due on one day is no overload as long as there are weeks for it.
 */
export function overloads(
  programmes: readonly PortfolioProgramme[],
  { today, calendar }: { today: Day; calendar: WorkCalendar },
  words: Words,
): Clash[] {
  const works = programmes.flatMap(({ id, work }) => work.map((one) => ({ ...one, programmeId: id })));
  const weeks = weeksFrom(today, calendar);
  return [...Map.groupBy(works, ({ person }) => person.id).values()].flatMap((ofPerson) =>
    overloadsOf(ofPerson, weeks, words),
  );
}
