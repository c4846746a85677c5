import { describe, expect, it } from '@jest/globals';
import {
  changed,
  type Milestone,
  monthsAfterPeriodEnd,
  parseDay,
  plannedTimelineInput,
  planProgramme,
  type TimelineInput,
  timelineOf,
} from '@waymark/domain';
import { type Scheme, schemesIn } from '@waymark/frameworks';
import fc from 'fast-check';
import { certified, type Day, planned } from '../../test/timelines.ts';

const schemes = schemesIn('en');
const epoch = parseDay('2026-01-01');
/** Ten years of days, leap days and month ends among them. */
const anyDay = fc.integer({ min: 0, max: 3652 }).map((days) => epoch.add({ days }));
const hardDays = ['2028-02-29', '2027-02-28', '2027-01-31', '2027-12-31', '2028-12-31', '2027-08-31', '2032-02-29'];
const anyDecision = fc.oneof(anyDay, fc.constantFrom(...hardDays).map(parseDay));
const isBefore = (a: Day, b: Day) => Temporal.PlainDate.compare(a, b) < 0;
const milestone = (input: TimelineInput, id: string): Milestone | undefined =>
  timelineOf(input).milestones.find((each) => each.id === id);

describe('after a decision on any day', () => {
  const certifiedOn = (decided: Day) => certified(`${decided}`);

  it('no surveillance is later than the rule, and none but the last year is without one', () => {
    fc.assert(
      fc.property(anyDecision, (decided) => {
        const { milestones } = timelineOf(certifiedOn(decided));
        const first = milestones.find(({ id }) => id === 'surveillance-1');
        const yearly = milestones.filter(({ ruleId }) => ruleId === 'surveillance-rhythm');
        const covered = [first, ...yearly].map((each) => each?.on.year);
        const expiry = milestones.find(({ id }) => id === 'certificate-expiry');

        expect(first && isBefore(decided.add({ months: 12 }), first.on)).toBe(false);
        for (const each of yearly) expect(isBefore(each.on, expiry?.on ?? each.on)).toBe(true);
        expect(covered).toEqual(Array.from({ length: 2 }, (_, nth) => decided.add({ months: 12 }).year + nth));
      }),
    );
  });

  it('moving the decision by n days moves no rule the wrong way, and none by more than unlike months take', () => {
    const rules = ['surveillance-1', 'certificate-expiry', 'recertification-start', 'restoration-limit'];

    fc.assert(
      fc.property(anyDecision, fc.integer({ min: 1, max: 400 }), (decided, days) => {
        const later = certifiedOn(decided.add({ days }));
        for (const id of rules) {
          const before = milestone(certifiedOn(decided), id)?.on;
          const after = milestone(later, id)?.on;
          const moved = before && after ? before.until(after, { largestUnit: 'days' }).days : -1;

          expect(moved).toBeGreaterThanOrEqual(0);
          // Half a year is 181 to 184 days long, and one of the years may have its 29 February.
          expect(Math.abs(moved - days)).toBeLessThanOrEqual(4);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const periodSchemes = schemes.filter(({ timeBasis }) => timeBasis === 'period');

describe.each(periodSchemes)('after any period of $id', ({ id }) => {
  it('the next one starts the day after, and months count from there', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 92, max: 400 }), (from, length) => {
        const to = from.add({ days: length });
        const start = `${from.subtract({ days: 200 })}`;
        const input = planned(id, {
          startOn: start,
          targetOn: `${to.add({ days: 60 })}`,
          period: [`${from}`, `${to}`],
        });
        const stale = milestone(input, 'report-stale')?.on;
        const bridge = milestone(input, 'bridge-letter-limit')?.on;

        expect(`${stale}`).toBe(`${monthsAfterPeriodEnd(to, 12)}`);
        expect(`${stale?.add({ days: 1 })}`).toBe(`${to.add({ days: 1 }).add({ months: 12 })}`);
        if (bridge) expect(`${bridge.add({ days: 1 })}`).toBe(`${to.add({ days: 1 }).add({ months: 3 })}`);
      }),
      { numRuns: 30 },
    );
  });
});

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Reads "20 Apr 2027". */
function readDay(text: string): Day {
  const [day, month, year] = text.split(' ');
  return Temporal.PlainDate.from({ day: Number(day), month: months.indexOf(month ?? '') + 1, year: Number(year) });
}

/** Does the sum that an explanation writes: "end of X 21 Mar 2027 + 29 days = …". */
function recomputed(explanation: string): { sum: Day; result: Day } {
  const [left = '', right = ''] = explanation.split(' = ');
  const result = readDay(right);
  const found = /(\d{1,2} [A-Z][a-z]{2} \d{4})((?: [+−] \d+ [a-z]+)*)$/.exec(left);
  if (found === null) return { sum: result, result };
  const year = /^end of the calendar year (\d{4})/.exec(left);
  if (year) return { sum: Temporal.PlainDate.from({ year: Number(year[1]), month: 12, day: 31 }), result };
  const steps = [...(found[2] ?? '').matchAll(/ ([+−]) (\d+) (day|week|month)s?/g)];
  const sum = steps.reduce(
    (day, [, sign, count, unit]) => day.add({ [`${unit}s`]: Number(count) * (sign === '−' ? -1 : 1) }),
    readDay(found[1] ?? ''),
  );
  return { sum, result };
}

interface Distances {
  startIn: number;
  prepare: number;
  length: number;
  after: number;
}

/** Distances of an allowed plan, in days. */
const anyDistances: fc.Arbitrary<Distances> = fc.record({
  startIn: fc.integer({ min: -300, max: 300 }),
  prepare: fc.integer({ min: 0, max: 700 }),
  length: fc.integer({ min: 92, max: 400 }),
  after: fc.integer({ min: 0, max: 700 }),
});

function inputFor({ lifecycle, timeBasis }: Scheme, { startIn, prepare, length, after }: Distances): TimelineInput {
  const today = parseDay('2026-11-24');
  const startOn = today.add({ days: startIn });
  const fromOn = startOn.add({ days: prepare });
  const toOn = fromOn.add({ days: length });
  const dates = {
    startOn,
    targetOn: toOn.add({ days: after }),
    asOfOn: timeBasis === 'as_of' ? toOn : null,
    periodFromOn: timeBasis === 'period' ? fromOn : null,
    periodToOn: timeBasis === 'period' ? toOn : null,
  };
  const plan = { ...dates, lifecycle, timeBasis };
  return plannedTimelineInput({ ...plan, today, language: 'en', stages: planProgramme(plan).stages });
}

describe.each(schemes)('any plan for $id', (scheme) => {
  const chain = scheme.lifecycle.stages.filter(({ role }) => role !== 'afterwards');
  const forAny = (check: (input: TimelineInput, days: number) => void) =>
    fc.assert(
      fc.property(anyDistances, fc.integer({ min: -60, max: 120 }), (distances, days) =>
        check(inputFor(scheme, distances), days),
      ),
      { numRuns: 25 },
    );

  it('is explained by sums that give its days', () => {
    forAny((input, days) => {
      const moved = changed(input, { mode: 'replan', targetOn: input.dates.targetOn.add({ days: Math.max(0, days) }) });
      const { stages, milestones } = timelineOf(moved);
      for (const { fromOn, toOn, why } of stages) {
        for (const [on, proof] of [
          [fromOn, why.from],
          [toOn, why.to],
        ] as const) {
          const { sum, result } = recomputed(proof.explanation);
          expect(`${result}`).toBe(`${on}`);
          expect(`${sum}`).toBe(`${on}`);
        }
      }
      for (const { on, explanation, inputs } of milestones) {
        const { sum, result } = recomputed(explanation);
        expect(`${result} ${sum}`).toBe(`${on} ${on}`);
        for (const each of inputs.slice(0, 1)) {
          if (!each.on.equals(on)) expect(explanation).toContain(each.name);
        }
      }
    });
  });

  it('names blockers before warnings, each in the order of their days', () => {
    forAny((input) => {
      const places = timelineOf(input).findings.map(({ severity, on }) => `${severity} ${on ?? 'later'}`);
      expect(places).toEqual(places.toSorted());
    });
  });

  it('keeps its pins whatever is changed, and stays in order where nothing overlaps', () => {
    forAny((input, days) => {
      const rows = input.stages.map((row, nth) => ({ ...row, isPinned: nth % 3 === 1 }));
      const first = rows.find(({ isPinned }) => !isPinned);
      for (const mode of ['move', 'replan'] as const) {
        const stages = first ? [{ key: first.key, plannedToOn: first.plannedToOn.add({ days }) }] : [];
        const after = changed({ ...input, stages: rows }, { mode, stages });
        const kept = (all: typeof rows) =>
          all.filter(({ isPinned }) => isPinned).map((row) => `${row.key} ${row.plannedFromOn} ${row.plannedToOn}`);

        expect(kept([...after.stages])).toEqual(kept(rows));
        for (const row of after.stages) expect(isBefore(row.plannedToOn, row.plannedFromOn)).toBe(false);
      }
    });
  });

  it('pushed by a later stage never starts a stage before the one ahead of it ends', () => {
    forAny((input, days) => {
      const [first] = input.stages;
      if (!first || scheme.timeBasis === 'period') return;
      const stages = [{ key: first.key, plannedToOn: first.plannedToOn.add({ days: Math.abs(days) }) }];
      const after = new Map(changed(input, { mode: 'move', stages }).stages.map((row) => [row.key, row]));
      chain.slice(1).forEach(({ key }, index) => {
        const [before, row] = [after.get(chain[index]?.key ?? ''), after.get(key)];
        if (before && row) expect(isBefore(before.plannedToOn, row.plannedFromOn)).toBe(true);
      });
    });
  });

  it('gives a float that can be used up, and not a day more', () => {
    const leastFloat = (input: TimelineInput) =>
      Math.min(
        ...timelineOf(input).stages.map(({ role, floatDays }) => (role === 'afterwards' ? 0 : (floatDays ?? 0))),
      );

    forAny((input) => {
      if (leastFloat(input) < 0) return;
      const timeline = timelineOf(input);
      for (const { key } of chain) {
        const stage = timeline.stages.find((each) => each.key === key);
        const slipped = (days: number) => {
          const plannedToOn = stage?.toOn.add({ days });
          return leastFloat(changed(input, { mode: 'move', stages: [{ key, plannedToOn }] }));
        };

        expect(slipped(stage?.floatDays ?? -1)).toBe(0);
        expect(slipped((stage?.floatDays ?? -1) + 1)).toBe(-1);
      }
    });
  });

  it('is the same in German, but for its words', () => {
    forAny((input) => {
      const german = { ...input, language: 'de' as const };
      const shape = ({ findings, milestones, stages }: ReturnType<typeof timelineOf>) => [
        findings.map(({ code, on }) => `${code} ${on}`),
        milestones.map(({ id, on }) => `${id} ${on}`),
        stages.map(({ key, fromOn, toOn }) => `${key} ${fromOn} ${toOn}`),
      ];
      expect(shape(timelineOf(german))).toEqual(shape(timelineOf(input)));
    });
  });
});
