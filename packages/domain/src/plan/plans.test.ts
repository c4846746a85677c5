import { describe, expect, it } from '@jest/globals';
import {
  assertProgrammeDates,
  daysBetween,
  type PlanInput,
  plannedTimelineInput,
  planProgramme,
  timelineOf,
} from '@waymark/domain';
import { type Scheme, schemesIn } from '@waymark/frameworks';
import fc from 'fast-check';

const schemes = schemesIn('en');
const today = Temporal.PlainDate.from('2026-11-24');

interface Distances {
  startIn: number;
  periodIn: number;
  periodDays: number;
  targetAfter: number;
}

/** Days that `assertProgrammeDates` lets through, whatever sense they make. */
const anyDistances: fc.Arbitrary<Distances> = fc.record({
  startIn: fc.integer({ min: -400, max: 400 }),
  periodIn: fc.integer({ min: -200, max: 900 }),
  periodDays: fc.integer({ min: 92, max: 500 }),
  targetAfter: fc.integer({ min: 0, max: 1200 }),
});

function inputFor(
  { lifecycle, timeBasis }: Scheme,
  { startIn, periodIn, periodDays, targetAfter }: Distances,
): PlanInput {
  const startOn = today.add({ days: startIn });
  const fixedFromOn = startOn.add({ days: periodIn });
  const fixedToOn = fixedFromOn.add({ days: periodDays });
  const latest = [today, startOn, ...(timeBasis === 'certificate' ? [] : [fixedToOn])].toSorted(
    Temporal.PlainDate.compare,
  );
  return {
    lifecycle,
    timeBasis,
    startOn,
    targetOn: (latest.at(-1) ?? today).add({ days: targetAfter }),
    asOfOn: timeBasis === 'as_of' ? fixedToOn : null,
    periodFromOn: timeBasis === 'period' ? fixedFromOn : null,
    periodToOn: timeBasis === 'period' ? fixedToOn : null,
  };
}

const milestonesOf = (input: PlanInput) =>
  timelineOf(plannedTimelineInput({ ...input, today, language: 'en', stages: planProgramme(input).stages })).milestones;

describe.each(schemes)('any plan for $id', (scheme) => {
  const { lifecycle, timeBasis } = scheme;
  const keysOf = (role: string) => lifecycle.stages.filter((stage) => stage.role === role).map(({ key }) => key);
  const [resultKey] = keysOf('result');
  const [examinationKey] = keysOf('examination');
  const forAny = (check: (input: PlanInput) => void) =>
    fc.assert(fc.property(anyDistances, (distances) => check(inputFor(scheme, distances))));

  it('starts from dates that are allowed', () => {
    forAny((input) => expect(() => assertProgrammeDates({ ...input, today })).not.toThrow());
  });

  it('has every stage in order, one after the other, none reversed', () => {
    forAny((input) => {
      const { stages } = planProgramme(input);

      expect(stages.map(({ key }) => key)).toEqual(lifecycle.stages.map(({ key }) => key));
      stages.forEach(({ fromOn, toOn }, index) => {
        expect(daysBetween(fromOn, toOn)).toBeGreaterThanOrEqual(0);
        const before = stages[index - 1];
        if (before) expect(daysBetween(before.toOn, fromOn)).toBeGreaterThan(0);
      });
    });
  });

  it('ends with the result on the target, or says on which later day', () => {
    forAny((input) => {
      const { stages, warnings } = planProgramme(input);
      const tooSoon = warnings.find(({ code }) => code === 'target_too_soon');
      const expected = tooSoon && 'earliestOn' in tooSoon ? tooSoon.earliestOn : input.targetOn;

      expect(`${stages.find(({ key }) => key === resultKey)?.toOn}`).toBe(`${expected}`);
      expect(daysBetween(input.targetOn, expected)).toBeGreaterThanOrEqual(tooSoon ? 1 : 0);
    });
  });

  it('begins on the start day unless preparation has to be dated back, and says so', () => {
    forAny((input) => {
      const { stages, warnings } = planProgramme(input);
      const isBegunOnStart = stages[0]?.fromOn.equals(input.startOn) ?? false;

      expect(isBegunOnStart || warnings.some(({ code }) => code === 'preparation_too_short')).toBe(true);
    });
  });

  it('keeps the day or period the auditor examines', () => {
    if (timeBasis === 'certificate') return;
    forAny((input) => {
      const examined = planProgramme(input).stages.find(({ key }) => key === examinationKey);

      expect(`${examined?.toOn}`).toBe(`${input.asOfOn ?? input.periodToOn}`);
      if (input.periodFromOn) expect(`${examined?.fromOn}`).toBe(`${input.periodFromOn}`);
    });
  });

  it('dates every rule, with milestones in order and each under its own id', () => {
    forAny((input) => {
      const milestones = milestonesOf(input);
      const ids = milestones.map(({ id }) => id);

      expect(new Set(ids).size).toBe(ids.length);
      for (const rule of lifecycle.milestones) {
        const isOptional = rule.anchor.type === 'previous_expiry' || rule.timing.type === 'agreed_limit';
        if (!isOptional) expect(ids.some((each) => each.startsWith(rule.id))).toBe(true);
      }
      milestones.forEach(({ on }, index) => {
        expect(daysBetween(milestones[index - 1]?.on ?? on, on)).toBeGreaterThanOrEqual(0);
      });
    });
  });
});

describe('the plan of an ISO certificate', () => {
  const [scheme] = schemes;
  const days = { startOn: Temporal.PlainDate.from('2026-05-19'), targetOn: Temporal.PlainDate.from('2027-04-20') };

  it('leads from a decision on 20 April 2027 to its surveillance, expiry and last chance', () => {
    if (scheme === undefined) throw new Error('no scheme');
    const input = inputFor(scheme, { startIn: 0, periodIn: 0, periodDays: 0, targetAfter: 0 });

    const { stages, warnings } = planProgramme({ ...input, ...days });
    const dated = new Map(milestonesOf({ ...input, ...days }).map(({ id, on }) => [id, `${on}`]));

    expect(warnings).toEqual([]);
    expect(stages.slice(-2).map(({ fromOn, toOn }) => `${fromOn} ${toOn}`)).toEqual([
      '2028-03-20 2028-04-20',
      '2029-10-20 2030-04-20',
    ]);
    expect(Object.fromEntries(dated)).toMatchObject({
      'certification-decision': '2027-04-20',
      'surveillance-1': '2028-04-20',
      'surveillance-rhythm-2029': '2029-12-31',
      'recertification-start': '2029-10-20',
      'certificate-expiry': '2030-04-20',
      'restoration-limit': '2030-10-20',
    });
  });
});
