import type { LeadershipProgramme, LeadershipReport } from '@waymark/contracts';
import type { ReportWords } from '../report-words.ts';

export interface ReportDate {
  on: string;
  title: string;
  programmeId: string;
  programmeName: string;
  isHard: boolean;
}

/** What comes next in all programmes, one line for each day of each: stage ends, the next hard date, target. */
export function nextReportDates({ programmes, on }: LeadershipReport, words: ReportWords): ReportDate[] {
  return programmes
    .flatMap((programme) => [...Map.groupBy(datesOf(programme, words), (date) => date.on).values()].map(together))
    .filter((date) => date.on >= on)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function datesOf(
  { id, name, nextHardDate, periodToOn, targetOn, stages }: LeadershipProgramme,
  words: ReportWords,
): ReportDate[] {
  const date = (day: string, title: string, isHard = false) => ({
    on: day,
    title,
    programmeId: id,
    programmeName: name,
    isHard,
  });
  return [
    ...(nextHardDate ? [date(nextHardDate.on, nextHardDate.name, true)] : []),
    ...(periodToOn ? [date(periodToOn, words.periodEnds, true)] : []),
    ...stages
      .filter(({ status }) => status === 'planned' || status === 'active')
      .map((stage) => date(stage.plannedToOn, words.endOf(stage.name))),
    date(targetOn, words.targetDate),
  ];
}

/** A hard date says it all; other dates of one day stand side by side. */
function together(dates: readonly ReportDate[]): ReportDate {
  const [first] = dates.filter(({ isHard }) => isHard).concat(dates);
  if (!first) throw new TypeError('A group has at least one member');
  return first.isHard ? first : { ...first, title: dates.map(({ title }) => title).join(' · ') };
}
