import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Task } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { formatDay } from '../../lib/format.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../../ui/feedback/skeletons.tsx';
import { Name } from '../../ui/page/name.tsx';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import styles from './tasks.module.css';
import { tasksOfGapItem } from './tasks.queries.ts';

interface TaskListProps {
  organisationId: string;
  gapItemId: string;
  renderLink: (task: Task, children: ReactNode) => ReactNode;
}

/** The tasks on one gap item, open ones first. */
export function TaskList({ organisationId, gapItemId, renderLink }: TaskListProps) {
  const tasks = useQuery(tasksOfGapItem(organisationId, gapItemId));
  if (tasks.isError) return <ErrorState error={tasks.error} onRetry={() => void tasks.refetch()} />;
  if (tasks.isPending) return <ContentSkeleton rows={3} />;
  if (tasks.data.items.length === 0) {
    return (
      <p className={styles.quiet}>
        <Trans>No tasks yet. A task is one action for one person, with a date.</Trans>
      </p>
    );
  }
  const items = tasks.data.items.toSorted((a, b) => b.status.localeCompare(a.status));
  return (
    <ul className={styles.list}>
      {items.map((task) => (
        <li key={task.id} className={styles.task}>
          <span className={styles.name}>{renderLink(task, <Name>{task.title}</Name>)}</span>
          <StatusBadge status={task.isOverdue ? 'overdue' : task.status} />
          <small>
            <Name>{task.assignee.name}</Name>, <Trans>due {formatDay(task.dueOn)}</Trans>
          </small>
        </li>
      ))}
    </ul>
  );
}
