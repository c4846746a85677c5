import { describe, expect, it } from '@jest/globals';
import {
  changed,
  daysIncluded,
  type PlanChange,
  parseDay,
  plannedTimelineInput,
  planProgramme,
  type TimelineFinding,
  type TimelineFindingCode,
  type TimelineInput,
  timelineOf,
} from '@waymark/domain';
import { type Scheme, schemesIn } from '@waymark/frameworks';
import fc from 'fast-check';
import type { Day } from '../../test/timelines.ts';

const schemes = schemesIn('en');
interface Course {
  prepare: number;
  length: number;
  after: number;
  /** Days since the start, how many stages are over, and whether the next one has begun. */
  passed: number;
  over: number;
  isBegun: boolean;
  /** The stage that is agreed with the auditor, and by how many days it is moved. */
  pinned: number;
  moved: number;
}

const anyCourse: fc.Arbitrary<Course> = fc.record({
  prepare: fc.integer({ min: 0, max: 500 }),
  length: fc.integer({ min: 92, max: 400 }),
  after: fc.integer({ min: 0, max: 500 }),
  passed: fc.integer({ min: -30, max: 600 }),
  over: fc.integer({ min: 0, max: 5 }),
  isBegun: fc.boolean(),
  pinned: fc.integer({ min: 0, max: 12 }),
  moved: fc.integer({ min: -90, max: 90 }),
});

/** A programme somewhere on its way: some stages over as planned, one begun, one pinned elsewhere. */
function underWay({ lifecycle, timeBasis }: Scheme, course: Course): TimelineInput {
  const startOn = parseDay('2026-11-24');
  const today = startOn.add({ days: course.passed });
  const fromOn = startOn.add({ days: course.prepare });
  const toOn = fromOn.add({ days: course.length });
  const dates = {
    startOn,
    targetOn: toOn.add({ days: course.after }),
    asOfOn: timeBasis === 'as_of' ? toOn : null,
    periodFromOn: timeBasis === 'period' ? fromOn : null,
    periodToOn: timeBasis === 'period' ? toOn : null,
  };
  const plan = { ...dates, lifecycle, timeBasis };
  const input = plannedTimelineInput({ ...plan, today, language: 'en', stages: planProgramme(plan).stages });
  const isOver = (nth: number, toOn: Day) => nth < course.over && Temporal.PlainDate.compare(toOn, today) < 0;
  const count = input.stages.filter(({ plannedToOn }, nth) => isOver(nth, plannedToOn)).length;
  return {
    ...input,
    stages: input.stages.map((row, nth) => {
      const { plannedFromOn, plannedToOn } = row;
      if (nth < count) return { ...row, status: 'done', actualFromOn: plannedFromOn, actualToOn: plannedToOn };
      const begunOn = Temporal.PlainDate.compare(plannedFromOn, today) < 0 ? plannedFromOn : today;
      if (nth === count && course.isBegun) return { ...row, status: 'active', actualFromOn: begunOn };
      if (nth !== course.pinned) return row;
      const days = { days: course.moved };
      return { ...row, isPinned: true, plannedFromOn: plannedFromOn.add(days), plannedToOn: plannedToOn.add(days) };
    }),
  };
}

const found = (input: TimelineInput, { code, stageKey }: Pick<TimelineFinding, 'code' | 'stageKey'>) =>
  timelineOf(input).findings.find((finding) => finding.code === code && finding.stageKey === stageKey);

const rowOf = ({ stages }: TimelineInput, { stageKey }: TimelineFinding) => stages.find(({ key }) => key === stageKey);

/** The stage the finding is about, moved as it is to begin on the finding's day. */
function begunOnTheDay(input: TimelineInput, finding: TimelineFinding): PlanChange {
  const row = rowOf(input, finding);
  if (!row || !finding.on) return { mode: 'move' };
  const days = daysIncluded(row.plannedFromOn, row.plannedToOn) - 1;
  const plannedToOn = finding.on.add({ days });
  return { mode: 'move', stages: [{ key: row.key, plannedFromOn: finding.on, plannedToOn }] };
}

function earliestExamination(input: TimelineInput, finding: TimelineFinding): PlanChange {
  const { asOfOn, periodFromOn, periodToOn } = input.dates;
  const { on } = finding;
  if (!on || rowOf(input, finding)?.isPinned) return begunOnTheDay(input, finding);
  if (asOfOn) return { mode: 'replan', asOfOn: on };
  if (!periodFromOn || !periodToOn) return { mode: 'replan' };
  const days = daysIncluded(periodFromOn, periodToOn) - 1;
  return { mode: 'replan', periodFromOn: on, periodToOn: on.add({ days }) };
}

const signedToday = (input: TimelineInput, finding: TimelineFinding): TimelineInput => ({
  ...input,
  stages: input.stages.map((row) => {
    if (row.key !== finding.stageKey) return row;
    return { ...row, status: 'done', actualFromOn: row.actualFromOn ?? row.plannedFromOn, actualToOn: input.today };
  }),
});

type WayOut = (input: TimelineInput, finding: TimelineFinding) => TimelineInput;
const change = (how: (input: TimelineInput, finding: TimelineFinding) => PlanChange): WayOut => {
  return (input, finding) => changed(input, how(input, finding));
};

/** A sentence among the ways out, and what somebody does who follows it. */
const ways: [code: TimelineFindingCode, says: RegExp, WayOut][] = [
  [
    'target_too_soon',
    /^Move the target to .* or later, and plan/,
    change((_, { on }) => ({ mode: 'replan', targetOn: on ?? undefined })),
  ],
  [
    'target_too_soon',
    /^Move the target to .* or later\.$/,
    (input, { on }) => ({ ...input, dates: { ...input.dates, targetOn: on ?? input.dates.targetOn } }),
  ],
  ['target_too_soon', /^Plan the open stages anew: /, change(() => ({ mode: 'replan' }))],
  ['preparation_too_short', /^Move /, change(earliestExamination)],
  ['stages_overlap', /^Start /, change(begunOnTheDay)],
  ['pause_too_short', /^Start /, change(begunOnTheDay)],
  ['stage_overdue', /^Sign its gate/, signedToday],
  ['stage_overdue', /^Plan the open stages anew/, change(() => ({ mode: 'replan' }))],
  ['stage_not_begun', /^Plan the open stages anew/, change(() => ({ mode: 'replan' }))],
];

describe.each(schemes)('a plan for $id that does not work', (scheme) => {
  it.each(ways)('%s has a way out that helps: %p', (code, says, wayOut) => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const input = underWay(scheme, course);
        for (const finding of timelineOf(input).findings) {
          if (finding.code !== code || !finding.waysOut.some((way) => says.test(way))) continue;
          expect(found(wayOut(input, finding), finding)?.message).toBeUndefined();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('can be ready by the earliest day it names, and not a day before', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const input = underWay(scheme, course);
        const finding = timelineOf(input).findings.find(({ message }) => message.includes('is too soon for'));
        const { on } = finding ?? {};
        if (!finding || !on) return;
        const aimed = (targetOn: Day) => found(changed(input, { mode: 'replan', targetOn }), finding);

        expect(aimed(on)?.message).toBeUndefined();
        expect(`${aimed(on.subtract({ days: 1 }))?.on}`).toBe(`${on}`);
      }),
      { numRuns: 100 },
    );
  });
});
