import { useLingui } from '@lingui/react/macro';
import { type CalendarEntry, type CreateCalendarEntry, calendarEntrySchema } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { useOrganisation } from '../../../lib/current-user.ts';
import { fieldProblems } from '../../../lib/problem-error.ts';
import { useMergedSave } from '../../../ui/form/use-merged-save.ts';
import { useCreateEntry, useUpdateEntry } from '../calendar.queries.ts';
import {
  changeOf,
  type EntryEdit,
  type EntryValues,
  editOf,
  entryOf,
  ruleFaultIn,
  ruleIn,
  toUpdate,
} from './entry-values.ts';
import { type Names, useEntryWords } from './use-entry-words.ts';
import { useFaultWords } from './use-fault-words.ts';

interface EntryFormOptions {
  /** What is changed; nothing for a new one. */
  entry?: CalendarEntry | undefined;
  initial: EntryValues;
  names: Names;
  onSaved: (entry: CalendarEntry) => void;
}

/** What is entered into the form of an event, whether it may be saved, and what became of saving. */
export function useEntryForm({ entry: given, initial, names, onSaved }: EntryFormOptions) {
  // As it was when the form was opened.
  const [entry] = useState(given);
  const { id: organisationId } = useOrganisation();
  const create = useCreateEntry(organisationId);
  const update = useUpdateEntry(organisationId);
  const [values, setValues] = useState(initial);
  const [wasSent, setWasSent] = useState(false);
  const [isDirty, setIsDirty] = useState(false);
  const [idempotencyKey, setIdempotencyKey] = useState(() => crypto.randomUUID());
  const error = entry ? update.error : create.error;
  const isSaving = create.isPending || update.isPending;
  const missing = useMissing(values);
  const refused = fieldProblems(error);
  const merge = useMergedSave<CalendarEntry, EntryEdit>({
    schema: calendarEntrySchema,
    fieldsIn: editOf,
    wordsOf: useEntryWords(names),
  });

  const save = async (sent: CreateCalendarEntry) => {
    if (!entry) return create.mutate({ entry: sent, idempotencyKey }, { onSuccess: onSaved });
    const send = (version: number, edit: EntryEdit) =>
      update.mutateAsync({ id: entry.id, version, change: toUpdate(edit) });
    const { row } = await merge({ base: entry, change: changeOf(entry, sent), send });
    if (row) onSaved(row);
  };
  const sent = entryOf(values);
  return {
    values,
    isDirty: isDirty && !create.isSuccess && !update.isSuccess,
    isSaving,
    set: (entered: Partial<EntryValues>) => {
      setValues((current) => ({ ...current, ...entered }));
      setIsDirty(true);
      setIdempotencyKey(crypto.randomUUID());
      if (update.isError) update.reset();
    },
    submit: (event: FormEvent) => {
      event.preventDefault();
      setWasSent(true);
      if (sent && !isSaving) void save(sent);
    },
    errors: {
      title: (wasSent ? missing.title : undefined) ?? refused.title,
      fromOn: (wasSent ? missing.fromOn : undefined) ?? refused.fromOn,
      toOn: missing.toOn ?? refused.toOn,
      recurrence: (wasSent ? missing.recurrence : undefined) ?? refused.recurrence,
    },
    problem: error,
  };
}

function useMissing(values: EntryValues) {
  const { t } = useLingui();
  const faultWords = useFaultWords();
  const { title, fromOn, toOn } = values;
  const fault = ruleFaultIn(values);
  return {
    title: title.trim() === '' ? t`Give it a title.` : undefined,
    fromOn: fromOn === null ? t`Say on which day.` : undefined,
    toOn: fromOn !== null && toOn !== null && toOn < fromOn ? t`It would end before it starts.` : undefined,
    recurrence:
      ruleIn(values) === '' ? t`Write the rule, or choose another repetition.` : fault ? faultWords(fault) : undefined,
  };
}
