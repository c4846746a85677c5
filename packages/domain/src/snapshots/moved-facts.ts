import { daysBetween, parseDay } from '../days/days.ts';
import { stageEndId } from '../timeline/next-hard-date.ts';

/** What is kept of the plan of a programme on a day. */
export interface PlanFacts {
  targetOn: string;
  stages: readonly { key: string; plannedToOn: string }[];
  nextHardDate: { id: string; on: string } | null;
  gates: readonly { id: string; isMet: boolean }[];
}

export const movedDateKinds = ['target', 'stage', 'hard_date'] as const;

/** A day that was another one: of the target, the planned end of a stage, or a hard date. */
export interface MovedDate {
  kind: (typeof movedDateKinds)[number];
  /** Of the stage or the hard date. */
  key: string | null;
  from: string;
  to: string;
  /** Later; earlier below zero. */
  days: number;
}

/** The dates that are on both days and not the same, the soonest first. */
export function movedDates(from: PlanFacts, to: PlanFacts): MovedDate[] {
  const was = new Map(datesOf(from).map((date) => [`${date.kind} ${date.key}`, date.on]));
  return datesOf(to)
    .flatMap(({ kind, key, on }) => {
      const before = was.get(`${kind} ${key}`) ?? on;
      return before === on
        ? []
        : [{ kind, key, from: before, to: on, days: daysBetween(parseDay(before), parseDay(on)) }];
    })
    .toSorted((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
}

function datesOf({ targetOn, stages, nextHardDate }: PlanFacts): (Pick<MovedDate, 'kind' | 'key'> & { on: string })[] {
  // The end of a stage may be the next hard date, and is told once.
  const next = stages.some(({ key }) => stageEndId(key) === nextHardDate?.id) ? null : nextHardDate;
  return [
    ...stages.map(({ key, plannedToOn }) => ({ kind: 'stage' as const, key, on: plannedToOn })),
    ...(next ? [{ kind: 'hard_date' as const, key: next.id, on: next.on }] : []),
    { kind: 'target', key: null, on: targetOn },
  ];
}

/** The gates that are met and were not, and the other way round; one that was not asked for before was open. */
export function movedGates(from: PlanFacts, to: PlanFacts): PlanFacts['gates'] {
  const met = new Set(from.gates.filter(({ isMet }) => isMet).map(({ id }) => id));
  return to.gates.filter(({ id, isMet }) => isMet !== met.has(id)).map(({ id, isMet }) => ({ id, isMet }));
}
