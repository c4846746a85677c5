import type { LeadershipReport } from '@waymark/contracts';

export interface ReportDate {
  key: string;
  on: string;
  programmeName: string;
  isHard: boolean;
  /** What falls on this day, to be named side by side. */
  of: readonly DateOf[];
}

/** `stage` and `hard` carry their own name; the others have one for all. */
interface DateOf {
  kind: 'stage' | 'hard' | 'period' | 'target';
  on: string;
  name: string;
}

const shownDates = 8;

/** What comes next in all programmes, one line for each day of each: stage ends, the hard date, period end, target. */
export function nextReportDates({ programmes, on }: LeadershipReport): ReportDate[] {
  const all = programmes.flatMap((programme) => {
    const { id, name: programmeName, nextHardDate, periodToOn, targetOn, stages } = programme;
    const dates: DateOf[] = [];
    const add = (kind: DateOf['kind'], day: string, name: string) => dates.push({ kind, on: day, name });
    if (nextHardDate) add('hard', nextHardDate.on, nextHardDate.name);
    for (const { name, status, plannedToOn } of stages) {
      if (status === 'planned' || status === 'active') add('stage', plannedToOn, name);
    }
    if (periodToOn) add('period', periodToOn, '');
    add('target', targetOn, '');
    return [...Map.groupBy(dates, (date) => date.on)].map(([day, onDay]) => {
      // What falls on the hard date is what makes it hard: the day is named once.
      const of = day === nextHardDate?.on ? onDay.slice(0, 1) : onDay;
      return { key: `${id} ${day}`, on: day, programmeName, isHard: day === nextHardDate?.on, of };
    });
  });
  return all
    .filter((date) => date.on >= on)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .slice(0, shownDates);
}
