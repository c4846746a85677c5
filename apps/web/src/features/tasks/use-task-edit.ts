import { useLingui } from '@lingui/react/macro';
import { type Task, taskSchema, type UpdateTask } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { useOrganisation } from '../../lib/current-user.ts';
import { formatDay } from '../../lib/format.ts';
import { fieldProblems } from '../../lib/problem-error.ts';
import { useMergedSave } from '../../ui/form/use-merged-save.ts';
import { type TaskValues, useMissing } from './task-fields.tsx';
import { useUpdateTask } from './tasks.queries.ts';

const valuesOf = ({ title, description, assignee, dueOn }: Task): TaskValues => ({
  title,
  description,
  assigneeId: assignee.id,
  dueOn,
});

function changeOf(before: TaskValues, { title, description, assigneeId, dueOn }: TaskValues): UpdateTask {
  return {
    ...(title !== before.title && { title }),
    ...(description !== before.description && { description }),
    ...(assigneeId !== null && assigneeId !== before.assigneeId && { assigneeId }),
    ...(dueOn !== null && dueOn !== before.dueOn && { dueOn }),
  };
}

/** What is entered into the form, whether it may be saved, and what became of saving. */
export function useTaskEdit(task: Task, people: readonly { id: string; name: string }[], onSaved: () => void) {
  const { id: organisationId } = useOrganisation();
  const update = useUpdateTask(organisationId);
  // The version one began with: a newer one that arrives meanwhile must not be overwritten unseen.
  const [before] = useState(task);
  const [values, setValues] = useState(() => valuesOf(task));
  const missing = useMissing(values);
  const refused = fieldProblems(update.error);
  const entered = { ...values, title: values.title.trim() };
  const change = changeOf(valuesOf(before), entered);
  const isRight = Object.values(missing).every((error) => error === undefined);
  const isDirty = Object.keys(change).length > 0 || !isRight;

  const merge = useMergedSave<Task, UpdateTask>({
    schema: taskSchema,
    fieldsIn: ({ assignee, ...row }) => ({ ...pick(row), assigneeId: assignee.id }),
    wordsOf: useWordsOf(people),
  });
  const save = async () => {
    const send = (version: number, sent: UpdateTask) => update.mutateAsync({ id: task.id, version, change: sent });
    const { row } = await merge({ base: before, change, send });
    if (row) onSaved();
  };
  return {
    values,
    set: (more: Partial<TaskValues>) => {
      setValues((current) => ({ ...current, ...more }));
      if (update.isError) update.reset();
    },
    submit: (event: FormEvent) => {
      event.preventDefault();
      if (isRight && isDirty) void save();
    },
    isDirty,
    isSaving: update.isPending,
    errors: {
      title: missing.title ?? refused.title,
      assigneeId: missing.assigneeId ?? refused.assigneeId,
      dueOn: missing.dueOn ?? refused.dueOn,
    },
    problem: update.error,
  };
}

const pick = ({ title, description, dueOn }: Pick<Task, 'title' | 'description' | 'dueOn'>) => ({
  title,
  description,
  dueOn,
});

/** A field that both have changed, in words. */
function useWordsOf(people: readonly { id: string; name: string }[]) {
  const { t } = useLingui();
  const labels = { title: t`Title`, description: t`Description`, assigneeId: t`Assignee`, dueOn: t`Due` };
  const say = (field: keyof UpdateTask, { [field]: value = '' }: UpdateTask) => {
    if (field === 'assigneeId') return people.find(({ id }) => id === value)?.name ?? '–';
    return field === 'dueOn' && value !== '' ? formatDay(value) : value || '–';
  };
  return (field: keyof UpdateTask, theirs: UpdateTask, mine: UpdateTask) => ({
    label: labels[field],
    theirs: say(field, theirs),
    mine: say(field, mine),
  });
}
