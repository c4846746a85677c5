import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, Stack } from '@mantine/core';
import type { CalendarEntry } from '@waymark/contracts';
import { recurrenceInWords } from '@waymark/domain';
import { formatDay } from '../../../lib/format.ts';
import { preferredLocale } from '../../../lib/i18n.ts';
import { FormProblem } from '../../../ui/form/form-problem.tsx';
import { useDiscard } from '../../../ui/form/use-discard.ts';
import { type ConflictRow, VersionConflict } from '../../../ui/form/version-conflict.tsx';
import styles from './entry-dialog.module.css';
import { EntryFields, type Named } from './entry-fields.tsx';
import { type EntryValues, readRuleIn, ruleIn } from './entry-values.ts';
import { entryKindWords } from './entry-words.ts';
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
  const form = useEntryForm({ entry, initial, onSaved });
  const close = useDiscard(form.isDirty, onClose);
  const rows = useConflictRows(form.values, form.conflict?.theirs, { programmes, people });
  const title = entry ? t`Edit event` : t`New event`;
  return (
    <Modal opened onClose={() => void close()} title={title} size="lg" closeButtonProps={{ 'aria-label': t`Close` }}>
      {form.conflict ? (
        <VersionConflict
          error={form.error}
          rows={rows}
          onKeepTheirs={onClose}
          onSaveMine={form.conflict.onSaveMine}
          isSaving={form.isSaving}
        />
      ) : (
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
      )}
    </Modal>
  );
}

function ruleWords(values: EntryValues): string {
  const read = readRuleIn(values);
  return read && 'rule' in read ? recurrenceInWords(read.rule, preferredLocale()) : (ruleIn(values) ?? '–');
}

interface Names {
  programmes: readonly Named[];
  people: readonly Named[];
}

function useConflictRows(
  mine: EntryValues,
  theirs: EntryValues | undefined,
  { programmes, people }: Names,
): ConflictRow[] {
  const { i18n, t } = useLingui();
  if (!theirs) return [];
  const nameIn = (all: readonly Named[], id: string | null) => all.find((one) => one.id === id)?.name ?? '–';
  const labels = {
    title: t`Title`,
    kind: t`Kind`,
    fromOn: t`First day`,
    toOn: t`Last day`,
    programme: t`Programme`,
    owner: t`Owner`,
    rule: t`Repeats`,
    note: t`Note`,
  };
  const say = (values: EntryValues): Record<keyof typeof labels, string> => ({
    title: values.title,
    kind: i18n._(entryKindWords[values.kind]),
    fromOn: values.fromOn ? formatDay(values.fromOn) : '–',
    toOn: values.toOn ? formatDay(values.toOn) : '–',
    programme: nameIn(programmes, values.programmeId),
    owner: nameIn(people, values.ownerId),
    rule: ruleWords(values),
    note: values.note || '–',
  });
  const [here, there] = [say(mine), say(theirs)];
  const fields = ['title', 'kind', 'fromOn', 'toOn', 'programme', 'owner', 'rule', 'note'] as const;
  return fields
    .filter((field) => here[field] !== there[field] || field === 'title')
    .map((field) => ({ field, label: labels[field], theirs: there[field], mine: here[field] }));
}
