import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, Stack } from '@mantine/core';
import type { CalendarEntry } from '@waymark/contracts';
import { FormProblem } from '../../../ui/form/form-problem.tsx';
import { useDiscard } from '../../../ui/form/use-discard.ts';
import styles from './entry-dialog.module.css';
import { EntryFields, type Named } from './entry-fields.tsx';
import type { EntryValues } from './entry-values.ts';
import { RepeatFields } from './repeat-fields.tsx';
import { useEntryForm } from './use-entry-form.ts';

interface EntryDialogProps {
  entry?: CalendarEntry | undefined;
  initial: EntryValues;
  programmes: readonly Named[];
  people: readonly Named[];
  onClose: () => void;
  onSaved: (entry: CalendarEntry) => void;
}

/** A new event, or all days of one that there is. */
export function EntryDialog({ entry, initial, programmes, people, onClose, onSaved }: EntryDialogProps) {
  const { t } = useLingui();
  const form = useEntryForm({ entry, initial, names: { programmes, people }, onSaved });
  const close = useDiscard(form.isDirty, onClose);
  const title = entry ? t`Edit event` : t`New event`;
  return (
    <Modal opened onClose={() => void close()} title={title} size="lg">
      <form onSubmit={form.submit} noValidate>
        <Stack gap="lg">
          <EntryFields
            values={form.values}
            onChange={form.set}
            errors={form.errors}
            programmes={programmes}
            people={people}
          />
          <RepeatFields values={form.values} onChange={form.set} errors={form.errors} />
          {form.problem !== null && <FormProblem error={form.problem} />}
          <div className={styles.foot}>
            <Button variant="default" onClick={() => void close()}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={form.isSaving} disabled={entry !== undefined && !form.isDirty}>
              {entry ? <Trans>Save</Trans> : <Trans>Create event</Trans>}
            </Button>
          </div>
        </Stack>
      </form>
    </Modal>
  );
}
