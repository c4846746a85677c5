import type { LeadershipReport } from '@waymark/contracts';

export interface ReportDate {
  key: string;
  on: string;
  programmeName: string;
  /** `stage` and `hard` carry their own name; the others have one for all. */
  kind: 'stage' | 'hard' | 'period' | 'target';
  name: string;
}

const shownDates = 8;

/** What comes next in all programmes: stage ends that are ahead, hard dates, period ends and targets. */
export function nextReportDates({ programmes, on }: LeadershipReport): ReportDate[] {
  const all = programmes.flatMap((programme) => {
    const { id, name: programmeName, nextHardDate, periodToOn, targetOn, stages } = programme;
    const dates: ReportDate[] = [];
    const add = (kind: ReportDate['kind'], day: string, name: string) =>
      dates.push({ key: `${id} ${kind} ${day} ${name}`, on: day, programmeName, kind, name });
    if (nextHardDate) add('hard', nextHardDate.on, nextHardDate.name);
    for (const { name, status, plannedToOn } of stages) {
      if (status === 'planned' || status === 'active') add('stage', plannedToOn, name);
    }
    if (periodToOn) add('period', periodToOn, '');
    add('target', targetOn, '');
    // What ends on the hard date is what makes it hard: the day is named once.
    return dates.filter(({ on: day, kind }) => kind === 'hard' || kind === 'target' || day !== nextHardDate?.on);
  });
  return all
    .filter((date) => date.on >= on)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .slice(0, shownDates);
}
