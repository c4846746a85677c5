import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Modal, Stack, TextInput } from '@mantine/core';
import { type Closure, closureSchema, createClosureSchema, lengthOf, type UpdateClosure } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { formatDay } from '../../lib/format.ts';
import { DayField } from '../../ui/form/day-field.tsx';
import { FormFoot } from '../../ui/form/form-foot.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { useDiscard } from '../../ui/form/use-discard.ts';
import { useMergedSave } from '../../ui/form/use-merged-save.ts';
import styles from './work-calendar.module.css';
import { useSaveClosure } from './work-calendar.queries.ts';

interface ClosureDialogProps {
  organisationId: string;
  kind: Closure['kind'];
  /** The one that is changed; nothing for a new one. */
  closure: Closure | undefined;
  onClose: () => void;
}

interface Values {
  name: string;
  fromOn: string | null;
  toOn: string | null;
  isYearly: boolean;
}

export function ClosureDialog({ organisationId, kind, closure, onClose }: ClosureDialogProps) {
  const { t } = useLingui();
  const form = useClosureForm({ organisationId, kind, closure, onClose });
  const { values, set, errors } = form;
  const close = useDiscard(form.isDirty, onClose);
  const titles = {
    holiday: closure ? t`Edit holiday` : t`New holiday`,
    freeze: closure ? t`Edit freeze period` : t`New freeze period`,
  };
  return (
    <Modal opened onClose={() => void close()} title={titles[kind]}>
      <form onSubmit={form.submit} noValidate>
        <Stack gap="lg">
          <TextInput
            label={<Trans>Name</Trans>}
            value={values.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            error={errors.name}
            maxLength={lengthOf(createClosureSchema.shape.name)}
            required
            data-autofocus
          />
          <div className={styles.pair}>
            <DayField
              label={<Trans>First day</Trans>}
              value={values.fromOn}
              onChange={(fromOn) => set(values.toOn === values.fromOn ? { fromOn, toOn: fromOn } : { fromOn })}
              error={errors.fromOn}
              required
            />
            <DayField
              label={<Trans>Last day</Trans>}
              value={values.toOn}
              onChange={(toOn) => set({ toOn })}
              error={errors.toOn}
            />
          </div>
          <Checkbox
            label={<Trans>Every year on these days</Trans>}
            checked={values.isYearly}
            onChange={(event) => set({ isYearly: event.currentTarget.checked })}
          />
          {form.problem !== null && <FormProblem error={form.problem} />}
          <FormFoot onCancel={() => void close()}>
            <Button type="submit" loading={form.isSaving}>
              <Trans>Save</Trans>
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Modal>
  );
}

const toValues = ({ name, fromOn, toOn, isYearly }: Closure): Values => ({ name, fromOn, toOn, isYearly });
const toFields = ({ kind, name, fromOn, toOn, isYearly }: Closure): UpdateClosure => ({
  kind,
  name,
  fromOn,
  toOn,
  isYearly,
});
const nothing: Values = { name: '', fromOn: null, toOn: null, isYearly: false };

function useClosureForm({ organisationId, kind, closure, onClose }: ClosureDialogProps) {
  const { t } = useLingui();
  const save = useSaveClosure(organisationId);
  const [base] = useState(closure);
  const [values, setValues] = useState<Values>(() => (base ? toValues(base) : nothing));
  const [isDirty, setIsDirty] = useState(false);
  const [wasSent, setWasSent] = useState(false);
  const { name, fromOn, isYearly } = values;
  const toOn = values.toOn ?? fromOn;
  const isReversed = fromOn !== null && toOn !== null && toOn < fromOn;
  const merge = useMergedSave<Closure, UpdateClosure>({
    schema: closureSchema,
    fieldsIn: toFields,
    wordsOf: useWordsOf(),
  });

  const send = async () => {
    if (name.trim() === '' || fromOn === null || toOn === null || isReversed) return;
    const sent = { kind, name: name.trim(), fromOn, toOn, isYearly };
    if (!base) return save.mutate({ closure: sent }, { onSuccess: onClose });
    const { row } = await merge({
      base,
      change: sent,
      send: (version, change) => save.mutateAsync({ id: base.id, version, change }),
    });
    if (row) onClose();
  };
  return {
    values,
    isDirty,
    isSaving: save.isPending,
    problem: save.error,
    set: (change: Partial<Values>) => {
      setValues((current) => ({ ...current, ...change }));
      setIsDirty(true);
    },
    submit: (event: FormEvent) => {
      event.preventDefault();
      setWasSent(true);
      void send();
    },
    errors: {
      name: wasSent && name.trim() === '' ? t`Write a name.` : undefined,
      fromOn: wasSent && fromOn === null ? t`Say on which day.` : undefined,
      toOn: isReversed ? t`It would end before it starts.` : undefined,
    },
  };
}

/** A field that both have changed, in words. */
function useWordsOf() {
  const { t } = useLingui();
  const labels: Partial<Record<keyof UpdateClosure, string>> = {
    name: t`Name`,
    fromOn: t`First day`,
    toOn: t`Last day`,
    isYearly: t`Every year`,
  };
  const say = (field: keyof UpdateClosure, { [field]: value }: UpdateClosure) => {
    if (typeof value === 'boolean') return value ? t`yes` : t`no`;
    return value !== undefined && field.endsWith('On') ? formatDay(value) : (value ?? '–');
  };
  return (field: keyof UpdateClosure, theirs: UpdateClosure, mine: UpdateClosure) => ({
    label: labels[field] ?? field,
    theirs: say(field, theirs),
    mine: say(field, mine),
  });
}
