import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Task } from '@waymark/contracts';
import { type ReactNode, useState } from 'react';
import { useOrganisation } from '../../lib/current-user.ts';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { DoneWithoutEvidence } from './done-without-evidence.tsx';
import styles from './tasks.module.css';
import { useSayDone } from './use-say-done.tsx';
import { useSayStatus } from './use-say-status.ts';

export interface TaskActionsProps {
  task: Task;
  /** How evidence is sent for it, as the first thing to do while it lacks some. */
  send?: ReactNode;
  /** Where it goes on once it is done, for whoever has done it here or finds it so. */
  next: (isDoneHere: boolean) => ReactNode;
}

/** What is done with a task, and where it goes on from there. */
export function TaskActions({ task, send, next }: TaskActionsProps) {
  const { id: organisationId } = useOrganisation();
  const status = useSayStatus(organisationId);
  const sayDone = useSayDone();
  const [isExplaining, setIsExplaining] = useState(false);
  const isOpen = task.status === 'open';
  // A panel is of one task, so one that is done and was not is done here, in whichever way.
  const [wasOpen] = useState(isOpen);
  const done = async (note: string) => {
    if (!(await status.say(task, { status: 'done', note }))) return;
    setIsExplaining(false);
    sayDone({ taskIds: [task.id], title: task.title });
  };
  const reopen = async () => {
    if (await status.say(task, { status: 'open' })) showSuccess(<Trans>Open again: {task.title}</Trans>);
  };
  if (!task.abilities.setStatus) {
    return (
      <p className={styles.quiet}>
        <Trans>Only {task.assignee.name} or a compliance manager can mark this done.</Trans>
      </p>
    );
  }
  if (isOpen && isExplaining) {
    return (
      <DoneWithoutEvidence status={status} onDone={(note) => void done(note)} onCancel={() => setIsExplaining(false)} />
    );
  }
  return (
    <>
      {status.error !== null && <FormProblem error={status.error} />}
      <div className={styles.actions}>
        {!isOpen && next(wasOpen)}
        {isOpen && task.lacksEvidence && send}
        {isOpen ? (
          // Another button than that which takes it back: a hand that is on its way must not press that one.
          <Button
            key="done"
            variant={task.lacksEvidence ? 'subtle' : 'filled'}
            leftSection={<IconCheck size={16} stroke={1.5} aria-hidden />}
            loading={status.isPending}
            onClick={() => (task.lacksEvidence ? setIsExplaining(true) : void done(''))}
          >
            {task.lacksEvidence ? <Trans>Done without evidence</Trans> : <Trans>Mark as done</Trans>}
          </Button>
        ) : (
          <Button key="open" variant="subtle" loading={status.isPending} onClick={() => void reopen()}>
            <Trans>Reopen</Trans>
          </Button>
        )}
      </div>
    </>
  );
}
