import type { LeadershipReport } from '@waymark/contracts';

export interface ReportDate {
  on: string;
  title: string;
  programmeName: string;
  isHard: boolean;
}

const shownDates = 10;

/** What comes next in all programmes: stage ends that are ahead, the next hard date, period ends and targets. */
export function nextReportDates({ programmes, on }: LeadershipReport): ReportDate[] {
  const all = programmes.flatMap((programme) => {
    const { name: programmeName, nextHardDate, periodToOn, targetOn, stages } = programme;
    const dates: ReportDate[] = stages
      .filter(({ status }) => status === 'planned' || status === 'active')
      .map(({ name, plannedToOn }) => ({ on: plannedToOn, title: `${name} ends`, programmeName, isHard: false }));
    if (nextHardDate) dates.push({ on: nextHardDate.on, title: nextHardDate.name, programmeName, isHard: true });
    if (periodToOn) dates.push({ on: periodToOn, title: 'Observation period ends', programmeName, isHard: true });
    dates.push({ on: targetOn, title: 'Target date', programmeName, isHard: false });
    return dates;
  });
  const seen = new Map<string, ReportDate>();
  for (const date of all) {
    const key = `${date.on} ${date.programmeName} ${date.title}`;
    if (date.on >= on && !seen.get(key)?.isHard) seen.set(key, date);
  }
  return [...seen.values()].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).slice(0, shownDates);
}
