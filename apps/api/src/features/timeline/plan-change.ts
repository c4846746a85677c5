import { type PlanChange as AskedChange, planChangeSchema } from '@waymark/contracts';
import {
  assertProgrammeDates,
  changed,
  DomainError,
  earlierOf,
  hasSameStages,
  isBefore,
  type PlanChange,
  parseDay,
  type TimelineInput,
  type TimelineStageRow,
  timelineOf,
} from '@waymark/domain';
import { assertNotFarAway } from '../../common/assert-not-far-away.ts';
import { RequestInvalid } from '../../common/validation.pipe.ts';
import type { ProgrammeTimeline } from '../programmes/plan/programme-plans.service.ts';

const dayIn = (text: string | undefined) => (text === undefined ? undefined : parseDay(text));

/** What was asked for, read; dates that another kind of scheme has mean nothing here. */
export function toPlanChange({ timeBasis }: TimelineInput, asked: AskedChange): PlanChange {
  const { mode, rules, stages, ...dates } = planChangeSchema.parse(asked);
  const isPeriod = timeBasis === 'period';
  return {
    mode,
    ...defined('rules', rules),
    ...defined('targetOn', dayIn(dates.targetOn)),
    ...defined('asOfOn', timeBasis === 'as_of' ? dayIn(dates.asOfOn) : undefined),
    ...defined('periodFromOn', isPeriod ? dayIn(dates.periodFromOn) : undefined),
    ...defined('periodToOn', isPeriod ? dayIn(dates.periodToOn) : undefined),
    stages: stages.map(({ key, isPinned, plannedFromOn, plannedToOn }) => ({
      key,
      ...defined('plannedFromOn', dayIn(plannedFromOn)),
      ...defined('plannedToOn', dayIn(plannedToOn)),
      ...defined('isPinned', isPinned),
    })),
  };
}

function defined<Name extends string, Value>(name: Name, value: Value | undefined) {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>);
}

/** The timeline as the change would leave it. Throws what no plan can be made of. */
export function changedTimeline({ input }: ProgrammeTimeline, change: PlanChange) {
  assertChange(input, change);
  const after = changed(input, change);
  return { input: after, timeline: timelineOf(after) };
}

function assertChange(input: TimelineInput, { mode: _, rules, stages = [], ...dates }: PlanChange): void {
  if (rules) assertSameStages(input);
  assertNotFarAway(dates, input.today);
  const wanted = { ...input.dates, ...dates };
  // A target that has passed stands until somebody moves it.
  const today = dates.targetOn ? input.today : earlierOf(input.today, wanted.targetOn);
  assertProgrammeDates({ ...wanted, timeBasis: input.timeBasis, today });
  for (const { key, plannedFromOn, plannedToOn } of stages) {
    const row = input.stages.find((stage) => stage.key === key);
    if (!row)
      throw new RequestInvalid([
        {
          path: 'stages',
          message: { en: `This programme has no stage ${key}.`, de: `Dieses Programm hat keine Phase ${key}.` },
        },
      ]);
    assertNotFarAway({ startOn: plannedFromOn ?? null, targetOn: plannedToOn ?? null }, input.today);
    if (isBefore(plannedToOn ?? row.plannedToOn, plannedFromOn ?? row.plannedFromOn)) {
      throw new DomainError('stage.dates_reversed', { from: 'plannedFromOn', to: 'plannedToOn' });
    }
  }
}

/** A plan that runs keeps its stages, so it can take over only rules for the same. */
function assertSameStages({ lifecycle, newLifecycle }: TimelineInput): void {
  if (!newLifecycle || hasSameStages(lifecycle, newLifecycle)) return;
  const message = {
    en: 'The new rules have other stages: they hold from the next cycle on.',
    de: 'Die neuen Regeln haben andere Phasen: Sie gelten ab dem nächsten Zyklus.',
  };
  throw new RequestInvalid([{ path: 'rules', message }]);
}

/** Refuses to adopt other days for a stage that is over, or that the auditor fixed and nobody released or agreed anew. */
export function assertAdoptable(input: TimelineInput, { stages = [] }: PlanChange): void {
  for (const { key, plannedFromOn, plannedToOn, isPinned } of stages) {
    const row = input.stages.find((stage) => stage.key === key);
    if (!row || !isMoved(row, plannedFromOn ?? row.plannedFromOn, plannedToOn ?? row.plannedToOn)) continue;
    if (row.status === 'done') throw new DomainError('stage.already_done', { stageKey: key });
    if (row.isPinned && isPinned === undefined) throw new DomainError('stage.pinned', { stageKey: key });
  }
}

const isMoved = (row: TimelineStageRow, fromOn: Temporal.PlainDate, toOn: Temporal.PlainDate) =>
  !row.plannedFromOn.equals(fromOn) || !row.plannedToOn.equals(toOn);

/** The stages whose planned days or pin the new plan has otherwise. */
export function changedStages(before: TimelineInput, after: TimelineInput) {
  return after.stages.flatMap((stage) => {
    const old = before.stages.find(({ key }) => key === stage.key);
    if (!old || !(isMoved(old, stage.plannedFromOn, stage.plannedToOn) || old.isPinned !== stage.isPinned)) return [];
    return [{ before: old, after: stage }];
  });
}

const dateNames = ['targetOn', 'asOfOn', 'periodFromOn', 'periodToOn'] as const;

/** The programme's own dates that the new plan has otherwise, `YYYY-MM-DD`, before and after. */
export function changedDates(before: TimelineInput, after: TimelineInput) {
  const names = dateNames.filter((name) => textOf(before, name) !== textOf(after, name));
  const pick = (input: TimelineInput) => Object.fromEntries(names.map((name) => [name, textOf(input, name)]));
  return { before: pick(before), after: pick(after), isEmpty: names.length === 0 };
}

const textOf = ({ dates }: TimelineInput, name: (typeof dateNames)[number]) => dates[name]?.toString() ?? null;
