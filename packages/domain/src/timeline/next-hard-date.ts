import { compareDays, isBefore } from '../days.ts';
import type { Language } from '../languages.ts';
import { wordsIn } from '../words.ts';
import type { Milestone, Timeline, TimelineStage } from './types.ts';

const isOver = ({ status }: Pick<TimelineStage, 'status'>) => status === 'done' || status === 'skipped';

function asMilestone({ key, name, toOn, why }: TimelineStage, language: Language): Milestone {
  const { explanation, inputs, source, note, binding, ruleId } = why.to;
  return {
    id: `stage-${key}`,
    ruleId,
    name: wordsIn(language).stageEnds(name),
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
    override: null,
  };
}

/** The earliest hard milestone or stage end from `today` on that is not over; a milestone wins a tie. */
export function nextHardDate(
  { milestones, stages }: Pick<Timeline, 'milestones' | 'stages'>,
  today: Temporal.PlainDate,
  language: Language,
): Milestone | null {
  const hard = milestones.filter(({ isHard, isDone }) => isHard && !isDone);
  const ends = stages.filter((stage) => !isOver(stage)).map((stage) => asMilestone(stage, language));
  const ahead = [...hard, ...ends].filter(({ on }) => !isBefore(on, today));
  return ahead.toSorted((a, b) => compareDays(a.on, b.on))[0] ?? null;
}
