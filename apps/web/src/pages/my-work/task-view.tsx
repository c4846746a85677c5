import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Task, WorkItem } from '@waymark/contracts';
import { useEffect } from 'react';
import { TaskPanel } from '../../features/tasks/task-panel.tsx';
import { taskById } from '../../features/tasks/tasks.queries.ts';
import { useMe, useOrganisation } from '../../lib/current-user.ts';
import { isProblem } from '../../lib/problem-error.ts';
import { membersOf } from '../../lib/shared.queries.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { Missing } from '../../ui/feedback/missing.tsx';
import { ContentSkeleton } from '../../ui/feedback/skeletons.tsx';
import { SidePanel } from '../../ui/page/side-panel.tsx';
import { AlsoHere } from '../also-here.tsx';
import { CommentsSection } from '../comments-section.tsx';
import { ChooseFiles, TakePhoto } from '../evidence/choose-files.tsx';
import type { IntakeFor } from '../evidence/evidence-intake.tsx';
import { NextWork } from './next-work.tsx';
import { TaskGapItem } from './task-gap-item.tsx';
import { useWorkTarget } from './work-link.tsx';

interface TaskViewProps {
  taskId: string;
  /** All that is asked of the person, as far as it is known. */
  work: readonly WorkItem[];
  onOpen: (id: string | undefined) => void;
  /** What files dropped while this is open are for. */
  onIntakeFor: (intakeFor: IntakeFor) => void;
  onFiles: (files: readonly File[]) => void;
}

export function TaskView({ taskId, work, onOpen, onIntakeFor, onFiles }: TaskViewProps) {
  const { t } = useLingui();
  const { id: organisationId } = useOrganisation();
  const task = useQuery(taskById(organisationId, taskId));
  const members = useQuery({ ...membersOf(organisationId), enabled: task.data?.abilities.edit === true });
  const gapItem = task.data?.gapItem;
  const target = useWorkTarget();
  const next = work.find(({ id }) => id !== taskId);
  useIntakeFor(task.data, onIntakeFor);

  const tasks = work.filter(({ opens }) => opens === 'task');
  const index = tasks.findIndex(({ id }) => id === taskId);
  const walk = (step: number) => {
    const target = index >= 0 ? tasks[index + step] : undefined;
    return target && (() => onOpen(target.id));
  };
  const walking = { onPrevious: walk(-1), onNext: walk(1), onClose: () => onOpen(undefined) };
  if (!task.data) {
    return (
      <SidePanel title={t`Task`} {...walking}>
        {isProblem(task.error, 'resource.not_found') ? (
          <Missing
            title={<Trans>There is no such task</Trans>}
            error={task.error}
            backLabel={<Trans>Back to my work</Trans>}
            onBack={walking.onClose}
          />
        ) : task.isError ? (
          <ErrorState error={task.error} onRetry={() => void task.refetch()} />
        ) : (
          <ContentSkeleton />
        )}
      </SidePanel>
    );
  }
  const { lacksEvidence, status, abilities } = task.data;
  const isSendFirst = gapItem !== null && lacksEvidence && status === 'open' && abilities.setStatus;
  const send = isSendFirst && <SendFirst onFiles={onFiles} />;
  const upload = !isSendFirst && <ChooseFiles onFiles={onFiles} label={<Trans>Upload evidence</Trans>} />;
  return (
    <TaskPanel
      task={task.data}
      people={members.data?.filter(({ duties }) => duties.includes('do_tasks')).map(({ user }) => user) ?? []}
      send={send}
      next={(isDoneHere) => <NextWork item={next} target={target} isDoneHere={isDoneHere} />}
      gapItem={gapItem && <TaskGapItem gapItem={gapItem} upload={upload} />}
      presence={<AlsoHere place={{ kind: 'task', id: taskId }} />}
      comments={<CommentsSection place={{ kind: 'task', id: taskId }} />}
      {...walking}
    />
  );
}

const SendFirst = ({ onFiles }: Pick<TaskViewProps, 'onFiles'>) => (
  <>
    <ChooseFiles isFirst onFiles={onFiles} label={<Trans>Send evidence</Trans>} />
    <TakePhoto isFirst onFiles={onFiles} />
  </>
);

/** Files are for the requirement of the task, and its assignee can be done by them. */
function useIntakeFor(task: Task | undefined, onIntakeFor: TaskViewProps['onIntakeFor']) {
  const { user } = useMe();
  useEffect(() => {
    if (!task?.gapItem) return onIntakeFor({ targets: [], tasks: [] });
    const { id: gapItemId, requirementId, title, programmeName } = task.gapItem;
    const isOwn = task.status === 'open' && task.assignee.id === user.id;
    onIntakeFor({ targets: [{ gapItemId, requirementId, title, programmeName }], tasks: isOwn ? [task] : [] });
  }, [task, user.id, onIntakeFor]);
}
