import { Trans } from '@lingui/react/macro';
import type { Milestone } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { formatDay } from '../../../lib/format.ts';
import { today } from '../../../lib/today.ts';
import { GanttShape } from '../../../ui/gantt/gantt-shapes.tsx';
import { milestoneShape } from '../../../ui/lifecycle/milestone-shape.ts';
import styles from './milestone-list.module.css';
import { MilestoneWhy } from './milestone-why.tsx';

/** A plan that is not stored yet knows of nothing done. */
const isDoneAlready = (milestone: Milestone & { isDone?: boolean }) => milestone.isDone ?? false;

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
          <span className={styles.shape} data-shape={milestoneShape(milestone)}>
            <GanttShape shape={milestoneShape(milestone)} isDone={isDoneAlready(milestone)} />
          </span>
          <span className={styles.name}>
            <bdi>{milestone.name}</bdi>{' '}
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
