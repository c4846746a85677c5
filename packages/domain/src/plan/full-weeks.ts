import { isBefore, mondayOf, weekOf } from '../days/days.ts';
import { isolated } from '../text/isolated.ts';
import { fieldworkStages } from '../timeline/fieldwork.ts';
import { warning } from '../timeline/finding.ts';
import type { Words } from '../words/words.ts';
import { type Clash, fieldworkOf, type PortfolioProgramme } from './portfolio-programme.ts';

type Day = Temporal.PlainDate;

interface Audit {
  key: string;
  label: string;
  programmeId: string;
  ownerId: string | null;
  fromOn: Day;
  toOn: Day;
}

/** Weeks one after the other, Monday to Sunday, in which the same audits take place. */
interface FullWeeks {
  week: number;
  weeks: number;
  audits: readonly Audit[];
}

function auditsOf({ id, name, lifecycle, timeline }: PortfolioProgramme): Audit[] {
  return fieldworkStages(lifecycle, timeline.stages.map(fieldworkOf)).map(({ key, name: stage, ...days }) => ({
    ...days,
    key,
    label: `${stage} (${isolated(name)})`,
    programmeId: id,
  }));
}

/** Two of one owner on the same day are said as that. */
function isSaidOfOwner([one, other, ...more]: readonly Audit[]): boolean {
  if (!one || !other || more.length > 0 || one.ownerId === null || one.ownerId !== other.ownerId) return false;
  return !isBefore(one.toOn, other.fromOn) && !isBefore(other.toOn, one.fromOn);
}

/** The audits of each week that has any. Weeks are numbers: this is asked with each look at a calendar. */
function byWeek(audits: readonly Audit[]): Map<number, Audit[]> {
  const weeks = new Map<number, Audit[]>();
  for (const audit of audits) {
    for (let week = weekOf(audit.fromOn); week <= weekOf(audit.toOn); week += 1) {
      weeks.set(week, [...(weeks.get(week) ?? []), audit]);
    }
  }
  return weeks;
}

function fullWeeks(audits: readonly Audit[]): FullWeeks[] {
  const found: FullWeeks[] = [];
  for (const [week, held] of [...byWeek(audits)].toSorted(([one], [other]) => one - other)) {
    if (held.every(({ programmeId }) => programmeId === held[0]?.programmeId) || isSaidOfOwner(held)) continue;
    const last = found.at(-1);
    const isNext = last && last.week + last.weeks === week;
    if (isNext && held.length === last.audits.length && held.every((audit) => last.audits.includes(audit))) {
      found[found.length - 1] = { ...last, weeks: last.weeks + 1 };
    } else found.push({ week, weeks: 1, audits: held });
  }
  return found;
}

/** Weeks in which auditors of several programmes are in the house: the same people answer all of them. */
export function weekClashes(programmes: readonly PortfolioProgramme[], words: Words): Clash[] {
  return fullWeeks(programmes.flatMap(auditsOf)).map(({ week, weeks, audits }) => {
    const fromOn = mondayOf(week);
    const said = words.weeksFull(
      fromOn,
      weeks,
      audits.map(({ label }) => label),
    );
    const found = warning('weeks_full', said, { stageKey: audits[0]?.key ?? null, on: fromOn });
    return { ...found, programmeIds: [...new Set(audits.map(({ programmeId }) => programmeId))] };
  });
}
