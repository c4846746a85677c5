import { Trans } from '@lingui/react/macro';
import type { Milestone } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { formatDay, today } from '../../../lib/format.ts';
import styles from './milestone-list.module.css';
import { MilestoneWhy } from './milestone-why.tsx';

interface MilestoneListProps<Shown extends Milestone> {
  milestones: readonly Shown[];
  /** What answers "why this date?"; a timeline knows more of it than a plan that is not stored yet. */
  renderWhy?: (milestone: Shown) => ReactNode;
  /** A word beside the name: agreed, passed. */
  renderMark?: (milestone: Shown) => ReactNode;
}

/** Every date a rule sets, with the reason one click away. Hard ones are marked by shape and word. */
export function MilestoneList<Shown extends Milestone>({
  milestones,
  renderWhy = (milestone) => <MilestoneWhy milestone={milestone} />,
  renderMark,
}: MilestoneListProps<Shown>) {
  if (milestones.length === 0) {
    return (
      <p className={styles.nothing}>
        <Trans>No rule sets a date yet.</Trans>
      </p>
    );
  }
  return (
    <ul className={styles.milestones}>
      {milestones.map((milestone) => (
        <li key={milestone.id} data-past={milestone.on < today() || undefined}>
          <time dateTime={milestone.on}>{formatDay(milestone.on)}</time>
          <MilestoneShape isHard={milestone.isHard} />
          <span className={styles.name}>
            {milestone.name}
            {milestone.isHard && (
              <span className={styles.hard}>
                <Trans>hard date</Trans>
              </span>
            )}
            {renderMark?.(milestone)}
          </span>
          {renderWhy(milestone)}
        </li>
      ))}
    </ul>
  );
}

/** A filled diamond for what cannot be moved, an open one with a plus for what a rule proposes. */
function MilestoneShape({ isHard }: { isHard: boolean }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className={styles.shape}>
      <path d="M7 .8L13.2 7 7 13.2.8 7z" data-hard={isHard || undefined} />
      {!isHard && <path d="M7 4.6v4.8M4.6 7h4.8" />}
    </svg>
  );
}
