import { useLingui } from '@lingui/react/macro';
import { type EvidenceDetail, evidenceDetailSchema, type UpdateEvidence } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { useOrganisation } from '../../lib/current-user.ts';
import { formatDay } from '../../lib/format.ts';
import { useMergedSave } from '../../ui/form/use-merged-save.ts';
import { useUpdateEvidence } from './evidence.queries.ts';
import { type EnteredDates, useDateErrors } from './evidence-date-errors.ts';

interface Values extends EnteredDates {
  title: string;
  description: string;
}

const valuesOf = ({ title, description, capturedOn, periodFromOn, periodToOn }: Values): Values => ({
  title,
  description,
  capturedOn,
  periodFromOn,
  periodToOn,
});

function changeOf(before: Values, { capturedOn, ...after }: Values): UpdateEvidence {
  const all = { ...after, ...(capturedOn !== null && { capturedOn }) };
  return Object.fromEntries(Object.entries(all).filter(([name, value]) => valueIn(before, name) !== value));
}

const valueIn = (values: Values, name: string) => Object.entries(values).find(([key]) => key === name)?.[1];

/** What is entered into the form, whether it may be saved, and what became of saving. */
export function useEvidenceEdit(evidence: EvidenceDetail, onSaved: () => void) {
  const { t } = useLingui();
  const { id: organisationId } = useOrganisation();
  const update = useUpdateEvidence(organisationId);
  // The version one began with: a newer one that arrives meanwhile must not be overwritten unseen.
  const [before] = useState(evidence);
  const [values, setValues] = useState(() => valuesOf(evidence));
  const dates = useDateErrors(values);
  const entered = { ...values, title: values.title.trim() };
  const change = changeOf(valuesOf(before), entered);
  const isDirty = Object.keys(change).length > 0 || values.capturedOn === null;

  const isRight = entered.title !== '' && Object.values(dates).every((error) => error === undefined);
  const merge = useMergedSave<EvidenceDetail, UpdateEvidence>({
    schema: evidenceDetailSchema,
    fieldsIn: ({ title, description, capturedOn, periodFromOn, periodToOn }) => ({
      title,
      description,
      capturedOn,
      periodFromOn,
      periodToOn,
    }),
    wordsOf: useWordsOf(),
  });
  const save = async () => {
    const send = (version: number, sent: UpdateEvidence) =>
      update.mutateAsync({ id: evidence.id, version, change: sent });
    const { row } = await merge({ base: before, change, send });
    if (row) onSaved();
  };
  return {
    values,
    set: (more: Partial<Values>) => {
      setValues((current) => ({ ...current, ...more }));
      if (update.isError) update.reset();
    },
    submit: (event: FormEvent) => {
      event.preventDefault();
      if (isRight && isDirty) void save();
    },
    isDirty,
    isSaving: update.isPending,
    errors: { ...dates, title: entered.title === '' ? t`Give it a title.` : undefined },
    problem: update.error,
  };
}
export type EvidenceEdit = ReturnType<typeof useEvidenceEdit>;

/** A field that both have changed, in words. */
function useWordsOf() {
  const { t } = useLingui();
  const labels: Partial<Record<keyof UpdateEvidence, string>> = {
    title: t`Title`,
    description: t`Description`,
    capturedOn: t`Captured on`,
    periodFromOn: t`Period covered from`,
    periodToOn: t`Period covered to`,
  };
  const say = (field: keyof UpdateEvidence, { [field]: value }: UpdateEvidence) =>
    field.endsWith('On') && value ? formatDay(value) : value || '–';
  return (field: keyof UpdateEvidence, theirs: UpdateEvidence, mine: UpdateEvidence) => ({
    label: labels[field] ?? field,
    theirs: say(field, theirs),
    mine: say(field, mine),
  });
}
