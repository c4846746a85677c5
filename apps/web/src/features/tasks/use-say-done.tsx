import { Trans } from '@lingui/react/macro';
import { useOrganisation } from '../../lib/current-user.ts';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { useReopenTasks } from './tasks.queries.ts';

interface Done {
  taskIds: readonly string[];
  /** Of what was done without sending anything; else by what was sent. */
  title?: string;
}

/** Says that tasks are done, with a way back; what was sent for them stays with whoever reviews it. */
export function useSayDone() {
  const { id: organisationId } = useOrganisation();
  const reopen = useReopenTasks(organisationId);
  return ({ taskIds, title }: Done) => {
    const isSent = title === undefined;
    const undo = () =>
      void reopen
        .mutateAsync(taskIds)
        .then(() => showSuccess(isSent ? <OpenAgain /> : <Trans>Open again: {title}</Trans>))
        // What is refused is told by a toast.
        .catch(() => undefined);
    const sentence = isSent ? <SentAndDone count={taskIds.length} /> : <Trans>Done: {title}</Trans>;
    showSuccess(sentence, { label: <Trans>Undo</Trans>, onClick: undo });
  };
}

const OpenAgain = () => <Trans>The task is open again. What you sent still waits for its review.</Trans>;

const SentAndDone = ({ count }: { count: number }) =>
  count === 1 ? (
    <Trans>Sent for review, and the task is done.</Trans>
  ) : (
    <Trans>Sent for review, and the tasks are done.</Trans>
  );
