import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import {
  type Certificate,
  certificateSchema,
  lengthOf,
  type UpdateCertificate,
  updateCertificateSchema,
} from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { formatDay } from '../../lib/format.ts';
import { isProblem } from '../../lib/problem-error.ts';
import { useDialogGuard } from '../../ui/form/form-dialog.tsx';
import type { FormFile } from '../../ui/form/form-file.ts';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { PastDayField } from '../../ui/form/past-day-field.tsx';
import { VersionConflict } from '../../ui/form/version-conflict.tsx';
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
export function EditCertificateForm({ recordsKey, certificate, file, onClose }: EditCertificateFormProps) {
  const { t } = useLingui();
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
  const save = (version: number) => update.mutate({ id: certificate.id, version, change }, { onSuccess: onClose });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isComplete) save(certificate.version);
  };
  const labels = { number: t`Number`, accreditation: t`Accreditation`, scope: t`Scope`, issuedOn: t`Issued on` };
  const theirs = certificateIn(update.error);
  if (theirs) {
    const say = (field: keyof Values, of: Values) => (field === 'issuedOn' ? formatDay(of.issuedOn) : of[field]);
    return (
      <VersionConflict
        rows={changed.map((field) => ({
          field,
          label: labels[field],
          theirs: say(field, theirs),
          mine: say(field, values),
        }))}
        isSaving={update.isPending}
        onKeepTheirs={onClose}
        onSaveMine={() => save(theirs.version)}
      />
    );
  }
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
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={update.isPending} disabled={!isDirty || file.isBusy}>
            <Trans>Save</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The certificate as it stands on the server, which a refusal by version carries. */
export function certificateIn(error: unknown): Certificate | undefined {
  if (!isProblem(error, 'resource.changed_meanwhile')) return undefined;
  return certificateSchema.safeParse(error.problem.facts?.current).data;
}
