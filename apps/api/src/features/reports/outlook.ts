import type { Outlook } from '@waymark/contracts';
import { isBefore, isHardBinding, isSameDay, type TimelineStage } from '@waymark/domain';
import { rememberedOf } from '../../common/remembered.ts';
import type { ProgrammeTimeline } from '../programmes/plan/programme-plans.service.ts';

/** So far ahead a report looks. */
const months = 18;

type Mark = { on: Temporal.PlainDate; name: string; isHard: boolean };

/** Where a stage is marked: an audit as it begins, the result as it comes. Work, and a period that is examined, are only bars. */
function markOf(stage: TimelineStage, isPeriod: boolean): Mark | null {
  const { role, shortName: name, fromOn, toOn, why } = stage;
  if (role === 'result') return { on: toOn, name, isHard: isHardBinding(why.to.binding) };
  if (role === 'afterwards' || (role === 'examination' && !isPeriod)) {
    return { on: fromOn, name, isHard: isHardBinding(why.from.binding) };
  }
  return null;
}

/**
 * What is named in the next months of a plan, one mark a day, and which stages decide the day of the result. It follows from
 * the plan, and is remembered with it.
 */
export const outlookOf = rememberedOf(1, ({ input, timeline, nextHardDate }: ProgrammeTimeline): Outlook => {
  const { today } = input;
  const end = today.add({ months });
  const open = timeline.stages.filter(({ status }) => status === 'planned' || status === 'active');
  const staged = open.flatMap((stage) => markOf(stage, input.timeBasis === 'period') ?? []);
  const next = timeline.milestones.find(({ id }) => id === nextHardDate?.id);
  const hard = next && !staged.some(({ on }) => isSameDay(on, next.on)) ? [next] : [];
  const shown = [...staged, ...hard].filter(({ on }) => !isBefore(on, today) && isBefore(on, end));
  const days = Map.groupBy(shown, ({ on }) => on.toString());
  return {
    marks: [...days]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([on, marks]) => ({
        on,
        name: [...new Set(marks.map(({ name }) => name))].join(' · '),
        isHard: marks.some(({ isHard }) => isHard),
      })),
    criticalPath: timeline.criticalPath,
  };
});
