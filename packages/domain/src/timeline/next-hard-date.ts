import { compareDays, isBefore } from '../days/days.ts';
import { isHardBinding } from '../readiness/states.ts';
import type { Language } from '../words/languages.ts';
import { stageEnds } from '../words/stage-ends.ts';
import type { Milestone, Timeline, TimelineStage } from './types.ts';

/** What the end of a stage is called among milestones. */
export const stageEndId = (key: string): string => `stage-${key}`;

const isOver = ({ status }: Pick<TimelineStage, 'status'>) => status === 'done' || status === 'skipped';

function asMilestone({ key, name, toOn, why }: TimelineStage, language: Language): Milestone {
  const { explanation, inputs, source, note, binding, ruleId } = why.to;
  return {
    id: stageEndId(key),
    ruleId,
    name: stageEnds(name, language),
    kind: 'deadline',
    on: toOn,
    stageKey: key,
    binding,
    isHard: true,
    isDone: false,
    explanation,
    inputs,
    source,
    note,
    isOverridable: false,
    isReportable: false,
    isRenewal: false,
    override: null,
  };
}

/**
 * The earliest requirement or agreed day from `today` on that is not over: a hard milestone, or the end of a stage whose days
 * are agreed; a milestone wins a tie. Null while nothing is: a wish or a default is no hard date.
 */
export function nextHardDate(
  { milestones, stages }: Pick<Timeline, 'milestones' | 'stages'>,
  today: Temporal.PlainDate,
  language: Language,
): Milestone | null {
  const hard = milestones.filter(({ isHard, isDone }) => isHard && !isDone);
  const ends = stages
    .filter((stage) => !isOver(stage) && isHardBinding(stage.why.to.binding))
    .map((stage) => asMilestone(stage, language));
  const ahead = [...hard, ...ends].filter(({ on }) => !isBefore(on, today));
  return ahead.toSorted((a, b) => compareDays(a.on, b.on))[0] ?? null;
}
