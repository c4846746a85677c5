import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import {
  lengthOf,
  type Programme,
  programmeSchema,
  type UpdateProgramme,
  updateProgrammeSchema,
} from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { formatDay, formatDayMonth } from '../../../lib/format.ts';
import { DayField } from '../../../ui/form/day-field.tsx';
import { FormDialog, useDialogGuard } from '../../../ui/form/form-dialog.tsx';
import { FormFoot } from '../../../ui/form/form-foot.tsx';
import { FormProblem } from '../../../ui/form/form-problem.tsx';
import { useMergedSave } from '../../../ui/form/use-merged-save.ts';
import { type ProgrammeKey, useUpdateProgramme } from '../programmes.queries.ts';
import { ParentField } from '../wizard/parent-field.tsx';
import { YearEndField } from '../wizard/year-end-field.tsx';
import styles from './programme-form.module.css';

interface EditProgrammeDialogProps {
  programmeKey: ProgrammeKey;
  programme: Programme;
  /** What is there: a report may be made from one of them. */
  programmes: readonly Programme[];
  onClose: () => void;
}

interface Values {
  name: string;
  scopeStatement: string;
  targetOn: string;
  auditorFirm: string | null;
  customersYearEnd: string | null;
  parentId: string | null;
}

const valuesOf = ({ name, scopeStatement, targetOn, auditorFirm, customersYearEnd, parentId }: Values): Values => ({
  name,
  scopeStatement,
  targetOn,
  auditorFirm,
  customersYearEnd,
  parentId,
});
const fields = ['name', 'scopeStatement', 'targetOn', 'auditorFirm', 'customersYearEnd', 'parentId'] as const;

function changeOf(before: Values, after: Values): UpdateProgramme | undefined {
  const changed = fields.filter((field) => before[field] !== after[field]);
  return changed.length > 0 ? Object.fromEntries(changed.map((field) => [field, after[field]])) : undefined;
}

/** Name, scope, target and auditor of a programme, and what only some schemes ask for. */
export function EditProgrammeDialog(props: EditProgrammeDialogProps) {
  const { t } = useLingui();
  return (
    <FormDialog title={t`Edit programme`} onClose={props.onClose}>
      <ProgrammeForm {...props} />
    </FormDialog>
  );
}

function ProgrammeForm({ programmeKey, programme, programmes, onClose }: EditProgrammeDialogProps) {
  const [base] = useState(programme);
  const [values, setValues] = useState(() => valuesOf(base));
  const update = useUpdateProgramme(programmeKey);
  const labels = useLabels(programme);
  const trimmed = { ...values, name: values.name.trim(), scopeStatement: values.scopeStatement.trim() };
  const change = changeOf(valuesOf(base), trimmed);
  const close = useDialogGuard(change !== undefined && !update.isSuccess);

  const merge = useMergedSave<Programme, UpdateProgramme>({
    schema: programmeSchema,
    fieldsIn: valuesOf,
    wordsOf: (field, theirs, mine) => ({
      label: labels[field],
      theirs: say(field, theirs, programmes),
      mine: say(field, mine, programmes),
    }),
  });
  const save = async () => {
    if (!change) return;
    const send = (version: number, sent: UpdateProgramme) => update.mutateAsync({ version, change: sent });
    const { row } = await merge({ base, change, send });
    if (row) onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (trimmed.name !== '' && trimmed.scopeStatement !== '') void save();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <Fields
          programme={programme}
          programmes={programmes}
          values={values}
          labels={labels}
          onChange={(entered) => setValues({ ...values, ...entered })}
        />
        {update.isError && <FormProblem error={update.error} />}
        <FormFoot onCancel={close}>
          <Button type="submit" loading={update.isPending} disabled={!change}>
            <Trans>Save</Trans>
          </Button>
        </FormFoot>
      </Stack>
    </form>
  );
}

function say(field: keyof Values, values: UpdateProgramme, programmes: readonly Programme[]): string {
  if (field === 'targetOn' && values.targetOn) return formatDay(values.targetOn);
  if (field === 'parentId') return programmes.find(({ id }) => id === values.parentId)?.name ?? '–';
  const value = values[field];
  return value && field === 'customersYearEnd' ? formatDayMonth(value) : (value ?? '–');
}

type Labels = Readonly<Record<keyof Values, string>>;

function useLabels({ timeBasis }: Programme): Labels {
  const { t } = useLingui();
  return {
    name: t`Name`,
    scopeStatement: t`What it covers`,
    targetOn: t`Target date`,
    auditorFirm: timeBasis === 'certificate' ? t`Certification body` : t`Auditor firm`,
    customersYearEnd: t`Customers’ financial year ends on`,
    parentId: t`Made from`,
  };
}

interface FieldsProps {
  programme: Programme;
  programmes: readonly Programme[];
  values: Values;
  labels: Labels;
  onChange: (entered: Partial<Values>) => void;
}

function Fields({ programme, programmes, values, labels, onChange }: FieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <TextInput
        label={labels.name}
        maxLength={lengthOf(updateProgrammeSchema.shape.name)}
        value={values.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={values.name.trim() === '' && t`It needs a name.`}
      />
      <Textarea
        label={labels.scopeStatement}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={lengthOf(updateProgrammeSchema.shape.scopeStatement)}
        value={values.scopeStatement}
        onChange={(event) => onChange({ scopeStatement: event.currentTarget.value })}
        error={values.scopeStatement.trim() === '' && t`Write what is covered; one sentence is enough.`}
      />
      <div className={styles.pair}>
        <DayField
          label={labels.targetOn}
          description={t`The stages keep their dates; move them in the plan.`}
          value={values.targetOn}
          onChange={(day) => day && onChange({ targetOn: day })}
        />
        <TextInput
          label={labels.auditorFirm}
          description={t`Leave it empty while it is not chosen.`}
          maxLength={lengthOf(updateProgrammeSchema.shape.auditorFirm)}
          value={values.auditorFirm ?? ''}
          onChange={({ currentTarget: { value } }) => onChange({ auditorFirm: value === '' ? null : value })}
        />
      </div>
      {programme.madeFrom.length > 0 && (
        <ParentField
          schemeName={programme.schemeName}
          madeFrom={programme.madeFrom}
          programmes={programmes}
          value={values.parentId}
          onChange={(parentId) => onChange({ parentId })}
        />
      )}
      {programme.asksForYearEnd && (
        <YearEndField value={values.customersYearEnd} onChange={(customersYearEnd) => onChange({ customersYearEnd })} />
      )}
    </>
  );
}
