import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type Closure, closureSchema, createClosureSchema, lengthOf } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { formatDay } from '../../lib/format.ts';
import { isProblem } from '../../lib/problem-error.ts';
import { DayField } from '../../ui/form/day-field.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { useDiscard } from '../../ui/form/use-discard.ts';
import { VersionConflict } from '../../ui/form/version-conflict.tsx';
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
    <Modal opened onClose={() => void close()} title={titles[kind]} closeButtonProps={{ 'aria-label': t`Close` }}>
      {form.theirs ? (
        <VersionConflict
          rows={form.rows}
          onKeepTheirs={onClose}
          onSaveMine={form.saveOverTheirs}
          isSaving={form.isSaving}
        />
      ) : (
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
            <Group justify="flex-end" gap="sm">
              <Button variant="default" onClick={() => void close()}>
                <Trans>Cancel</Trans>
              </Button>
              <Button type="submit" loading={form.isSaving}>
                <Trans>Save</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}

const toValues = ({ name, fromOn, toOn, isYearly }: Closure): Values => ({ name, fromOn, toOn, isYearly });
const nothing: Values = { name: '', fromOn: null, toOn: null, isYearly: false };

function useClosureForm({ organisationId, kind, closure, onClose }: ClosureDialogProps) {
  const { t } = useLingui();
  const save = useSaveClosure(organisationId);
  const [values, setValues] = useState<Values>(() => (closure ? toValues(closure) : nothing));
  const [isDirty, setIsDirty] = useState(false);
  const [wasSent, setWasSent] = useState(false);
  const { name, fromOn, isYearly } = values;
  const toOn = values.toOn ?? fromOn;
  const isReversed = fromOn !== null && toOn !== null && toOn < fromOn;
  const theirs = closureIn(save.error);

  const send = (version = closure?.version ?? 0) => {
    if (name.trim() === '' || fromOn === null || toOn === null || isReversed) return;
    const sent = { kind, name: name.trim(), fromOn, toOn, isYearly };
    save.mutate(closure ? { id: closure.id, version, change: sent } : { closure: sent }, { onSuccess: onClose });
  };
  return {
    values,
    isDirty,
    isSaving: save.isPending,
    theirs,
    rows: useRows(theirs && toValues(theirs), { ...values, toOn }),
    problem: theirs ? null : save.error,
    set: (change: Partial<Values>) => {
      setValues((current) => ({ ...current, ...change }));
      setIsDirty(true);
    },
    submit: (event: FormEvent) => {
      event.preventDefault();
      setWasSent(true);
      send();
    },
    saveOverTheirs: () => send(theirs?.version),
    errors: {
      name: wasSent && name.trim() === '' ? t`Write a name.` : undefined,
      fromOn: wasSent && fromOn === null ? t`Say on which day.` : undefined,
      toOn: isReversed ? t`It would end before it starts.` : undefined,
    },
  };
}

function closureIn(error: unknown): Closure | undefined {
  if (!isProblem(error, 'resource.changed_meanwhile')) return undefined;
  return closureSchema.safeParse(error.problem.facts?.current).data;
}

function useRows(theirs: Values | undefined, mine: Values) {
  const { t } = useLingui();
  if (!theirs) return [];
  const day = (on: string | null) => (on === null ? '–' : formatDay(on));
  const yes = (is: boolean) => (is ? t`yes` : t`no`);
  return [
    { field: 'name', label: t`Name`, theirs: theirs.name, mine: mine.name },
    { field: 'fromOn', label: t`First day`, theirs: day(theirs.fromOn), mine: day(mine.fromOn) },
    { field: 'toOn', label: t`Last day`, theirs: day(theirs.toOn), mine: day(mine.toOn) },
    { field: 'isYearly', label: t`Every year`, theirs: yes(theirs.isYearly), mine: yes(mine.isYearly) },
  ];
}
