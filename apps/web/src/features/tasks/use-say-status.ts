import { useLingui } from '@lingui/react/macro';
import { type SetTaskStatus, type Task, taskSchema } from '@waymark/contracts';
import { type ChangedRow, differing } from '../../ui/form/changed.tsx';
import { useAskedSave } from '../../ui/form/use-asked-save.ts';
import { useSetTaskStatus } from './tasks.queries.ts';

/** Says that a task is done or open again; where it asks for something else by now, that is looked at first. */
export function useSayStatus(organisationId: string) {
  const { t } = useLingui();
  const setStatus = useSetTaskStatus(organisationId);
  const ask = useAskedSave();
  const rowsIn = (seen: Task, now: Task): ChangedRow[] =>
    differing([
      { field: 'title', label: t`Title`, theirs: now.title, mine: seen.title },
      { field: 'description', label: t`Description`, theirs: now.description || '–', mine: seen.description || '–' },
    ]);
  /** Whether it is said. */
  const say = async (task: Task, to: SetTaskStatus): Promise<boolean> => {
    const { saved } = await ask({
      schema: taskSchema,
      rowsIn: (now: Task) => rowsIn(task, now),
      version: task.version,
      send: (version) => setStatus.mutateAsync({ task: { ...task, version }, to }),
      mustLook: true,
    });
    return saved !== undefined;
  };
  return { say, isPending: setStatus.isPending, error: setStatus.error };
}
