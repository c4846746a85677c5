import { Trans, useLingui } from '@lingui/react/macro';
import { Select, Textarea, TextInput } from '@mantine/core';
import { createCalendarEntrySchema, lengthOf } from '@waymark/contracts';
import { entryKinds } from '@waymark/domain';
import { DayField } from '../../../ui/form/day-field.tsx';
import styles from './entry-dialog.module.css';
import { type EntryValues, isInWindows } from './entry-values.ts';
import { entryKindWords } from './entry-words.ts';

export interface Named {
  id: string;
  name: string;
}

export interface EntryFieldsProps {
  values: EntryValues;
  onChange: (entered: Partial<EntryValues>) => void;
  errors: Partial<Record<'title' | 'fromOn' | 'toOn' | 'recurrence', string | undefined>>;
  programmes: readonly Named[];
  people: readonly Named[];
}

const choices = (all: readonly Named[]) => all.map(({ id, name }) => ({ value: id, label: name }));

export function EntryFields({ values, onChange, errors, programmes, people }: EntryFieldsProps) {
  const { i18n, t } = useLingui();
  // An event that was one day long stays one when it begins on another.
  const begin = (fromOn: string | null) =>
    onChange(
      values.toOn === values.fromOn || (fromOn && values.toOn && values.toOn < fromOn)
        ? { fromOn, toOn: fromOn }
        : { fromOn },
    );
  return (
    <>
      <div className={styles.titleRow}>
        <TextInput
          label={<Trans>Title</Trans>}
          value={values.title}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
          error={errors.title}
          maxLength={lengthOf(createCalendarEntrySchema.shape.title)}
          required
          data-autofocus
        />
        <Select
          label={<Trans>Kind</Trans>}
          data={entryKinds.map((kind) => ({ value: kind, label: i18n._(entryKindWords[kind]) }))}
          value={values.kind}
          onChange={(kind) => kind && onChange({ kind })}
          allowDeselect={false}
        />
      </div>
      <div className={styles.pair}>
        <DayField
          label={<Trans>First day</Trans>}
          value={values.fromOn}
          onChange={begin}
          error={errors.fromOn}
          required
        />
        {!isInWindows(values) && (
          <DayField
            label={<Trans>Last day</Trans>}
            value={values.toOn}
            onChange={(toOn) => onChange({ toOn })}
            error={errors.toOn}
          />
        )}
      </div>
      <div className={styles.pair}>
        <Select
          label={<Trans>Programme</Trans>}
          placeholder={t`No programme`}
          data={choices(programmes)}
          value={values.programmeId}
          onChange={(programmeId) => onChange({ programmeId })}
          clearable
        />
        <Select
          label={<Trans>Owner</Trans>}
          placeholder={t`Nobody`}
          description={<Trans>Is reminded, and may mark it done.</Trans>}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={choices(people)}
          value={values.ownerId}
          onChange={(ownerId) => onChange({ ownerId })}
          searchable
          clearable
        />
      </div>
      <Textarea
        label={<Trans>Note</Trans>}
        value={values.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
        maxLength={lengthOf(createCalendarEntrySchema.shape.note)}
        autosize
        minRows={2}
        maxRows={6}
      />
    </>
  );
}
