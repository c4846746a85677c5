import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, Stack } from '@mantine/core';
import type { Task } from '@waymark/contracts';
import { useState } from 'react';
import { useOrganisation } from '../../lib/current-user.ts';
import { fieldProblems } from '../../lib/problem-error.ts';
import { problemMessage } from '../../lib/problem-messages.ts';
import { today } from '../../lib/today.ts';
import { FormFoot } from '../../ui/form/form-foot.tsx';
import { useDiscard } from '../../ui/form/use-discard.ts';
import { Name } from '../../ui/page/name.tsx';
import { TaskFields, type TaskValues, useMissing } from './task-fields.tsx';
import styles from './tasks.module.css';
import { useCreateTask } from './tasks.queries.ts';

interface CreateTaskDialogProps {
  /** What the task is on; shown, and linked. */
  gapItem?: { id: string; name: string };
  suggestedDueOn?: string | null;
  suggestedAssigneeId?: string | null;
  people: readonly { id: string; name: string }[];
  onClose: () => void;
  onCreated: (task: Task) => void;
}

export function CreateTaskDialog(props: CreateTaskDialogProps) {
  const { gapItem, people } = props;
  const { t } = useLingui();
  const form = useTaskForm(props);
  const { values, set, errors } = form;
  const close = useDiscard(form.isDirty, props.onClose);
  return (
    <Modal opened onClose={() => void close()} title={t`New task`}>
      <form onSubmit={form.submit} noValidate>
        <Stack gap="lg">
          {gapItem && (
            <p className={styles.quiet}>
              <Name>{gapItem.name}</Name>
            </p>
          )}
          <TaskFields values={values} onChange={set} errors={errors} people={people} firstDueOn={today()} />
          {form.problem && (
            <p role="alert" className={styles.problem}>
              {form.problem}
            </p>
          )}
          <FormFoot onCancel={() => void close()}>
            <Button type="submit" loading={form.isSaving}>
              <Trans>Create task</Trans>
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Modal>
  );
}

function useTaskForm({ gapItem, suggestedDueOn, suggestedAssigneeId, onCreated }: CreateTaskDialogProps) {
  const { i18n } = useLingui();
  const { id: organisationId } = useOrganisation();
  const create = useCreateTask(organisationId);
  const [idempotencyKey, setIdempotencyKey] = useState(() => crypto.randomUUID());
  const [wasSent, setWasSent] = useState(false);
  const [isDirty, setIsDirty] = useState(false);
  const [values, setValues] = useState<TaskValues>({
    title: '',
    description: '',
    assigneeId: suggestedAssigneeId ?? null,
    dueOn: suggestedDueOn ?? null,
  });

  const { title, description, assigneeId, dueOn } = values;
  const missing = useMissing(values);
  const refused = fieldProblems(create.error);
  const set = (change: Partial<TaskValues>) => {
    setValues((current) => ({ ...current, ...change }));
    setIsDirty(true);
    // Another task than the one that was tried before.
    setIdempotencyKey(crypto.randomUUID());
  };
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    setWasSent(true);
    if (title.trim() === '' || assigneeId === null || dueOn === null || create.isPending) return;
    const task = { title: title.trim(), description, assigneeId, dueOn, gapItemId: gapItem?.id ?? null };
    create.mutate({ task, idempotencyKey }, { onSuccess: onCreated });
  };
  const errorOf = (field: keyof typeof missing) => (wasSent ? missing[field] : undefined) ?? refused[field];
  return {
    isDirty,
    values,
    set,
    submit,
    isSaving: create.isPending,
    errors: { title: errorOf('title'), assigneeId: errorOf('assigneeId'), dueOn: errorOf('dueOn') },
    problem: create.isError ? problemMessage(i18n, create.error) : undefined,
  };
}
