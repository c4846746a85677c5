import { useLingui } from '@lingui/react/macro';
import { type Task, taskSchema, type UpdateTask } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { useOrganisation } from '../../lib/current-user.ts';
import { formatDay } from '../../lib/format.ts';
import { fieldProblems, isProblem } from '../../lib/problem-error.ts';
import { useUnsavedChanges } from '../../ui/form/unsaved-changes.ts';
import type { ConflictRow } from '../../ui/form/version-conflict.tsx';
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
  useUnsavedChanges(isDirty && !update.isSuccess);

  const save = (version: number) => update.mutate({ id: task.id, version, change }, { onSuccess: onSaved });
  const theirs = taskIn(update.error);
  return {
    values,
    set: (more: Partial<TaskValues>) => {
      setValues((current) => ({ ...current, ...more }));
      if (update.isError) update.reset();
    },
    submit: (event: FormEvent) => {
      event.preventDefault();
      if (isRight && isDirty) save(before.version);
    },
    isDirty,
    isSaving: update.isPending,
    errors: {
      title: missing.title ?? refused.title,
      assigneeId: missing.assigneeId ?? refused.assigneeId,
      dueOn: missing.dueOn ?? refused.dueOn,
    },
    problem: theirs ? null : update.error,
    conflict: useConflict({ theirs, mine: entered, change, people, save }),
  };
}

/** The task as it stands on the server, which a refusal by version carries. */
function taskIn(error: unknown): Task | undefined {
  if (!isProblem(error, 'resource.changed_meanwhile')) return undefined;
  return taskSchema.safeParse(error.problem.facts?.current).data;
}

interface ConflictInput {
  theirs: Task | undefined;
  mine: TaskValues;
  change: UpdateTask;
  people: readonly { id: string; name: string }[];
  save: (version: number) => void;
}

function useConflict({ theirs, mine, change, people, save }: ConflictInput) {
  const { t } = useLingui();
  if (!theirs) return undefined;
  const labels = { title: t`Title`, description: t`Description`, assigneeId: t`Assignee`, dueOn: t`Due` };
  const nameOf = (id: string) => [theirs.assignee, ...people].find((person) => person.id === id)?.name ?? '–';
  const say = ({ title, description, assigneeId, dueOn }: TaskValues) => ({
    title,
    description: description || '–',
    assigneeId: assigneeId === null ? '–' : nameOf(assigneeId),
    dueOn: dueOn === null ? '–' : formatDay(dueOn),
  });
  const [here, there] = [say(mine), say(valuesOf(theirs))];
  const fields = ['title', 'description', 'assigneeId', 'dueOn'] as const;
  const rows: ConflictRow[] = fields
    .filter((field) => field in change)
    .map((field) => ({ field, label: labels[field], theirs: there[field], mine: here[field] }));
  return { rows, onSaveMine: () => save(theirs.version) };
}
