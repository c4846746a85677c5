import type { Condition } from '../schemes/lifecycle.ts';
import type { Said } from '../words/plan-words-en.ts';
import type { Words } from '../words/words.ts';
import type { DayFacts, StageDays } from './facts.ts';
import type { TimelineFindingCode } from './finding-codes.ts';
import type { Milestone, TimelineFinding, TimelineInput } from './types.ts';

/** What a check can look at. */
export interface CheckFacts {
  input: TimelineInput;
  facts: DayFacts;
  words: Words;
  milestones: readonly Milestone[];
}

type Parts = Partial<Pick<TimelineFinding, 'stageKey' | 'milestoneId' | 'on' | 'rule'>>;

/** A finding that stops the plan. */
export function blocker(code: TimelineFindingCode, said: Said, parts: Parts = {}): TimelineFinding {
  return { code, severity: 'blocker', stageKey: null, milestoneId: null, on: null, rule: null, ...said, ...parts };
}

export function warning(code: TimelineFindingCode, said: Said, parts: Parts = {}): TimelineFinding {
  return { ...blocker(code, said, parts), severity: 'warning' };
}

export function ruleOf({ id, name, source, binding }: Pick<Condition, 'id' | 'name' | 'source' | 'binding'>) {
  return { id, name, source, binding };
}

/** The day the rule itself gives: one that people agreed on stands beside it, never in its place. */
export function ruledDayOf({ on, override }: Milestone): Temporal.PlainDate {
  return override && !override.isDone ? override.ruledOn : on;
}

/** A stage that still lies ahead or runs; null when it is over, skipped or not there. */
export function openStage({ facts }: CheckFacts, key: string): StageDays | null {
  const stage = facts.stages.get(key);
  return stage && !stage.isOver ? stage : null;
}
