import { useLingui } from '@lingui/react/macro';
import { type EvidenceDetail, evidenceDetailSchema, type UpdateEvidence } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { useOrganisation } from '../../lib/current-user.ts';
import { formatDay } from '../../lib/format.ts';
import { isProblem } from '../../lib/problem-error.ts';
import { useUnsavedChanges } from '../../ui/form/unsaved-changes.ts';
import type { ConflictRow } from '../../ui/form/version-conflict.tsx';
import { useUpdateEvidence } from './evidence.queries.ts';
import { type EnteredDates, useDateErrors } from './evidence-date-errors.ts';

interface Values extends EnteredDates {
  title: string;
  description: string;
}

const fields = ['title', 'description', 'capturedOn', 'periodFromOn', 'periodToOn'] as const;

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
  useUnsavedChanges(isDirty && !update.isSuccess);

  const isRight = entered.title !== '' && Object.values(dates).every((error) => error === undefined);
  const save = (version: number) => update.mutate({ id: evidence.id, version, change }, { onSuccess: onSaved });
  const theirs = evidenceIn(update.error);
  return {
    values,
    set: (more: Partial<Values>) => {
      setValues((current) => ({ ...current, ...more }));
      if (update.isError) update.reset();
    },
    submit: (event: FormEvent) => {
      event.preventDefault();
      if (isRight && isDirty) save(before.version);
    },
    isDirty,
    isSaving: update.isPending,
    errors: { ...dates, title: entered.title === '' ? t`Give it a title.` : undefined },
    problem: theirs ? null : update.error,
    conflict: useConflict(theirs, entered, change, save),
  };
}
export type EvidenceEdit = ReturnType<typeof useEvidenceEdit>;

/** The evidence as it stands on the server, which a refusal by version carries. */
function evidenceIn(error: unknown): EvidenceDetail | undefined {
  if (!isProblem(error, 'resource.changed_meanwhile')) return undefined;
  return evidenceDetailSchema.safeParse(error.problem.facts?.current).data;
}

function useConflict(
  theirs: EvidenceDetail | undefined,
  mine: Values,
  change: UpdateEvidence,
  save: (version: number) => void,
) {
  const { t } = useLingui();
  if (!theirs) return undefined;
  const labels = {
    title: t`Title`,
    description: t`Description`,
    capturedOn: t`Captured on`,
    periodFromOn: t`Period covered from`,
    periodToOn: t`Period covered to`,
  };
  const say = (field: keyof Values, values: Values) =>
    field.endsWith('On') && values[field] ? formatDay(values[field]) : values[field] || '–';
  const rows: ConflictRow[] = fields
    .filter((field) => field in change)
    .map((field) => ({ field, label: labels[field], theirs: say(field, theirs), mine: say(field, mine) }));
  return { rows, onSaveMine: () => save(theirs.version) };
}
