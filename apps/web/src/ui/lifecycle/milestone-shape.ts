import type { MilestoneKind } from '@waymark/domain';

export type MilestoneShape = 'milestone' | 'rule' | 'limit';

interface Shaped {
  isHard: boolean;
  /** Not known of a plan that is not stored yet. */
  kind?: MilestoneKind;
  isDone?: boolean;
  override?: object | null;
}

/** The one shape of a date wherever it is drawn: a flag for the last day allowed, filled for what is done, hard or agreed. */
export function milestoneShape({ isHard, kind, isDone = false, override = null }: Shaped): MilestoneShape {
  if (isHard && !isDone && (kind === 'deadline' || kind === 'expiry')) return 'limit';
  return isHard || isDone || override !== null ? 'milestone' : 'rule';
}
