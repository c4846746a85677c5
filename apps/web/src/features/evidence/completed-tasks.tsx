import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';

export interface CompletableTask {
  id: string;
  title: string;
}

interface CompletedTasksProps {
  /** The person's own open tasks on what is sent. */
  tasks: readonly CompletableTask[];
  value: readonly string[];
  onChange: (ids: string[]) => void;
}

/** Says in the same step that a task is done by what is sent. */
export function CompletedTasks({ tasks, value, onChange }: CompletedTasksProps) {
  const { t } = useLingui();
  const toggle = (id: string, isDone: boolean) =>
    onChange(tasks.filter((task) => (task.id === id ? isDone : value.includes(task.id))).map((task) => task.id));
  if (tasks.length === 0) return null;
  return tasks.map(({ id, title }) => (
    <Checkbox
      key={id}
      label={tasks.length === 1 ? <Trans>And I am done with “{title}”</Trans> : t`And “${title}” is done`}
      checked={value.includes(id)}
      onChange={(event) => toggle(id, event.currentTarget.checked)}
    />
  ));
}
