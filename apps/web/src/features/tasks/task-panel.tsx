import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Task } from '@waymark/contracts';
import { isolated } from '@waymark/domain';
import { type ReactNode, useState } from 'react';
import { formatDay, formatInstant, formatRelativeDay } from '../../lib/format.ts';
import { PersonName } from '../../ui/page/person.tsx';
import { PanelSection, SidePanel } from '../../ui/page/side-panel.tsx';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import { EditTaskDialog } from './edit-task-dialog.tsx';
import { TaskActions, type TaskActionsProps } from './task-actions.tsx';
import styles from './tasks.module.css';

interface TaskPanelProps extends TaskActionsProps {
  onClose: () => void;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
  /** The requirement it is on: what it asks, its state, its evidence, and a way to add more. */
  gapItem: ReactNode;
  comments: ReactNode;
  /** Who else has it open. */
  presence: ReactNode;
  /** Who may be given the task. */
  people: readonly { id: string; name: string }[];
}

export function TaskPanel(props: TaskPanelProps) {
  const { task, onClose, onPrevious, onNext, send, next, gapItem, comments, people } = props;
  return (
    <SidePanel
      reference={
        task.gapItem ? `${task.gapItem.requirementId} · ${isolated(task.gapItem.programmeName)}` : <Trans>Task</Trans>
      }
      title={task.title}
      badges={<Badges task={task} />}
      presence={props.presence}
      onClose={onClose}
      onPrevious={onPrevious}
      onNext={onNext}
      footer={<TaskActions task={task} send={send} next={next} />}
    >
      <Description task={task} people={people} />
      {gapItem}
      <Facts task={task} />
      {comments}
    </SidePanel>
  );
}

function Badges({ task }: { task: Task }) {
  return (
    <>
      <StatusBadge status={task.isOverdue ? 'overdue' : task.status} />
      {task.status === 'open' && (
        <span className={styles.quiet}>
          <Trans>
            Due {formatDay(task.dueOn)} ({formatRelativeDay(task.dueOn)})
          </Trans>
        </span>
      )}
    </>
  );
}

function Facts({ task }: Pick<TaskPanelProps, 'task'>) {
  return (
    <PanelSection>
      <dl className={styles.facts}>
        <dt>
          <Trans>Due</Trans>
        </dt>
        <dd>{formatDay(task.dueOn)}</dd>
        <dt>
          <Trans>Assignee</Trans>
        </dt>
        <dd>
          <PersonName person={task.assignee} />
        </dd>
        <dt>
          <Trans>Asked by</Trans>
        </dt>
        <dd>
          <PersonName person={task.createdBy} />
        </dd>
        {task.completedAt && (
          <>
            <dt>
              <Trans>Done</Trans>
            </dt>
            <dd>{formatInstant(task.completedAt)}</dd>
          </>
        )}
        {task.doneNote && (
          <>
            <dt>
              <Trans>Without evidence</Trans>
            </dt>
            <dd className={styles.description} dir="auto">
              {task.doneNote}
            </dd>
          </>
        )}
      </dl>
    </PanelSection>
  );
}

function Description({ task, people }: Pick<TaskPanelProps, 'task' | 'people'>) {
  const { t } = useLingui();
  const [isEditing, setIsEditing] = useState(false);
  const edit = task.abilities.edit && (
    <Button size="xs" variant="subtle" onClick={() => setIsEditing(true)} aria-label={t`Edit ${task.title}`}>
      <Trans>Edit</Trans>
    </Button>
  );
  // Whoever cannot write one is not told that there is none: the title says it all.
  if (!task.description && !edit) return null;
  return (
    <PanelSection title={<Trans>What is to be done</Trans>} action={edit}>
      <p className={styles.description} dir="auto">
        {task.description || <Trans>No description.</Trans>}
      </p>
      {isEditing && <EditTaskDialog task={task} people={people} onClose={() => setIsEditing(false)} />}
    </PanelSection>
  );
}
