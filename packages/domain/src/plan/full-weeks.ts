import { addDays, daysBetween, isBefore } from '../days/days.ts';
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
  fromOn: Day;
  weeks: number;
  audits: readonly Audit[];
}

function auditsOf({ id, name, lifecycle, timeline }: PortfolioProgramme): Audit[] {
  return fieldworkStages(lifecycle, timeline.stages.map(fieldworkOf)).map(({ key, name: stage, ...days }) => ({
    ...days,
    key,
    label: `${stage} (${name})`,
    programmeId: id,
  }));
}

const mondayOf = (day: Day) => addDays(day, 1 - day.dayOfWeek);
const isIn = (monday: Day, { fromOn, toOn }: Audit) => !isBefore(addDays(monday, 6), fromOn) && !isBefore(toOn, monday);

/** Two of one owner on the same day are said as that. */
function isSaidOfOwner([one, other, ...more]: readonly Audit[]): boolean {
  if (!one || !other || more.length > 0 || one.ownerId === null || one.ownerId !== other.ownerId) return false;
  return !isBefore(one.toOn, other.fromOn) && !isBefore(other.toOn, one.fromOn);
}

function fullWeeks(audits: readonly Audit[]): FullWeeks[] {
  const begun = audits.map(({ fromOn }) => mondayOf(fromOn));
  const mondays = begun.flatMap((monday, index) => {
    const weeks = Math.floor(daysBetween(monday, audits[index]?.toOn ?? monday) / 7) + 1;
    return Array.from({ length: weeks }, (_, week) => addDays(monday, week * 7));
  });
  const inOrder = [...new Map(mondays.map((monday) => [monday.toString(), monday])).values()].toSorted((a, b) =>
    daysBetween(b, a),
  );
  const found: FullWeeks[] = [];
  for (const monday of inOrder) {
    const held = audits.filter((audit) => isIn(monday, audit));
    if (new Set(held.map(({ programmeId }) => programmeId)).size < 2 || isSaidOfOwner(held)) continue;
    const last = found.at(-1);
    const isNext = last && daysBetween(addDays(last.fromOn, last.weeks * 7), monday) === 0;
    if (isNext && held.length === last.audits.length && held.every((audit) => last.audits.includes(audit))) {
      found[found.length - 1] = { ...last, weeks: last.weeks + 1 };
    } else found.push({ fromOn: monday, weeks: 1, audits: held });
  }
  return found;
}

/** Weeks in which auditors of several programmes are in the house: the same people answer all of them. */
export function weekClashes(programmes: readonly PortfolioProgramme[], words: Words): Clash[] {
  return fullWeeks(programmes.flatMap(auditsOf)).map(({ fromOn, weeks, audits }) => {
    const said = words.weeksFull(
      fromOn,
      weeks,
      audits.map(({ label }) => label),
    );
    const found = warning('weeks_full', said, { stageKey: audits[0]?.key ?? null, on: fromOn });
    return { ...found, programmeIds: [...new Set(audits.map(({ programmeId }) => programmeId))] };
  });
}
