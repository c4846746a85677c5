import { Trans, useLingui } from '@lingui/react/macro';
import { Select, Textarea, TextInput } from '@mantine/core';
import { createTaskSchema, lengthOf } from '@waymark/contracts';
import { DayField } from '../../ui/form/day-field.tsx';
import styles from './tasks.module.css';

export interface TaskValues {
  title: string;
  description: string;
  assigneeId: string | null;
  dueOn: string | null;
}

/** What is still missing, said beside the field it is missing in. */
export function useMissing({ title, assigneeId, dueOn }: TaskValues) {
  const { t } = useLingui();
  return {
    title: title.trim() === '' ? t`Say what is to be done.` : undefined,
    assigneeId: assigneeId === null ? t`Choose who does it.` : undefined,
    dueOn: dueOn === null ? t`Say until when.` : undefined,
  };
}

interface TaskFieldsProps {
  values: TaskValues;
  onChange: (entered: Partial<TaskValues>) => void;
  errors: Partial<Record<keyof TaskValues, string | undefined>>;
  people: readonly { id: string; name: string }[];
  /** The first day that makes sense. */
  firstDueOn?: string;
}

export function TaskFields({ values, onChange, errors, people, firstDueOn }: TaskFieldsProps) {
  return (
    <>
      <TextInput
        label={<Trans>Title</Trans>}
        value={values.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        error={errors.title}
        maxLength={lengthOf(createTaskSchema.shape.title)}
        required
        data-autofocus
      />
      <Textarea
        label={<Trans>Description</Trans>}
        value={values.description}
        onChange={(event) => onChange({ description: event.currentTarget.value })}
        maxLength={lengthOf(createTaskSchema.shape.description)}
        autosize
        minRows={3}
        maxRows={10}
      />
      <div className={styles.dates}>
        <Select
          label={<Trans>Assignee</Trans>}
          data={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={values.assigneeId}
          onChange={(assigneeId) => onChange({ assigneeId })}
          error={errors.assigneeId}
          searchable
          required
        />
        <DayField
          label={<Trans>Due</Trans>}
          value={values.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
          error={errors.dueOn}
          required
          {...(firstDueOn !== undefined && { min: firstDueOn })}
        />
      </div>
    </>
  );
}
