import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import {
  type Certificate,
  certificateSchema,
  lengthOf,
  type UpdateCertificate,
  updateCertificateSchema,
} from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { formatDay } from '../../lib/format.ts';
import { useDialogGuard } from '../../ui/form/form-dialog.tsx';
import type { FormFile } from '../../ui/form/form-file.ts';
import { FormFoot } from '../../ui/form/form-foot.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { PastDayField } from '../../ui/form/past-day-field.tsx';
import { useMergedSave } from '../../ui/form/use-merged-save.ts';
import styles from './records.module.css';
import { type RecordsKey, useUpdateCertificate } from './records.queries.ts';

interface EditCertificateFormProps {
  recordsKey: RecordsKey;
  certificate: Certificate;
  file: FormFile;
  onClose: () => void;
}

const fields = ['number', 'accreditation', 'scope', 'issuedOn'] as const;
type Values = Pick<Certificate, (typeof fields)[number]>;

/** Corrects what was written down; the decision and the last day stay as they were issued. */
export function EditCertificateForm({ recordsKey, certificate: shown, file, onClose }: EditCertificateFormProps) {
  const { t } = useLingui();
  const [certificate] = useState(shown);
  const [values, setValues] = useState<Values>(certificate);
  const update = useUpdateCertificate(recordsKey);
  const changed = fields.filter((field) => values[field] !== certificate[field]);
  const change: UpdateCertificate = {
    ...Object.fromEntries(changed.map((field) => [field, values[field]])),
    ...(file.uploadId && { uploadId: file.uploadId }),
  };
  const isDirty = Object.keys(change).length > 0;
  const close = useDialogGuard(isDirty && !update.isSuccess);
  const enter = (entered: Partial<Values>) => setValues({ ...values, ...entered });
  const isComplete = values.number.trim() !== '' && values.scope.trim() !== '';
  const labels = { number: t`Number`, accreditation: t`Accreditation`, scope: t`Scope`, issuedOn: t`Issued on` };
  const say = (field: keyof Values, { [field]: value = '' }: UpdateCertificate) =>
    field === 'issuedOn' && value !== '' ? formatDay(value) : value;
  const merge = useMergedSave<Certificate, Pick<UpdateCertificate, keyof Values>>({
    schema: certificateSchema,
    fieldsIn: ({ number, accreditation, scope, issuedOn }) => ({ number, accreditation, scope, issuedOn }),
    wordsOf: (field, theirs, mine) => ({ label: labels[field], theirs: say(field, theirs), mine: say(field, mine) }),
  });
  const save = async () => {
    const send = (version: number, sent: UpdateCertificate) =>
      update.mutateAsync({ id: certificate.id, version, change: sent });
    const { row } = await merge({ base: certificate, change, send });
    if (row) onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isComplete) void save();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <div className={styles.pair}>
          <TextInput
            label={labels.number}
            maxLength={lengthOf(updateCertificateSchema.shape.number)}
            value={values.number}
            onChange={({ currentTarget }) => enter({ number: currentTarget.value })}
            error={values.number.trim() === '' && t`The number is needed.`}
          />
          <PastDayField
            label={labels.issuedOn}
            value={values.issuedOn}
            onChange={(issuedOn) => issuedOn && enter({ issuedOn })}
          />
        </div>
        <TextInput
          label={labels.accreditation}
          maxLength={lengthOf(updateCertificateSchema.shape.accreditation)}
          value={values.accreditation}
          onChange={({ currentTarget }) => enter({ accreditation: currentTarget.value })}
        />
        <Textarea
          label={t`Scope on the certificate`}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={lengthOf(updateCertificateSchema.shape.scope)}
          value={values.scope}
          onChange={({ currentTarget }) => enter({ scope: currentTarget.value })}
          error={values.scope.trim() === '' && t`Write what is covered; one sentence is enough.`}
        />
        {file.node}
        {update.isError && <FormProblem error={update.error} />}
        <FormFoot onCancel={close}>
          <Button type="submit" loading={update.isPending} disabled={!isDirty || file.isBusy}>
            <Trans>Save</Trans>
          </Button>
        </FormFoot>
      </Stack>
    </form>
  );
}
