import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Task } from '@waymark/contracts';
import type { TaskStatus } from '@waymark/domain';
import { type ReactNode, useState } from 'react';
import { useOrganisation } from '../../lib/current-user.ts';
import { formatDay, formatInstant, formatRelativeDay } from '../../lib/format.ts';
import { problemMessage } from '../../lib/problem-messages.ts';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { PersonName } from '../../ui/page/person.tsx';
import { PanelSection, SidePanel } from '../../ui/page/side-panel.tsx';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import { EditTaskDialog } from './edit-task-dialog.tsx';
import styles from './tasks.module.css';
import { useSetTaskStatus } from './tasks.queries.ts';

interface TaskPanelProps {
  task: Task;
  onClose: () => void;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
  /** The gap item as a link to it. */
  gapItemLink: ReactNode;
  /** Evidence that belongs to the gap item, and a way to add more. */
  evidence: ReactNode;
  comments: ReactNode;
  /** Who may be given the task. */
  people: readonly { id: string; name: string }[];
}

export function TaskPanel(props: TaskPanelProps) {
  const { task, onClose, onPrevious, onNext, gapItemLink, evidence, comments, people } = props;
  return (
    <SidePanel
      reference={task.gapItem ? `${task.gapItem.requirementId} · ${task.gapItem.programmeName}` : <Trans>Task</Trans>}
      title={task.title}
      badges={<StatusBadge status={task.isOverdue ? 'overdue' : task.status} />}
      onClose={onClose}
      onPrevious={onPrevious}
      onNext={onNext}
      footer={<TaskActions task={task} />}
    >
      <Description task={task} people={people} />
      <PanelSection>
        <dl className={styles.facts}>
          <dt>
            <Trans>Due</Trans>
          </dt>
          <dd>
            {formatDay(task.dueOn)} {task.status === 'open' && <span>({formatRelativeDay(task.dueOn)})</span>}
          </dd>
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
          {task.gapItem && (
            <>
              <dt>
                <Trans>Gap item</Trans>
              </dt>
              <dd>{gapItemLink}</dd>
            </>
          )}
        </dl>
      </PanelSection>
      {evidence}
      {comments}
    </SidePanel>
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
  return (
    <PanelSection title={<Trans>What is to be done</Trans>} action={edit}>
      <p className={styles.description}>{task.description || <Trans>No description.</Trans>}</p>
      {isEditing && <EditTaskDialog task={task} people={people} onClose={() => setIsEditing(false)} />}
    </PanelSection>
  );
}

function TaskActions({ task }: { task: Task }) {
  const { i18n, t } = useLingui();
  const { id: organisationId } = useOrganisation();
  const setStatus = useSetTaskStatus(organisationId);
  const isOpen = task.status === 'open';
  const mark = (status: TaskStatus) =>
    setStatus.mutate(
      { task, status },
      {
        onSuccess: () => showSuccess(status === 'done' ? t`Done: ${task.title}` : t`Open again: ${task.title}`),
      },
    );
  if (!task.abilities.setStatus) {
    return (
      <p className={styles.quiet}>
        <Trans>Only {task.assignee.name} or a compliance manager can mark this done.</Trans>
      </p>
    );
  }
  return (
    <>
      {setStatus.isError && (
        <p role="alert" className={styles.problem}>
          {problemMessage(i18n, setStatus.error)}
        </p>
      )}
      <div className={styles.actions}>
        <Button
          variant={isOpen ? 'filled' : 'default'}
          leftSection={isOpen && <IconCheck size={16} stroke={1.5} aria-hidden />}
          loading={setStatus.isPending}
          onClick={() => mark(isOpen ? 'done' : 'open')}
        >
          {isOpen ? <Trans>Mark as done</Trans> : <Trans>Reopen</Trans>}
        </Button>
      </div>
    </>
  );
}
