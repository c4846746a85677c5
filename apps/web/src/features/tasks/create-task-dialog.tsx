import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { Task } from '@waymark/contracts';
import { useState } from 'react';
import { useOrganisation } from '../../lib/current-user.ts';
import { today } from '../../lib/format.ts';
import { fieldProblems } from '../../lib/problem-error.ts';
import { problemMessage } from '../../lib/problem-messages.ts';
import { useConfirm } from '../../ui/confirm.tsx';
import { DayField } from '../../ui/day-field.tsx';
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
  return (
    <Modal opened onClose={() => void form.close()} title={t`New task`}>
      <form onSubmit={form.submit} noValidate>
        <Stack gap="lg">
          {gapItem && <p className={styles.quiet}>{gapItem.name}</p>}
          <TextInput
            label={<Trans>Title</Trans>}
            value={values.title}
            onChange={(event) => set({ title: event.currentTarget.value })}
            error={errors.title}
            maxLength={200}
            required
            data-autofocus
          />
          <Textarea
            label={<Trans>Description</Trans>}
            value={values.description}
            onChange={(event) => set({ description: event.currentTarget.value })}
            maxLength={10_000}
            autosize
            minRows={3}
            maxRows={10}
          />
          <div className={styles.dates}>
            <Select
              label={<Trans>Assignee</Trans>}
              data={people.map(({ id, name }) => ({ value: id, label: name }))}
              value={values.assigneeId}
              onChange={(assigneeId) => set({ assigneeId })}
              error={errors.assigneeId}
              searchable
              required
            />
            <DayField
              label={<Trans>Due</Trans>}
              value={values.dueOn}
              onChange={(dueOn) => set({ dueOn })}
              error={errors.dueOn}
              min={today()}
              required
            />
          </div>
          {form.problem && (
            <p role="alert" className={styles.problem}>
              {form.problem}
            </p>
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={() => void form.close()}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={form.isSaving}>
              <Trans>Create task</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface Values {
  title: string;
  description: string;
  assigneeId: string | null;
  dueOn: string | null;
}

function useTaskForm({ gapItem, suggestedDueOn, suggestedAssigneeId, onClose, onCreated }: CreateTaskDialogProps) {
  const { t, i18n } = useLingui();
  const confirm = useConfirm();
  const { id: organisationId } = useOrganisation();
  const create = useCreateTask(organisationId);
  const [idempotencyKey, setIdempotencyKey] = useState(() => crypto.randomUUID());
  const [wasSent, setWasSent] = useState(false);
  const [isDirty, setIsDirty] = useState(false);
  const [values, setValues] = useState<Values>({
    title: '',
    description: '',
    assigneeId: suggestedAssigneeId ?? null,
    dueOn: suggestedDueOn ?? null,
  });

  const { title, description, assigneeId, dueOn } = values;
  const missing = {
    title: title.trim() === '' ? t`Say what is to be done.` : undefined,
    assigneeId: assigneeId === null ? t`Choose who does it.` : undefined,
    dueOn: dueOn === null ? t`Say until when.` : undefined,
  };
  const refused = fieldProblems(create.error);
  const set = (change: Partial<Values>) => {
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
  const close = async () => {
    const question = {
      title: t`Discard this task?`,
      body: t`What you typed has not been saved.`,
      confirmLabel: t`Discard`,
      cancelLabel: t`Keep editing`,
      isDangerous: true,
    };
    if (!isDirty || (await confirm(question))) onClose();
  };
  const errorOf = (field: keyof typeof missing) => (wasSent ? missing[field] : undefined) ?? refused[field];
  return {
    values,
    set,
    submit,
    close,
    isSaving: create.isPending,
    errors: { title: errorOf('title'), assigneeId: errorOf('assigneeId'), dueOn: errorOf('dueOn') },
    problem: create.isError ? problemMessage(i18n, create.error) : undefined,
  };
}
